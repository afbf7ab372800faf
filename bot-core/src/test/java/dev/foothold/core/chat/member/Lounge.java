package dev.foothold.core.chat.member;

import dev.foothold.core.Bot;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Remainder;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.When;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.testing.Town;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A channel where members ask and press, with everything behind it in memory. One thread at a
/// time.
final class Lounge {

  static final String OURS = Bots.OURS;
  static final String UNKNOWN = Bots.UNKNOWN;

  private final Town town = new Town(knowledge());
  private final FakePublisher platform = new FakePublisher("test");
  private Bot bot = Bots.bot(town, "one");
  private FrontDesk desk = desk();
  private int asked;

  private static Entry[] knowledge() {
    Entries.Draft volunteering =
        Entries.entry("volunteering", "Volunteer at a hospital to get into health IT")
            .question(OURS)
            .answer("Ask the *volunteer* office.")
            .see("nursing");
    List.of(
            "Call the volunteer office.",
            "Write down how a patient is admitted.",
            "Open a demo chart and bill a made-up visit.",
            "Offer a small clinic help with its printers.",
            "Read about privacy rules before your first shift.",
            "Draw what nurses do with a scanner.",
            "Thank whoever showed you around.")
        .forEach(step -> volunteering.step(When.THIS_WEEK, step));
    return new Entry[] {
      volunteering.build(),
      Entries.entry("nursing", "Nurses into health IT informatics")
          .question("How do nurses become informatics nurses in health IT?")
          .answer("Begin in your own hospital.")
          .build()
    };
  }

  private FrontDesk desk() {
    return new FrontDesk(Members.counters(desks()), town.office());
  }

  Members.Desks desks() {
    return new Members.Desks(
        bot.recollection(),
        town.storage().log(),
        new FeedbackDesk(town.storage().log(), town.gaps(), List.of(platform), town.office()),
        new SuggestionDesk(
            town.storage(), town.knowledge(), town.search(), town.links(), town.office()),
        new PrivacyDesk(town.storage(), town.people(), town.clock()),
        town.office());
  }

  /// Another process takes over, which remembers what was written down.
  void restart() {
    bot = Bots.bot(town, "another");
    desk = desk();
  }

  Town town() {
    return town;
  }

  FakePublisher platform() {
    return platform;
  }

  /// Asks in private, in the channel.
  Answer ask(Actor who, String text) {
    return ask(who, text, "talk-of-" + who.user());
  }

  Answer ask(Actor who, String text, String thread) {
    asked++;
    Instant now = town.clock().instant();
    Ask ask =
        new Ask(
            new Ask.Origin(
                who.user(), who.community(), Town.CHANNEL, new ThreadId(thread), Ask.Place.CHANNEL),
            text,
            new Ask.Delivery(
                List.of(new DeliveryKey("key-" + asked)), now, now.plusSeconds(900), ""),
            Locale.US);
    RecordingReply reply = new RecordingReply();
    bot.ask(ask, reply);
    return reply.finished().getFirst();
  }

  /// Asks, and the answer stands where all see it.
  Answer askPublicly(Actor who, String text) {
    Answer answer = ask(who, text);
    post(answer.id());
    return answer;
  }

  private void post(QuestionId id) {
    Publisher.Posting posting =
        platform.post(
            new Publisher.Post(
                "answer-" + id, Town.HERE, Town.CHANNEL, Optional.empty(), "An answer."));
    Stream.of(posting)
        .filter(Publisher.Posting.Posted.class::isInstance)
        .map(Publisher.Posting.Posted.class::cast)
        .forEach(posted -> standsAt(id, posted.post()));
  }

  /// The message of the last question is deleted where it was asked.
  Optional<Remainder> withdraw() {
    return desk.withdrawn(Town.HERE, new DeliveryKey("key-" + asked), Locale.US);
  }

  void standsAt(QuestionId id, PostRef post) {
    town.storage().log().posted(Town.HERE, id, post);
  }

  Optional<AskedQuestion> remembered(QuestionId id) {
    return town.storage().log().find(Town.HERE, id);
  }

  static Visitor visitor(Actor who) {
    return visitor(who, false, false);
  }

  static Visitor visitor(Actor who, boolean direct, boolean inThread) {
    return new Visitor(
        who,
        Set.of(),
        new Visitor.Place(
            "Here", Town.CHANNEL, new ThreadId("talk-of-" + who.user()), direct, inThread),
        Locale.US);
  }

  List<Response> press(Actor who, Verb verb, String... args) {
    return press(visitor(who), verb, args);
  }

  List<Response> press(Visitor visitor, Verb verb, String... args) {
    return desk.serve(visitor, new Deed.Press(Action.of(verb, args), List.of()));
  }

  List<Response> press(Actor who, Verb verb, Answer answer) {
    return press(who, verb, answer.id().value());
  }

  List<Response> submit(Actor who, Action action, Map<String, String> values) {
    return desk.serve(visitor(who), new Deed.Submit(action, values));
  }

  List<Response> command(Actor who, Map<String, String> options, String... path) {
    return desk.serve(visitor(who), new Deed.Command(List.of(path), options));
  }

  List<Response> pick(Actor who, Deed.Item item, String text) {
    return desk.serve(visitor(who), new Deed.Pick(item, text, new PostRef("test:message")));
  }

  View home(Actor who) {
    return desk.home(visitor(who));
  }

  FrontDesk frontDesk() {
    return desk;
  }

  /// What is said in the first response.
  static String said(List<Response> responses) {
    return view(responses).reading();
  }

  static View view(List<Response> responses) {
    return responses.stream()
        .flatMap(
            response ->
                switch (response) {
                  case Response.Say say -> Stream.of(say.view());
                  case Response.Replace(var view) -> Stream.of(view);
                  case Response.Hand(_, _, var view) -> Stream.of(view);
                  case Response.OpenThread(_, var first) -> Stream.of(first);
                  case Response.Fill _, Response.Pose _, Response.Remove _ -> Stream.<View>empty();
                })
        .findFirst()
        .orElseThrow();
  }

  /// What can be pressed in the first view.
  static List<Action> pressable(View view) {
    return view.blocks().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Buttons(var buttons) -> buttons.stream();
                  case Block.Item(_, var button) -> Stream.of(button);
                  case Block.Heading _, Block.Text _, Block.Note _, Block.Divider _, Block.Menu _ ->
                      Stream.<Button>empty();
                })
        .map(Button::press)
        .filter(Button.Press.Act.class::isInstance)
        .map(press -> ((Button.Press.Act) press).action())
        .toList();
  }

  static List<Verb> verbs(View view) {
    return pressable(view).stream().map(Action::verb).toList();
  }
}
