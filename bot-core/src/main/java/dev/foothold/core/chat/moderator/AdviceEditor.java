package dev.foothold.core.chat.moderator;

import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where advice threads are written: a draft is looked at as it would be posted, changed one form
/// at a time, and saved as a whole. Safe for many threads.
final class AdviceEditor {

  private static final AdviceDraft.Names NOTHING = new AdviceDraft.Names("", List.of(), List.of());

  private final AdviceDesk desk;
  private final GapDesk gaps;
  private final AdviceViews views;
  private final Drafts<AdviceDraft> drafts;

  AdviceEditor(AdviceDesk desk, GapDesk gaps, AdviceViews views, Office office) {
    this.desk = desk;
    this.gaps = gaps;
    this.views = views;
    this.drafts = new Drafts<>(office);
  }

  void forget(PersonKey person) {
    drafts.forget(person);
  }

  void tidy() {
    drafts.tidy();
  }

  /// An empty form for a new thread.
  List<Response> create(Visitor visitor) {
    return fill(AdviceForms.create(Words.of(visitor), NOTHING, ""));
  }

  /// The form with somebody's message in it; as a draft at once, where it does not fit into one.
  List<Response> create(Visitor visitor, String message) {
    String text = Mask.mask(TextCheck.inert(message).strip()).text();
    if (text.length() <= Form.Size.MAX) {
      return fill(AdviceForms.create(Words.of(visitor), NOTHING, text));
    }
    String title = Words.cut(text.lines().findFirst().orElse(text), Advice.MAX_TITLE);
    List<String> posts =
        AdviceForms.parts(text).stream()
            .filter(part -> !part.isBlank())
            .limit(Advice.MAX_POSTS)
            .toList();
    return show(visitor, began(visitor, new AdviceDraft.Names(title, List.of(), List.of()), posts));
  }

  /// The form with what a gap asks for.
  List<Response> createFor(Visitor visitor, GapClusterId gap) {
    Words words = Words.of(visitor);
    return gaps.adviceDraft(visitor.actor(), gap)
        .map(
            advice ->
                fill(
                    AdviceForms.create(
                        words, names(advice), advice.posts().getFirst(), gap.value())))
        .orElseGet(() -> new Sheet().text(words.of("gaps.gone")).say());
  }

  private static AdviceDraft.Names names(Advice advice) {
    return new AdviceDraft.Names(advice.title(), advice.aliases(), advice.tags());
  }

  private static List<Response> fill(Form form) {
    return List.of(new Response.Fill(form));
  }

  /// A form for a new thread was sent in.
  List<Response> created(Visitor visitor, Deed.Submit submit) {
    List<String> posts = new ArrayList<>();
    posts.add(AdviceForms.post(submit));
    // What is nearest to a gap is quoted below the opening, which alone was in the form.
    Optional.of(submit.action().arg(0))
        .filter(gap -> !gap.isEmpty())
        .flatMap(gap -> gaps.adviceDraft(visitor.actor(), new GapClusterId(gap)))
        .ifPresent(advice -> posts.addAll(advice.posts().subList(1, advice.posts().size())));
    return show(visitor, began(visitor, AdviceForms.names(submit), posts));
  }

  private String began(Visitor visitor, AdviceDraft.Names names, List<String> posts) {
    Actor actor = visitor.actor();
    return drafts.keep(
        actor, AdviceDraft.named(names, posts, id -> desk.show(actor.community(), id).isPresent()));
  }

  /// Begins to change a thread.
  View edit(Visitor visitor, AdviceVersion version) {
    AdviceDraft draft = AdviceDraft.of(version);
    return views.draft(visitor, drafts.keep(visitor.actor(), draft), draft).view();
  }

  /// Shows a draft in a new message.
  private List<Response> show(Visitor visitor, String name) {
    return drafts
        .find(visitor.actor(), name)
        .map(draft -> views.draft(visitor, name, draft).say())
        .orElseGet(() -> lost(visitor));
  }

  private static List<Response> lost(Visitor visitor) {
    return new Sheet().text(Words.of(visitor).of("draft.lost")).say();
  }

  /// A button of a draft was pressed.
  List<Response> press(Visitor visitor, Action action) {
    String name = action.arg(0);
    if (action.verb() == Verb.DRAFT_DROP) {
      drafts.drop(visitor.actor(), name);
      return List.of(new Response.Remove());
    }
    return drafts
        .find(visitor.actor(), name)
        .map(draft -> press(visitor, action, draft))
        .orElseGet(() -> lost(visitor));
  }

  private List<Response> press(Visitor visitor, Action action, AdviceDraft draft) {
    Words words = Words.of(visitor);
    String name = action.arg(0);
    int index = Page.number(action, 1);
    return switch (action.verb()) {
      case DRAFT_NAMES -> fill(AdviceForms.names(words, name, draft.names()));
      case DRAFT_ADD -> fill(AdviceForms.add(words, name));
      case DRAFT_POST ->
          index < draft.posts().size()
              ? fill(AdviceForms.post(words, name, index, draft.posts().get(index)))
              : show(visitor, name);
      case DRAFT_REMOVE -> {
        List<String> posts = new ArrayList<>(draft.posts());
        if (posts.size() > 1 && index < posts.size()) {
          posts.remove(index);
        }
        yield changed(visitor, name, draft.with(posts));
      }
      case DRAFT_SAVE -> save(visitor, name, draft);
      // DRAFT_SHOW, and whatever else an id was made up to say.
      default -> views.draft(visitor, name, draft).replace();
    };
  }

  private List<Response> changed(Visitor visitor, String name, AdviceDraft draft) {
    drafts.put(visitor.actor(), name, draft);
    return views.draft(visitor, name, draft).replace();
  }

  /// A form of a draft was sent in.
  List<Response> submit(Visitor visitor, Deed.Submit submit) {
    String name = submit.action().arg(0);
    return drafts
        .find(visitor.actor(), name)
        .map(
            draft ->
                hasPlace(submit, draft)
                    ? changed(visitor, name, filled(submit, draft))
                    : handBack(visitor, submit, "draft.full.typed"))
        .orElseGet(() -> handBack(visitor, submit, "draft.lost.typed"));
  }

  /// Two forms may be open at once, and the first that is sent in may take the last place.
  private static boolean hasPlace(Deed.Submit submit, AdviceDraft draft) {
    Action action = submit.action();
    boolean changes = action.verb() == Verb.DRAFT_POST;
    return action.verb() == Verb.DRAFT_NAMES
        || draft.hasRoom()
        || (changes && Page.number(action, 1) < draft.posts().size());
  }

  private static AdviceDraft filled(Deed.Submit submit, AdviceDraft draft) {
    Action action = submit.action();
    if (action.verb() == Verb.DRAFT_NAMES) {
      return draft.with(AdviceForms.names(submit));
    }
    List<String> posts = new ArrayList<>(draft.posts());
    int index = action.verb() == Verb.DRAFT_POST ? Page.number(action, 1) : posts.size();
    if (index < posts.size()) {
      posts.set(index, AdviceForms.post(submit));
    } else {
      posts.add(AdviceForms.post(submit));
    }
    return draft.with(posts);
  }

  /// What was typed is not to go with a draft that is gone, or takes no more.
  private static List<Response> handBack(Visitor visitor, Deed.Submit submit, String why) {
    AdviceDraft.Names names = AdviceForms.names(submit);
    String typed =
        submit.action().verb() == Verb.DRAFT_NAMES
            ? String.join(
                "\n",
                names.title(),
                String.join(", ", names.aliases()),
                String.join(", ", names.tags()))
            : AdviceForms.post(submit);
    View view = View.text(Words.of(visitor).of(why));
    return List.of(new Response.Hand("draft.md", typed, view));
  }

  private List<Response> save(Visitor visitor, String name, AdviceDraft draft) {
    Words words = Words.of(visitor);
    List<String> problems = draft.problems(words);
    if (!problems.isEmpty()) {
      return views.draft(visitor, name, draft).replace();
    }
    Actor actor = visitor.actor();
    AdviceDesk.Result result =
        draft.read().isPresent()
            ? desk.edit(actor, draft.advice(), draft.read().get())
            : desk.create(actor, draft.advice());
    return switch (result) {
      case AdviceDesk.Result.Saved(var version) -> {
        drafts.drop(actor, name);
        yield saved(visitor, version);
      }
      case AdviceDesk.Result.Conflict conflict -> {
        // Saving again puts this one on top, now that its author has seen the other.
        AdviceDraft since = draft.since(Optional.of(conflict.current().number()));
        drafts.put(actor, name, since);
        yield noted(AdviceViews.difference(words, conflict), views.draft(visitor, name, since));
      }
      case AdviceDesk.Result.Invalid(var wrong) ->
          noted(
              words.of("draft.invalid") + "\n\n" + Words.list(wrong),
              views.draft(visitor, name, draft));
      case AdviceDesk.Result.NotThere _ -> {
        AdviceDraft anew = draft.since(Optional.empty());
        drafts.put(actor, name, anew);
        yield noted(words.of("draft.gone"), views.draft(visitor, name, anew));
      }
      case AdviceDesk.Result.NotAllowed _ -> new Sheet().text(words.of("not.allowed")).say();
    };
  }

  private static List<Response> noted(String markdown, Sheet below) {
    return new Sheet().text(markdown).divider().all(below.blocks()).replace();
  }

  /// A version is the current one now.
  List<Response> saved(Visitor visitor, AdviceVersion version) {
    Words words = Words.of(visitor);
    AdviceId id = version.advice().id();
    String saved = words.of("draft.saved", Inline.text(version.advice().title()), version.number());
    Button look = words.button("advice.look", Verb.ADVICE_SHOW, id.value());
    return new Sheet()
        .text(saved)
        .buttons(
            look.as(Button.Look.MAIN),
            words.button("advice.history", Verb.ADVICE_HISTORY, id.value(), "0"))
        .replace();
  }
}
