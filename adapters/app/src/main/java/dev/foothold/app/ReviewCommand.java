package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `review`: what moderators make of suggestions.
record ReviewCommand(Desks desks) implements Command {

  private static final int LINES = 50;

  private static final String LIST = "review list";

  private static final String SUGGESTION = "of the suggestion; \"foothold review list\"";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("review", "Suggestions of members: the moderators' work.");
    Command.group(
        spec,
        List.of(
            new Queue(desks),
            new Show(desks),
            new Approve(desks),
            new Edit(desks),
            new Decline(desks),
            new Entries(desks),
            new Export(desks),
            new Remove(desks)));
    Command.examples(
        spec,
        "  foothold review list",
        "  foothold review decline s-7k2m9xqa \"The page is gone.\"");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  private static Suggestion suggestion(Desk desk, String typed) throws Trouble {
    Optional<SuggestionId> id = id(typed);
    return id.flatMap(one -> desk.storage().suggestions().find(desk.community(), one))
        .orElseThrow(() -> notThere(desk, typed));
  }

  private static Optional<SuggestionId> id(String typed) {
    try {
      return Optional.of(new SuggestionId(typed));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Trouble notThere(Desk desk, String typed) {
    List<String> waiting =
        desk.storage().suggestions().waiting(desk.community(), LINES).stream()
            .map(one -> one.id().value())
            .toList();
    return DeskCommand.notThere("suggestion", typed, waiting, LIST);
  }

  private static Exit reviewed(
      Desk desk, Shell shell, SuggestionDesk.Reviewed reviewed, String typed)
      throws Trouble, IOException {
    return switch (reviewed) {
      case SuggestionDesk.Reviewed.Approved(var entry) -> {
        shell
            .out()
            .write(
                "%s is approved and found from now on in %s, as %s.\n"
                    .formatted(typed, desk.community(), entry.id()));
        yield Exit.OK;
      }
      case SuggestionDesk.Reviewed.Declined(_) -> {
        shell.out().write(typed + " is declined; its author will hear why.\n");
        yield Exit.OK;
      }
      case SuggestionDesk.Reviewed.Invalid(var problems) ->
          throw DeskCommand.problems("it cannot be done as it is, and still waits", problems);
      case SuggestionDesk.Reviewed.NotThere(_) -> throw notThere(desk, typed);
      case SuggestionDesk.Reviewed.Decided(var suggestion) ->
          throw Trouble.error(
              "%s is reviewed already: %s."
                  .formatted(
                      typed,
                      suggestion
                          .review()
                          .flatMap(Suggestion.Review::entry)
                          .map(entry -> "approved, as " + entry)
                          .orElse("declined")));
      case SuggestionDesk.Reviewed.NotAllowed() -> throw Desk.notAllowed();
    };
  }

  /// `review list`.
  private record Queue(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "list", "Lists what waits for review, oldest first, with what to know about it.");
      spec.addOption(DeskCommand.number("--limit", "suggestions at most; default: " + LINES));
      spec.addOption(DeskCommand.json());
      Command.examples(spec, "  foothold review list");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.limit(given, LINES);
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      List<SuggestionDesk.Reviewable> queue =
          desk.suggestions()
              .queue(desk.actor(), DeskCommand.limit(given, LINES))
              .orElseThrow(Desk::notAllowed);
      if (given.hasMatchedOption("--json") || queue.isEmpty()) {
        listing(queue).show(given, shell, "Nothing waits for review in " + desk.community() + ".");
        return Exit.OK;
      }
      Sheet sheet = new Sheet(shell.look());
      for (SuggestionDesk.Reviewable one : queue) {
        Suggestion.Content content = one.suggestion().content();
        sheet.gap().heading(Sheet.harmless(content.title()));
        sheet.aside(
            one.suggestion().id()
                + " · "
                + kind(content)
                + content.about().map(entry -> " of " + entry).orElse("")
                + " · "
                + one.suggestion().from().at());
        if (!content.text().equals(content.title())) {
          sheet.verbatim("", content.text());
        }
        if (!content.link().isEmpty()) {
          sheet.verbatim("", content.link());
        }
        one.remarks().forEach(remark -> sheet.verbatim("! ", remark));
      }
      shell.out().write(sheet.toString());
      return Exit.OK;
    }

    private static Listing listing(List<SuggestionDesk.Reviewable> queue) {
      Listing listing =
          new Listing("id", "kind", "at", "title", "text", "link", "about", "remarks");
      for (SuggestionDesk.Reviewable one : queue) {
        Suggestion.Content content = one.suggestion().content();
        listing.row(
            one.suggestion().id().value(),
            kind(content),
            one.suggestion().from().at().toString(),
            content.title(),
            content.text(),
            content.link(),
            content.about().map(EntryId::value).orElse(""),
            String.join(" ", one.remarks()));
      }
      return listing;
    }

    private static String kind(Suggestion.Content content) {
      return content.kind().name().toLowerCase(Locale.ROOT);
    }
  }

  /// `review show ID`.
  private record Show(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("show", "Writes a suggestion as a file that can be edited and approved.");
      spec.addPositional(DeskCommand.word("ID", SUGGESTION));
      Command.examples(spec, "  foothold review show s-7k2m9xqa > suggestion.md");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      Suggestion suggestion = suggestion(desk, DeskCommand.word(given));
      shell.out().write(DeskCommand.harmless(SuggestionFile.of(suggestion)) + "\n");
      return Exit.OK;
    }
  }

  /// `review approve ID`.
  private record Approve(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("approve", "Approves a suggestion: the bot answers with it from now on.");
      spec.addPositional(DeskCommand.word("ID", SUGGESTION));
      Command.examples(spec, "  foothold review approve s-7k2m9xqa");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      SuggestionId id = suggestion(desk, typed).id();
      return reviewed(desk, shell, desk.suggestions().approve(desk.actor(), id), typed);
    }
  }

  /// `review edit ID --file F`.
  private record Edit(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("edit", "Changes what a suggestion says, and approves it.");
      spec.addPositional(DeskCommand.word("ID", SUGGESTION));
      spec.addOption(
          DeskCommand.text("--file", "FILE", "as \"foothold review show ID\" writes it"));
      Command.examples(
          spec,
          "  foothold review show s-7k2m9xqa > suggestion.md",
          "  foothold review edit s-7k2m9xqa --file suggestion.md");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.file(given, "--file");
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      Suggestion before = suggestion(desk, typed);
      SuggestionDesk.Draft draft = SuggestionFile.read(DeskCommand.file(given, "--file"), before);
      return reviewed(
          desk, shell, desk.suggestions().editAndApprove(desk.actor(), before.id(), draft), typed);
    }
  }

  /// `review decline ID "REASON"`.
  private record Decline(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("decline", "Declines a suggestion with a reason, which its author reads.");
      spec.addPositional(DeskCommand.word("ID", SUGGESTION));
      spec.addPositional(DeskCommand.rest("REASON", "1", "what its author is told"));
      Command.examples(spec, "  foothold review decline s-7k2m9xqa \"The page is gone.\"");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      if (DeskCommand.rest(given, 1).isEmpty()) {
        throw Trouble.usage(
            "REASON is missing: its author is told why.", DeskCommand.called(given));
      }
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      SuggestionId id = suggestion(desk, typed).id();
      return reviewed(
          desk,
          shell,
          desk.suggestions().decline(desk.actor(), id, DeskCommand.rest(given, 1)),
          typed);
    }
  }

  /// `review entries`.
  private record Entries(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("entries", "Lists what the community has added.");
      spec.addOption(DeskCommand.json());
      Command.examples(spec, "  foothold review entries");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      Listing listing = new Listing("id", "approved", "thanks", "title");
      for (CommunityEntry one :
          desk.suggestions().entries(desk.actor()).orElseThrow(Desk::notAllowed)) {
        listing.row(
            one.id().value(),
            one.contribution().at().toString(),
            one.contribution().credit().orElse(""),
            one.text().title());
      }
      listing.show(given, shell, desk.community() + " has no entries of its own.");
      return Exit.OK;
    }
  }

  /// `review export ID`.
  private record Export(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "export",
              "Writes what was approved as a file for knowledge/content, to be completed.");
      spec.addPositional(DeskCommand.word("ID", "of the suggestion, or of the entry it became"));
      spec.addOption(DeskCommand.text("--out", "FILE", "a new file; default: written here"));
      Command.examples(spec, "  foothold review export s-7k2m9xqa --out knowledge/content/it.md");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      Optional<Suggestion> suggestion =
          id(typed).flatMap(one -> desk.storage().suggestions().find(desk.community(), one));
      if (suggestion.isPresent()
          && suggestion.get().review().flatMap(Suggestion.Review::entry).isEmpty()) {
        throw Trouble.error(typed + " is not approved, so there is no entry.");
      }
      Optional<EntryId> approved =
          suggestion.flatMap(Suggestion::review).flatMap(Suggestion.Review::entry);
      EntryId id = approved.isPresent() ? approved.get() : DeskCommand.entry(typed);
      String markdown =
          desk.suggestions()
              .export(desk.actor(), id)
              .orElseThrow(
                  () ->
                      DeskCommand.notThere("entry of its own", typed, List.of(), "review entries"));
      if (given.hasMatchedOption("--out")) {
        Path file = DeskCommand.file(given, "--out");
        write(file, markdown);
        shell.out().write("Written to " + file + ". A shipped entry is called " + id + ".md.\n");
      } else {
        shell.out().write(markdown);
      }
      return Exit.OK;
    }

    private static void write(Path file, String text) throws Trouble, IOException {
      try {
        Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException there) {
        throw Trouble.error(file + " is there already. Name a new file.");
      }
    }
  }

  /// `review remove ENTRY`.
  private record Remove(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("remove", "Removes an entry that the community has added.");
      spec.addPositional(DeskCommand.word("ENTRY", "\"foothold review entries\" lists them"));
      Command.examples(spec, "  foothold review remove himss-chapters-s-7k2m9xqa");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      EntryDesk.Result result = desk.entries().remove(desk.actor(), DeskCommand.entry(typed));
      return switch (result) {
        case DONE -> {
          shell.out().write(typed + " is removed.\n");
          yield Exit.OK;
        }
        case NOT_THERE ->
            throw DeskCommand.notThere("entry of its own", typed, List.of(), "review entries");
        case NOT_ALLOWED -> throw Desk.notAllowed();
      };
    }
  }
}
