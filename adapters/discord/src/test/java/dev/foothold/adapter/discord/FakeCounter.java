package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Remainder;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/// A counter that does one thing of each kind, and keeps what it was asked for. Safe for many
/// threads.
final class FakeCounter implements Counter {

  final List<Visitor> visitors = new CopyOnWriteArrayList<>();
  final List<Deed> deeds = new CopyOnWriteArrayList<>();
  final List<Answer> suggestions = new CopyOnWriteArrayList<>();
  final AtomicReference<Optional<PostRef>> suggestedFor = new AtomicReference<>(Optional.empty());
  private final Communities communities;
  private final QuestionLog log;
  private final AtomicReference<Optional<BiFunction<Visitor, Deed, List<Response>>>> instead =
      new AtomicReference<>(Optional.empty());

  FakeCounter(Communities communities, QuestionLog log) {
    this.communities = communities;
    this.log = log;
  }

  /// Does something else from now on.
  void instead(BiFunction<Visitor, Deed, List<Response>> other) {
    instead.set(Optional.of(other));
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        spec(
            "ask",
            Set.of(CommandSpec.Trait.ALONE),
            List.of(),
            option("question", new CommandSpec.Form.Text(6_000, false), true)),
        spec(
            "advice",
            Set.of(CommandSpec.Trait.ALONE, CommandSpec.Trait.FOR_MODERATORS),
            List.of(
                spec(
                    "post",
                    Set.of(),
                    List.of(),
                    option("name", new CommandSpec.Form.Text(100, true), true),
                    option("where", new CommandSpec.Form.Channel(), false)))),
        spec("suggest", Set.of(CommandSpec.Trait.ALONE, CommandSpec.Trait.OPENS_FORM), List.of()),
        spec("help", Set.of(), List.of()));
  }

  private static CommandSpec spec(
      String name,
      Set<CommandSpec.Trait> traits,
      List<CommandSpec> parts,
      CommandSpec.Option... options) {
    return new CommandSpec(name, texts(name), traits, parts, List.of(options));
  }

  private static CommandSpec.Option option(String name, CommandSpec.Form form, boolean required) {
    return new CommandSpec.Option(name, texts(name), form, required);
  }

  private static CommandSpec.Texts texts(String name) {
    Locale spanish = Locale.of("es");
    return new CommandSpec.Texts(
        "About " + name, Map.of(spanish, name), Map.of(spanish, "Sobre " + name));
  }

  @Override
  public Set<Verb> verbs() {
    return EnumSet.allOf(Verb.class);
  }

  @Override
  public Set<Deed.Item> items() {
    return EnumSet.allOf(Deed.Item.class);
  }

  @Override
  public boolean suggested(Answer answer, Ask ask, Optional<PostRef> asked) {
    suggestions.add(answer);
    suggestedFor.set(asked);
    return true;
  }

  @Override
  public Optional<Remainder> withdrawn(CommunityId community, DeliveryKey asked, Locale locale) {
    Optional<AskedQuestion> question = log.asked(community, asked);
    question.ifPresent(one -> log.delete(community, one.id()));
    return question.flatMap(
        one ->
            one.after()
                .post()
                .map(
                    answer ->
                        new Remainder(
                            answer,
                            View.of(
                                new Block.Note("It is forgotten (" + locale.getLanguage() + ")."),
                                new Block.Buttons(
                                    List.of(
                                        Button.of(
                                            "Remove it",
                                            Verb.REMOVE_ANSWER,
                                            one.id().value())))))));
  }

  @Override
  public List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
    return List.of(
        new Block.Option("Start here", "start-" + command.option(option).orElse(""), false));
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    visitors.add(visitor);
    deeds.add(deed);
    return instead
        .get()
        .map(other -> other.apply(visitor, deed))
        .orElseGet(() -> usual(visitor, deed));
  }

  private List<Response> usual(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command command -> command(visitor, command);
      case Deed.Press(var action, var chosen) -> press(visitor, action, chosen);
      case Deed.Submit submit -> submit(submit);
      case Deed.Pick(var item, var text, _) ->
          switch (item) {
            case ANSWER_THIS -> List.of(new Response.Pose(text, Response.Audience.ONE));
            case SAVE_AS_ADVICE, SUGGEST_AS_RESOURCE ->
                List.of(fill(Action.of(Verb.SUGGEST), "Suggest"));
          };
    };
  }

  private List<Response> command(Visitor visitor, Deed.Command command) {
    return switch (command.path().getFirst()) {
      case "ask" ->
          List.of(
              new Response.Pose(
                  command.option("question").orElse(""), FrontDesk.audience(visitor, communities)));
      case "suggest" -> List.of(fill(Action.of(Verb.SUGGEST), "Suggest"));
      default -> List.of(say("You did " + command.path() + command.options()));
    };
  }

  private static Response say(String text) {
    return new Response.Say(View.text(text), Response.Audience.ONE);
  }

  private static Response fill(Action action, String title) {
    return new Response.Fill(
        new Form(
            action,
            title,
            List.of(
                new Form.Field.Text(
                    "why", "Why", "In your words", "", new Form.Size(1, 4_000, true)),
                new Form.Field.Choice(
                    "kind",
                    "Kind",
                    List.of(
                        new Block.Option("Wrong", "wrong", true),
                        new Block.Option("Old", "old", false))),
                new Form.Field.Channel("where", "Where", Optional.empty()))));
  }

  private List<Response> press(Visitor visitor, Action action, List<String> chosen) {
    return switch (action.verb()) {
      case UNHELPFUL, FOLLOW_UP, SUGGEST -> List.of(fill(action, "Tell me"));
      case SHARE ->
          List.of(
              new Response.Say(
                  View.text("For all"),
                  Response.Audience.ALL,
                  Optional.of(new QuestionId(action.arg(0)))));
      case THREAD ->
          List.of(
              new Response.OpenThread("More on this", View.text("Go on here.")), say("Opened."));
      case DISMISS -> List.of(new Response.Remove());
      case OFFERED ->
          List.of(
              new Response.Pose(
                  "How do nurses become informatics nurses in health IT?",
                  FrontDesk.audience(visitor, communities)));
      case PRIVACY_EXPORT -> List.of(new Response.Hand("data.json", "{}", View.text("Your data")));
      case SOLVED -> List.of(new Response.Replace(View.text("Solved")), say("Thank you."));
      case MORE ->
          List.of(
              new Response.Say(
                  View.of(
                      new Block.Text("More"),
                      new Block.Buttons(List.of(Button.of("Help", Verb.HELP)))),
                  Response.Audience.ONE));
      default -> List.of(say("You pressed " + action.id() + chosen));
    };
  }

  private static List<Response> submit(Deed.Submit submit) {
    return submit.action().verb() == Verb.FOLLOW_UP
        ? List.of(new Response.Pose(submit.value("why"), Response.Audience.ONE))
        : List.of(say("You wrote " + submit.values()));
  }
}
