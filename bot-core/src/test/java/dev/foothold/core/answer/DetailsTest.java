package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Entry.Paragraph;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailsTest {

  private static final List<Paragraph> DETAILS =
      List.of(
          paragraph("The day mixes meetings, building and testing."),
          paragraph("The way by practice was extended through 2025."),
          paragraph("Nights and weekends are paid more."));

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
    List<Paragraph> paid =
        List.of(
            paragraph("The day mixes meetings, building and testing."),
            paragraph("Nights are paid more."),
            paragraph("Weekends are paid more."));

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

  private static Paragraph paragraph(String text) {
    return new Paragraph(List.of(new Cited(text, List.of(1))));
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
