package dev.foothold.adapter.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Sees to it that each interaction is acknowledged in time and ends before its token does,
/// whatever those who should see to it are waiting for. Safe for many threads.
final class Watch {

  private static final long EVERY_MILLIS = 100;

  private final InstantSource clock;
  private final Executor threads;
  private final Consumer<Exchange> last;
  private final Set<Exchange> watched = ConcurrentHashMap.newKeySet();
  private final Set<Exchange> late = ConcurrentHashMap.newKeySet();

  /// A watch.
  ///
  /// @param clock the time
  /// @param threads do what blocks
  /// @param last says the last word where nobody else did
  Watch(InstantSource clock, Executor threads, Consumer<Exchange> last) {
    this.clock = clock;
    this.threads = threads;
    this.last = last;
  }

  void begin(ScheduledExecutorService timer) {
    // It ends with the timer, and look() lets nothing escape.
    ScheduledFuture<?> _ =
        timer.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void over(Exchange exchange) {
    watched.add(exchange);
  }

  int watched() {
    return watched.size();
  }

  /// Looks once.
  void look() {
    Instant now = clock.instant();
    for (Exchange exchange : watched) {
      if (exchange.hasEnded()) {
        forget(exchange);
      } else if (exchange.isExpiring(now)) {
        forget(exchange);
        threads.execute(() -> last.accept(exchange));
      } else if (exchange.isLate(now) && late.add(exchange)) {
        threads.execute(exchange::acknowledge);
      }
    }
  }

  private void forget(Exchange exchange) {
    watched.remove(exchange);
    late.remove(exchange);
  }
}
