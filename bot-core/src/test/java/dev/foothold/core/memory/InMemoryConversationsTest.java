package dev.foothold.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Conversations;
import dev.foothold.core.testing.ConversationsContract;
import dev.foothold.core.testing.TestClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryConversationsTest implements ConversationsContract {

  private static final UserId ASKER = new UserId("u");

  @Override
  public Conversations conversations(InstantSource clock, int maxTurns, Duration maxAge) {
    return new InMemoryConversations(clock, maxTurns, maxAge);
  }

  @Test
  void dropsAConversationThatNobodyReadsAgainOnceItIsTooOld() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(new ThreadId("left"), ASKER, turn(clock));
    clock.advance(Duration.ofMinutes(31));

    store.append(new ThreadId("other"), ASKER, turn(clock));

    // Only with the time turned back does a read show what is there without dropping it itself.
    clock.advance(Duration.ofMinutes(-31));
    assertThat(store.turns(new ThreadId("left"), ASKER)).isEmpty();
    assertThat(store.turns(new ThreadId("other"), ASKER)).hasSize(1);
  }

  @Test
  void dropsNoConversationThatWentOn() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(new ThreadId("going on"), ASKER, turn(clock));
    clock.advance(Duration.ofMinutes(20));
    store.append(new ThreadId("going on"), ASKER, turn(clock));
    clock.advance(Duration.ofMinutes(20));

    store.append(new ThreadId("other"), ASKER, turn(clock));

    assertThat(store.turns(new ThreadId("going on"), ASKER)).hasSize(1);
  }

  @Test
  void refusesToKeepNoTurn() {
    assertThatThrownBy(() -> conversations(new TestClock(), 0, Duration.ofMinutes(30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  private static Turn turn(TestClock clock) {
    return new Turn("How?", Asker.UNKNOWN, List.of(), clock.instant());
  }
}
