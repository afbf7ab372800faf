package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.ThreadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// A conversation with the bot. One thread at a time.
public final class Chat {

  private static final String GREETING =
      "Foothold answers questions about getting a first job in healthcare IT."
          + " /help shows what else can be typed, Ctrl-D leaves.";

  private final LocalAsker asker;
  private final Lines lines;
  private final ThreadId thread;
  private Optional<Answer> last = Optional.empty();

  private Chat(LocalAsker asker, Lines lines) {
    this.asker = asker;
    this.lines = lines;
    this.thread = asker.newThread();
  }

  /// Talks through plain streams until they end: no prompt, no greeting, answers only.
  ///
  /// @param asker asks the questions
  /// @param in UTF-8 text, a question or command a line
  /// @param out takes the answers
  /// @param look how to lay them out
  /// @return [Exit#OK]
  /// @throws IOException if a stream breaks
  public static Exit piped(LocalAsker asker, InputStream in, Writer out, Look look)
      throws IOException {
    return new Chat(asker, new PlainLines(in, out, look, false)).talk(Optional.empty());
  }

  /// Talks with a person at the terminal of this process.
  ///
  /// @param asker asks the questions
  /// @param in what they type, where their terminal can do no more than show text
  /// @param out what they see then
  /// @param environment `TERM`, `NO_COLOR` and `COLUMNS` count
  /// @param history of earlier conversations
  /// @return [Exit#OK]
  /// @throws IOException if the terminal breaks
  public static Exit atTerminal(
      LocalAsker asker,
      InputStream in,
      Writer out,
      Map<String, String> environment,
      HistoryFile history)
      throws IOException {
    if (!environment.getOrDefault("TERM", "").equals("dumb")) {
      Optional<Terminal> terminal = open();
      if (terminal.isPresent()) {
        return at(terminal.get(), asker, environment, history);
      }
    }
    Look look = Look.of(environment, true, 0);
    return new Chat(asker, new PlainLines(in, out, look, true)).talk(history.problem());
  }

  static Exit at(
      Terminal terminal, LocalAsker asker, Map<String, String> environment, HistoryFile history)
      throws IOException {
    try (Lines edited = new EditedLines(terminal, environment, history)) {
      return new Chat(asker, edited).talk(history.problem());
    }
  }

  private static Optional<Terminal> open() {
    try {
      return Optional.of(
          TerminalBuilder.builder()
              .name("foothold")
              .system(true)
              .dumb(false)
              .graphemeCluster(false)
              .build());
    } catch (IOException | IllegalStateException noTerminal) {
      // Then plain lines do.
      return Optional.empty();
    }
  }

  private Exit talk(Optional<String> noHistory) throws IOException {
    if (lines.interactive()) {
      Sheet sheet = sheet().aside(GREETING);
      noHistory.ifPresent(
          why -> sheet.aside("What you type is not kept for the next time: " + why + "."));
      put(sheet.toString());
    }
    boolean leaving = false;
    while (true) {
      switch (lines.read()) {
        case Lines.Typed.End() -> {
          if (lines.interactive()) {
            put("\n");
          }
          return Exit.OK;
        }
        case Lines.Typed.Cleared(var wasEmpty) -> {
          if (leaving && wasEmpty) {
            return Exit.OK;
          }
          leaving = true;
          put(sheet().aside("Ctrl-C again leaves, and so do Ctrl-D and /quit.").toString());
        }
        case Lines.Typed.TooLong() -> {
          leaving = false;
          put(sheet().paragraph("That line is too long to be a question.").toString());
        }
        case Lines.Typed.Line(var text) -> {
          leaving = false;
          if (!line(text.strip())) {
            return Exit.OK;
          }
        }
      }
    }
  }

  /// Does what one line wants.
  ///
  /// @return false if it wants to leave
  private boolean line(String text) throws IOException {
    if (text.isEmpty()) {
      return true;
    }
    Optional<SlashCommand> command = SlashCommand.of(text);
    if (command.isPresent()) {
      return command(command.get());
    }
    if (SlashCommand.isOne(text)) {
      put(
          sheet()
              .paragraph(
                  "There is no "
                      + text
                      + "."
                      + DidYouMean.question(text, SlashCommand.all())
                      + " /help shows what can be typed.")
              .toString());
      return true;
    }
    List<String> picks = last.map(answer -> AnswerText.picks(answer.outcome())).orElse(List.of());
    if (picks.isEmpty() || !isNumber(text)) {
      ask(text);
      return true;
    }
    int number = Integer.parseInt(text);
    if (number < 1 || number > picks.size()) {
      put(
          sheet()
              .paragraph(
                  "There is no "
                      + number
                      + " to pick: type 1"
                      + (picks.size() > 1 ? " to " + picks.size() : "")
                      + ", or a question.")
              .toString());
      return true;
    }
    put(sheet().aside(picks.get(number - 1)).toString());
    ask(picks.get(number - 1));
    return true;
  }

  /// At most three digits, with or without the dot of a list.
  private static boolean isNumber(String text) {
    return text.length() <= 3 && text.chars().allMatch(one -> one >= '0' && one <= '9');
  }

  private boolean command(SlashCommand command) throws IOException {
    switch (command) {
      case HELP -> put(help());
      case SOURCES ->
          put(
              composed()
                  .map(answer -> AnswerText.sources(answer, lines.look()))
                  .filter(sources -> !sources.isEmpty())
                  .orElseGet(
                      () ->
                          sheet()
                              .paragraph(
                                  last.isEmpty()
                                      ? "No answer yet."
                                      : "The last answer has no sources.")
                              .toString()));
      case MORE ->
          put(
              composed()
                  .map(answer -> AnswerText.more(answer, lines.look()))
                  .filter(more -> !more.isEmpty())
                  .orElseGet(
                      () ->
                          sheet()
                              .paragraph(last.isEmpty() ? "No answer yet." : "That was all of it.")
                              .toString()));
      case QUIT -> {
        return false;
      }
    }
    return true;
  }

  private String help() {
    Sheet sheet = sheet();
    sheet.paragraph("Type a question, and go on from the answer: \"what about a nurse?\".");
    sheet.paragraph("A number picks from the list under the last answer.");
    for (SlashCommand command : SlashCommand.values()) {
      sheet.item("%-10s".formatted(command.typed()), command.does());
    }
    return sheet.toString();
  }

  private Optional<Composed> composed() {
    return last.map(Answer::outcome)
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Answered(var answer)
                    ? Optional.of(answer)
                    : Optional.empty());
  }

  private void ask(String question) throws IOException {
    Optional<Answer> answer = waitFor(question);
    if (answer.isEmpty()) {
      put(sheet().aside("Stopped waiting for that answer.").toString());
      return;
    }
    last = answer;
    put(AnswerText.of(answer.get().outcome(), lines.look()) + hint());
  }

  private String hint() {
    boolean more = composed().filter(answer -> !answer.more().isEmpty()).isPresent();
    return more && lines.interactive()
        ? "\n" + sheet().aside("There is more to this: /more").toString()
        : "";
  }

  /// Waits on this thread while the bot answers on another, so that the person can stop waiting.
  private Optional<Answer> waitFor(String question) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    lines.interruptible(
        () -> answer.cancel(false),
        () -> {
          Thread.ofVirtual()
              .name("answer")
              .start(
                  () -> {
                    try {
                      answer.complete(asker.ask(question, thread));
                    } catch (RuntimeException | Error failure) {
                      answer.completeExceptionally(failure);
                    }
                  });
          answer.exceptionally(_ -> null).join();
        });
    try {
      return Optional.of(answer.join());
    } catch (CancellationException stopped) {
      return Optional.empty();
    } catch (CompletionException failed) {
      throw new IllegalStateException("the question could not be asked", failed.getCause());
    }
  }

  private Sheet sheet() {
    return new Sheet(lines.look());
  }

  /// Shows something, parted from what follows by an empty line.
  private void put(String text) throws IOException {
    Writer out = lines.out();
    out.write(text + "\n");
    out.flush();
  }
}
