package dev.foothold.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DutiesTest {

  @Test
  void goesOnThoughADutyFails() throws Exception {
    CountDownLatch thrice = new CountDownLatch(3);
    AtomicInteger atOnce = new AtomicInteger();
    Duties.Duty failing =
        new Duties.Duty(
            "failing",
            Duration.ofMillis(1),
            () -> {
              atOnce.incrementAndGet();
              thrice.countDown();
              throw new IllegalStateException("a test");
            });
    try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
        Duties _ = Duties.begin(List.of(failing), threads)) {
      thrice.await();
    }

    assertThat(atOnce.get()).isGreaterThanOrEqualTo(3);
  }
}
