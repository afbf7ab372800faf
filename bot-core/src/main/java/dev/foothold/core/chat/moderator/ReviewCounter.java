package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What members suggest, approved, changed and declined. Safe for many threads.
final class ReviewCounter implements Counter {

  /// Suggestions on one page, and in the queue as it is looked through.
  private static final int ON_A_PAGE = 3;

  private static final int MOST = 200;

  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String LINK = "link";
  private static final String REASON = "reason";

  private final SuggestionDesk desk;
  private final Drafts<Map<String, String>> typed;

  ReviewCounter(SuggestionDesk desk, Office office) {
    this.desk = desk;
    this.typed = new Drafts<>(office);
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(Specs.command("review", List.of()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.REVIEW_QUEUE, Verb.REVIEW_APPROVE, Verb.REVIEW_EDIT, Verb.REVIEW_DECLINE);
  }

  @Override
  public List<Block> home(Visitor visitor) {
    int waiting = desk.queue(visitor.actor(), MOST).map(List::size).orElse(0);
    if (waiting == 0) {
      return List.of();
    }
    Words words = Words.of(visitor);
    Button open = words.button("review.open", Verb.REVIEW_QUEUE, GapCounter.SHARED);
    return new Sheet().item(words.of("review.waiting", waiting), open).blocks();
  }

  @Override
  public void forget(PersonKey person) {
    typed.forget(person);
  }

  @Override
  public void tidy() {
    typed.tidy();
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command _ -> queue(visitor, 0).say();
      case Deed.Press(var action, _) -> press(visitor, action);
      case Deed.Submit submit -> submit(visitor, submit);
      case Deed.Pick _ -> throw new IllegalArgumentException("not served: " + deed);
    };
  }

  private Sheet queue(Visitor visitor, int wanted) {
    Words words = Words.of(visitor);
    List<SuggestionDesk.Reviewable> all = desk.queue(visitor.actor(), MOST).orElse(List.of());
    if (all.isEmpty()) {
      return new Sheet().text(words.of("review.none"));
    }
    Page<SuggestionDesk.Reviewable> page = Page.of(all, wanted, ON_A_PAGE);
    Sheet sheet = new Sheet().note(words.of("review.waiting", all.size()));
    for (SuggestionDesk.Reviewable one : page.lines()) {
      String origin = ReviewViews.IN_QUEUE + page.number();
      sheet.divider().all(ReviewViews.card(words, one, origin).blocks());
    }
    return sheet.buttons(page.turn(words, Verb.REVIEW_QUEUE));
  }

  private List<Response> press(Visitor visitor, Action action) {
    return switch (action.verb()) {
      case REVIEW_QUEUE -> {
        Sheet queue = queue(visitor, Page.number(action, 0));
        // What others read, too, stays as it is.
        yield action.arg(0).equals(GapCounter.SHARED) ? queue.say() : queue.replace();
      }
      case REVIEW_APPROVE ->
          reviewed(visitor, action, desk.approve(visitor.actor(), id(action)), Map.of());
      case REVIEW_DECLINE -> fill(decline(visitor, action, kept(visitor, action)));
      // REVIEW_EDIT.
      default -> edit(visitor, action);
    };
  }

  private static SuggestionId id(Action action) {
    return new SuggestionId(action.arg(0));
  }

  private static List<Response> fill(Form form) {
    return List.of(new Response.Fill(form));
  }

  /// What was typed before and could not be taken.
  private Map<String, String> kept(Visitor visitor, Action action) {
    return typed.find(visitor.actor(), action.arg(2)).orElse(Map.of());
  }

  private List<Response> edit(Visitor visitor, Action action) {
    Words words = Words.of(visitor);
    Optional<Suggestion> suggestion =
        desk.look(visitor.actor(), id(action)).map(SuggestionDesk.Reviewable::suggestion);
    if (suggestion.isEmpty()) {
      return ReviewViews.gone(words).say();
    }
    if (suggestion.get().review().isPresent()) {
      return late(words, suggestion.get(), action);
    }
    return fill(edit(words, action, suggestion.get().content(), kept(visitor, action)));
  }

  private static Form edit(
      Words words, Action action, Suggestion.Content content, Map<String, String> typed) {
    return new Form(
        Action.of(Verb.REVIEW_EDIT, action.arg(0), origin(action)),
        words.of("form.review.title"),
        List.of(
            new Form.Field.Text(
                TITLE,
                words.of("form.title"),
                words.of("form.title.hint"),
                Words.cut(typed.getOrDefault(TITLE, content.title()), Suggestion.Content.MAX_TITLE),
                new Form.Size(1, Suggestion.Content.MAX_TITLE, false)),
            new Form.Field.Text(
                TEXT,
                words.of("form.text"),
                words.of("form.text.hint"),
                Words.cut(typed.getOrDefault(TEXT, content.text()), Suggestion.Content.MAX_TEXT),
                new Form.Size(1, Suggestion.Content.MAX_TEXT, true)),
            new Form.Field.Text(
                LINK,
                words.of("form.link"),
                words.of("form.link.hint"),
                Words.cut(typed.getOrDefault(LINK, content.link()), Suggestion.Content.MAX_LINK),
                new Form.Size(0, Suggestion.Content.MAX_LINK, false))));
  }

  private static Form decline(Visitor visitor, Action action, Map<String, String> typed) {
    Words words = Words.of(visitor);
    return new Form(
        Action.of(Verb.REVIEW_DECLINE, action.arg(0), origin(action)),
        words.of("form.decline.title"),
        List.of(
            new Form.Field.Text(
                REASON,
                words.of("form.reason"),
                words.of("form.reason.hint"),
                typed.getOrDefault(REASON, ""),
                new Form.Size(1, Suggestion.Content.MAX_TEXT, true))));
  }

  private static String origin(Action action) {
    return action.arg(1).isEmpty() ? ReviewViews.ON_CARD : action.arg(1);
  }

  private List<Response> submit(Visitor visitor, Deed.Submit submit) {
    Action action = submit.action();
    Actor actor = visitor.actor();
    if (action.verb() == Verb.REVIEW_DECLINE) {
      String reason = submit.value(REASON);
      return reviewed(visitor, action, desk.decline(actor, id(action), reason), submit.values());
    }
    Optional<Suggestion> suggestion =
        desk.look(actor, id(action)).map(SuggestionDesk.Reviewable::suggestion);
    if (suggestion.isEmpty()) {
      return ReviewViews.gone(Words.of(visitor)).replace();
    }
    Suggestion.Content content = suggestion.get().content();
    SuggestionDesk.Draft draft =
        new SuggestionDesk.Draft(
            content.kind(),
            submit.value(TITLE),
            submit.value(TEXT),
            submit.value(LINK),
            content.about());
    return reviewed(
        visitor, action, desk.editAndApprove(actor, id(action), draft), submit.values());
  }

  private List<Response> reviewed(
      Visitor visitor,
      Action action,
      SuggestionDesk.Reviewed reviewed,
      Map<String, String> values) {
    Words words = Words.of(visitor);
    return switch (reviewed) {
      case SuggestionDesk.Reviewed.Approved(var entry) ->
          done(visitor, action, words.of("review.approved", entry.id().value()));
      case SuggestionDesk.Reviewed.Declined _ ->
          done(visitor, action, words.of("review.declined", Inline.text(reason(values))));
      case SuggestionDesk.Reviewed.Invalid(var problems) ->
          invalid(visitor, action, problems, values);
      case SuggestionDesk.Reviewed.NotThere _ -> ReviewViews.gone(words).replace();
      case SuggestionDesk.Reviewed.Decided(var suggestion) -> late(words, suggestion, action);
      case SuggestionDesk.Reviewed.NotAllowed _ -> new Sheet().text(words.of("not.allowed")).say();
    };
  }

  private static String reason(Map<String, String> values) {
    return values.getOrDefault(REASON, "").strip();
  }

  /// A page of the queue goes on; a card says what became of it.
  private List<Response> done(Visitor visitor, Action action, String what) {
    String origin = origin(action);
    if (origin.startsWith(ReviewViews.IN_QUEUE)) {
      Action page = new Action(Verb.REVIEW_QUEUE, List.of(origin.substring(1)));
      return new Sheet().text(what).all(queue(visitor, Page.number(page, 0)).blocks()).replace();
    }
    // The community's language, as of all cards; it is there since it was decided just now.
    return desk.look(visitor.actor(), id(action))
        .map(SuggestionDesk.Reviewable::suggestion)
        .filter(suggestion -> suggestion.review().isPresent())
        .map(suggestion -> ReviewViews.decided(Words.SHARED, suggestion).replace())
        .orElseGet(() -> new Sheet().text(what).replace());
  }

  private List<Response> invalid(
      Visitor visitor, Action action, List<String> problems, Map<String, String> values) {
    Words words = Words.of(visitor);
    String kept = typed.keep(visitor.actor(), values);
    // Approving what cannot be approved leads to the form in which it can be mended.
    Verb verb = action.verb() == Verb.REVIEW_APPROVE ? Verb.REVIEW_EDIT : action.verb();
    return new Sheet()
        .text(words.of("review.invalid") + "\n\n" + Words.list(problems))
        .buttons(words.button("go.on", verb, action.arg(0), origin(action), kept))
        .say();
  }

  /// Somebody else was faster: the card shows what they decided, and this person is told.
  private static List<Response> late(Words words, Suggestion suggestion, Action action) {
    Sheet told =
        new Sheet()
            .text(words.of("review.late"))
            .all(ReviewViews.decided(words, suggestion).blocks());
    boolean form = action.verb() != Verb.REVIEW_APPROVE;
    // Where a form was expected, nothing can be replaced; the card is brought up to date by itself.
    return form || !origin(action).equals(ReviewViews.ON_CARD)
        ? told.say()
        : List.of(
            new Response.Replace(ReviewViews.decided(Words.SHARED, suggestion).view()),
            told.say().getFirst());
  }
}
