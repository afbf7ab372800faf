package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked in vain, and what to do about it. Safe for many threads.
final class GapCounter implements Counter {

  /// In place of a page: the button stands in a message that others read, too.
  static final String SHARED = "d";

  private static final int MOST = 100;

  private final GapDesk desk;
  private final SuggestionDesk suggestions;

  GapCounter(GapDesk desk, SuggestionDesk suggestions) {
    this.desk = desk;
    this.suggestions = suggestions;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(Specs.command("gaps", List.of(), CommandSpec.Trait.ALONE));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.GAPS, Verb.GAP_ENTRY, Verb.GAP_MERGE, Verb.GAP_MERGE_INTO, Verb.GAP_SETTLE);
  }

  @Override
  public List<Block> home(Visitor visitor) {
    int gaps = report(visitor.actor()).size();
    if (gaps == 0) {
      return List.of();
    }
    Words words = Words.of(visitor);
    return new Sheet()
        .item(words.of("gaps.waiting", gaps), words.button("gaps.open", Verb.GAPS, SHARED))
        .blocks();
  }

  private List<GapDesk.Line> report(Actor actor) {
    return desk.report(actor, MOST).orElse(List.of());
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command _ -> page(visitor, 0).say();
      case Deed.Press(var action, var chosen) -> press(visitor, action, chosen);
      case Deed.Submit _, Deed.Pick _ -> throw new IllegalArgumentException("not served: " + deed);
    };
  }

  private Sheet page(Visitor visitor, int number) {
    return GapViews.report(Words.of(visitor), report(visitor.actor()), number);
  }

  private List<Response> press(Visitor visitor, Action action, List<String> chosen) {
    Words words = Words.of(visitor);
    Actor actor = visitor.actor();
    return switch (action.verb()) {
      case GAP_ENTRY -> entry(visitor, new GapClusterId(action.arg(0)));
      case GAP_MERGE -> shown(action, 1, GapViews.merge(words, action.arg(0), report(actor)));
      case GAP_MERGE_INTO -> {
        boolean merged =
            !chosen.isEmpty()
                && desk.merge(
                    actor, new GapClusterId(action.arg(0)), new GapClusterId(chosen.getFirst()));
        String what = words.of(merged ? "gaps.merged" : "gaps.gone");
        yield new Sheet().text(what).all(page(visitor, 0).blocks()).replace();
      }
      case GAP_SETTLE -> {
        boolean settled = desk.settle(actor, new GapClusterId(action.arg(0)));
        String what = words.of(settled ? "gaps.settled" : "gaps.gone");
        yield action.arg(1).equals(SHARED)
            ? new Sheet().text(what).say()
            : new Sheet().text(what).all(page(visitor, Page.number(action, 1)).blocks()).replace();
      }
      // GAPS.
      default -> shown(action, 0, page(visitor, Page.number(action, 0)));
    };
  }

  /// What others read, too, stays as it is.
  private static List<Response> shown(Action action, int arg, Sheet sheet) {
    return action.arg(arg).equals(SHARED) ? sheet.say() : sheet.replace();
  }

  private List<Response> entry(Visitor visitor, GapClusterId gap) {
    Words words = Words.of(visitor);
    Actor actor = visitor.actor();
    Optional<SuggestionDesk.Draft> draft = desk.entryDraft(actor, gap);
    if (draft.isEmpty()) {
      return new Sheet().text(words.of("gaps.gone")).say();
    }
    return switch (suggestions.draft(actor, draft.get())) {
      case SuggestionDesk.Filed.Waiting(var suggestion) ->
          new Sheet()
              .text(words.of("gaps.drafted"))
              .divider()
              .all(
                  suggestions
                      .look(actor, suggestion.id())
                      .map(one -> ReviewViews.card(words, one, ReviewViews.ON_CARD).blocks())
                      .orElse(List.of()))
              .say();
      case SuggestionDesk.Filed.Invalid(var problems) ->
          new Sheet().text(words.of("review.invalid") + "\n\n" + Words.list(problems)).say();
      case SuggestionDesk.Filed.TooMany _, SuggestionDesk.Filed.QueueFull _ ->
          new Sheet().text(words.of("gaps.full")).say();
    };
  }
}
