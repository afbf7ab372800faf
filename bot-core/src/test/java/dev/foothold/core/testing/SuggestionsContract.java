package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.BEN;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.approval;
import static dev.foothold.core.testing.Rows.decline;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.port.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of suggestions promises.
public interface SuggestionsContract extends StorageContract {

  /// A suggestion comes back as it was.
  @Test
  default void givesASuggestionBackWhole() {
    Suggestions suggestions = storage().suggestions();
    Suggestion full = suggestion(HERE, "s", ANA, 1);
    Suggestion bare =
        new Suggestion(
            new SuggestionId("t"),
            HERE,
            new Suggestion.Content(Suggestion.Kind.GAP, "Title", "Text", "", Optional.empty()),
            new Suggestion.From(BEN, Optional.empty(), Optional.empty(), minutes(2)),
            Optional.empty());

    suggestions.add(full);
    suggestions.add(bare);

    assertThat(suggestions.find(HERE, full.id())).contains(full);
    assertThat(suggestions.find(HERE, bare.id())).contains(bare);
  }

  /// Oldest first, as many as asked for.
  @Test
  default void listsWhatWaitsOldestFirst() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "second", ANA, 2));
    suggestions.add(suggestion(HERE, "first", ANA, 1));
    suggestions.add(suggestion(HERE, "third", ANA, 3));

    assertThat(suggestions.waiting(HERE, 2))
        .extracting(one -> one.id().value())
        .containsExactly("first", "second");
  }

  /// What is reviewed does not wait.
  @Test
  default void countsWhatWaits() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "one", ANA, 1));
    suggestions.add(suggestion(HERE, "two", ANA, 2));

    suggestions.decide(HERE, new SuggestionId("one"), decline(3));

    assertThat(suggestions.countWaiting(HERE)).isEqualTo(1);
    assertThat(suggestions.waiting(HERE, 10)).hasSize(1);
  }

  /// A person's own, newest first, reviewed or not.
  @Test
  default void listsAPersonsOwn() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "first", ANA, 1));
    suggestions.add(suggestion(HERE, "second", ANA, 2));
    suggestions.add(suggestion(HERE, "bens", BEN, 3));
    suggestions.decide(HERE, new SuggestionId("first"), decline(4));

    assertThat(suggestions.by(HERE, ANA, 10))
        .extracting(one -> one.id().value())
        .containsExactly("second", "first");
  }

  /// Each community has its own, under the same names too.
  @Test
  default void keepsCommunitiesApart() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "same", ANA, 1));
    suggestions.add(suggestion(ELSEWHERE, "same", ANA, 2));

    suggestions.decide(ELSEWHERE, new SuggestionId("same"), decline(3));

    assertThat(suggestions.waiting(HERE, 10)).containsExactly(suggestion(HERE, "same", ANA, 1));
    assertThat(suggestions.by(HERE, ANA, 10)).hasSize(1);
    assertThat(suggestions.countWaiting(ELSEWHERE)).isZero();
  }

  /// What waits can be changed.
  @Test
  default void changesWhatWaits() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "s", ANA, 1));
    Suggestion.Content content =
        new Suggestion.Content(
            Suggestion.Kind.CORRECTION, "Other", "Else", "", Optional.of(new EntryId("e")));

    boolean edited = suggestions.edit(HERE, new SuggestionId("s"), content);

    assertThat(edited).isTrue();
    assertThat(suggestions.find(HERE, new SuggestionId("s")).map(Suggestion::content))
        .contains(content);
  }

  /// Of two decisions one counts, and nothing changes after it.
  @Test
  default void decidesOnce() {
    Suggestions suggestions = storage().suggestions();
    Suggestion one = suggestion(HERE, "s", ANA, 1);
    suggestions.add(one);

    boolean first = suggestions.decide(HERE, one.id(), approval(2));
    boolean second = suggestions.decide(HERE, one.id(), decline(3));
    boolean edited = suggestions.edit(HERE, one.id(), one.content());

    assertThat(List.of(first, second, edited)).containsExactly(true, false, false);
    assertThat(suggestions.find(HERE, one.id()).flatMap(Suggestion::review)).contains(approval(2));
  }

  /// Who is to be told of a decision, the one reviewed first first.
  @Test
  default void listsWhoIsToBeTold() {
    Suggestions suggestions = storage().suggestions();
    suggestions.add(suggestion(HERE, "waits", ANA, 1));
    suggestions.add(suggestion(HERE, "later", ANA, 2));
    suggestions.add(suggestion(ELSEWHERE, "sooner", ANA, 3));
    suggestions.decide(HERE, new SuggestionId("later"), decline(6));
    suggestions.decide(ELSEWHERE, new SuggestionId("sooner"), approval(5));

    assertThat(suggestions.untold(TEST, Optional.empty(), 10))
        .extracting(one -> one.id().value())
        .containsExactly("sooner", "later");
    assertThat(suggestions.untold(TEST, Optional.empty(), 1)).hasSize(1);
    assertThat(suggestions.untold(Set.of("other"), Optional.empty(), 10)).isEmpty();
  }

  /// From where the caller has come to, also where many were reviewed at one time.
  @Test
  default void goesOnBehindAPlace() {
    Suggestions suggestions = storage().suggestions();
    List.of("one", "two", "three", "last")
        .forEach(id -> suggestions.add(suggestion(HERE, id, ANA, 1)));
    suggestions.add(suggestion(ELSEWHERE, "one", ANA, 1));
    suggestions.decide(HERE, new SuggestionId("last"), decline(3));
    List.of("one", "two", "three")
        .forEach(id -> suggestions.decide(HERE, new SuggestionId(id), decline(2)));
    suggestions.decide(ELSEWHERE, new SuggestionId("one"), decline(2));
    List<Suggestion> all = suggestions.untold(TEST, Optional.empty(), 10);

    List<List<Suggestion>> behind =
        all.stream()
            .map(one -> suggestions.untold(TEST, Optional.of(Suggestions.Place.of(one)), 10))
            .toList();

    assertThat(all).hasSize(5).last().extracting(one -> one.id().value()).isEqualTo("last");
    assertThat(behind)
        .isEqualTo(IntStream.rangeClosed(1, 5).mapToObj(from -> all.subList(from, 5)).toList());
  }

  /// Who was told is not known any more.
  @Test
  default void forgetsWhomToTell() {
    Suggestions suggestions = storage().suggestions();
    Suggestion one = suggestion(HERE, "s", ANA, 1);
    suggestions.add(one);
    suggestions.decide(HERE, one.id(), decline(2));

    suggestions.told(HERE, one.id());
    suggestions.told(HERE, one.id());

    assertThat(suggestions.untold(TEST, Optional.empty(), 10)).isEmpty();
    assertThat(suggestions.find(HERE, one.id()).flatMap(found -> found.from().tell())).isEmpty();
  }
}
