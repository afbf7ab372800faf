package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.port.Redelivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every way back to people promises.
public interface RedeliveryContract {

  /// The way back under test.
  ///
  /// @return the same one throughout a test
  Redelivery redelivery();

  /// A question that a process left open, whose asker can be reached.
  ///
  /// @return the same throughout a test
  OpenQuestion left();

  /// Final answers that its asker sees.
  ///
  /// @return in order
  List<Answer> seen();

  /// The asker sees the answer.
  @Test
  default void delivers() {
    redelivery().reply(left()).orElseThrow().finish(answer("sorry"));

    assertThat(seen()).containsExactly(answer("sorry"));
  }

  /// Finishing twice leaves one final answer.
  @Test
  default void leavesOneFinalAnswer() {
    redelivery().reply(left()).orElseThrow().finish(answer("first"));

    redelivery().reply(left()).orElseThrow().finish(answer("second"));

    assertThat(seen()).hasSize(1);
  }

  /// It names the platform of the people whom it can reach.
  @Test
  default void namesItsPlatform() {
    assertThat(redelivery().platform()).isEqualTo(left().ask().origin().asker().platform());
  }

  private Answer answer(String text) {
    return new Answer(
        left().id(), "How?", new Outcome.Failed(text), List.of(), 0, "extractive", Duration.ZERO);
  }
}
