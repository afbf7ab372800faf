package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `run`: the bot, in every chat that it has tokens for, until it is told to stop.
///
/// @param parts what it is made of
record RunCommand(Parts parts) implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named(
            "run",
            "Starts the bot in every chat whose tokens are set, or in the one that is named, until"
                + " it is stopped (Ctrl-C, or the signal TERM): then it takes no new questions and"
                + " finishes the open ones.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PLATFORM")
            .index("0")
            .arity("0..1")
            .type(String.class)
            .description("discord or slack; default: both, as far as their tokens are set")
            .build());
    Command.examples(
        spec,
        "  foothold run",
        "  foothold run discord",
        "%nExit: 0 stopped, 1 something cannot be opened, 2 something is not set."
            + " \"foothold doctor\" tells what is missing.");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    Collection<String> wanted = wanted(given, settings);
    Consumer<String> say = Wiring.notices(shell);
    Stopping until = parts.stopping().get();
    House.Place place = parts.desks().place("run", settings);
    List<Platform> open = new ArrayList<>();
    boolean made = false;
    try {
      for (String name : wanted) {
        open.add(
            parts.platforms().make(name, settings.chats(), place.storage(), parts.desks().clock()));
      }
      made = true;
    } finally {
      if (!made) {
        open.forEach(Platform::close);
        place.close();
      }
    }
    try (Running running = Running.begin(place, open, settings, say);
        Health _ = health(settings, running)) {
      say.accept("Ready. Ctrl-C stops it.");
      until.await();
      say.accept("Stopping: no new questions, the open ones are finished ...");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    say.accept("Stopped.");
    return Exit.OK;
  }

  private static Health health(Settings settings, Running running) throws Trouble {
    return settings.chats().health().isPresent()
        ? Health.at(settings.chats().health().get(), running::isWell)
        : Health.NONE;
  }

  private Collection<String> wanted(ParseResult given, Settings settings) throws Trouble {
    Optional<String> named = Optional.ofNullable(given.matchedPositionalValue(0, (String) null));
    if (named.isPresent()) {
      return List.of(Platforms.named(named.get(), "foothold run"));
    }
    Set<String> set = parts.platforms().set(settings.chats());
    if (set.isEmpty()) {
      throw Trouble.setting(
          new Settings.Wrong(
              "no chat has its token. For Discord set %s; for Slack set %s and %s. The README tells where they come from, step by step."
                  .formatted(Chats.DISCORD_TOKEN, Chats.SLACK_BOT_TOKEN, Chats.SLACK_APP_TOKEN)));
    }
    return Platforms.NAMES.stream().filter(set::contains).toList();
  }
}
