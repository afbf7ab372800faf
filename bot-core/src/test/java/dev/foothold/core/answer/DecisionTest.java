package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import dev.foothold.core.testing.Entries;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final String LONG = "how do nurses move into informatics teams nearby";

  @Test
  void answersFromTheThresholdOn() {
    assertThat(Decision.IN_SCOPE.of(LONG, found(Decision.IN_SCOPE.answerFrom()), List.of()))
        .isEqualTo(Decision.Move.ANSWER);
  }

  @Test
  void abstainsBelowTheThreshold() {
    assertThat(Decision.IN_SCOPE.of(LONG, found(Decision.IN_SCOPE.answerFrom() - 0.01), List.of()))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void wantsMoreConfidenceWhereTheSubjectIsUnsure() {
    assertThat(Decision.UNSURE.of(LONG, found(Decision.IN_SCOPE.answerFrom()), List.of()))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void asksBackWhenTheMessageIsVague() {
    assertThat(Decision.IN_SCOPE.of("certs?", found(0.1), List.of()))
        .isEqualTo(Decision.Move.CLARIFY);
  }

  @Test
  void doesNotAskBackTwice() {
    Turn askedBack = new Turn("certs?", Asker.UNKNOWN, List.of(), Instant.EPOCH);

    assertThat(Decision.IN_SCOPE.of("the certs", found(0.1), List.of(askedBack)))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  @Test
  void abstainsWhereNothingWasFound() {
    assertThat(Decision.IN_SCOPE.of("certs?", new Retrieval(List.of(), 0), List.of()))
        .isEqualTo(Decision.Move.ABSTAIN);
  }

  private static Retrieval found(double confidence) {
    return new Retrieval(
        List.of(new Retrieval.Hit(Entries.entry("any", "Any").build(), 1)), confidence);
  }
}
