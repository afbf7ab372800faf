package dev.foothold.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is turned. Safe for many threads.
public final class TestClock implements InstantSource {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-07-01T12:00:00Z"));

  /// Noon on the first of July 2026, UTC.
  public TestClock() {}

  @Override
  public Instant instant() {
    return now.get();
  }

  /// Turns it on.
  ///
  /// @param by how far
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }
}
