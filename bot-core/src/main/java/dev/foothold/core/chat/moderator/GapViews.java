package dev.foothold.core.chat.moderator;

import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.List;

/// What is asked in vain, as moderators see it.
final class GapViews {

  /// Gaps on one page: each has four buttons, and a message of Discord's has room for 40 parts.
  static final int ON_A_PAGE = 4;

  /// Longest question that is shown, in UTF-16 units.
  private static final int MAX_QUESTION = 300;

  private GapViews() {}

  static Sheet report(Words words, List<GapDesk.Line> all, int wanted) {
    Sheet sheet = new Sheet().heading(words.of("gaps.heading"));
    if (all.isEmpty()) {
      return sheet.text(words.of("gaps.none"));
    }
    Page<GapDesk.Line> page = Page.of(all, wanted, ON_A_PAGE);
    String number = String.valueOf(page.number());
    for (GapDesk.Line line : page.lines()) {
      sheet.divider().all(line(words, line, all.size() > 1, number).blocks());
    }
    return sheet.buttons(page.turn(words, Verb.GAPS));
  }

  /// One gap and what can be done about it.
  ///
  /// @param mergeable whether there is another one
  /// @param page of the report that it stands on
  static Sheet line(Words words, GapDesk.Line line, boolean mergeable, String page) {
    GapCluster cluster = line.cluster();
    String id = cluster.id().value();
    List<String> about = new ArrayList<>();
    about.add(words.of("gaps.counts", cluster.count().unanswered(), cluster.count().badlyRated()));
    about.add(words.of("gaps.newest", Words.day(cluster.count().newest())));
    line.nearest()
        .map(entry -> words.of("gaps.nearest", Inline.text(entry.title())))
        .ifPresent(about::add);
    List<Button> buttons = new ArrayList<>();
    buttons.add(words.button("gaps.advice", Verb.GAP_ADVICE, id));
    buttons.add(words.button("gaps.entry", Verb.GAP_ENTRY, id));
    if (mergeable) {
      buttons.add(words.button("gaps.merge", Verb.GAP_MERGE, id, page));
    }
    buttons.add(words.button("gaps.settle", Verb.GAP_SETTLE, id, page));
    return new Sheet()
        .text(
            Inline.strong(words.of("gaps.times", cluster.count().total()))
                + " "
                + Inline.text(question(words, cluster)))
        .note(String.join(" \u00b7 ", about))
        .buttons(buttons);
  }

  private static String question(Words words, GapCluster cluster) {
    return cluster
        .examples()
        .newest()
        .map(question -> Words.cut(question.replaceAll("\\s+", " "), MAX_QUESTION))
        .orElseGet(() -> words.of("gaps.deleted"));
  }

  /// Which other gap one is the same as.
  static Sheet merge(Words words, String id, List<GapDesk.Line> all) {
    List<Block.Option> options =
        all.stream()
            .map(GapDesk.Line::cluster)
            .filter(other -> !other.id().value().equals(id))
            .limit(Block.Choices.Listed.MAX)
            .map(
                other ->
                    new Block.Option(
                        Words.cut(question(words, other), Block.Option.MAX),
                        other.id().value(),
                        false))
            .toList();
    Sheet sheet = new Sheet();
    return options.isEmpty()
        ? sheet.text(words.of("gaps.alone"))
        : sheet
            .text(words.of("gaps.merge.which"))
            .menu(
                new Block.Menu(
                    Action.of(Verb.GAP_MERGE_INTO, id),
                    new Block.Choices.Listed(options),
                    words.of("gaps.merge"),
                    1))
            .buttons(words.button("cancel", Verb.GAPS, "0"));
  }
}
