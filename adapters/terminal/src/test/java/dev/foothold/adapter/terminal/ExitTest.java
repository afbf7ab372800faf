package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitTest {

  @Test
  void everyOutcomeHasItsNumber() {
    assertThat(
            List.of(
                Exit.of(new Outcome.Answered(Samples.composed())).code(),
                Exit.of(new Outcome.Failed("x")).code(),
                Exit.of(new Outcome.Abstained("x", List.of())).code(),
                Exit.of(new Outcome.Refused(Reason.LEGAL, "x")).code(),
                Exit.of(new Outcome.Clarify("x", List.of())).code()))
        .containsExactly(0, 1, 3, 4, 5);
  }
}
