package dev.foothold.adapter.slack.loopback;

import dev.foothold.testing.TurnableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Tells the app things, watches the time it takes, and tells events again. Safe for many threads.
final class Deliveries {

  /// [Acknowledge within 3
  /// seconds](https://docs.slack.dev/interactivity/handling-user-interaction).
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /// [Retries](https://docs.slack.dev/apis/events-api#retries) of events: at once, after a minute,
  /// after five.
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final TurnableClock clock;
  private final Consumer<String> complaints;
  private final AtomicReference<Carrier> carrier;
  private final List<Delivery> all = new CopyOnWriteArrayList<>();
  private final List<Delivery> held = new ArrayList<>();
  private final AtomicInteger acksToLose = new AtomicInteger();
  private final AtomicInteger acksLost = new AtomicInteger();
  private boolean holding;

  Deliveries(TurnableClock clock, Carrier carrier, Consumer<String> complaints) {
    this.clock = clock;
    this.carrier = new AtomicReference<>(carrier);
    this.complaints = complaints;
  }

  void goBy(Carrier other) {
    carrier.set(other);
  }

  List<Delivery> all() {
    return List.copyOf(all);
  }

  void loseAcks(int next) {
    acksToLose.set(next);
  }

  int acksLost() {
    return acksLost.get();
  }

  synchronized void hold() {
    holding = true;
  }

  /// Sends what was held, each so many times, in an order that the seed decides.
  void release(int copies, long seed) {
    List<Delivery> due = new ArrayList<>();
    synchronized (this) {
      holding = false;
      for (int i = 0; i < copies; i++) {
        due.addAll(held);
      }
      held.clear();
    }
    Collections.shuffle(due, new Random(seed));
    due.forEach(delivery -> attempt(delivery, carrier.get().timeoutReason()));
  }

  Delivery send(Delivery delivery) {
    all.add(delivery);
    synchronized (this) {
      if (holding) {
        held.add(delivery);
        return delivery;
      }
    }
    attempt(delivery, "");
    return delivery;
  }

  /// Tells something once more, whatever became of it.
  void repeat(Delivery delivery) {
    attempt(delivery, carrier.get().timeoutReason());
  }

  private void attempt(Delivery delivery, String reason) {
    int number = delivery.begin();
    Carrier by = carrier.get();
    clock.wakeAt(clock.instant().plus(PATIENCE), () -> timedOut(delivery, number, by));
    by.carry(
        delivery, number, number == 0 ? "" : reason, answer -> answered(delivery, number, answer));
  }

  private void answered(Delivery delivery, int attempt, Delivery.Answer answer) {
    if (answer.failure().isEmpty() && acksToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      // Nobody is to blame: the time-out is no complaint then.
      if (delivery.settle(attempt)) {
        clock.wakeAt(
            clock.instant().plus(PATIENCE),
            () -> again(delivery, attempt, carrier.get().timeoutReason(), "operation_timeout"));
      }
      acksLost.incrementAndGet();
      return;
    }
    if (!delivery.settle(attempt)) {
      return;
    }
    if (answer.status() == 500) {
      complaints.accept(delivery.name() + " was answered with a 500");
    }
    if (answer.failure().isEmpty()) {
      delivery.acknowledge(clock.instant(), answer.body());
    } else if (answer.noRetry()) {
      delivery.fail("dispatch_failed");
    } else {
      again(delivery, attempt, answer.failure(), "dispatch_failed");
    }
  }

  private void timedOut(Delivery delivery, int attempt, Carrier by) {
    if (delivery.settle(attempt)) {
      complaints.accept(delivery.name() + " was not acknowledged within 3 seconds");
      again(delivery, attempt, by.timeoutReason(), "operation_timeout");
    }
  }

  private void again(Delivery delivery, int attempt, String reason, String error) {
    if (delivery.kind() == Delivery.Kind.EVENT && attempt < RETRIES.size()) {
      clock.wakeAt(clock.instant().plus(RETRIES.get(attempt)), () -> attempt(delivery, reason));
    } else {
      delivery.fail(error);
    }
    // After the next attempt is arranged, so that whoever waits for this may turn the clock.
    delivery.countFailure();
  }
}
