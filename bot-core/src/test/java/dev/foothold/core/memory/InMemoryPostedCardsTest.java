package dev.foothold.core.memory;

import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.PostedCardsContract;
import dev.foothold.core.testing.TestClock;
import java.time.Duration;
import java.util.Random;

class InMemoryPostedCardsTest implements PostedCardsContract {

  @Override
  public Storage storage() {
    return new InMemoryStorage(new TestClock(), new Random(1), 5, Duration.ofDays(1));
  }
}
