package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

  private final TestClock clock = new TestClock();

  @Test
  void letsInAsManyAsHavePlacesAndSeats() {
    WaitingRoom room = new WaitingRoom(1, 2, clock);

    assertThat(room.enter()).isEmpty();
    assertThat(room.enter()).isEmpty();
    assertThat(room.enter()).isEmpty();
    assertThat(room.enter()).isPresent();
    assertThat(room.inside()).isEqualTo(3);
  }

  @Test
  void hasRoomAgainWhenSomebodyLeaves() {
    WaitingRoom room = new WaitingRoom(1, 0, clock);
    room.enter();
    room.leave();

    assertThat(room.enter()).isEmpty();
  }

  @Test
  void tellsTheLongerWaitTheLongerTurnsTake() {
    WaitingRoom room = new WaitingRoom(1, 0, clock);
    room.enter();
    Duration before = room.enter().orElseThrow();
    try (WaitingRoom.Turn _ = room.turn()) {
      clock.advance(Duration.ofSeconds(10));
    }

    assertThat(room.enter().orElseThrow()).isGreaterThan(before);
  }

  @Test
  void letsNoMoreAtOnceHaveATurnThanThereArePlaces() throws Exception {
    WaitingRoom room = new WaitingRoom(2, 100, clock);
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(50);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        threads.execute(
            () -> {
              room.enter();
              try (WaitingRoom.Turn _ = room.turn()) {
                seen.add(now.incrementAndGet());
                Thread.onSpinWait();
                now.decrementAndGet();
              } finally {
                room.leave();
                all.countDown();
              }
            });
      }
      all.await();
    }

    assertThat(seen).hasSize(50).allMatch(count -> count <= 2);
    assertThat(room.inside()).isZero();
  }
}
