package dev.foothold.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock that stands still until a test turns it. Safe for many threads.
public final class TurnableClock implements InstantSource {

  private final List<WakeUp> wakeUps = new ArrayList<>();
  private Instant now;

  private record WakeUp(Instant at, Runnable work) {}

  private TurnableClock(Instant now) {
    this.now = now;
  }

  /// A clock that shows a time.
  ///
  /// @param now the time shown at first
  /// @return the clock
  public static TurnableClock at(Instant now) {
    return new TurnableClock(now);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /// Runs something when the clock has come to a time, in the thread that turns it; at once where
  /// that time is not after now.
  ///
  /// @param at when
  /// @param work what to run
  public void wakeAt(Instant at, Runnable work) {
    synchronized (this) {
      if (at.isAfter(now)) {
        wakeUps.add(new WakeUp(at, work));
        return;
      }
    }
    work.run();
  }

  /// Lets time pass. What was to be woken meanwhile runs in the order of its time, and then sees
  /// that time on the clock.
  ///
  /// @param by how long
  /// @throws IllegalArgumentException if `by` is negative
  public void turn(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back by " + by);
    }
    Instant end = instant().plus(by);
    for (List<WakeUp> due = next(end); !due.isEmpty(); due = next(end)) {
      due.forEach(wakeUp -> wakeUp.work().run());
    }
  }

  /// The next to be woken, with the clock moved to its time; none if the clock came to the end.
  private synchronized List<WakeUp> next(Instant end) {
    List<WakeUp> next =
        wakeUps.stream()
            .filter(wakeUp -> !wakeUp.at().isAfter(end))
            .min(Comparator.comparing(WakeUp::at))
            .stream()
            .toList();
    wakeUps.removeAll(next);
    Instant shown = next.isEmpty() ? end : next.getFirst().at();
    now = shown.isAfter(now) ? shown : now;
    return next;
  }
}
