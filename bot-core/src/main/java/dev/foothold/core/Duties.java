package dev.foothold.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has to be done again and again while the bot runs. A duty that fails is logged and done
/// again at its next time. Safe for many threads.
public final class Duties implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

  private final List<ScheduledFuture<?>> running;

  /// One duty.
  ///
  /// @param name for the log
  /// @param every how long from its end to its next begin
  /// @param work what to do; called by one thread at a time
  public record Duty(String name, Duration every, Runnable work) {}

  private Duties(List<ScheduledFuture<?>> running) {
    this.running = running;
  }

  /// Begins with all of them at once.
  ///
  /// @param duties what to do
  /// @param threads do it; with as many threads as duties none waits for another
  /// @return to be closed when the bot stops; the threads stay the caller's
  public static Duties begin(List<Duty> duties, ScheduledExecutorService threads) {
    return new Duties(
        duties.stream()
            .<ScheduledFuture<?>>map(
                duty ->
                    threads.scheduleWithFixedDelay(
                        () -> run(duty), 0, duty.every().toMillis(), TimeUnit.MILLISECONDS))
            .toList());
  }

  private static void run(Duty duty) {
    try {
      duty.work().run();
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.error("{} failed, and is tried again", duty.name(), failure);
    }
  }

  @Override
  public void close() {
    running.forEach(one -> one.cancel(false));
  }
}
