package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.QuestionId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What was asked and answered in a community, and what is done about it.
final class AnswersCommand {

  private static final int LINES = 50;

  private static final String ANSWER = "of the question; \"foothold answers\" lists them";

  private AnswersCommand() {}

  /// All of them by name.
  static SequencedMap<String, Command> all(Desks desks) {
    SequencedMap<String, Command> commands = new LinkedHashMap<>();
    commands.put("answers", new Newest(desks));
    commands.put("uses", new Uses(desks));
    commands.put("retract", new Retract(desks));
    commands.put("feedback", new Rate(desks));
    commands.put("solved", new Solved(desks));
    commands.put("forget", new Forget(desks));
    commands.put("ask-community", new AskCommunity(desks));
    return commands;
  }

  private static QuestionId question(ParseResult given) throws Trouble {
    String typed = DeskCommand.word(given);
    try {
      return new QuestionId(typed);
    } catch (IllegalArgumentException malformed) {
      throw notThere(typed);
    }
  }

  private static Trouble notThere(String typed) {
    return DeskCommand.notThere("question", typed, List.of(), "answers");
  }

  private static Exit done(Shell shell, FeedbackDesk.Result result, String typed, String done)
      throws Trouble, IOException {
    return switch (result) {
      case DONE -> {
        shell.out().write(done + "\n");
        yield Exit.OK;
      }
      case NOT_THERE -> throw notThere(typed);
      case NOT_ALLOWED -> throw Desk.notAllowed();
    };
  }

  private static Listing listing(List<AskedQuestion> questions) {
    Listing listing =
        new Listing("id", "at", "ending", "helpful", "not-helpful", "solved", "question");
    for (AskedQuestion one : questions) {
      listing.row(
          one.id().value(),
          one.asked().at().toString(),
          one.ending().map(Ending::kind).map(Ending.Kind::label).orElse("open"),
          String.valueOf(one.after().helpful()),
          String.valueOf(one.after().unhelpful()),
          one.after().solved() ? "solved" : "-",
          one.asked().text());
    }
    return listing;
  }

  private static void addLimit(CommandSpec spec) {
    spec.addOption(DeskCommand.number("--limit", "lines at most; default: " + LINES));
    spec.addOption(DeskCommand.json());
  }

  /// `answers`.
  private record Newest(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("answers", "Lists what was asked and how it ended, newest first.");
      addLimit(spec);
      Command.examples(spec, "  foothold answers --community hospital");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.limit(given, LINES);
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      List<AskedQuestion> newest =
          desk.feedback()
              .history(desk.actor(), DeskCommand.limit(given, LINES))
              .orElseThrow(Desk::notAllowed);
      listing(newest).show(given, shell, "Nothing was asked in " + desk.community() + " yet.");
      return Exit.OK;
    }
  }

  /// `uses ENTRY`.
  private record Uses(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("uses", "Lists the answers that used an entry.");
      spec.addPositional(DeskCommand.word("ENTRY", "\"foothold knowledge list\" lists them"));
      addLimit(spec);
      Command.examples(spec, "  foothold uses salary-ranges");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.limit(given, LINES);
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      EntryId id = DeskCommand.entry(DeskCommand.word(given));
      Optional<List<AskedQuestion>> uses =
          desk.feedback().uses(desk.actor(), id, DeskCommand.limit(given, LINES));
      listing(uses.orElseThrow(Desk::notAllowed))
          .show(given, shell, "No answer in " + desk.community() + " has used " + id + ".");
      return Exit.OK;
    }
  }

  /// `retract ANSWER`.
  private record Retract(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("retract", "Removes a posted answer from where it stands.");
      spec.addPositional(DeskCommand.word("ANSWER", ANSWER));
      Command.examples(spec, "  foothold retract q-7k2m9xqa --community hospital");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      QuestionId id = question(given);
      AskedQuestion question =
          desk.storage().log().find(desk.community(), id).orElseThrow(() -> notThere(id.value()));
      if (question.after().post().isEmpty()) {
        throw Trouble.error("the answer to " + id + " does not stand anywhere any more.");
      }
      FeedbackDesk.Result result = desk.feedback().retract(desk.actor(), id);
      if (result == FeedbackDesk.Result.NOT_THERE) {
        throw Trouble.error(
            "answers on %s cannot be removed from here."
                .formatted(question.asked().channel().platform()));
      }
      return done(shell, result, id.value(), "The answer to " + id + " is removed.");
    }
  }

  /// `feedback QUESTION helpful|not-helpful [REASON]`.
  private record Rate(Desks desks) implements DeskCommand {

    private static final String HELPFUL = "helpful";
    private static final String NOT_HELPFUL = "not-helpful";

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("feedback", "Says whether an answer was helpful; once more replaces it.");
      spec.addPositional(DeskCommand.word("QUESTION", ANSWER));
      spec.addPositional(
          DeskCommand.rest("VERDICT", "1", HELPFUL + " or " + NOT_HELPFUL + ", and why"));
      Command.examples(
          spec,
          "  foothold feedback q-7k2m9xqa helpful",
          "  foothold feedback q-7k2m9xqa not-helpful \"The exam has another name now.\"");
      return spec;
    }

    private static String[] verdict(ParseResult given) {
      return DeskCommand.rest(given, 1).split("\\s+", 2);
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      if (!List.of(HELPFUL, NOT_HELPFUL).contains(verdict(given)[0])) {
        throw Trouble.usage(
            "after the question comes " + HELPFUL + " or " + NOT_HELPFUL + ".",
            DeskCommand.called(given));
      }
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      QuestionId id = question(given);
      String[] verdict = verdict(given);
      String reason = verdict.length == 2 ? verdict[1] : "";
      boolean helpful = verdict[0].equals(HELPFUL);
      return done(
          shell,
          desk.feedback().rate(desk.actor(), id, helpful, reason),
          id.value(),
          helpful ? "Thank you!" : "Thank you. It counts among the gaps.");
    }
  }

  /// `solved QUESTION`.
  private record Solved(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("solved", "Marks a question as solved.");
      spec.addPositional(DeskCommand.word("QUESTION", ANSWER));
      Command.examples(spec, "  foothold solved q-7k2m9xqa");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      QuestionId id = question(given);
      return done(shell, desk.feedback().solved(desk.actor(), id), id.value(), id + " is solved.");
    }
  }

  /// `forget QUESTION`.
  private record Forget(Desks desks) implements DeskCommand {

    private static final String KEEP = "--keep-answer";

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("forget", "Deletes what is stored of your own question.");
      spec.addPositional(DeskCommand.word("QUESTION", ANSWER));
      spec.addOption(Command.flag(KEEP, "leaves a posted answer where it stands"));
      Command.examples(spec, "  foothold forget q-7k2m9xqa");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      QuestionId id = question(given);
      FeedbackDesk feedback = desk.feedback();
      return switch (feedback.delete(desk.actor(), id)) {
        case FeedbackDesk.Deleted.Gone(var answer) -> {
          boolean removed =
              !given.hasMatchedOption(KEEP)
                  && answer.filter(post -> feedback.removeAnswer(desk.actor(), post)).isPresent();
          shell.out().write(id + " is deleted" + (removed ? ", and its answer removed.\n" : ".\n"));
          yield Exit.OK;
        }
        case FeedbackDesk.Deleted.NotThere() -> throw notThere(id.value());
        case FeedbackDesk.Deleted.NotAllowed() ->
            throw Trouble.error("only the one who asked may delete a question.");
      };
    }
  }

  /// `ask-community QUESTION`.
  private record AskCommunity(Desks desks) implements DeskCommand {

    private static final ChannelId CHANNEL = new ChannelId(Outbox.PLATFORM + ":general");

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "ask-community", "Posts your own question, masked, that Foothold could not answer.");
      spec.addPositional(DeskCommand.word("QUESTION", ANSWER));
      Command.examples(spec, "  foothold ask-community q-7k2m9xqa");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      QuestionId id = question(given);
      return switch (desk.feedback().askCommunity(desk.actor(), id, CHANNEL)) {
        case FeedbackDesk.PassedOn.Posted(var post) -> {
          shell.out().write("It is posted: " + desk.file(post) + "\n");
          yield Exit.OK;
        }
        case FeedbackDesk.PassedOn.Refused(var why, _) ->
            throw Trouble.error("it could not be posted: " + why);
        case FeedbackDesk.PassedOn.NotThere() ->
            throw Trouble.error(
                id
                    + " is no question that went unanswered. \"foothold answers\" lists all of"
                    + " them.");
        case FeedbackDesk.PassedOn.NotAllowed() ->
            throw Trouble.error("only the one who asked may pass a question on.");
      };
    }
  }
}
