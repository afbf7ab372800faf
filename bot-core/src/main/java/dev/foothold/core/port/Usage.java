package dev.foothold.core.port;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.CommunityId;
import java.util.List;
import java.util.Optional;

/// How much of what is allowed was used, counted for all processes together. Counts with the same
/// scope, key and window are one. `Questions.admit` uses the same counts. Safe for many threads.
public interface Usage {

  /// Uses one of each allowance, if all have one left; else none.
  ///
  /// @param community whose; each counts for itself
  /// @param allowances what is used
  /// @return empty if they were used; else the first that is used up
  Optional<Allowance> take(CommunityId community, List<Allowance> allowances);

  /// How much was used.
  ///
  /// @param community whose
  /// @param allowance of what
  /// @return 0 or more
  int used(CommunityId community, Allowance allowance);
}
