package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Don’t  STOP | dont stop
          don t | dont
          secrétaire médicale | secretaire medicale
          ｆｕｌｌ width | full width
          zero​width | zerowidth
          E11.9 | e11 9
          Yes! No? | yes . no
          I want to... stop | i want to stop
          k*ll | kill
          """)
  void writesWordsPlainly(String text, String words) {
    assertThat(Plain.of(text).words()).isEqualTo(words);
  }

  @Test
  void dropsTerminalEscapes() {
    assertThat(Plain.of("\u001B[31mred\u001B[0m").words()).isEqualTo("red");
  }

  @Test
  void knowsWhatAsks() {
    assertThat(Plain.of("One. Two?").sentences())
        .containsExactly(new Plain.Sentence("one", false), new Plain.Sentence("two", true));
  }

  @Test
  void cutsEndlessWords() {
    assertThat(Plain.of("a".repeat(1_000)).words()).hasSize(Plain.LONGEST_WORD);
  }
}
