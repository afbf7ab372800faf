package dev.foothold.core.model;

import java.time.Instant;

/// Asks for leases in the name of one process.
///
/// @param holder the process
/// @param now what ran out before or at this time is free
/// @param until when the new leases run out, unless they are renewed
public record Claim(String holder, Instant now, Instant until) {

  /// Checks the values.
  public Claim {
    Identifier.checked("the holder of a lease", holder);
    if (!until.isAfter(now)) {
      throw new IllegalArgumentException("a lease from " + now + " to " + until);
    }
  }
}
