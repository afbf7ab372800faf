package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.model.UserId;
import dev.foothold.core.privacy.PrivacyDesk;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `privacy`: what is stored of a person, for them to see, take along and delete.
final class PrivacyCommand implements Command {

  private final Desks desks;

  PrivacyCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named(
            "privacy",
            "What is stored of a person, in all communities: an operator shows, exports or"
                + " deletes it for a person who asked for it.");
    Command.group(spec, List.of(new Show(desks), new Export(desks), new Delete(desks)));
    Command.examples(
        spec,
        "  foothold privacy show --platform discord --user 80351110224678912",
        "  foothold privacy export --platform slack --user U024BE7LH > what-we-have.json");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  private static void person(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--platform")
            .paramLabel("NAME")
            .type(String.class)
            .required(true)
            .description("discord, slack, ...")
            .build());
    spec.addOption(
        OptionSpec.builder("--user")
            .paramLabel("ID")
            .type(String.class)
            .required(true)
            .description("their id there; no name, for names change")
            .build());
    spec.addOption(Desks.community());
  }

  private static UserId person(ParseResult given) throws Trouble {
    String platform = given.matchedOptionValue("--platform", "").strip();
    String user = given.matchedOptionValue("--user", "").strip();
    if (!platform.matches("[a-z][a-z0-9-]{0,30}") || user.isEmpty() || user.length() > MAX_ID) {
      throw Trouble.usage(
          "a platform is a name in small letters (discord), and an id has 1 to "
              + MAX_ID
              + " signs.",
          given.commandSpec().qualifiedName());
    }
    return new UserId(platform + ":" + user);
  }

  private static final int MAX_ID = 150;

  private static List<PersonalItem> items(Desk desk, UserId person) throws Trouble {
    return switch (desk.privacy().show(desk.actor(), person)) {
      case PrivacyDesk.Shown.Items(var items) -> items;
      case PrivacyDesk.Shown.NotAllowed _ -> throw Desk.notAllowed();
    };
  }

  private static final String NOTHING =
      "Nothing is stored of this person. (Ids are compared sign by sign.)\n";

  /// `privacy show`.
  private record Show(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = named("show", "Shows what is stored of a person.");
      person(spec);
      spec.addOption(Command.flag("--json", "writes it as export does"));
      Command.examples(spec, "  foothold privacy show --platform slack --user U024BE7LH");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      UserId person = person(given);
      try (Desk desk = desks.open(given, shell, settings)) {
        List<PersonalItem> items = items(desk, person);
        if (given.hasMatchedOption("--json")) {
          shell.out().write(desk.privacy().export(items));
        } else {
          shell.out().write(items.isEmpty() ? NOTHING : text(items, shell));
        }
      }
      return Exit.OK;
    }

    private static String text(List<PersonalItem> items, Shell shell) {
      Sheet sheet = new Sheet(shell.look());
      for (PersonalItem item : items) {
        sheet.gap();
        Instant at = item.at().truncatedTo(ChronoUnit.SECONDS);
        sheet.verbatim("", "%s in %s, %s".formatted(item.kind(), item.community(), at));
        item.fields()
            .forEach(
                (name, value) -> {
                  if (!value.isEmpty()) {
                    sheet.verbatim("  " + name + ": ", value);
                  }
                });
      }
      return sheet.toString();
    }
  }

  /// `privacy export`.
  private record Export(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named("export", "Writes what is stored of a person as JSON, for them to take along.");
      person(spec);
      Command.examples(
          spec, "  foothold privacy export --platform slack --user U024BE7LH > what-we-have.json");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      UserId person = person(given);
      try (Desk desk = desks.open(given, shell, settings)) {
        shell.out().write(desk.privacy().export(items(desk, person)));
      }
      return Exit.OK;
    }
  }

  /// `privacy delete`.
  private record Delete(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "delete",
              "Deletes what is stored of a person, at once and for good. Counts without people"
                  + " stay.");
      person(spec);
      Command.examples(spec, "  foothold privacy delete --platform slack --user U024BE7LH");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      UserId person = person(given);
      try (Desk desk = desks.open(given, shell, settings)) {
        switch (desk.privacy().delete(desk.actor(), person)) {
          case PrivacyDesk.Deleted.Gone(var counts) ->
              shell.out().write(counts.isEmpty() ? NOTHING : text(counts));
          case PrivacyDesk.Deleted.NotAllowed _ -> throw Desk.notAllowed();
        }
      }
      return Exit.OK;
    }

    private static String text(Map<String, Integer> counts) {
      return new TreeMap<>(counts)
              .entrySet().stream()
                  .map(one -> "%s (%d)".formatted(one.getKey(), one.getValue()))
                  .collect(Collectors.joining(", ", "Deleted: ", ".\n"))
          + "Copies that \"foothold db backup\" made before still hold it: throw them away.\n";
    }
  }
}
