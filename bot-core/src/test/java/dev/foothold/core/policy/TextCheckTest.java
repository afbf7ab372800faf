package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello everyone, here is the channel.",
        "Write to ana@example.org or see https://example.org/@ana",
        "Résumé für Zoë: naïve café",
        "\ud83d\udc69\u200d\u2695\ufe0f and \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb work in"
            + " care",
        "One.\n\tTwo.\r\nThree.",
        "5 < 6 and <https://example.org>",
        ""
      })
  void findsNothingInPlainText(String text) {
    assertThat(TextCheck.problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@everyone",
        "hey @Here",
        "@CHANNEL look",
        "@every\u200bone",
        "@\u200beveryone",
        "@\u2060here",
        "\uff20everyone",
        "\ufe6beveryone",
        "@ everyone",
        "<!everyone>",
        "<!here|here>",
        "<@123456789012345678>",
        "<@!123456789012345678>",
        "<@&123456789012345678>",
        "<@U024BE7LH>",
        "<!subteam^SAZ94GDB8>"
      })
  void findsMentions(String text) {
    assertThat(TextCheck.problems(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200bb",
        "a\u200db",
        "a\u00adb",
        "a\ufeffb",
        "a\u2063b",
        "a\u3164b",
        "a\u0000b",
        "a\u001b[31mb",
        "a\udb40\udc61b"
      })
  void findsWhatCannotBeSeen(String text) {
    assertThat(TextCheck.problems(text)).anyMatch(problem -> problem.contains("cannot be seen"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\u200fb", "a\u061cb"})
  void findsWhatTurnsTheDirection(String text) {
    assertThat(TextCheck.problems(text)).anyMatch(problem -> problem.contains("direction"));
  }

  @Test
  void makesATextHarmless() {
    assertThat(TextCheck.inert("@every\u200bone <@123> \u202e\uff20here <!channel> a@b.org"))
        .isEqualTo("@ everyone < @ 123> @ here < !channel> a@ b.org");
  }

  @Test
  void leavesAHarmlessTextAlone() {
    assertThat(TextCheck.inert("Zoë's café: 5 < 6.")).isEqualTo("Zoë's café: 5 < 6.");
  }
}
