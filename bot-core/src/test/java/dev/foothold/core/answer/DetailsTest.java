package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailsTest {

  private static final List<Cited> DETAILS =
      List.of(
          new Cited("The day mixes meetings, building and testing.", List.of(1)),
          new Cited("The way by practice was extended through 2025.", List.of(1)),
          new Cited("Nights and weekends are paid more.", List.of(1)));

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final Details details = new Details(embedder);

  private int nearest(String question) {
    return details.nearest(question, embedder.embed(question), DETAILS);
  }

  @Test
  void findsWhatSharesTellingWords() {
    assertThat(nearest("Is the practice way still open?")).isEqualTo(1);
  }

  @Test
  void findsItWithoutAModelToo() {
    assertThat(details.nearest("Are weekends paid?", Optional.empty(), DETAILS)).isEqualTo(2);
  }

  @Test
  void keepsTheFirstWhereNothingTellsThemApart() {
    assertThat(details.nearest("zzyzx", Optional.empty(), DETAILS)).isZero();
  }

  @Test
  void keepsTheFirstWhereOthersAreHardlyNearer() {
    List<Cited> paid =
        List.of(
            new Cited("The day mixes meetings, building and testing.", List.of(1)),
            new Cited("Nights are paid more.", List.of(1)),
            new Cited("Weekends are paid more.", List.of(1)));

    assertThat(details.nearest("Is it paid?", Optional.empty(), paid)).isZero();
  }

  @Test
  void findsWhatElseIsAsked() {
    assertThat(details.also("What does she do all day, and what does it pay?", DETAILS, 0))
        .containsExactly(2);
    assertThat(details.also("What does she do all day, and what does it pay?", DETAILS, 2))
        .containsExactly(0);
    assertThat(details.also("Is the practice way still open?", DETAILS, 1)).isEmpty();
    assertThat(details.also("What does it pay?", List.of(), 0)).isEmpty();
  }

  @Test
  void opensWithADetailThatIsMuchMoreLikeTheQuestion() {
    Entry.Body body = body("Get near the work first.", "Nights and weekends are paid more.");

    assertThat(opens("Nights and weekends, are they paid more?", body)).isTrue();
    assertThat(opens("Must I get near the work first?", body)).isFalse();
  }

  @Test
  void opensWithNothingThatIsHardlyLikeTheQuestion() {
    Entry.Body body = body("Get near it first.", "Nights and weekends are paid more.");

    assertThat(opens("What do nights mean to somebody with three small children?", body)).isFalse();
  }

  @Test
  void opensWithTheDirectAnswerWithoutAModelOrADetail() {
    Entry.Body body = body("Get near the work first.", "Nights and weekends are paid more.");
    Entry.Body bare = Entries.entry("bare", "Bare").build().body();

    assertThat(details.opens("Nights and weekends", Optional.empty(), body, 0)).isFalse();
    assertThat(opens("Nights and weekends", bare)).isFalse();
  }

  @Test
  void putsBesideWhatAnotherEntrySaysMuchBetter() {
    Entry lead = Entries.entry("lead", "Lead").answer("Get near the work first.").build();
    Entry other =
        Entries.entry("other", "Other")
            .answer("Ask twice.")
            .detail("Nights and weekends are paid more.")
            .build();
    String question = "Nights and weekends, are they paid more?";
    Optional<Embedding> asked = embedder.embed(question);

    assertThat(details.beside(question, asked, lead, List.of(other)))
        .map(beside -> beside.paragraph().text())
        .contains("Nights and weekends are paid more.");
    assertThat(details.beside(question, asked, other, List.of(lead))).isEmpty();
    assertThat(details.beside(question, Optional.empty(), lead, List.of(other))).isEmpty();
  }

  private boolean opens(String question, Entry.Body body) {
    return details.opens(question, embedder.embed(question), body, 0);
  }

  private static Entry.Body body(String answer, String detail) {
    return Entries.entry("door", "The door").answer(answer).detail(detail).build().body();
  }

  @Test
  void hasNothingToChooseAmongNone() {
    assertThat(details.nearest("Anything", Optional.empty(), List.of())).isZero();
  }
}
