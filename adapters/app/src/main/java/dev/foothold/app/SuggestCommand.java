package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.suggest.SuggestionDesk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `suggest`: what members propose for the bot to know.
record SuggestCommand(Desks desks) implements DeskCommand {

  private static final int LINES = 50;

  private static final String CORRECTION = "--as-correction";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        inCommunity("suggest", "Suggests a resource, or a correction to an answer, for review.");
    spec.addPositional(DeskCommand.rest("TEXT", "0", "what the bot should say"));
    spec.addOption(DeskCommand.text("--link", "URL", "what to open"));
    spec.addOption(
        DeskCommand.text("--title", "TEXT", "what it is called; default: its first sentence"));
    spec.addOption(DeskCommand.text(CORRECTION, "ENTRY", "the entry that it corrects"));
    spec.addOption(
        DeskCommand.text("--credit", "NAME", "thanks you by this name; default: by none"));
    spec.addOption(Command.flag("--mine", "lists your suggestions and what became of them"));
    spec.addOption(DeskCommand.json());
    Command.examples(
        spec,
        "  foothold suggest \"HIMSS chapters run free meetups.\" --link https://www.himss.org",
        "  foothold suggest \"The exam costs less now.\" --as-correction certifications",
        "  foothold suggest --mine");
    return spec;
  }

  @Override
  public void check(ParseResult given) throws Trouble {
    if (DeskCommand.rest(given, 0).isEmpty() && !given.hasMatchedOption("--mine")) {
      throw Trouble.usage("what do you suggest?", DeskCommand.called(given));
    }
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
    if (given.hasMatchedOption("--mine")) {
      return mine(given, shell, desk);
    }
    return switch (desk.suggestions()
        .suggest(desk.actor(), draft(given, desk), DeskCommand.option(given, "--credit"))) {
      case SuggestionDesk.Filed.Waiting(var suggestion) -> {
        shell
            .out()
            .write(
                """
                Thank you! It waits for a moderator as %s.
                "foothold suggest --mine" tells what becomes of it.
                """
                    .formatted(suggestion.id()));
        yield Exit.OK;
      }
      case SuggestionDesk.Filed other -> throw refused(other);
    };
  }

  /// Why a suggestion is not taken.
  static Trouble refused(SuggestionDesk.Filed filed) {
    return switch (filed) {
      case SuggestionDesk.Filed.Invalid(var problems) ->
          DeskCommand.problems("it cannot be taken as it is", problems);
      case SuggestionDesk.Filed.TooMany(var until) ->
          Trouble.error("that is enough for now, thank you. There is room again at " + until + ".");
      case SuggestionDesk.Filed.QueueFull(var waiting) ->
          Trouble.error(
              "moderators have enough to read for now: %d suggestions wait. Please come back later."
                  .formatted(waiting));
      case SuggestionDesk.Filed.Waiting(var suggestion) ->
          throw new IllegalStateException(suggestion.id() + " was taken");
    };
  }

  private static SuggestionDesk.Draft draft(ParseResult given, Desk desk)
      throws Trouble, IOException {
    String text = DeskCommand.rest(given, 0);
    Optional<EntryId> about = Optional.empty();
    if (given.hasMatchedOption(CORRECTION)) {
      String typed = given.matchedOptionValue(CORRECTION, "");
      EntryId id = DeskCommand.entry(typed);
      if (desk.search().entry(desk.community(), id).isEmpty()) {
        throw DeskCommand.noEntry(typed);
      }
      about = Optional.of(id);
    }
    return new SuggestionDesk.Draft(
        about.isPresent() ? Suggestion.Kind.CORRECTION : Suggestion.Kind.RESOURCE,
        DeskCommand.option(given, "--title").orElseGet(() -> firstSentence(text)),
        text,
        DeskCommand.option(given, "--link").orElse(""),
        about);
  }

  /// The first sentence, or as many of its words as fit into a title.
  private static String firstSentence(String text) {
    String sentence = text.split("(?<=[.!?])\\s", 2)[0].replaceFirst("[.!]$", "");
    int most = Suggestion.Content.MAX_TITLE;
    if (sentence.length() <= most) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', most);
    boolean splitsPair = Character.isHighSurrogate(sentence.charAt(most - 1));
    return sentence.substring(0, end > 0 ? end : splitsPair ? most - 1 : most);
  }

  private static Exit mine(ParseResult given, Shell shell, Desk desk) throws IOException {
    Listing listing = new Listing("id", "at", "state", "title", "answer");
    List<Suggestion> mine = desk.suggestions().mine(desk.actor(), LINES);
    for (Suggestion one : mine) {
      listing.row(
          one.id().value(),
          one.from().at().toString(),
          one.review().map(review -> review.approved() ? "approved" : "declined").orElse("waits"),
          one.content().title(),
          one.review().map(SuggestCommand::answer).orElse(""));
    }
    listing.show(given, shell, "You have suggested nothing in " + desk.community() + " yet.");
    return Exit.OK;
  }

  private static String answer(Suggestion.Review review) {
    return review.entry().map(entry -> "known as " + entry).orElse(review.reason());
  }
}
