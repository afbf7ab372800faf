package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.suggest.EntryDesk;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `hide` and `unhide`: which entries a community does not want to be answered with.
///
/// @param hide whether entries are hidden, or shown again
record HideCommand(Desks desks, boolean hide) implements DeskCommand {

  @Override
  public CommandSpec spec() {
    String name = hide ? "hide" : "unhide";
    CommandSpec spec =
        inCommunity(
            name, hide ? "Hides an entry in this community, at once." : "Shows an entry again.");
    spec.addPositional(DeskCommand.word("ENTRY", "\"foothold knowledge list\" lists them"));
    Command.examples(spec, "  foothold " + name + " salary-ranges");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
    String typed = DeskCommand.word(given);
    EntryId id = DeskCommand.entry(typed);
    EntryDesk entries = desk.entries();
    EntryDesk.Result result =
        hide ? entries.hide(desk.actor(), id) : entries.unhide(desk.actor(), id);
    return switch (result) {
      case DONE -> {
        shell
            .out()
            .write(
                hide
                    ? "%s is hidden in %s. \"foothold unhide %s\" shows it again.\n"
                        .formatted(id, desk.community(), id)
                    : "%s is shown again in %s.\n".formatted(id, desk.community()));
        yield Exit.OK;
      }
      case NOT_THERE ->
          throw hide
              ? DeskCommand.noEntry(typed)
              : Trouble.error("%s is not hidden in %s.".formatted(id, desk.community()));
      case NOT_ALLOWED -> throw Desk.notAllowed();
    };
  }
}
