package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchLineTest {

  @Test
  void plainTextIsAQuestion() {
    assertThat(BatchLine.read("  What is \"FHIR\"? "))
        .isEqualTo(
            new BatchLine.Question(new LineId.None(), "What is \"FHIR\"?", Optional.empty()));
  }

  @Test
  void anObjectHasAnIdAndAThread() {
    assertThat(
            BatchLine.read(
                "{\"id\":\"a\",\"x\":{\"question\":[1]},\"question\":\"Why?\",\"thread\":\"t\"}"))
        .isEqualTo(new BatchLine.Question(new LineId.Text("a"), "Why?", Optional.of("t")));
  }

  @Test
  void aNumberIsAnIdToo() {
    assertThat(BatchLine.read("{\"question\":\"Why?\",\"id\":7}"))
        .isEqualTo(new BatchLine.Question(new LineId.Literal("7"), "Why?", Optional.empty()));
  }

  @Test
  void aMissingQuestionIsTold() {
    assertThat(BatchLine.read("{\"id\":\"a\"}"))
        .isEqualTo(new BatchLine.Malformed(new LineId.Text("a"), "the object has no \"question\""));
  }

  @Test
  void theIdOfABrokenObjectIsKept() {
    assertThat(BatchLine.read("{\"id\":\"a\",\"question\":"))
        .isInstanceOfSatisfying(
            BatchLine.Malformed.class,
            line -> assertThat(line.id()).isEqualTo(new LineId.Text("a")));
  }

  @Test
  void aQuestionMustBeAString() {
    assertThat(BatchLine.read("{\"question\":5}"))
        .isEqualTo(new BatchLine.Malformed(new LineId.None(), "\"question\" is not a string"));
  }

  @Test
  void nothingMayFollowAnObject() {
    assertThat(BatchLine.read("{\"question\":\"Why?\"} {}"))
        .isEqualTo(
            new BatchLine.Malformed(new LineId.None(), "something follows after the JSON object"));
  }

  @Test
  void aThreadsNameIsBounded() {
    assertThat(BatchLine.read("{\"question\":\"Why?\",\"thread\":\"" + "t".repeat(181) + "\"}"))
        .isInstanceOf(BatchLine.Malformed.class);
  }
}
