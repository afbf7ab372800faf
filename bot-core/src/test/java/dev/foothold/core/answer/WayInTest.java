package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayInTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I drove a truck for ten years. Any way in?",
        "librarian here, want to get into hospital systems",
        "can I switch from teaching to this",
        "Where do I even start?",
        "am I too old at 58",
        "does my EMT time count for anything",
        "nobody calls back and I have no experience",
        "retraining for IT after an injury",
        "dropped out of college, is there hope",
        "audiologist wants out, into tech",
        "my son's monitor made me curious about device software"
      })
  void knowsAQuestionForTheWayIn(String text) {
    assertThat(WayIn.isAskedFor(text)).isTrue();
  }

  @Test
  void knowsTheFieldNamedLast() {
    assertThat(WayIn.endsWithTheField("nurse from Cairo, now in Oslo, health IT?")).isTrue();
    assertThat(WayIn.endsWithTheField("What does health IT pay?")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is the CEO of Oracle Health?",
        "What is the dress code at the vendor's headquarters?",
        "which EHR has the best dark mode",
        "What does OCR mean in HIPAA?",
        "I begin on the service desk on Monday, what is going to surprise me?",
        ""
      })
  void leavesOtherQuestionsAlone(String text) {
    assertThat(WayIn.isAskedFor(text)).isFalse();
  }
}
