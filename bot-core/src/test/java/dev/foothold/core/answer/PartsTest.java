package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

  @Test
  void splitsTwoQuestions() {
    assertThat(Parts.of("What does an interface analyst do? Which free tool teaches HL7?"))
        .containsExactly("What does an interface analyst do?", "Which free tool teaches HL7?");
  }

  @Test
  void splitsTwoQuestionsJoinedByAWord() {
    assertThat(Parts.of("is the RHIT required for coders and how do I pay for classes"))
        .containsExactly("is the RHIT required for coders", "how do I pay for classes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I get in without experience?",
        "I like people and computers. What suits me in a hospital?",
        "Why? How do I begin with OpenEMR?",
        "I run no servers and do not want to run one. Which hospital roles are left for me?",
        "What is FHIR? What is HL7? What is OpenEMR? What is VistA?",
        ""
      })
  void leavesOtherMessagesWhole(String text) {
    assertThat(Parts.of(text)).isEmpty();
  }
}
