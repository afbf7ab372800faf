package dev.foothold.core.policy;

import dev.foothold.core.model.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A process as the holder of leases.
///
/// @param name no other process has it
/// @param lease how long a lease is given for; a process that dies loses its work to another after
///   this time
/// @param clock the time
public record Holder(String name, Duration lease, InstantSource clock) {

  /// Long enough for a process to pause for garbage or a slow disk, short enough that a person
  /// whose question was lost still waits.
  public static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

  /// Checks the length.
  public Holder {
    if (!lease.isPositive()) {
      throw new IllegalArgumentException("a lease of " + lease);
    }
  }

  /// Asks for leases from now on.
  ///
  /// @return for one lease's length
  public Claim claim() {
    Instant now = clock.instant();
    return new Claim(name, now, now.plus(lease));
  }
}
