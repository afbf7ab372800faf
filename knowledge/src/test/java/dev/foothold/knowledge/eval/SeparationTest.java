package dev.foothold.knowledge.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationTest {

  @Test
  void isOneWhereEveryAnswerableIsAbove() {
    assertThat(Separation.of(List.of(0.6, 0.7), List.of(0.1, 0.5)).auroc()).isEqualTo(1);
  }

  @Test
  void countsTiesHalf() {
    assertThat(Separation.of(List.of(0.5, 0.5), List.of(0.5)).auroc()).isEqualTo(0.5);
  }

  @Test
  void countsPairsInTheRightOrder() {
    Separation separation = Separation.of(List.of(0.2, 0.4, 0.9), List.of(0.1, 0.4));

    assertThat(separation.auroc()).isCloseTo((1 + 1.5 + 2) / 6, within(1e-12));
  }

  @Test
  void refusesBelowTheThresholdThatKeepsNinetyFivePercent() {
    List<Double> answerable = IntStream.rangeClosed(1, 100).mapToObj(i -> i / 100.0).toList();

    Separation separation = Separation.of(answerable, List.of(0.01, 0.05, 0.06, 0.5));

    assertThat(separation.refusedAt95()).isEqualTo(0.5);
  }
}
