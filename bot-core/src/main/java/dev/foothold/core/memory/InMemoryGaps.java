package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.port.Gaps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gaps in this process's memory, which ends with it; their age does not matter. Safe for many
/// threads.
final class InMemoryGaps implements Gaps {

  private final Tables tables;

  InMemoryGaps(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void record(FoundGap gap) {
    synchronized (tables) {
      boolean known =
          tables.gaps.stream()
              .anyMatch(one -> one.question().equals(gap.question()) && one.cause() == gap.cause());
      if (known) {
        return;
      }
      tables.gaps.add(gap);
      if (tables.gaps.size() > Tables.MAX_ROWS) {
        tables.gaps.removeFirst();
      }
      Tables.Cluster cluster =
          tables.clusters.computeIfAbsent(
              new Tables.Of<>(gap.gap().community(), gap.cluster()), _ -> new Tables.Cluster(gap));
      Tables.bound(tables.clusters);
      switch (gap.cause()) {
        case UNANSWERED -> cluster.unanswered++;
        case BADLY_RATED -> cluster.badlyRated++;
      }
      if (!gap.gap().at().isBefore(cluster.newest)) {
        cluster.newest = gap.gap().at();
        cluster.nearest = gap.gap().nearest();
      }
      cluster.settled = false;
    }
  }

  @Override
  public List<Gap> newest(CommunityId community, int limit) {
    synchronized (tables) {
      return tables.gaps.reversed().stream()
          .map(FoundGap::gap)
          .filter(gap -> gap.community().equals(community))
          .sorted(Comparator.comparing(Gap::at).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<GapCluster> biggest(CommunityId community, int limit) {
    synchronized (tables) {
      return of(community)
          .filter(cluster -> !cluster.settled())
          .sorted(
              Comparator.comparingLong((GapCluster cluster) -> cluster.count().total())
                  .thenComparing(InMemoryGaps::lastAsked)
                  .reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<GapCluster> recent(CommunityId community, int limit) {
    synchronized (tables) {
      return of(community)
          .sorted(Comparator.comparing(InMemoryGaps::lastAsked).reversed())
          .limit(limit)
          .toList();
    }
  }

  private static Instant lastAsked(GapCluster cluster) {
    return cluster.count().newest();
  }

  private Stream<GapCluster> of(CommunityId community) {
    return tables.clusters.values().stream()
        .filter(cluster -> cluster.community.equals(community))
        .map(this::view);
  }

  private GapCluster view(Tables.Cluster cluster) {
    List<FoundGap> kept =
        tables.gaps.stream()
            .filter(gap -> gap.gap().community().equals(cluster.community))
            .filter(gap -> gap.cluster().equals(cluster.id))
            .sorted(Comparator.comparing((FoundGap gap) -> gap.gap().at()))
            .toList();
    Optional<GapCluster.Leader> leader =
        kept.stream()
            .findFirst()
            .map(gap -> new GapCluster.Leader(gap.gap().question(), gap.vector()));
    Optional<String> newest =
        kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().gap().question());
    return new GapCluster(
        cluster.id,
        cluster.community,
        new GapCluster.Count(cluster.unanswered, cluster.badlyRated, cluster.newest),
        new GapCluster.Examples(leader, newest, cluster.nearest),
        cluster.settled);
  }

  @Override
  public Optional<GapCluster> cluster(CommunityId community, GapClusterId id) {
    synchronized (tables) {
      return found(community, id).map(this::view);
    }
  }

  private Optional<Tables.Cluster> found(CommunityId community, GapClusterId id) {
    return Optional.ofNullable(tables.clusters.get(new Tables.Of<>(community, id)));
  }

  @Override
  public boolean merge(CommunityId community, GapClusterId from, GapClusterId into) {
    synchronized (tables) {
      Optional<Tables.Cluster> source = found(community, from);
      Optional<Tables.Cluster> target = found(community, into);
      if (source.isEmpty() || target.isEmpty() || from.equals(into)) {
        return false;
      }
      Tables.Cluster one = source.get();
      Tables.Cluster other = target.get();
      other.unanswered += one.unanswered;
      other.badlyRated += one.badlyRated;
      if (one.newest.isAfter(other.newest)) {
        other.newest = one.newest;
        other.nearest = one.nearest;
      }
      other.settled = other.settled && one.settled;
      tables.clusters.remove(new Tables.Of<>(community, from));
      tables.gaps.replaceAll(
          gap ->
              gap.gap().community().equals(community) && gap.cluster().equals(from)
                  ? new FoundGap(gap.gap(), gap.question(), gap.cause(), into, gap.vector())
                  : gap);
      return true;
    }
  }

  @Override
  public boolean settle(CommunityId community, GapClusterId id, boolean settled) {
    synchronized (tables) {
      Optional<Tables.Cluster> cluster = found(community, id);
      cluster.ifPresent(one -> one.settled = settled);
      return cluster.isPresent();
    }
  }
}
