package dev.foothold.core.memory;

import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.TestClock;
import dev.foothold.core.testing.UsageContract;
import java.time.Duration;
import java.util.Random;

class InMemoryUsageTest implements UsageContract {

  @Override
  public Storage storage() {
    return new InMemoryStorage(new TestClock(), new Random(1), 5, Duration.ofDays(1));
  }
}
