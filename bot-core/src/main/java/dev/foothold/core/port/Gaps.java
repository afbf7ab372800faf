package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import java.util.List;
import java.util.Optional;

/// Questions that could not be answered, or not well. Each community sees its own. How many are
/// kept, and for how long, is the store's to say and to keep. Safe for many threads.
public interface Gaps {

  /// Writes one down and counts it in its cluster, which is made if it is not there, and is open
  /// again if it was settled. The same question with the same cause counts once.
  ///
  /// @param gap what was not answered
  void record(FoundGap gap);

  /// What one community asked in vain.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return newest first
  List<Gap> newest(CommunityId community, int limit);

  /// Open clusters.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return the most counted first; of equal ones the one asked last
  List<GapCluster> biggest(CommunityId community, int limit);

  /// Clusters, settled ones too.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return the one asked last comes first
  List<GapCluster> recent(CommunityId community, int limit);

  /// One cluster.
  ///
  /// @param community whose
  /// @param id which
  /// @return empty if it is not there
  Optional<GapCluster> cluster(CommunityId community, GapClusterId id);

  /// Makes two clusters one, with the counts of both.
  ///
  /// @param community whose
  /// @param from which; it is gone then
  /// @param into which
  /// @return false if one of them is not there: nothing was written
  boolean merge(CommunityId community, GapClusterId from, GapClusterId into);

  /// Says whether a cluster is dealt with.
  ///
  /// @param community whose
  /// @param id which
  /// @param settled whether it is
  /// @return false if it is not there
  boolean settle(CommunityId community, GapClusterId id, boolean settled);
}
