package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Gap;
import java.util.List;

/// Questions that could not be answered. How many are kept, and for how long, is the store's to say
/// and to keep. Safe for many threads.
public interface Gaps {

  /// Writes one down.
  ///
  /// @param gap what was not answered
  void record(Gap gap);

  /// What one community asked in vain.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return newest first
  List<Gap> newest(CommunityId community, int limit);
}
