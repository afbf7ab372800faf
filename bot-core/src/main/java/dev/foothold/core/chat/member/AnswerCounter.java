package dev.foothold.core.chat.member;

import dev.foothold.core.Recollection;
import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.DoublePress;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What is pressed below an answer. Works for answers of a process before too, as far as
/// [Recollection] does. Safe for many threads.
final class AnswerCounter implements Counter {

  /// A list of [Verb#OFFERED] with one line: the question itself.
  static final String ITSELF = "q";

  private static final String REASON = "reason";

  /// Longest name of a thread: Discord's limit, the lower one ([start
  /// thread](https://discord.com/developers/docs/resources/channel#start-thread-from-message)).
  private static final int MAX_TITLE = 100;

  private final Recollection recollection;
  private final QuestionLog log;
  private final FeedbackDesk feedback;
  private final Office office;
  private final DoublePress presses;
  private final Map<Verb, BiFunction<Visitor, Action, List<Response>>> pressed;
  private final Map<Verb, BiFunction<Visitor, Deed.Submit, List<Response>>> submitted;

  AnswerCounter(Members.Desks desks) {
    this.recollection = desks.recollection();
    this.log = desks.log();
    this.feedback = desks.feedback();
    this.office = desks.office();
    this.presses = new DoublePress(office);
    this.pressed =
        Map.of(
            Verb.HELPFUL, this::helpful,
            Verb.UNHELPFUL, AnswerCounter::reasonForm,
            Verb.MORE, this::more,
            Verb.SOURCES, this::sources,
            Verb.OFFERED, this::offered,
            Verb.FOLLOW_UP, AnswerCounter::followUpForm,
            Verb.SHARE, this::share,
            Verb.THREAD, this::thread,
            Verb.DISMISS, this::dismiss);
    this.submitted = Map.of(Verb.UNHELPFUL, this::unhelpful, Verb.FOLLOW_UP, this::followUp);
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of();
  }

  @Override
  public Set<Verb> verbs() {
    return pressed.keySet();
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Press(var action, _) ->
          Optional.ofNullable(pressed.get(action.verb()))
              .map(way -> way.apply(visitor, action))
              .orElseGet(() -> gone(visitor));
      case Deed.Submit submit ->
          Optional.ofNullable(submitted.get(submit.action().verb()))
              .map(way -> way.apply(visitor, submit))
              .orElseGet(() -> gone(visitor));
      case Deed.Command _, Deed.Pick _ -> gone(visitor);
    };
  }

  /// The question that an id names.
  ///
  /// @return empty if it was tampered with
  static Optional<QuestionId> question(Action action) {
    return Optional.of(action.arg(0)).filter(id -> !id.isEmpty()).map(QuestionId::new);
  }

  /// The question is not known any more.
  static List<Response> gone(Visitor visitor) {
    Words words = Words.of(visitor);
    return Words.tell(visitor, words.of("answer.gone"), words.button("press.ask", Verb.ASK));
  }

  private List<Response> helpful(Visitor visitor, Action action) {
    return rate(visitor, action, true, "")
        ? Words.tell(visitor, Words.of(visitor).of("helpful.thanks"))
        : gone(visitor);
  }

  private static List<Response> reasonForm(Visitor visitor, Action action) {
    Words words = Words.of(visitor);
    Form.Field reason =
        new Form.Field.Text(
            REASON,
            words.of("unhelpful.form.reason"),
            words.of("unhelpful.form.hint"),
            "",
            new Form.Size(0, Rating.MAX_REASON, true));
    return List.of(
        new Response.Fill(new Form(action, words.of("unhelpful.form.title"), List.of(reason))));
  }

  private List<Response> unhelpful(Visitor visitor, Deed.Submit submit) {
    Words words = Words.of(visitor);
    return rate(visitor, submit.action(), false, submit.value(REASON))
        ? Words.tell(
            visitor,
            words.of("unhelpful.thanks"),
            words.button("press.follow-up", Verb.FOLLOW_UP, submit.action().arg(0)),
            words.button("press.suggest", Verb.SUGGEST))
        : gone(visitor);
  }

  private boolean rate(Visitor visitor, Action action, boolean helpful, String reason) {
    return question(action)
        .map(id -> feedback.rate(visitor.actor(), id, helpful, reason))
        .filter(FeedbackDesk.Result.DONE::equals)
        .isPresent();
  }

  private List<Response> more(Visitor visitor, Action action) {
    return recalled(
        visitor,
        action,
        found ->
            shown(visitor, AnswerView.more(found.answer(), visitor.locale()), "answer.no-more"));
  }

  private List<Response> sources(Visitor visitor, Action action) {
    return recalled(
        visitor,
        action,
        found ->
            shown(
                visitor,
                AnswerView.sources(found.answer(), visitor.locale()),
                "answer.no-sources"));
  }

  private static List<Response> shown(Visitor visitor, Optional<View> view, String otherwise) {
    return view.map(one -> List.of(Words.aside(visitor, one)))
        .orElseGet(() -> Words.tell(visitor, Words.of(visitor).of(otherwise)));
  }

  private List<Response> offered(Visitor visitor, Action action) {
    if (action.arg(1).equals(ITSELF)) {
      return again(visitor, action);
    }
    return recalled(
        visitor,
        action,
        found ->
            at(list(found.answer(), action.arg(1)), action.arg(2))
                .map(question -> pose(visitor, question))
                .orElseGet(() -> gone(visitor)));
  }

  private static List<String> list(Answer answer, String list) {
    return switch (answer.outcome()) {
      case Outcome.Answered(var composed) when list.equals(AnswerView.FOLLOW_UPS) ->
          composed.followUps();
      case Outcome.Clarify(_, var options) when list.equals(AnswerView.OPTIONS) -> options;
      case Outcome.Abstained(_, var nearest) when list.equals(AnswerView.NEAREST) ->
          nearest.stream().map(Outcome.Nearest::title).toList();
      case Outcome.Answered _,
          Outcome.Clarify _,
          Outcome.Abstained _,
          Outcome.Refused _,
          Outcome.Failed _ ->
          List.of();
    };
  }

  private static <T> Optional<T> at(List<T> list, String position) {
    return position.matches("\\d{1,4}") && Integer.parseInt(position) < list.size()
        ? Optional.of(list.get(Integer.parseInt(position)))
        : Optional.empty();
  }

  /// Asks one's own question once more.
  private List<Response> again(Visitor visitor, Action action) {
    return question(action)
        .flatMap(id -> log.find(visitor.actor().community(), id))
        .filter(question -> isAsker(visitor, question))
        .map(question -> pose(visitor, question.asked().text()))
        .orElseGet(() -> gone(visitor));
  }

  private boolean isAsker(Visitor visitor, AskedQuestion question) {
    return question.asked().person().equals(office.person(visitor.actor()));
  }

  private List<Response> pose(Visitor visitor, String question) {
    return List.of(new Response.Pose(question, FrontDesk.audience(visitor, office.communities())));
  }

  private static List<Response> followUpForm(Visitor visitor, Action action) {
    return List.of(
        new Response.Fill(AskCounter.form(Words.of(visitor), action, "follow-up.form.title")));
  }

  private List<Response> followUp(Visitor visitor, Deed.Submit submit) {
    return AskCounter.posed(visitor, submit, FrontDesk.audience(visitor, office.communities()));
  }

  private List<Response> share(Visitor visitor, Action action) {
    Words words = Words.of(visitor);
    return recalled(
        visitor,
        action,
        found -> {
          if (!isAsker(visitor, found.question())) {
            return Words.tell(visitor, words.of("answer.of-another"));
          }
          if (visitor.place().isDirect()) {
            return Words.tell(visitor, words.of("share.nobody"));
          }
          boolean already =
              found.question().after().post().isPresent()
                  || presses.isOne(visitor.actor().community(), found.answer().id().value());
          return already
              ? Words.tell(visitor, words.of("share.already"))
              : List.of(shared(visitor, found.answer()));
        });
  }

  private static Response shared(Visitor visitor, Answer answer) {
    AnswerView.Showing toAll = AnswerView.Showing.to(visitor, Response.Audience.ALL);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Words.of(visitor).of("share.note")));
    blocks.addAll(AnswerView.of(answer, toAll).blocks());
    return new Response.Say(new View(blocks), Response.Audience.ALL, Optional.of(answer.id()));
  }

  private List<Response> thread(Visitor visitor, Action action) {
    Words words = Words.of(visitor);
    if (visitor.place().isDirect() || visitor.place().isThread()) {
      return Words.tell(visitor, words.of("thread.already"));
    }
    return recalled(
        visitor,
        action,
        found ->
            List.of(new Response.OpenThread(title(found.answer(), words), first(found, words))));
  }

  /// The name of a thread tells what the answer says, and not what somebody asked.
  private static String title(Answer answer, Words words) {
    if (answer.outcome() instanceof Outcome.Answered(var composed)) {
      return composed.shown().lead().stream()
          .findFirst()
          .map(Composed.Line::text)
          .map(lead -> Words.cut(Inline.plain(lead), MAX_TITLE))
          .filter(title -> !title.isBlank())
          .orElseGet(() -> words.of("thread.title"));
    }
    return words.of("thread.title");
  }

  private static View first(Recollection.Recalled.Found found, Words words) {
    return View.of(
        new Block.Text(words.of("thread.first")),
        new Block.Buttons(
            List.of(words.button("press.follow-up", Verb.FOLLOW_UP, found.answer().id().value()))));
  }

  /// The asker and moderators may, also where the question's record is gone and nobody knows any
  /// more who asked.
  private List<Response> dismiss(Visitor visitor, Action action) {
    Optional<AskedQuestion> found =
        question(action).flatMap(id -> log.find(visitor.actor().community(), id));
    if (found.filter(question -> isAsker(visitor, question)).isPresent()) {
      found.ifPresent(question -> log.retracted(visitor.actor().community(), question.id()));
      Words words = Words.of(visitor);
      List<Response> responses = new ArrayList<>(List.of(new Response.Remove()));
      responses.addAll(
          Words.tell(
              visitor,
              words.of("dismiss.done", keepDays(visitor)),
              words.button("press.forget", Verb.FORGET, action.arg(0))));
      return responses;
    }
    if (!office.moderates(visitor.actor())) {
      return Words.tell(visitor, Words.of(visitor).of("dismiss.not-allowed"));
    }
    found.ifPresent(question -> log.retracted(visitor.actor().community(), question.id()));
    office.log(visitor.actor(), "answer.dismiss", action.arg(0));
    return List.of(new Response.Remove());
  }

  private long keepDays(Visitor visitor) {
    return office.communities().of(visitor.actor().community()).keep().toDays();
  }

  private List<Response> recalled(
      Visitor visitor, Action action, Function<Recollection.Recalled.Found, List<Response>> then) {
    Optional<QuestionId> id = question(action);
    if (id.isEmpty()) {
      return gone(visitor);
    }
    Words words = Words.of(visitor);
    Recollection.Reader reader =
        new Recollection.Reader(
            visitor.actor().community(), office.person(visitor.actor()), visitor.place().thread());
    return switch (recollection.recall(reader, id.get())) {
      case Recollection.Recalled.Found found -> then.apply(found);
      case Recollection.Recalled.Changed(var question) ->
          Words.tell(visitor, words.of("answer.changed"), askAgain(visitor, question, words));
      case Recollection.Recalled.OfAnother() ->
          Words.tell(visitor, words.of("answer.of-another"), words.button("press.ask", Verb.ASK));
      case Recollection.Recalled.NotThere() -> gone(visitor);
    };
  }

  private Button askAgain(Visitor visitor, AskedQuestion question, Words words) {
    return isAsker(visitor, question)
        ? words.button("press.again", Verb.OFFERED, question.id().value(), ITSELF, "0")
        : words.button("press.ask", Verb.ASK);
  }
}
