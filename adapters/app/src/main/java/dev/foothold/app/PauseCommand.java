package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.policy.SettingsDesk;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `pause` and `resume`: switches the bot off in a community, all of it, and on again.
///
/// @param desks opens the database
/// @param pauses which of the two
record PauseCommand(Desks desks, boolean pauses) implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        pauses
            ? named(
                "pause",
                "Switches Foothold off in a community, all of it; only in an emergency it still"
                    + " points to help.")
            : named("resume", "Switches Foothold on again in a community.");
    spec.addOption(Desks.community());
    Command.examples(spec, "  foothold " + spec.name() + " --community hospital");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    try (Desk desk = desks.open(given, shell, settings)) {
      SettingsDesk.Result result =
          pauses ? desk.settings().pause(desk.actor()) : desk.settings().resume(desk.actor());
      String said =
          pauses
              ? "Foothold is paused in %s. \"foothold resume\" switches it on again."
              : "Foothold is on in %s.";
      return SettingsCommand.told(result, said.formatted(desk.community()), given, shell);
    }
  }
}
