package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

  @Test
  void anAnswerHasItsKeysInOrder() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Answered(Samples.lead("Go.")))))
        .isEqualTo(
            "{\"id\":\"q-1\",\"question\":\"How?\",\"outcome\":\"answered\",\"reason\":null,\"confidence\":0.877,\"text\":\"**Go.**"
                + " [1]\\n"
                + "\\n"
                + "Sources\\n"
                + "[1] [Page page-1](https://example.org/page-1)\","
                + "\"entries\":[\"first-steps\"],\"citations\":[{\"n\":1,\"entry\":\"first-steps\",\"title\":\"Page"
                + " page-1\","
                + "\"url\":\"https://example.org/page-1\"}],\"followUps\":[],\"composer\":\"extractive\",\"millis\":12.346,\"shown\":\"**Go.**"
                + " [1]\\n"
                + "\\n"
                + "Sources\\n"
                + "[1] [Page page-1](https://example.org/page-1)\"}");
  }

  @Test
  void theTextIsWholeAndEverySourceIsListed() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Answered(Samples.composed()))))
        .contains("3. Go to a chapter evening. [3]")
        .contains("\"url\":\"https://example.org/page-2\"")
        .contains("\"url\":\"https://example.org/page-3\"");
  }

  @Test
  void whatAScreenShowsIsGivenByItself() {
    String json = AnswerJson.of(Samples.answer(new Outcome.Answered(Samples.composed())));

    assertThat(json.substring(json.indexOf("\"shown\":")))
        .contains("Get near the work first.")
        .doesNotContain("chapter evening");
  }

  @Test
  void optionsAreFollowUps() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Clarify("Which?", List.of("This?")))))
        .contains("\"outcome\":\"clarify\"", "\"followUps\":[\"This?\"]");
  }

  @Test
  void aRefusalTellsItsReason() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Refused(Reason.OTHER_FIELD, "No."))))
        .contains("\"outcome\":\"refused\",\"reason\":\"other-field\"", "\"text\":\"No.\"");
  }

  @Test
  void aFailureIsInternal() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Failed("Broken."))))
        .contains("\"outcome\":\"error\",\"reason\":\"internal\"");
  }

  @Test
  void notKnowingNamesTheNearest() {
    assertThat(
            AnswerJson.of(
                Samples.answer(
                    new Outcome.Abstained(
                        "No idea.", List.of(new Outcome.Nearest(new EntryId("fhir"), "FHIR"))))))
        .contains("\"outcome\":\"abstained\",\"reason\":null", "\"nearest\":[\"fhir\"]");
  }

  @Test
  void nothingInItSteersATerminal() {
    assertThat(AnswerJson.of(Samples.answer(new Outcome.Failed("a\u001b[1mb\u009b\u007f\u202e"))))
        .contains("\"a\\u001B[1mb\\u009b\\u007f\\u202e\"");
  }
}
