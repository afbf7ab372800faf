package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.PersonKey;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `audit`: what moderators did.
final class AuditCommand implements Command {

  private static final int LINES = 50;

  /// Enough of a person's key to tell moderators apart.
  private static final int WHO = 8;

  private final Desks desks;

  AuditCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("audit", "Shows what moderators and operators did, newest first.");
    spec.addOption(Desks.community());
    spec.addOption(
        OptionSpec.builder("--limit")
            .paramLabel("N")
            .type(Integer.class)
            .description("lines at most; default: " + LINES)
            .build());
    spec.addOption(Command.flag("--json", "writes them as one JSON array"));
    Command.examples(spec, "  foothold audit", "  foothold audit --community hospital --json");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    int limit = given.matchedOptionValue("--limit", LINES);
    if (limit < 1) {
      throw Trouble.usage("--limit is a number from 1.", "foothold audit");
    }
    boolean json = given.hasMatchedOption("--json");
    try (Desk desk = desks.open(given, shell, settings)) {
      PersonKey here = desk.office().person(desk.actor());
      List<AuditEvent> events =
          desk.settings().audit(desk.actor(), limit).orElseThrow(Desk::notAllowed);
      Listing listing = new Listing("at", "by", "action", "subject");
      for (AuditEvent event : events) {
        listing.row(
            json ? event.at().toString() : event.at().truncatedTo(ChronoUnit.SECONDS).toString(),
            event.by().equals(here) ? "terminal" : event.by().value().substring(0, WHO),
            event.action(),
            event.subject());
      }
      listing.show(given, shell, "Nobody has done anything in " + desk.community() + " yet.");
    }
    return Exit.OK;
  }
}
