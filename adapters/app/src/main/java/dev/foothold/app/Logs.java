package dev.foothold.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/// Logging for a program that people type commands into: warnings and errors, one line each, to the
/// error output. Made by the JDK when something is first logged, so that it costs a start nothing.
public final class Logs {

  private static final String CONFIGURATION =
      """
      .level = WARNING
      handlers = java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level = WARNING
      java.util.logging.ConsoleHandler.encoding = UTF-8
      java.util.logging.ConsoleHandler.formatter = dev.foothold.app.Logs$Line
      # They advise programmers: nothing that a person who asks a question can mend.
      org.apache.lucene.level = SEVERE
      ai.djl.level = SEVERE
      """;

  /// Called by the JDK's `LogManager`.
  ///
  /// @throws IOException never, since the configuration is a constant
  public Logs() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
  }

  static void configure() {
    System.setProperty("java.util.logging.config.class", Logs.class.getName());
  }

  /// One line: how bad it is and what happened. Never a stack trace, unless asked for.
  public static final class Line extends Formatter {

    private final boolean debug = Settings.flag(System.getenv(), Settings.DEBUG);

    /// Called by the JDK's `LogManager`.
    public Line() {}

    @Override
    public String format(LogRecord happened) {
      StringBuilder line = new StringBuilder("foothold: ");
      line.append(said(happened));
      if (happened.getThrown() != null) {
        line.append(" (").append(happened.getThrown().getClass().getSimpleName());
        line.append(debug ? ")" : "; " + Settings.DEBUG + "=1 shows more)");
      }
      line.append('\n');
      if (debug && happened.getThrown() != null) {
        java.io.StringWriter trace = new java.io.StringWriter();
        happened.getThrown().printStackTrace(new java.io.PrintWriter(trace, true));
        line.append(trace);
      }
      return line.toString();
    }

    /// Ours as it is. Libraries also log what came over the wire, below their first line: people's
    /// words; and addresses with a token in them.
    private String said(LogRecord happened) {
      String message = formatMessage(happened);
      String logger = String.valueOf(happened.getLoggerName());
      if (logger.startsWith("dev.foothold.")) {
        return message;
      }
      String first = message.lines().findFirst().orElse("");
      return SECRET
          .matcher(first.substring(0, Math.min(first.length(), LONGEST)))
          .replaceAll("$1...");
    }
  }

  /// Longest line of a library's.
  private static final int LONGEST = 300;

  /// Slack's tokens and Discord's; the tokens in addresses of webhooks, interactions and sockets.
  private static final Pattern SECRET =
      Pattern.compile(
          "((?:xox[a-z]|xapp|xwfp)-|/(?:webhooks|interactions)/\\d+/|hooks\\.slack\\.com/|[?&]ticket=|(?=[\\w-]{20,}\\.[\\w-]{6}\\.[\\w-]{20,}))[\\w./-]+");
}
