package dev.foothold.adapter.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does work beside Slack's own threads, each piece on a virtual thread, and waits for it at the
/// end. Safe for many threads.
final class Crew implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  /// What is not done by then is finished by the next process.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack-timer").factory());

  void run(String what, Runnable work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failure) {
            // Whose work it was is told by whoever gave it.
            LOG.error("{} failed", what, failure);
          }
        });
  }

  void later(Duration after, Runnable work) {
    if (!threads.isShutdown()) {
      // What fails there is logged there.
      var _ =
          timer.schedule(
              () -> run("something late", work), after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("some work was not done in time, and is finished by the next process");
        threads.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
