package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `discord`: what an operator needs once for Discord.
///
/// @param parts the chats
record DiscordCommand(Parts parts) implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("discord", "What you need once to put the bot into a Discord server.");
    Command.group(spec, List.of(new Invite(parts)));
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("its parts do the work");
  }

  /// `discord invite`.
  private record Invite(Parts parts) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "invite",
              "Prints the link that puts the bot into a server, with exactly the permissions that"
                  + " it uses.");
      Command.examples(spec, "  foothold discord invite");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      shell.out().write(parts.platforms().invite(settings.chats()) + "\n");
      return Exit.OK;
    }
  }
}
