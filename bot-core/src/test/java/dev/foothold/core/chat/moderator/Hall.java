package dev.foothold.core.chat.moderator;

import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.Bot;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.FakeBoard;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.Town;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A community whose moderators are at a front desk, with everything behind it. One thread at a
/// time.
final class Hall {

  static final String START = "start-here";

  final Town town = new Town(Bots.knowledge());
  final Office office = town.office();
  final FakePublisher publisher = new FakePublisher("test");
  final FakeBoard board = new FakeBoard("test");
  final Bot bot = Bots.bot(town, "one");
  final AdviceDesk advice =
      new AdviceDesk(
          town.storage(),
          new AdviceDesk.Means(
              List.of(shipped()),
              town.search(),
              new Publishing(
                  town.storage().publications(),
                  town.storage().advice(),
                  List.of(shipped()),
                  List.of(publisher),
                  town.holder("one")),
              List.of(new PostLimit("test", 500))),
          office);
  final SuggestionDesk suggestions =
      new SuggestionDesk(town.storage(), town.knowledge(), town.search(), town.links(), office);
  final GapDesk gaps = new GapDesk(town.storage().gaps(), town.search(), office);
  final FeedbackDesk feedback =
      new FeedbackDesk(town.storage().log(), town.gaps(), List.of(publisher), office);
  final SettingsDesk settings = new SettingsDesk(town.storage().settings(), office);
  final List<Finding> findings = new ArrayList<>();
  final FrontDesk desk =
      new FrontDesk(
          ModeratorCounters.of(
              new ModeratorCounters.Desks(
                  advice,
                  suggestions,
                  new EntryDesk(town.knowledge(), town.search(), office),
                  gaps,
                  feedback,
                  settings),
              new ModeratorCounters.House(
                  town.storage(), town.search(), bot.recollection(), office),
              new ModeratorCounters.Surroundings(
                  List.of(board),
                  _ -> findings,
                  (_, link) ->
                      link.startsWith("link:") ? Optional.of(post(link)) : Optional.empty(),
                  "1.2.3")),
          office);

  private int asked;

  private static PostRef post(String link) {
    return new PostRef(link.substring("link:".length()));
  }

  private static Advice shipped() {
    return new Advice(
        new AdviceId(START),
        "Start here",
        List.of("Welcome to {community}.", "Then {entry:volunteering}"),
        List.of("first steps"),
        List.of("welcome"));
  }

  /// Somebody in the channel.
  static Visitor visitor(Actor actor) {
    return new Visitor(
        actor,
        Set.of(),
        new Visitor.Place("Health IT Club", CHANNEL, new ThreadId("test:thread"), false, false),
        Locale.ENGLISH);
  }

  List<Response> command(Map<String, String> options, String... path) {
    return serve(MOD, new Deed.Command(List.of(path), options));
  }

  List<Response> command(String... path) {
    return command(Map.of(), path);
  }

  List<Response> press(Verb verb, String... args) {
    return serve(MOD, new Deed.Press(Action.of(verb, args), List.of()));
  }

  List<Response> press(Button button) {
    return serve(MOD, new Deed.Press(action(button), List.of()));
  }

  List<Response> choose(Action action, String... chosen) {
    return serve(MOD, new Deed.Press(action, List.of(chosen)));
  }

  List<Response> submit(Form form, Map<String, String> values) {
    return submit(form.action(), values);
  }

  List<Response> submit(Action action, Map<String, String> values) {
    return serve(MOD, new Deed.Submit(action, values));
  }

  List<Response> serve(Actor actor, Deed deed) {
    return desk.serve(visitor(actor), deed);
  }

  static Action action(Button button) {
    assertThat(button.press()).isInstanceOf(Button.Press.Act.class);
    return ((Button.Press.Act) button.press()).action();
  }

  /// The one view that is shown first.
  static View view(List<Response> responses) {
    return switch (responses.getFirst()) {
      case Response.Say(var view, _, _) -> view;
      case Response.Replace(var view) -> view;
      case Response.Hand(_, _, var view) -> view;
      case Response other -> throw new AssertionError(other);
    };
  }

  static String reading(List<Response> responses) {
    return view(responses).reading();
  }

  static Form form(List<Response> responses) {
    assertThat(responses).singleElement().isInstanceOf(Response.Fill.class);
    return ((Response.Fill) responses.getFirst()).form();
  }

  /// What stands in a form's text fields, by name.
  static Map<String, String> values(Form form) {
    Map<String, String> values = new HashMap<>();
    form.fields()
        .forEach(
            field -> {
              if (field instanceof Form.Field.Text text) {
                values.put(text.name(), text.value());
              }
            });
    return values;
  }

  static List<Button> buttons(View view) {
    return view.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Buttons(var buttons) -> buttons.stream();
                  case Block.Item(_, var button) -> Stream.of(button);
                  case Block.Heading _, Block.Text _, Block.Note _, Block.Divider _, Block.Menu _ ->
                      Stream.<Button>empty();
                })
        .toList();
  }

  static List<String> labels(List<Response> responses) {
    return buttons(view(responses)).stream().map(Button::label).toList();
  }

  static Button button(List<Response> responses, String label) {
    return buttons(view(responses)).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + labels(responses)));
  }

  static List<Block.Menu> menus(List<Response> responses) {
    return view(responses).blocks().stream()
        .filter(Block.Menu.class::isInstance)
        .map(Block.Menu.class::cast)
        .toList();
  }

  /// Makes a thread with one post.
  void thread(String id, String title, String... posts) {
    assertThat(
            advice.create(
                MOD, new Advice(new AdviceId(id), title, List.of(posts), List.of(), List.of())))
        .isInstanceOf(AdviceDesk.Result.Saved.class);
  }

  /// Suggests something.
  SuggestionId suggest(Actor actor, String title, String link) {
    SuggestionDesk.Filed filed =
        suggestions.suggest(
            actor,
            new SuggestionDesk.Draft(
                Suggestion.Kind.RESOURCE, title, "It says how.", link, Optional.empty()),
            Optional.empty());
    assertThat(filed).isInstanceOf(SuggestionDesk.Filed.Waiting.class);
    return ((SuggestionDesk.Filed.Waiting) filed).suggestion().id();
  }

  /// Asks something in vain.
  void miss(String question) {
    asked++;
    town.clock().advance(Duration.ofMinutes(1));
    town.gaps()
        .record(
            new Gap(HERE, question, List.of(), town.clock().instant()),
            new QuestionId("missed-" + asked),
            FoundGap.Cause.UNANSWERED);
  }

  /// Chooses where moderators are told.
  void moderatorsChannel(String channel) {
    assertThat(settings.set(MOD, "moderators.channel", new ChannelId(channel).value()))
        .isInstanceOf(SettingsDesk.Result.Set.class);
  }
}
