package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.suggest.SuggestionDesk;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `gaps`: what a community asks in vain.
record GapsCommand(Desks desks) implements DeskCommand {

  private static final int LINES = 20;

  /// Gaps among which a number is looked up.
  private static final int MOST = 200;

  private static final String DRAFT = "--draft";
  private static final String SETTLE = "--settle";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        inCommunity(
            "gaps",
            "Lists what was asked in vain or answered badly, put together by what it asks for, the"
                + " most asked first.");
    spec.addOption(
        OptionSpec.builder(DRAFT)
            .paramLabel("N KIND")
            .arity("2")
            .type(String[].class)
            .description(
                "drafts what would answer number N: \"advice\" writes the file of a thread,"
                    + " \"entry\" puts one into the review queue")
            .build());
    spec.addOption(DeskCommand.text(SETTLE, "N", "says that number N is dealt with"));
    spec.addOption(DeskCommand.number("--limit", "lines at most; default: " + LINES));
    spec.addOption(DeskCommand.json());
    Command.examples(
        spec,
        "  foothold gaps",
        "  foothold gaps --draft 1 advice > draft.md",
        "  foothold gaps --draft 2 entry",
        "  foothold gaps --settle 3");
    return spec;
  }

  private static String[] draft(ParseResult given) {
    return given.matchedOptionValue(DRAFT, new String[0]);
  }

  @Override
  public void check(ParseResult given) throws Trouble {
    DeskCommand.limit(given, LINES);
    String[] draft = draft(given);
    if (draft.length == 2 && !List.of("advice", "entry").contains(draft[1])) {
      throw Trouble.usage(
          "--draft takes a number and \"advice\" or \"entry\".", DeskCommand.called(given));
    }
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
    String[] draft = draft(given);
    if (draft.length == 2) {
      GapClusterId gap = gap(desk, draft[0]);
      return draft[1].equals("advice") ? thread(shell, desk, gap) : entry(shell, desk, gap);
    }
    Optional<String> settle = DeskCommand.option(given, SETTLE);
    if (settle.isPresent()) {
      if (!desk.gaps().settle(desk.actor(), gap(desk, settle.get()))) {
        throw gone();
      }
      shell.out().write("It is off the list until it is asked for again.\n");
      return Exit.OK;
    }
    return list(given, shell, desk);
  }

  private static Exit list(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
    Listing listing =
        new Listing("number", "gap", "unanswered", "badly-rated", "newest", "nearest", "example");
    List<GapDesk.Line> lines = report(desk, DeskCommand.limit(given, LINES));
    for (int i = 0; i < lines.size(); i++) {
      GapCluster cluster = lines.get(i).cluster();
      listing.row(
          String.valueOf(i + 1),
          cluster.id().value(),
          String.valueOf(cluster.count().unanswered()),
          String.valueOf(cluster.count().badlyRated()),
          cluster.count().newest().toString(),
          lines.get(i).nearest().map(entry -> entry.id().value()).orElse("-"),
          cluster.examples().newest().orElse("(deleted)"));
    }
    listing.show(given, shell, "Nothing was asked in vain in " + desk.community() + ".");
    return Exit.OK;
  }

  private static List<GapDesk.Line> report(Desk desk, int limit) throws Trouble, IOException {
    return desk.gaps().report(desk.actor(), limit).orElseThrow(Desk::notAllowed);
  }

  /// The gap that is meant by its number in the list, or by its own name, which does not change
  /// when others are asked for more.
  private static GapClusterId gap(Desk desk, String typed) throws Trouble, IOException {
    List<GapDesk.Line> lines = report(desk, MOST);
    for (int i = 0; i < lines.size(); i++) {
      GapClusterId id = lines.get(i).cluster().id();
      if (typed.equals(String.valueOf(i + 1)) || typed.equals(id.value())) {
        return id;
      }
    }
    throw Trouble.error(
        "there is no gap \"%s\" here. \"foothold gaps\" lists them.\n"
            .formatted(CommandLine.shown(typed))
            .strip());
  }

  private static Trouble gone() {
    return Trouble.error("that gap is gone. \"foothold gaps\" lists those that are left.");
  }

  private static Exit thread(Shell shell, Desk desk, GapClusterId gap) throws Trouble, IOException {
    Advice draft = desk.gaps().adviceDraft(desk.actor(), gap).orElseThrow(GapsCommand::gone);
    LocalDate today = LocalDate.ofInstant(desk.office().now(), ZoneOffset.UTC);
    shell.out().write(AdviceFile.of(draft, Optional.empty(), today));
    return Exit.OK;
  }

  private static Exit entry(Shell shell, Desk desk, GapClusterId gap) throws Trouble, IOException {
    SuggestionDesk.Draft draft =
        desk.gaps().entryDraft(desk.actor(), gap).orElseThrow(GapsCommand::gone);
    return switch (desk.suggestions().draft(desk.actor(), draft)) {
      case SuggestionDesk.Filed.Waiting(var suggestion) -> {
        shell
            .out()
            .write(
                """
                It waits for review as %s. Complete it:
                  foothold review show %s > draft.md
                  foothold review edit %s --file draft.md
                """
                    .formatted(suggestion.id(), suggestion.id(), suggestion.id()));
        yield Exit.OK;
      }
      case SuggestionDesk.Filed other -> throw SuggestCommand.refused(other);
    };
  }
}
