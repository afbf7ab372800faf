package dev.foothold.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Lets a few questions be answered at once and a bounded number wait for their turn, in the order
/// in which they came. Whoever finds it full is told when to come back. Safe for many threads.
public final class WaitingRoom {

  /// Questions that wait at most. At 20 ms each on one core the last one waits for 20 seconds,
  /// which is as long as people do.
  public static final int DEFAULT_SEATS = 1_000;

  /// What one answer is taken to need before the first was measured.
  private static final Duration FIRST_GUESS = Duration.ofMillis(50);

  /// How much of the average the last one makes up.
  private static final int WEIGHT = 16;

  private final int places;
  private final int seats;
  private final InstantSource clock;
  private final Semaphore turns;
  private int inside;
  private long averageNanos = FIRST_GUESS.toNanos();

  /// An empty room.
  ///
  /// @param places how many are answered at once, 1 or more; fewer than the machine has cores
  ///   leaves room for admitting others meanwhile
  /// @param seats how many may wait, 0 or more
  /// @param clock the time
  public WaitingRoom(int places, int seats, InstantSource clock) {
    if (places < 1 || seats < 0) {
      throw new IllegalArgumentException(places + " places, " + seats + " seats");
    }
    this.places = places;
    this.seats = seats;
    this.clock = clock;
    this.turns = new Semaphore(places, true);
  }

  /// Comes in, if there is room.
  ///
  /// @return empty: the caller is in, and must [#leave]; else how long until there is likely to be
  ///   room
  public synchronized Optional<Duration> enter() {
    if (inside >= places + seats) {
      return Optional.of(Duration.ofNanos(averageNanos * inside / places));
    }
    inside++;
    return Optional.empty();
  }

  /// Comes in whether there is room or not, for what has to be finished.
  public synchronized void enterAnyhow() {
    inside++;
  }

  /// Goes out, having had a turn or not.
  public synchronized void leave() {
    inside--;
  }

  /// How many are in.
  ///
  /// @return waiting or being answered
  public synchronized int inside() {
    return inside;
  }

  /// Begins a turn, once it comes; whoever waits is served in order.
  ///
  /// @return to be closed at its end
  public Turn turn() {
    turns.acquireUninterruptibly();
    return new Turn(clock.instant());
  }

  /// The time in which one is answered.
  public final class Turn implements AutoCloseable {

    private final Instant began;

    private Turn(Instant began) {
      this.began = began;
    }

    @Override
    public void close() {
      measured(Duration.between(began, clock.instant()));
      turns.release();
    }
  }

  private synchronized void measured(Duration took) {
    averageNanos += (Math.max(0, took.toNanos()) - averageNanos) / WEIGHT;
  }
}
