package dev.foothold.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Conversations;
import dev.foothold.core.testing.ConversationsContract;
import dev.foothold.core.testing.TestClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InMemoryConversationsTest implements ConversationsContract {

  @Override
  public Conversations conversations(InstantSource clock, int maxTurns, Duration maxAge) {
    return new InMemoryStorage(clock, new Random(1), maxTurns, maxAge).conversations();
  }

  @Test
  void dropsAConversationThatNobodyReadsAgainOnceItIsTooOld() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(talk("left"), turn(clock));
    clock.advance(Duration.ofMinutes(31));

    store.append(talk("other"), turn(clock));

    // Only with the time turned back does a read show what is there without dropping it itself.
    clock.advance(Duration.ofMinutes(-31));
    assertThat(store.turns(talk("left"))).isEmpty();
    assertThat(store.turns(talk("other"))).hasSize(1);
  }

  @Test
  void dropsNoConversationThatWentOn() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(talk("going on"), turn(clock));
    clock.advance(Duration.ofMinutes(20));
    store.append(talk("going on"), turn(clock));
    clock.advance(Duration.ofMinutes(20));

    store.append(talk("other"), turn(clock));

    assertThat(store.turns(talk("going on"))).hasSize(1);
  }

  @Test
  void refusesToKeepNoTurn() {
    assertThatThrownBy(() -> conversations(new TestClock(), 0, Duration.ofMinutes(30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  private static Talk talk(String thread) {
    return new Talk(new CommunityId("c"), new ThreadId(thread), new PersonKey("p"));
  }

  private static Turn turn(TestClock clock) {
    return new Turn("How?", Asker.UNKNOWN, List.of(), clock.instant());
  }
}
