package dev.foothold.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Holds back whoever comes until a test opens it; stays open then. Safe for many threads.
public final class Gate {

  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicInteger arrivals = new AtomicInteger();

  /// A closed gate.
  public Gate() {}

  /// Lets everyone pass, those who wait and those to come.
  public void open() {
    opened.countDown();
  }

  /// How many have come, whether they wait or have passed.
  ///
  /// @return arrivals so far
  public int arrivals() {
    return arrivals.get();
  }

  /// Waits until the gate is open.
  ///
  /// @throws InterruptedException if the server is closed meanwhile
  public void pass() throws InterruptedException {
    arrivals.incrementAndGet();
    opened.await();
  }
}
