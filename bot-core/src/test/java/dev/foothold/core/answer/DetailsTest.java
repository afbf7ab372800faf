package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Entry.Paragraph;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailsTest {

  private static final Entry.Body WORK =
      Entries.entry("work", "Work")
          .detail("The day mixes meetings, building and testing.")
          .detail("The way by practice was extended through 2025.")
          .detail("Nights and weekends are paid more.")
          .build()
          .body();

  private static final List<Paragraph> DETAILS = WORK.paragraphs().subList(1, 4);

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final Details details = new Details(embedder);

  private int nearest(String question) {
    return details.nearest(question, embedder.embed(question), WORK);
  }

  @Test
  void findsWhatSharesTellingWords() {
    assertThat(nearest("Is the practice way still open?")).isEqualTo(1);
  }

  @Test
  void findsItWithoutAModelToo() {
    assertThat(details.nearest("Are weekends paid?", Optional.empty(), WORK)).isEqualTo(2);
  }

  @Test
  void keepsTheFirstWhereNothingTellsThemApart() {
    assertThat(details.nearest("zzyzx", Optional.empty(), WORK)).isZero();
  }

  @Test
  void keepsTheFirstWhereOthersAreHardlyNearer() {
    Entry.Body paid =
        Entries.entry("pay", "Pay")
            .detail("The day mixes meetings, building and testing.")
            .detail("Nights are paid more.")
            .detail("Weekends are paid more.")
            .build()
            .body();

    assertThat(details.nearest("Is it paid?", Optional.empty(), paid)).isZero();
  }

  @Test
  void leavesWhatAnswersSomebodyElse() {
    Entry.Body body =
        Entries.entry("nursing", "Nursing")
            .answer("Nurses start inside as super-users and ask for informatics time.")
            .detail("ADN without a BSN? Begin with the degree that you have.")
            .build()
            .body();
    String start = "How do nurses start in informatics?";
    String degree = "Is an ADN without a BSN enough to begin?";

    assertThat(details.nearest(start, embedder.embed(start), body)).isEqualTo(Details.NONE);
    assertThat(details.nearest(degree, embedder.embed(degree), body)).isZero();
    assertThat(details.nearest(start, Optional.empty(), body)).isZero();
  }

  @Test
  void findsWhatElseIsAsked() {
    assertThat(details.also("What does she do all day, and what does it pay?", DETAILS, 0))
        .containsExactly(2);
    assertThat(details.also("What does she do all day, and what does it pay?", DETAILS, 2))
        .containsExactly(0);
    assertThat(details.also("Is the practice way still open?", DETAILS, 1)).isEmpty();
    assertThat(details.also("What does it pay?", List.of(), Details.NONE)).isEmpty();
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
    int nearest = details.nearest(question, embedder.embed(question), body);
    return details.opens(question, embedder.embed(question), body, nearest);
  }

  private static Entry.Body body(String answer, String detail) {
    return Entries.entry("door", "The door").answer(answer).detail(detail).build().body();
  }

  @Test
  void hasNothingToChooseAmongNone() {
    Entry.Body bare = Entries.entry("bare", "Bare").build().body();

    assertThat(details.nearest("Anything", Optional.empty(), bare)).isEqualTo(Details.NONE);
  }
}
