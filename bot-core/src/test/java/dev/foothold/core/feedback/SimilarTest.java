package dev.foothold.core.feedback;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarTest {

  private static final EntryId ENTRY = new EntryId("volunteering");
  private static final String QUESTION = "How do I become a hospital volunteer?";

  private final Town town = new Town(Entries.entry("volunteering", "Volunteer").build());
  private final FakeEmbedder embedder = new FakeEmbedder();
  private final Similar similar = new Similar(town.storage().log(), town.search(), embedder);
  private int asked;

  @BeforeEach
  void letSomeTimePass() {
    town.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void findsWhatWasAnsweredBeforeAllsEyes() {
    QuestionId id = asked(QUESTION, Ending.Kind.ANSWERED);
    post(id);

    List<Similar.Found> found = similar.to(HERE, "how do I become a volunteer hospital?");

    assertThat(found)
        .containsExactly(
            new Similar.Found(
                id, "Volunteer", new PostRef("test:" + id), false, town.clock().instant()));
  }

  @Test
  void findsItByWordsWhileThereIsNoModel() {
    post(asked(QUESTION, Ending.Kind.ANSWERED));
    embedder.unload();

    assertThat(similar.to(HERE, QUESTION)).hasSize(1);
  }

  @Test
  void findsNothingElse() {
    post(asked("What does an analyst earn in Texas?", Ending.Kind.ANSWERED));

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
    assertThat(similar.to(HERE, " ")).isEmpty();
  }

  @Test
  void findsNothingPrivateUnansweredOrDisliked() {
    asked(QUESTION, Ending.Kind.ANSWERED);
    post(asked(QUESTION, Ending.Kind.ABSTAINED));
    QuestionId disliked = asked(QUESTION, Ending.Kind.ANSWERED);
    post(disliked);
    town.storage()
        .log()
        .rate(
            HERE,
            new Rating(disliked, town.people().key(ANA.user()), false, "", town.clock().instant()));

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
  }

  @Test
  void findsNothingOfAnotherCommunity() {
    post(asked(QUESTION, Ending.Kind.ANSWERED));

    assertThat(similar.to(ELSEWHERE, QUESTION)).isEmpty();
  }

  @Test
  void findsNothingThatWasDeletedOrHiddenSince() {
    QuestionId deleted = asked(QUESTION, Ending.Kind.ANSWERED);
    post(deleted);
    similar.to(HERE, QUESTION);
    town.storage().log().delete(HERE, deleted);
    post(asked(QUESTION, Ending.Kind.ANSWERED));
    town.search().hide(HERE, ENTRY);

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
  }

  @Test
  void forgetsWhatWasDeletedSince() {
    QuestionId deleted = asked(QUESTION, Ending.Kind.ANSWERED);
    post(deleted);
    post(asked("Where do I volunteer?", Ending.Kind.ANSWERED));
    similar.to(HERE, QUESTION);
    town.storage().log().delete(HERE, deleted);

    similar.tidy();
    int left = similar.size();
    town.storage().personalData().removeCommunity(HERE);
    similar.tidy();

    assertThat(List.of(left, similar.size())).containsExactly(1, 0);
  }

  @Test
  void putsWhatIsSolvedAheadOfWhatIsAsAlike() {
    QuestionId solved = asked(QUESTION, Ending.Kind.ANSWERED);
    post(solved);
    town.storage().log().solve(HERE, solved);
    town.clock().advance(Duration.ofMinutes(1));
    List<QuestionId> later =
        List.of(
            asked(QUESTION, Ending.Kind.ANSWERED),
            asked(QUESTION, Ending.Kind.ANSWERED),
            asked(QUESTION, Ending.Kind.ANSWERED));
    later.forEach(this::post);

    assertThat(similar.to(HERE, QUESTION))
        .hasSize(Similar.MOST)
        .first()
        .extracting(Similar.Found::question)
        .isEqualTo(solved);
  }

  private void post(QuestionId id) {
    town.storage().log().posted(HERE, id, new PostRef("test:" + id));
  }

  private QuestionId asked(String text, Ending.Kind kind) {
    asked++;
    Instant now = town.clock().instant();
    Ask ask =
        new Ask(
            new Ask.Origin(ANA.user(), HERE, CHANNEL, new ThreadId("t"), Ask.Place.CHANNEL),
            text,
            new Ask.Delivery(
                List.of(new DeliveryKey("key-" + asked)), now, now.plusSeconds(900), ""),
            Locale.US);
    Questions.Opening opening =
        new Questions.Opening(
            ask,
            town.people().key(ANA.user()),
            new Claim("one", now, now.plusSeconds(30)),
            List.of());
    if (town.storage().questions().admit(opening)
        instanceof Questions.Admission.Admitted(var id, var lease)) {
      town.storage()
          .questions()
          .close(lease, new Ending(kind, Optional.empty(), List.of(ENTRY), 0.9, now));
      return id;
    }
    throw new AssertionError("not admitted");
  }
}
