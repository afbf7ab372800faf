package dev.foothold.core.chat.member;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Office;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Set;

/// Where people ask: by a command, by a form where no command can be typed, or by pointing at a
/// message. Safe for many threads.
final class AskCounter implements Counter {

  static final String QUESTION = "question";

  private final Office office;

  AskCounter(Office office) {
    this.office = office;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        Specs.command(
            "ask",
            List.of(
                Specs.required(
                    QUESTION, new CommandSpec.Form.Text(AskLimits.DEFAULT_CHARACTERS, false))),
            CommandSpec.Trait.ALONE));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ASK);
  }

  @Override
  public Set<Deed.Item> items() {
    return Set.of(Deed.Item.ANSWER_THIS);
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    Words words = Words.of(visitor);
    return switch (deed) {
      case Deed.Command command ->
          command
              .option(QUESTION)
              .map(question -> pose(question, audience(visitor)))
              .orElseGet(() -> askForIt(visitor));
      case Deed.Press(var action, _) ->
          List.of(new Response.Fill(form(words, action, "ask.form.title")));
      case Deed.Submit submit -> posed(visitor, submit, audience(visitor));
      case Deed.Pick(_, var text, _) ->
          text.isBlank()
              ? Words.tell(visitor, words.of("pick.empty"))
              : pose(text, Words.onlyFor(visitor));
    };
  }

  private Response.Audience audience(Visitor visitor) {
    return FrontDesk.audience(visitor, office.communities());
  }

  /// A form for one question.
  ///
  /// @param action what sending it in does
  static Form form(Words words, Action action, String title) {
    return new Form(
        action,
        words.of(title),
        List.of(
            new Form.Field.Text(
                QUESTION,
                words.of("ask.form.question"),
                words.of("ask.form.hint"),
                "",
                new Form.Size(1, AskLimits.DEFAULT_CHARACTERS, true))));
  }

  /// What was written into such a form is asked.
  static List<Response> posed(Visitor visitor, Deed.Submit submit, Response.Audience audience) {
    String question = submit.value(QUESTION);
    return question.isEmpty() ? askForIt(visitor) : pose(question, audience);
  }

  private static List<Response> pose(String question, Response.Audience audience) {
    return List.of(new Response.Pose(question, audience));
  }

  private static List<Response> askForIt(Visitor visitor) {
    Words words = Words.of(visitor);
    return Words.tell(visitor, words.of("ask.empty"), words.button("press.ask", Verb.ASK));
  }
}
