package dev.foothold.core.gaps;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.Gaps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Puts each gap into its place: with others that ask for the same, or alone. Compares with the
/// clusters asked for last, read anew every minute: what people asked is in them, so that whoever
/// has one calls [#forget] again and again. Safe for many threads.
public final class GapFinder {

  /// Clusters that a new gap is compared with.
  static final int COMPARED = 500;

  private static final Duration MAX_AGE = Duration.ofMinutes(1);
  private static final int MAX_COMMUNITIES = 100;

  private final Gaps gaps;
  private final Embedder embedder;
  private final LinkedHashMap<CommunityId, Known> known = new LinkedHashMap<>(16, 0.75f, true);

  private record Known(List<Place> places, Instant read) {}

  /// A cluster as far as it is compared.
  private record Place(GapClusterId id, GapCluster.Leader leader) {}

  /// A finder.
  ///
  /// @param gaps where they are
  /// @param embedder for likeness; without a model words decide
  public GapFinder(Gaps gaps, Embedder embedder) {
    this.gaps = gaps;
    this.embedder = embedder;
  }

  /// Writes a gap down.
  ///
  /// @param gap what was not answered
  /// @param question its name
  /// @param cause why it counts
  public void record(Gap gap, QuestionId question, FoundGap.Cause cause) {
    Optional<Embedding> vector =
        gap.question().isBlank() ? Optional.empty() : embedder.embed(gap.question());
    GapCluster.Leader leader = new GapCluster.Leader(gap.question(), vector);
    gaps.record(new FoundGap(gap, question, cause, place(gap, question, leader), vector));
  }

  private synchronized GapClusterId place(Gap gap, QuestionId question, GapCluster.Leader leader) {
    List<Place> places = places(gap.community(), gap.at());
    return places.stream()
        .filter(place -> Likeness.of(place.leader(), leader) > 0)
        .max(Comparator.comparingDouble(place -> Likeness.of(place.leader(), leader)))
        .map(Place::id)
        .orElseGet(
            () -> {
              // Named after the question that began it, so that no two processes choose one name.
              GapClusterId id = new GapClusterId("g-" + question);
              places.add(new Place(id, leader));
              return id;
            });
  }

  /// Drops what was read, for what was deleted meanwhile. It is read anew when it is needed.
  public synchronized void forget() {
    known.clear();
  }

  private List<Place> places(CommunityId community, Instant now) {
    Known before = known.get(community);
    if (before != null && before.read().plus(MAX_AGE).isAfter(now)) {
      return before.places();
    }
    List<Place> places = new ArrayList<>();
    for (GapCluster cluster : gaps.recent(community, COMPARED)) {
      cluster.examples().leader().ifPresent(leader -> places.add(new Place(cluster.id(), leader)));
    }
    known.put(community, new Known(places, now));
    if (known.size() > MAX_COMMUNITIES) {
      known.pollFirstEntry();
    }
    return places;
  }
}
