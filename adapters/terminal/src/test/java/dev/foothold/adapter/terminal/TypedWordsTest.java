package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody typed must not reach a log by way of a value's `toString`.
class TypedWordsTest {

  private static final String WORDS = "zebra";

  static List<Object> values() {
    return List.of(
        new BatchLine.Question(new LineId.None(), WORDS, Optional.of(WORDS)),
        new BoundedLines.Next.Line(1, WORDS),
        new Lines.Typed.Line(WORDS));
  }

  @ParameterizedTest
  @MethodSource("values")
  void areNotSaidInToString(Object value) {
    assertThat(value.toString()).doesNotContain(WORDS);
  }
}
