package dev.foothold.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter problems = new StringWriter();

  private Exit run(String text) throws IOException {
    return new Batch(Samples.asker())
        .run(new ByteArrayInputStream(text.getBytes(UTF_8)), out, problems);
  }

  @Test
  void eachLineGetsAnObjectInOrder() throws IOException {
    Exit exit =
        run(
            """
            {"id": "b", "question": "%s"}

            {"id": 2, "question": "%s"}
            """
                .formatted(Samples.QUESTION, Samples.QUESTION));

    assertThat(exit).isEqualTo(Exit.OK);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":\"b\","),
            second -> assertThat(second).startsWith("{\"id\":2,"));
  }

  @Test
  void aPlainLineIsAnswered() throws IOException {
    run(Samples.QUESTION);

    assertThat(out.toString())
        .startsWith("{\"id\":\"q-")
        .contains("\"outcome\":\"answered\"", "Begin at the service desk.")
        .endsWith("}\n");
  }

  @Test
  void aMalformedLineIsToldAndTheRestGoOn() throws IOException {
    Exit exit = run("{\"id\":\"x\"}\n" + Samples.QUESTION);

    assertThat(exit).isEqualTo(Exit.OK);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("{\"id\":\"x\",")
                    .contains(
                        "\"outcome\":\"error\",\"reason\":\"malformed\"",
                        "Line 1: the object has no",
                        "\"line\":1}"),
            second -> assertThat(second).contains("\"outcome\":\"answered\""));
  }

  @Test
  void theSameThreadIsOneConversation() throws IOException {
    run(
        """
        {"question": "%s", "thread": "t"}
        {"question": "What about a veteran?", "thread": "t"}
        """
            .formatted(Samples.QUESTION));

    assertThat(out.toString().lines().skip(1))
        .singleElement()
        .asString()
        .contains("\"outcome\":\"answered\"");
  }

  @Test
  void linesWithoutAThreadKnowNothingOfEachOther() throws IOException {
    run(Samples.QUESTION + "\nWhat about Brazil?\n");

    assertThat(out.toString().lines().skip(1))
        .singleElement()
        .asString()
        .doesNotContain("\"outcome\":\"answered\"");
  }

  @Test
  void aLineTooLongToKeepIsToldAndTheRestGoOn() throws IOException {
    run("x".repeat(Batch.MAX_LINE + 1) + "\n" + Samples.QUESTION);

    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("longer than 16 MiB"),
            second -> assertThat(second).contains("\"outcome\":\"answered\""));
  }

  @Test
  void aVeryLongQuestionIsRefused() throws IOException {
    run("{\"id\":\"long\",\"question\":\"" + "why ".repeat(2_500_000) + "\"}");

    assertThat(out.toString()).startsWith("{\"id\":\"long\",").contains("\"too-long\"");
  }

  @Test
  void halvesOfSurrogatePairsAreReplaced() throws IOException {
    run("{\"question\":\"Why \\ud800?\"}");

    assertThat(out.toString()).contains("\"question\":\"Why \ufffd?\"");
  }

  @Test
  void inputThatCannotBeReadIsTold() throws IOException {
    PipedInputStream unconnected = new PipedInputStream();

    Exit exit = new Batch(Samples.asker()).run(unconnected, out, problems);

    assertThat(exit).isEqualTo(Exit.ERROR);
    assertThat(problems)
        .hasToString("foothold: the questions could not be read: Pipe not connected\n");
  }
}
