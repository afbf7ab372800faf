package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `slack`: what an operator needs once for Slack.
///
/// @param parts the chats
record SlackCommand(Parts parts) implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("slack", "What you need once to put the bot into a Slack workspace.");
    Command.group(spec, List.of(new Manifest(parts)));
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("its parts do the work");
  }

  /// `slack manifest`.
  private record Manifest(Parts parts) implements Command {

    private static final String HTTP = "--http";
    private static final String AGENT = "--agent";

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "manifest",
              "Prints the app manifest to paste where a Slack app is created, at"
                  + " https://api.slack.com/apps.");
      spec.addOption(
          DeskCommand.text(
              HTTP,
              "URL",
              "for many workspaces: Slack sends to this address, https://...; default: a socket,"
                  + " for one workspace"));
      spec.addOption(Command.flag(AGENT, "with Slack's agent view, which needs a paid plan there"));
      Command.examples(
          spec,
          "  foothold slack manifest",
          "  foothold slack manifest --http https://foothold.example.org");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      Optional<URI> address = address(given);
      boolean agent = given.hasMatchedOption(AGENT) || settings.chats().slack().agent();
      shell.out().write(parts.platforms().manifest(settings.chats(), address, agent));
      return Exit.OK;
    }

    private static Optional<URI> address(ParseResult given) throws Trouble {
      Optional<String> typed = DeskCommand.option(given, HTTP);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      try {
        URI address = new URI(typed.get().strip());
        if ("https".equals(address.getScheme()) && address.getHost() != null) {
          return Optional.of(address);
        }
      } catch (URISyntaxException _) {
        // Told below.
      }
      throw Trouble.usage(
          HTTP + " takes an address that begins with https://, since Slack takes no other.",
          DeskCommand.called(given));
    }
  }
}
