package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnwantedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm not looking for a boot camp, just one good book on hospital networks | just one good book on hospital networks
          I don't want to be a trainer but what else suits a science teacher | but what else suits a science teacher
          which records jobs pay best? I do not want help desk | which records jobs pay best?
          anything but sales, what can a vendor offer an older nurse | what can a vendor offer an older nurse
          """)
  void takesOutWhatIsNotLookedFor(String text, String rest) {
    assertThat(Unwanted.without(text)).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am NOT a programmer, which roles are there for me",
        "how do I get in without a degree or experience",
        "I don't want to code, which job suits me",
        "not looking for a boot camp",
        "don't know where to start with FHIR",
      })
  void leavesTheRestAsItIs(String text) {
    assertThat(Unwanted.without(text)).isEqualTo(text);
  }
}
