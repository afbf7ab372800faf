package dev.foothold.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `doctor`: whether everything is there that the bot needs, and what to do where it is not.
///
/// @param parts what is looked at
record DoctorCommand(Parts parts) implements Command {

  /// Reads the settings.
  interface Reading {

    /// All of them.
    ///
    /// @throws Trouble if one of them stops the start
    Settings read() throws Trouble;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named(
            "doctor",
            "Looks at settings, folders, database, knowledge and every chat's tokens and"
                + " permissions, and says what to do about each. Changes nothing.");
    spec.addOption(Command.flag("--json", "writes what was found as one JSON array"));
    Command.examples(
        spec,
        "  foothold doctor",
        "%nExit: 0 nothing is broken (something may be limited), 1 else.");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    return told(new Doctor(parts, settings).look(), given, shell);
  }

  /// The same, with settings that may be wrong themselves.
  Exit run(ParseResult given, Shell shell, Reading settings) throws Trouble, IOException {
    Settings read;
    try {
      read = settings.read();
    } catch (Trouble wrong) {
      Finding finding =
          new Finding(Finding.Level.BROKEN, "Settings: " + wrong.getMessage(), "Nothing starts.");
      return told(List.of(finding), given, shell);
    }
    return run(given, shell, read);
  }

  private static Exit told(List<Finding> findings, ParseResult given, Shell shell)
      throws IOException {
    shell.out().write(given.hasMatchedOption("--json") ? json(findings) : text(findings));
    return findings.stream().anyMatch(one -> one.level() == Finding.Level.BROKEN)
        ? Exit.ERROR
        : Exit.OK;
  }

  private static String text(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append("%-8s%s\n".formatted(word(finding.level()), finding.what()));
      if (!finding.todo().isBlank()) {
        text.append(" ".repeat(8)).append(finding.todo()).append('\n');
      }
    }
    return text.toString();
  }

  private static String word(Finding.Level level) {
    return switch (level) {
      case FINE -> "ok";
      case LIMITED -> "limits";
      case BROKEN -> "BROKEN";
    };
  }

  private static String json(List<Finding> findings) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringField("level", finding.level().name().toLowerCase(Locale.ROOT));
        json.writeStringField("what", finding.what());
        json.writeStringField("todo", finding.todo());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }
}
