package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.model.EntryId;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// One command that needs the database, for one community.
interface DeskCommand extends Command {

  /// Opens it.
  Desks desks();

  /// Does it, at an open desk.
  ///
  /// @throws Trouble if the person can mend what is wrong
  /// @throws IOException if something cannot be read or written
  Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException;

  /// Tells what is wrong with the words of the command line, before anything is opened.
  ///
  /// @throws Trouble if something is
  default void check(ParseResult given) throws Trouble {}

  @Override
  default Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    check(given);
    try (Desk desk = desks().open(given, shell, settings)) {
      return run(given, shell, desk);
    }
  }

  /// The beginning of a specification, with the option that names the community.
  default CommandSpec inCommunity(String name, String does) {
    CommandSpec spec = named(name, does);
    spec.addOption(Desks.community());
    return spec;
  }

  /// One word that has to be there.
  static PositionalParamSpec word(String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index("0")
        .arity("1")
        .required(true)
        .type(String.class)
        .description(description)
        .build();
  }

  /// The rest of the command line, with quotes or without.
  static PositionalParamSpec rest(String label, String index, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(index + "..*")
        .arity("0..*")
        .type(String[].class)
        .description(description)
        .build();
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  static OptionSpec number(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("N")
        .type(Integer.class)
        .description(description)
        .build();
  }

  static OptionSpec json() {
    return Command.flag("--json", "writes them as one JSON array");
  }

  /// What is called how, for messages about the command line.
  static String called(ParseResult given) {
    return given.commandSpec().qualifiedName();
  }

  static String word(ParseResult given) {
    return given.matchedPositionalValue(0, "").strip();
  }

  static String rest(ParseResult given, int index) {
    return String.join(" ", given.matchedPositionalValue(index, new String[0])).strip();
  }

  static Optional<String> option(ParseResult given, String name) {
    return given.hasMatchedOption(name)
        ? Optional.of(given.matchedOptionValue(name, ""))
        : Optional.empty();
  }

  /// A number of lines.
  static int limit(ParseResult given, int standard) throws Trouble {
    int limit = given.matchedOptionValue("--limit", standard);
    if (limit < 1) {
      throw Trouble.usage("--limit takes a number from 1 up.", called(given));
    }
    return limit;
  }

  /// The file that an option names.
  static Path file(ParseResult given, String option) throws Trouble {
    String typed =
        option(given, option)
            .filter(name -> !name.isBlank())
            .orElseThrow(() -> Trouble.usage(option + " FILE is missing.", called(given)));
    try {
      return Path.of(typed);
    } catch (InvalidPathException notAPath) {
      throw Trouble.usage(option + " takes a file: " + notAPath.getReason() + ".", called(given));
    }
  }

  /// An entry's name, as typed.
  static EntryId entry(String typed) throws Trouble {
    try {
      return new EntryId(typed);
    } catch (IllegalArgumentException malformed) {
      throw noEntry(typed);
    }
  }

  static Trouble noEntry(String typed) {
    return Trouble.error(
        "there is no entry \""
            + CommandLine.shown(typed)
            + "\" here. \"foothold knowledge list\" and \"foothold review entries\" list them.");
  }

  static Trouble notThere(String what, String typed, Collection<String> known, String list) {
    return Trouble.error(
        "there is no "
            + what
            + " \""
            + CommandLine.shown(typed)
            + "\" here."
            + DidYouMean.question(typed, known)
            + " \"foothold "
            + list
            + "\" lists them.");
  }

  /// Something that cannot be done as it is.
  static Trouble problems(String what, List<String> problems) {
    return Trouble.error(
        what + ":\n" + problems.stream().map(one -> "- " + one).collect(Collectors.joining("\n")));
  }

  /// Several lines as somebody wrote them, without what steers a terminal.
  static String harmless(String text) {
    return text.lines().map(Sheet::harmless).collect(Collectors.joining("\n"));
  }
}
