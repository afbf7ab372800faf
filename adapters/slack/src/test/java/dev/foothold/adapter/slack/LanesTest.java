package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.testing.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

  @Test
  void workspacesTakeTurns() {
    Lanes lanes = new Lanes(1, 10);
    List<String> order = new CopyOnWriteArrayList<>();
    AtomicInteger waiting = new AtomicInteger();
    lanes.enter("busy");

    for (String line : List.of("busy", "busy", "busy", "calm")) {
      Thread thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    waiting.incrementAndGet();
                    lanes.enter(line);
                    order.add(line);
                    lanes.leave();
                  });
      Eventually.until("it waits", () -> thread.getState() == Thread.State.WAITING);
    }
    lanes.leave();

    Eventually.until("all were served", () -> order.size() == 4);
    assertThat(order).containsExactly("busy", "calm", "busy", "busy");
    assertThat(waiting).hasValue(4);
  }

  @Test
  void fullLineIsRefused() {
    Lanes lanes = new Lanes(1, 0);
    lanes.enter("busy");

    assertThat(lanes.enter("busy")).isFalse();
  }
}
