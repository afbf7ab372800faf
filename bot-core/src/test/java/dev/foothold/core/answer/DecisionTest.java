package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import dev.foothold.core.testing.Entries;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

  private static final String LONG = "how do nurses move into informatics teams nearby";
  private static final Decision OURS = new Decision(true, OptionalDouble.of(1));
  private static final Decision NOT_OURS = new Decision(false, OptionalDouble.of(0.5));
  private static final Decision NAMED_BY_WORDS = new Decision(true, OptionalDouble.empty());
  private static final Decision ANYTHING_BY_WORDS = new Decision(false, OptionalDouble.empty());

  @Test
  void answersWhatIsOursAndFound() {
    assertThat(OURS.of(LONG, found(0.5), List.of())).isEqualTo(Decision.Move.ANSWER);
  }

  @Test
  void abstainsFromWhatIsHardlyFound() {
    assertThat(OURS.of(LONG, found(0.05), List.of())).isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void abstainsFromWhatIsFoundButNotOurs() {
    assertThat(NOT_OURS.of(LONG, found(0.9), List.of())).isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void answersFromTheThresholdOn() {
    double edge = edge(OURS);

    assertThat(OURS.of(LONG, found(edge + 0.001), List.of())).isEqualTo(Decision.Move.ANSWER);
    assertThat(OURS.of(LONG, found(edge - 0.001), List.of())).isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void withoutAModelWordsDecide() {
    assertThat(edge(NAMED_BY_WORDS)).isBetween(0.28, 0.34);
    assertThat(edge(ANYTHING_BY_WORDS)).isBetween(0.48, 0.54);
  }

  @Test
  void isNeverCertain() {
    assertThat(OURS.certainty(1)).isBetween(0.9, 0.9999);
    assertThat(NOT_OURS.certainty(0)).isBetween(0.0, 0.01);
  }

  @Test
  void asksBackWhenTheMessageIsVague() {
    assertThat(OURS.of("certs?", found(0.01), List.of())).isEqualTo(Decision.Move.CLARIFY);
  }

  @Test
  void answersASentenceAboutOneThing() {
    Decision ours = new Decision(false, OptionalDouble.of(0.8));

    assertThat(ours.of("which certification should I get first", found(0.7), List.of()))
        .isEqualTo(Decision.Move.ANSWER);
    assertThat(ours.of("certification", found(0.7), List.of())).isEqualTo(Decision.Move.CLARIFY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"what is HIStalk", "What even is HIStalk?", "whats histalk", "EOB meaning"})
  void answersWhatAWordMeans(String text) {
    Decision ours = new Decision(false, OptionalDouble.of(0.8));

    assertThat(ours.of(text, found(0.7, "HIStalk is a blog; an EOB explains a bill."), List.of()))
        .isEqualTo(Decision.Move.ANSWER);
  }

  @Test
  void asksBackWhatAWordMeansThatIsHardlyFoundOrNotThere() {
    Decision ours = new Decision(false, OptionalDouble.of(0.8));
    String text = "what is HIStalk";

    assertThat(ours.of(text, found(0.4, "HIStalk is a blog."), List.of()))
        .isEqualTo(Decision.Move.CLARIFY);
    assertThat(ours.of(text, found(0.7, "Some blogs are good."), List.of()))
        .isEqualTo(Decision.Move.CLARIFY);
  }

  @Test
  void doesNotAskBackTwice() {
    Turn askedBack = new Turn("certs?", Asker.UNKNOWN, List.of(), Instant.EPOCH);

    assertThat(OURS.of("the certs", found(0.01), List.of(askedBack)))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void abstainsWhereNothingWasFound() {
    assertThat(OURS.of("certs?", new Retrieval(List.of(), 0), List.of()))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  /// The least confidence, to a thousandth, that is answered.
  private static double edge(Decision decision) {
    double edge = 0;
    while (edge < 1 && !decision.answers(found(edge))) {
      edge += 0.001;
    }
    return edge;
  }

  private static Retrieval found(double confidence) {
    return found(confidence, "Anything.");
  }

  private static Retrieval found(double confidence, String answer) {
    return new Retrieval(
        List.of(new Retrieval.Hit(Entries.entry("any", "Any").answer(answer).build(), 1)),
        confidence);
  }
}
