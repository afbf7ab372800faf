package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Cited;
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
  void hasNothingToChooseAmongNone() {
    assertThat(details.nearest("Anything", Optional.empty(), List.of())).isZero();
  }
}
