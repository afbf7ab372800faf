package dev.foothold.app;

import dev.foothold.adapter.terminal.Chat;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.HistoryFile;
import dev.foothold.adapter.terminal.LocalAsker;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `chat`: a conversation.
final class ChatCommand implements Command {

  private final Desks desks;

  /// @param desks open the database where a community is named; else none is opened
  ChatCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named("chat", "Holds a conversation; it remembers what was said. /help tells more in it.");
    spec.addOption(
        Command.flag("--fast", "does not wait for the language model: words alone decide"));
    spec.addOption(Wiring.community());
    Command.examples(spec, "  foothold chat", "  foothold chat < questions.txt");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    boolean fast = given.hasMatchedOption("--fast");
    try (Wiring wiring = Wiring.of(given, desks, shell, settings, fast)) {
      LocalAsker asker = wiring.asker();
      if (!shell.terminals().both()) {
        return Chat.piped(asker, shell.in(), shell.out(), shell.look());
      }
      Path history =
          HistoryFile.place(
              shell.environment(),
              System.getProperty("os.name", ""),
              Path.of(System.getProperty("user.home", ".")));
      return Chat.atTerminal(
          asker, shell.in(), shell.out(), shell.environment(), HistoryFile.open(history));
    }
  }
}
