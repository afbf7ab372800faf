package dev.foothold.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what other threads bring about, with a bound that only a failure reaches.
public final class Eventually {

  /// Long, since a slow machine is no failure.
  private static final Duration BOUND = Duration.ofSeconds(60);

  /// Short at first, then longer, so that looking does not hold up what is awaited.
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofMillis(32);

  private Eventually() {}

  /// Waits until something holds.
  ///
  /// @param what what is awaited, for the message
  /// @param holds asked again and again, from this thread
  /// @throws AssertionError if it did not come to hold
  public static void until(String what, BooleanSupplier holds) {
    found(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /// Waits until something is there.
  ///
  /// @param <T> its type
  /// @param what what is awaited, for the message
  /// @param search asked again and again, from this thread
  /// @return what was found
  /// @throws AssertionError if nothing was found
  public static <T> T found(String what, Supplier<Optional<T>> search) {
    long end = System.nanoTime() + BOUND.toNanos();
    long pause = SHORTEST.toNanos();
    while (true) {
      Optional<T> found = search.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        throw new AssertionError("waited in vain for: " + what);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST.toNanos());
    }
  }

  /// Waits until a check passes.
  ///
  /// @param check assertions that throw an [AssertionError] until they hold
  /// @throws AssertionError the last one, if they did not come to hold
  public static void passes(Runnable check) {
    long end = System.nanoTime() + BOUND.toNanos();
    long pause = SHORTEST.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError failure) {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
          throw failure;
        }
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST.toNanos());
    }
  }
}
