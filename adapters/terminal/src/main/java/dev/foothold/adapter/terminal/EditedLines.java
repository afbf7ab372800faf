package dev.foothold.adapter.terminal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;

/// A conversation on a terminal, with line editing, history and completion of commands.
final class EditedLines implements Lines {

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final LineReader reader;

  /// @param environment for the look
  /// @param history of earlier conversations; what is typed is added to it
  EditedLines(Terminal terminal, Map<String, String> environment, HistoryFile history) {
    this.terminal = terminal;
    this.environment = environment;
    this.reader =
        LineReaderBuilder.builder()
            .appName("foothold")
            .terminal(terminal)
            .history(new MaskedHistory(history))
            // Apostrophes and backslashes are text here, not shell quoting: "I'm a nurse".
            .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
            .completer(
                (_, line, candidates) -> {
                  if (line.wordIndex() == 0 && line.word().startsWith("/")) {
                    for (SlashCommand command : SlashCommand.values()) {
                      candidates.add(
                          new Candidate(
                              command.typed(),
                              command.typed(),
                              null,
                              command.does(),
                              null,
                              null,
                              true));
                    }
                  }
                })
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .build();
  }

  /// Keeps lines with personal data masked, in memory as in the file.
  private static final class MaskedHistory extends DefaultHistory {

    private final HistoryFile file;

    private MaskedHistory(HistoryFile file) {
      this.file = file;
      file.earlier().forEach(line -> super.internalAdd(Instant.EPOCH, line));
    }

    @Override
    public void add(Instant time, String line) {
      String kept = HistoryFile.masked(line);
      if (kept.isEmpty() || SlashCommand.isOne(kept)) {
        return;
      }
      super.add(time, kept);
      file.append(kept);
    }
  }

  @Override
  public Typed read() {
    try {
      return new Typed.Line(reader.readLine("> "));
    } catch (UserInterruptException cleared) {
      return new Typed.Cleared(cleared.getPartialLine().isBlank());
    } catch (EndOfFileException end) {
      return new Typed.End();
    }
  }

  @Override
  public Writer out() {
    return terminal.writer();
  }

  @Override
  public Look look() {
    return Look.of(environment, true, terminal.getSize().getColumns());
  }

  @Override
  public boolean interactive() {
    return true;
  }

  @Override
  public void interruptible(Runnable stop, Runnable waiting) {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, _ -> stop.run());
    try {
      waiting.run();
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
