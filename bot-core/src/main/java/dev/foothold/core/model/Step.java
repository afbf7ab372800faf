package dev.foothold.core.model;

import java.util.Set;

/// One thing to do, which makes sense on its own.
///
/// @param when the earliest time it can be done
/// @param advice what to do
/// @param audience whom it suits; empty: everyone
public record Step(When when, Cited advice, Set<Audience> audience) {

  /// Copies the set.
  public Step {
    audience = Set.copyOf(audience);
  }
}
