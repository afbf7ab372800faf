package dev.foothold.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTest {

  @TempDir private Path folder;

  private static String piped(String typed) throws IOException {
    StringWriter out = new StringWriter();
    Chat.piped(Samples.asker(), new ByteArrayInputStream(typed.getBytes(UTF_8)), out, Look.PLAIN);
    return out.toString();
  }

  @Test
  void aPipeGetsAnswersAndNothingElse() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n"))
        .startsWith("Begin at the service desk. [1]\n")
        .doesNotContain("> ", "/help", "\u001b");
  }

  @Test
  void theConversationIsRemembered() throws IOException {
    assertThat(piped(Samples.QUESTION + "\nWhat about in Ohio?\n"))
        .containsPattern("(?s)Begin at the service desk.*Begin at the service desk");
  }

  @Test
  void aNumberAsksTheFollowUp() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n1\n"))
        .contains("\nCan a veteran become an EHR analyst?\n\nYes, with the record system");
  }

  @Test
  void aNumberThatIsNotThereIsTold() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n4\n"))
        .endsWith("There is no 4 to pick: type 1, or a question.\n\n");
  }

  @Test
  void sourcesComeWithDates() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n/sources\n")).contains("read as of 2026-07");
  }

  @Test
  void thereAreNoSourcesBeforeAnAnswer() throws IOException {
    assertThat(piped("/sources\n")).isEqualTo("No answer yet.\n\n");
  }

  @Test
  void anAnswerWithoutSourcesSaysSo() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n???\n/sources\n/more\n"))
        .endsWith("The last answer has no sources.\n\nThat was all of it.\n\n");
  }

  @Test
  void moreEndsWhereAllWasShown() throws IOException {
    assertThat(piped(Samples.QUESTION + "\n/more\n")).endsWith("\nThat was all of it.\n\n");
  }

  @Test
  void helpNamesEveryCommand() throws IOException {
    assertThat(piped("/help\n")).contains("/help", "/sources", "/more", "/quit");
  }

  @Test
  void anUnknownCommandIsGuessed() throws IOException {
    assertThat(piped("/suorces\n")).startsWith("There is no /suorces. Did you mean \"/sources\"?");
  }

  @Test
  void nothingIsReadAfterQuit() throws IOException {
    assertThat(piped("/quit\n" + Samples.QUESTION + "\n")).isEmpty();
  }

  @Test
  void aPathIsNoCommand() throws IOException {
    assertThat(piped("/r/healthIT is a subreddit, how does somebody become an EHR analyst?\n"))
        .doesNotContain("There is no /");
  }

  @Test
  void blankLinesArePassedOver() throws IOException {
    assertThat(piped("\n   \n")).isEmpty();
  }

  private String atTerminal(String typed, HistoryFile history) throws IOException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm", screen, UTF_8)) {
      terminal.setSize(Size.of(60, 24));
      terminal.processInputBytes(typed.getBytes(UTF_8));
      Chat.at(terminal, Samples.asker(), Map.of(), history);
    }
    return screen.toString(UTF_8);
  }

  @Test
  void aTerminalGetsAGreetingAPromptAndColor() throws IOException {
    assertThat(
            atTerminal(Samples.QUESTION + "\n/quit\n", HistoryFile.open(folder.resolve("history"))))
        .contains("Foothold answers questions", "> ", "\u001b[1mBegin at the service desk.");
  }

  @Test
  void commandsAreCompleted() throws IOException {
    assertThat(atTerminal("/sou\t\n/quit\n", HistoryFile.open(folder.resolve("history"))))
        .contains("No answer yet.");
  }

  @Test
  void whatIsTypedIsKeptMasked() throws IOException {
    Path file = folder.resolve("history");

    atTerminal("I'm at 212-555-0147, it's \"new\"\n/help\n/quit\n", HistoryFile.open(file));

    assertThat(Files.readString(file)).isEqualTo("I'm at [phone], it's \"new\"\n");
  }

  @Test
  void withoutAHistoryTheConversationGoesOn() throws IOException {
    Path file = Files.createFile(folder.resolve("file")).resolve("history");

    assertThat(atTerminal(Samples.QUESTION + "\n/quit\n", HistoryFile.open(file)))
        .contains("What you type is not kept for the next time", "Begin at the service desk.");
  }
}
