package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailsTest {

  private static final Entry WORK =
      Entries.entry("work", "Work")
          .detail("The day mixes meetings, building and testing.")
          .detail("The way by practice was extended through 2025.")
          .detail("Nights and weekends are paid more.")
          .build();

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final Details details = new Details(embedder);

  private Details.Choice choose(String question, Entry entry) {
    return choose(question, entry, Map.of());
  }

  private Details.Choice choose(String question, Entry entry, Map<Integer, Double> asked) {
    return details.choose(question, embedder.embed(question), new Retrieval.Hit(entry, 1, asked));
  }

  private Details.Choice chooseByWords(String question, Entry entry) {
    return details.choose(question, Optional.empty(), new Retrieval.Hit(entry, 1));
  }

  @Test
  void findsWhatSharesTellingWords() {
    assertThat(choose("Is the practice way still open?", WORK).forward()).startsWith(1);
  }

  @Test
  void findsItWithoutAModelToo() {
    assertThat(chooseByWords("Are weekends paid?", WORK).forward()).startsWith(2);
  }

  @Test
  void findsWhatIsAskedForInOtherWords() {
    Map<Integer, Double> asked = Map.of(0, 0.6, 1, 0.6, 2, 0.95, 3, 0.6);

    assertThat(choose("zzyzx", WORK, asked).forward()).startsWith(1);
    assertThat(choose("zzyzx", WORK, asked).opens()).isFalse();
  }

  @Test
  void setsBackWhatNobodyIsKnownToAskFor() {
    String question = "The day and nights";

    assertThat(choose(question, WORK).forward()).startsWith(0);
    assertThat(choose(question, WORK, Map.of(0, 0.6, 3, 0.8)).forward()).startsWith(2);
  }

  @Test
  void keepsTheFirstWhereNothingTellsThemApart() {
    assertThat(choose("zzyzx", WORK).forward()).startsWith(0);
  }

  @Test
  void keepsTheFirstWhereOthersAreHardlyNearer() {
    Entry paid =
        Entries.entry("pay", "Pay")
            .detail("The day mixes meetings, building and testing.")
            .detail("Nights are paid more.")
            .detail("Weekends are paid more.")
            .build();

    assertThat(chooseByWords("Is it paid?", paid).forward()).startsWith(0);
  }

  @Test
  void putsForwardASecondThatIsAboutAsNearAndNoMore() {
    String question = "zzyzx";

    assertThat(choose(question, WORK, Map.of(1, 0.9, 2, 0.7, 3, 0.85)).forward())
        .containsExactly(0, 2);
    assertThat(choose(question, WORK, Map.of(1, 0.9, 2, 0.4, 3, 0.5)).forward()).containsExactly(0);
  }

  @Test
  void leavesWhatAnswersSomebodyElse() {
    Entry entry =
        Entries.entry("nursing", "Nursing")
            .answer("Nurses start inside as super-users and ask for informatics time.")
            .detail("ADN without a BSN? Begin with the degree that you have.")
            .build();
    String start = "How do nurses start in informatics?";

    assertThat(choose(start, entry).forward()).isEmpty();
    assertThat(choose("Is an ADN without a BSN enough to begin?", entry).forward())
        .containsExactly(0);
    assertThat(chooseByWords(start, entry).forward()).containsExactly(0);
  }

  @Test
  void findsWhatElseIsAsked() {
    String question = "What does she do all day, and what does it pay?";

    assertThat(choose(question, WORK).forward()).contains(0, 2);
    assertThat(choose("Is the practice way still open?", WORK).forward().getFirst()).isEqualTo(1);
  }

  @Test
  void opensWithADetailThatIsMuchMoreLikeTheQuestion() {
    Entry entry = entry("Get near the work first.", "Nights and weekends are paid more.");

    assertThat(choose("Nights and weekends, are they paid more?", entry).opens()).isTrue();
    assertThat(choose("Must I get near the work first?", entry).opens()).isFalse();
  }

  @Test
  void opensWithNothingThatIsHardlyLikeTheQuestion() {
    Entry entry = entry("Get near it first.", "Nights and weekends are paid more.");

    assertThat(choose("What do nights mean to somebody with three small children?", entry).opens())
        .isFalse();
  }

  @Test
  void opensWithTheDirectAnswerWithoutAModelOrADetail() {
    Entry entry = entry("Get near the work first.", "Nights and weekends are paid more.");
    Entry bare = Entries.entry("bare", "Bare").build();

    assertThat(chooseByWords("Nights and weekends", entry).opens()).isFalse();
    assertThat(choose("Nights and weekends", bare)).isEqualTo(new Details.Choice(List.of(), false));
  }

  @Test
  void putsBesideWhatAnotherEntrySaysMuchBetter() {
    Retrieval.Hit lead =
        new Retrieval.Hit(
            Entries.entry("lead", "Lead").answer("Get near the work first.").build(), 1);
    Retrieval.Hit other =
        new Retrieval.Hit(
            Entries.entry("other", "Other")
                .answer("Ask twice.")
                .detail("Nights and weekends are paid more.")
                .build(),
            1);
    String question = "Nights and weekends, are they paid more?";
    Optional<Embedding> asked = embedder.embed(question);

    assertThat(details.beside(question, asked, lead, List.of(other)))
        .map(beside -> beside.paragraph().text())
        .contains("Nights and weekends are paid more.");
    assertThat(details.beside(question, asked, other, List.of(lead))).isEmpty();
    assertThat(details.beside(question, Optional.empty(), lead, List.of(other))).isEmpty();
  }

  private static Entry entry(String answer, String detail) {
    return Entries.entry("door", "The door").answer(answer).detail(detail).build();
  }
}
