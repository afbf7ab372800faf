package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void hasWordsForEachReason(Reason reason) {
    assertThat(Wording.refusal(reason)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"URGENT", "EMPTY", "TOO_LONG", "RATE_LIMITED", "PAUSED", "BUSY", "INTERNAL"})
  void saysInEachRefusalWhatItCanHelpWith(Reason reason) {
    assertThat(Wording.refusal(reason)).contains("What I can help with:");
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL, pharmacist",
    "LEGAL, Department of Labor",
    "VISA, DSO",
    "OTHER_FIELD, https://www.bls.gov/ooh/",
    "PRIVACY_VIOLATION, privacy officer",
    "PERSONAL_DATA, delete your message",
    "BUYING_ADVICE, https://chpl.healthit.gov",
    "SPAM, registration",
    "USER_SUPPORT, help desk",
    "USER_SUPPORT, records office",
    "FORGERY, honest ways",
  })
  void namesWhomToAskInstead(Reason reason, String whom) {
    assertThat(Wording.refusal(reason)).contains(whom);
  }

  @Test
  void sendsNobodyToAnEmploymentLawyerWhoseRecordWasSeen() {
    assertThat(Wording.refusal(Reason.LEGAL)).contains("HHS").doesNotContain("employment lawyer");
  }

  @Test
  void saysHowLongToWait() {
    assertThat(Wording.rateLimited(Duration.ofSeconds(45))).contains("45 seconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          is *this* a `job`? | is \\*this\\* a \\`job\\`?
          [click](https://evil.example) now | \\[click\\]\\(\\(link\\)\\) now
          see www.evil.example/a?b=c now | see \\(link\\) now
          <https://evil.example> | \\<\\(link\\)\\>
          @everyone and <@123> | @ everyone and \\<@ 123\\>
          a_b ~c~ #d e\\f | a\\_b \\~c\\~ \\#d e\\\\f
          """)
  void quotesAPartThatIsNotCoveredAsBareText(String part, String quoted) {
    assertThat(Wording.notCovered(part))
        .isEqualTo("I do not have a sourced answer to this part: \"" + quoted + "\"");
  }

  @Test
  void quotesAPartThatIsNotCoveredInOneLine() {
    assertThat(Wording.notCovered("one\n\n# two\r\n- three")).contains("one \\# two - three");
  }

  @Test
  void quotesNoHiddenText() {
    assertThat(Wording.notCovered("||hidden||")).contains("\\|\\|hidden\\|\\|");
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Wording.notCovered("x".repeat(119) + "😀".repeat(9)))
        .endsWith("x".repeat(119) + "...\"");
  }

  @Test
  void cutsALongPartThatIsNotCovered() {
    assertThat(Wording.notCovered("x".repeat(5_000)).length()).isLessThan(250);
  }
}
