package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Conversations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of conversations promises.
public interface ConversationsContract {

  /// The store under test, empty.
  ///
  /// @param clock its time
  /// @param maxTurns turns it keeps of one conversation
  /// @param maxAge how long it keeps them
  /// @return the store
  Conversations conversations(InstantSource clock, int maxTurns, Duration maxAge);

  /// Turns come back in order.
  @Test
  default void givesTurnsOldestFirst() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));

    store.append(thread("t"), user("u"), turn(clock, "first"));
    store.append(thread("t"), user("u"), turn(clock, "second"));

    assertThat(questions(store.turns(thread("t"), user("u")))).containsExactly("first", "second");
  }

  /// A thread that nobody wrote in is empty.
  @Test
  default void isEmptyWhereNothingWasSaid() {
    Conversations store = conversations(new TestClock(), 5, Duration.ofHours(1));

    assertThat(store.turns(thread("t"), user("u"))).isEmpty();
  }

  /// Neither other threads nor other people are mixed in.
  @Test
  default void keepsThreadsAndPeopleApart() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));

    store.append(thread("t"), user("u"), turn(clock, "mine"));

    assertThat(store.turns(thread("t"), user("other"))).isEmpty();
    assertThat(store.turns(thread("other"), user("u"))).isEmpty();
  }

  /// The oldest turns go first.
  @Test
  default void keepsNoMoreTurnsThanTheLimit() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 2, Duration.ofHours(1));

    List.of("one", "two", "three")
        .forEach(text -> store.append(thread("t"), user("u"), turn(clock, text)));

    assertThat(questions(store.turns(thread("t"), user("u")))).containsExactly("two", "three");
  }

  /// A turn of exactly the age limit is kept, an older one is not.
  @Test
  default void forgetsTurnsThatAreTooOld() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(thread("t"), user("u"), turn(clock, "old"));

    clock.advance(Duration.ofMinutes(30));
    List<Turn> atTheEdge = store.turns(thread("t"), user("u"));
    clock.advance(Duration.ofSeconds(1));
    List<Turn> after = store.turns(thread("t"), user("u"));

    assertThat(atTheEdge).hasSize(1);
    assertThat(after).isEmpty();
  }

  /// A person can be forgotten everywhere.
  @Test
  default void forgetsAPersonInEveryThread() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));
    store.append(thread("a"), user("u"), turn(clock, "one"));
    store.append(thread("b"), user("u"), turn(clock, "two"));
    store.append(thread("b"), user("other"), turn(clock, "three"));

    store.forget(user("u"));

    assertThat(store.turns(thread("a"), user("u"))).isEmpty();
    assertThat(store.turns(thread("b"), user("u"))).isEmpty();
    assertThat(store.turns(thread("b"), user("other"))).hasSize(1);
  }

  private static ThreadId thread(String id) {
    return new ThreadId(id);
  }

  private static UserId user(String id) {
    return new UserId(id);
  }

  private static Turn turn(TestClock clock, String question) {
    return new Turn(question, Asker.UNKNOWN, List.of(), clock.instant());
  }

  private static List<String> questions(List<Turn> turns) {
    return turns.stream().map(Turn::question).toList();
  }
}
