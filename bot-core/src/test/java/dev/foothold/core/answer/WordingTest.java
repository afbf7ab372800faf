package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Reason;
import java.time.Duration;
import java.util.List;
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
      names = {"URGENT", "EMPTY", "TOO_LONG", "RATE_LIMITED", "INTERNAL"})
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
  })
  void namesWhomToAskInstead(Reason reason, String whom) {
    assertThat(Wording.refusal(reason)).contains(whom);
  }

  @Test
  void notesEachPartOnce() {
    assertThat(Wording.asides(List.of(Reason.VISA, Reason.VISA, Reason.LEGAL))).hasSize(2);
  }

  @Test
  void saysHowLongToWait() {
    assertThat(Wording.rateLimited(Duration.ofSeconds(45))).contains("45 seconds");
  }

  @Test
  void cutsALongPartThatIsNotCovered() {
    assertThat(Wording.notCovered("x".repeat(5_000)).length()).isLessThan(250);
  }
}
