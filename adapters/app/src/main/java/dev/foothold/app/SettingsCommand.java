package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.policy.SettingsDesk;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `settings`: what holds in a community.
final class SettingsCommand implements Command {

  private final Desks desks;

  SettingsCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named("settings", "What holds in a community: when Foothold speaks, rates, days kept.");
    Command.group(spec, List.of(new Show(desks), new Change(desks), new TakeBack(desks)));
    Command.examples(
        spec,
        "  foothold settings show",
        "  foothold settings set mode when-confident --community hospital");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  private static void key(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("KEY")
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("as \"foothold settings show\" lists them; mode.CHANNEL for one channel")
            .build());
  }

  /// Says what became of it. A running Foothold follows within seconds.
  static Exit told(SettingsDesk.Result result, String said, ParseResult given, Shell shell)
      throws Trouble, IOException {
    String command = given.commandSpec().qualifiedName();
    switch (result) {
      case SettingsDesk.Result.Set _ -> shell.out().write(said + "\n");
      case SettingsDesk.Result.Invalid(var key, var problem) ->
          throw Trouble.usage("for " + key + " " + problem + ".", command);
      case SettingsDesk.Result.Unknown(var key, var known) ->
          throw Trouble.usage(
              "there is no setting \""
                  + CommandLine.shown(key)
                  + "\"."
                  + DidYouMean.question(key, known)
                  + " \"foothold settings show\" lists them.",
              command);
      case SettingsDesk.Result.NotAllowed _ -> throw Desk.notAllowed();
    }
    return Exit.OK;
  }

  /// `settings show`.
  private record Show(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named("show", "Shows all settings of a community; \"set\" marks what it has set itself.");
      spec.addOption(Desks.community());
      spec.addOption(Command.flag("--json", "writes them as one JSON array"));
      Command.examples(spec, "  foothold settings show --community hospital");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      try (Desk desk = desks.open(given, shell, settings)) {
        Listing listing = new Listing("key", "value", "origin", "meaning");
        for (SettingsDesk.Shown one :
            desk.settings().show(desk.actor()).orElseThrow(Desk::notAllowed)) {
          listing.row(one.key(), one.value(), one.standard() ? "default" : "set", one.meaning());
        }
        listing.show(given, shell, "");
      }
      return Exit.OK;
    }
  }

  /// `settings set KEY VALUE`.
  private record Change(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = named("set", "Sets what holds in a community from now on.");
      key(spec);
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel("VALUE")
              .index("1")
              .arity("1")
              .required(true)
              .type(String.class)
              .description("what is to hold")
              .build());
      spec.addOption(Desks.community());
      Command.examples(
          spec,
          "  foothold settings set rate.person 5/10m",
          "  foothold settings set mode.discord:81384788765712384 always --community guild",
          "  foothold settings set keep.days 30");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      String key = given.matchedPositionalValue(0, "");
      String value = given.matchedPositionalValue(1, "");
      try (Desk desk = desks.open(given, shell, settings)) {
        String said = "%s is %s in %s.".formatted(key, value, desk.community());
        return told(desk.settings().set(desk.actor(), key, value), said, given, shell);
      }
    }
  }

  /// `settings unset KEY`.
  private record TakeBack(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = named("unset", "Takes a setting back, so that the default holds.");
      key(spec);
      spec.addOption(Desks.community());
      Command.examples(spec, "  foothold settings unset rate.person");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      String key = given.matchedPositionalValue(0, "");
      try (Desk desk = desks.open(given, shell, settings)) {
        String said = "%s is as it comes in %s.".formatted(key, desk.community());
        return told(desk.settings().unset(desk.actor(), key), said, given, shell);
      }
    }
  }
}
