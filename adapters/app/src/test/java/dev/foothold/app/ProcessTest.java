package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own can show: signals, pipes, encodings, standard streams.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD) // a process that does not end
class ProcessTest {

  @TempDir private Path folder;

  @BeforeAll
  static void makeIndex() throws IOException {
    SampleHome.ready();
  }

  private static ProcessBuilder process(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfoothold.home=" + SampleHome.FOLDER,
                "dev.foothold.app.Foothold"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().keySet().removeIf(key -> key.startsWith("FOOTHOLD_"));
    return builder;
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws IOException, InterruptedException {
    ProcessBuilder builder = process("ask", "--fast", "--batch", "-", "--json");
    builder.environment().put("LC_ALL", "C");

    Process ask = builder.start();
    try (Writer questions = ask.outputWriter(UTF_8)) {
      questions.write("caf\u00e9 \ud83d\ude00?\n");
    }
    String answer = new String(ask.getInputStream().readAllBytes(), UTF_8);

    assertThat(answer).contains("caf\u00e9 \ud83d\ude00?");
    assertThat(ask.waitFor()).isZero();
  }

  @Test
  void aQuestionEndsWithItsExitCodeAndAQuietErrorOutput() throws IOException, InterruptedException {
    Process ask = process("ask", SampleHome.QUESTION).start();

    String answer = new String(ask.getInputStream().readAllBytes(), UTF_8);

    assertThat(answer).startsWith("Begin at the service desk");
    assertThat(new String(ask.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(ask.waitFor()).isZero();
  }

  /// ONNX Runtime crashes a process that ends while it opens a model.
  @Test
  void anAnswerThatNeedsNoModelEndsInOrderWhileItIsLoaded()
      throws IOException, InterruptedException {
    Process ask = process("ask", "").start();

    String answer = new String(ask.getInputStream().readAllBytes(), UTF_8);

    assertThat(answer).startsWith("I could not find a question in that.").hasLineCount(2);
    assertThat(ask.waitFor()).isEqualTo(4);
  }

  /// Some versions of ONNX Runtime recurse once for each character of the command line.
  @Test
  void aQuestionOfAnyLengthIsRefusedRatherThanCrashing() throws IOException, InterruptedException {
    Process ask = process("ask", "a".repeat(100_000)).start();

    String answer = new String(ask.getInputStream().readAllBytes(), UTF_8);

    assertThat(answer).contains("characters");
    assertThat(ask.waitFor()).isEqualTo(4);
  }

  @Test
  void aBatchStreams() throws IOException, InterruptedException {
    Process batch = process("ask", "--fast", "--batch", "-").start();
    try (Writer questions = batch.outputWriter(UTF_8);
        BufferedReader answers = batch.inputReader(UTF_8)) {
      questions.write("{\"id\":1,\"question\":\"" + SampleHome.QUESTION + "\"}\n");
      questions.flush();

      String first = answers.readLine();

      assertThat(first).startsWith("{\"id\":1,");
    }
    assertThat(batch.waitFor()).isZero();
  }

  @Test
  void anInterruptEndsItAsShellsExpect() throws IOException, InterruptedException {
    Signals.assumeDelivered("INT");
    Process batch = process("ask", "--fast", "--batch", "-").start();
    try (Writer questions = batch.outputWriter(UTF_8);
        BufferedReader answers = batch.inputReader(UTF_8)) {
      questions.write(SampleHome.QUESTION + "\n");
      questions.flush();
      answers.readLine();

      Signals.send("INT", batch);

      assertThat(batch.waitFor()).isEqualTo(130);
    }
  }

  @Test
  void aReaderWhoLeavesEndsItQuietly() throws IOException, InterruptedException {
    Path questions =
        Files.writeString(folder.resolve("q"), (SampleHome.QUESTION + "\n").repeat(500));

    Process batch = process("ask", "--fast", "--batch", questions.toString()).start();
    BufferedReader answers = batch.inputReader(UTF_8);
    answers.readLine();
    answers.close();

    assertThat(batch.waitFor()).isEqualTo(141);
    assertThat(new String(batch.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsTold() throws IOException, InterruptedException {
    Process help = process("--help").redirectOutput(new File("/dev/full")).start();

    assertThat(help.waitFor()).isEqualTo(1);
    assertThat(new String(help.getErrorStream().readAllBytes(), UTF_8))
        .isEqualTo("foothold: the result could not be written: No space left on device.\n");
  }
}
