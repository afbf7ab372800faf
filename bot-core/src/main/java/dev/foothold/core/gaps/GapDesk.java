package dev.foothold.core.gaps;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.Gaps;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.suggest.SuggestionDesk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where moderators see what their community asks in vain, and begin to mend it. Safe for many
/// threads.
public final class GapDesk {

  /// Clusters looked at for a report; those of equal meaning are put together first.
  private static final int LOOKED_AT = 200;

  private final Gaps gaps;
  private final KnowledgeSearch search;
  private final Office office;

  /// A desk.
  ///
  /// @param gaps where they are
  /// @param search what is known
  /// @param office who may, and the audit log
  public GapDesk(Gaps gaps, KnowledgeSearch search, Office office) {
    this.gaps = gaps;
    this.search = search;
    this.office = office;
  }

  /// One line of the report.
  ///
  /// @param cluster what was asked, and how often
  /// @param nearest what the community knows that is closest
  public record Line(GapCluster cluster, Optional<Entry> nearest) {}

  /// What the actor's community asks in vain.
  ///
  /// @param actor a moderator
  /// @param limit how many lines at most, 1 or more
  /// @return what is asked most first; empty if the actor may not see it
  public Optional<List<Line>> report(Actor actor, int limit) {
    if (!office.moderates(actor)) {
      return Optional.empty();
    }
    mergeAlike(actor);
    return Optional.of(
        gaps.biggest(actor.community(), limit).stream()
            .map(cluster -> new Line(cluster, nearest(cluster)))
            .toList());
  }

  /// What a community asks in vain, for a place that moderators alone read.
  ///
  /// @param community which
  /// @param limit how many lines at most, 1 or more
  /// @return what is asked most first
  public List<Line> top(CommunityId community, int limit) {
    return gaps.biggest(community, limit).stream()
        .map(cluster -> new Line(cluster, nearest(cluster)))
        .toList();
  }

  /// Two processes may each have begun a cluster for the same.
  private void mergeAlike(Actor actor) {
    List<GapCluster> all = gaps.biggest(actor.community(), LOOKED_AT);
    Set<GapClusterId> gone = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (!gone.contains(all.get(i).id())
            && !gone.contains(all.get(j).id())
            && isAlike(all.get(i), all.get(j))
            && gaps.merge(actor.community(), all.get(j).id(), all.get(i).id())) {
          gone.add(all.get(j).id());
        }
      }
    }
  }

  private static boolean isAlike(GapCluster one, GapCluster other) {
    return one.examples()
        .leader()
        .flatMap(left -> other.examples().leader().map(right -> Likeness.of(left, right) > 0))
        .orElse(false);
  }

  private Optional<Entry> nearest(GapCluster cluster) {
    return cluster.examples().nearest().stream()
        .flatMap(id -> search.entry(cluster.community(), id).stream())
        .findFirst();
  }

  /// Says that a gap is dealt with. It comes back if it is asked for again.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return false if it is not there, or the actor may not
  public boolean settle(Actor actor, GapClusterId id) {
    boolean settled = office.moderates(actor) && gaps.settle(actor.community(), id, true);
    if (settled) {
      office.log(actor, "gaps.settle", id.value());
    }
    return settled;
  }

  /// Says that two gaps are one.
  ///
  /// @param actor a moderator
  /// @param from which; it is gone then
  /// @param into which; it has the counts of both then
  /// @return false if one of them is not there, or the actor may not
  public boolean merge(Actor actor, GapClusterId from, GapClusterId into) {
    boolean merged = office.moderates(actor) && gaps.merge(actor.community(), from, into);
    if (merged) {
      office.log(actor, "gaps.merge", from + " into " + into);
    }
    return merged;
  }

  /// A draft of an advice thread that answers a gap, for a moderator to complete and create.
  ///
  /// @param actor a moderator
  /// @param id of the gap
  /// @return not saved; empty if the gap is not there, or the actor may not
  public Optional<Advice> adviceDraft(Actor actor, GapClusterId id) {
    return cluster(actor, id)
        .map(
            cluster -> {
              String question = question(cluster);
              List<String> posts = new ArrayList<>();
              posts.add("**" + question + "**\n\nWrite the answer here.");
              nearest(cluster).ifPresent(entry -> posts.add("{entry:" + entry.id() + "}"));
              return new Advice(
                  new AdviceId(kebab(question)),
                  cut(question, Advice.MAX_TITLE),
                  posts,
                  List.of(),
                  List.of("gap"));
            });
  }

  /// A draft of an entry that answers a gap, to be put into the review queue.
  ///
  /// @param actor a moderator
  /// @param id of the gap
  /// @return not saved; empty if the gap is not there, or the actor may not
  public Optional<SuggestionDesk.Draft> entryDraft(Actor actor, GapClusterId id) {
    return cluster(actor, id)
        .map(
            cluster -> {
              Optional<Entry> nearest = nearest(cluster);
              String text =
                  nearest
                      .map(
                          entry ->
                              entry.body().answer().stream()
                                  .map(Cited::text)
                                  .collect(Collectors.joining(" ")))
                      .orElse("Write the answer here.");
              return new SuggestionDesk.Draft(
                  Suggestion.Kind.GAP,
                  cut(question(cluster), Suggestion.Content.MAX_TITLE),
                  cut(text, Suggestion.Content.MAX_TEXT),
                  "",
                  nearest.map(Entry::id));
            });
  }

  private Optional<GapCluster> cluster(Actor actor, GapClusterId id) {
    return office.moderates(actor) ? gaps.cluster(actor.community(), id) : Optional.empty();
  }

  /// The newest example as bare words on one line.
  private static String question(GapCluster cluster) {
    String typed = cluster.examples().newest().orElse("A question that was deleted");
    String line = TextCheck.inert(typed).replaceAll("[\\s{}]+", " ").strip();
    return line.isEmpty() ? "A question without words" : line;
  }

  private static String kebab(String text) {
    String kebab =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = kebab.substring(0, Math.min(kebab.length(), AdviceId.MAX_LENGTH));
    String whole = cut.replaceFirst("-$", "");
    return whole.isEmpty() ? "draft" : whole;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }
}
