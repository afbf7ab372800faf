package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Conversations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

    store.append(talk("t", "u"), turn(clock, "first"));
    store.append(talk("t", "u"), turn(clock, "second"));

    assertThat(questions(store.turns(talk("t", "u")))).containsExactly("first", "second");
  }

  /// A thread that nobody wrote in is empty.
  @Test
  default void isEmptyWhereNothingWasSaid() {
    Conversations store = conversations(new TestClock(), 5, Duration.ofHours(1));

    assertThat(store.turns(talk("t", "u"))).isEmpty();
  }

  /// Neither other threads nor other people are mixed in.
  @Test
  default void keepsThreadsAndPeopleApart() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));

    store.append(talk("t", "u"), turn(clock, "mine"));

    assertThat(store.turns(talk("t", "other"))).isEmpty();
    assertThat(store.turns(talk("other", "u"))).isEmpty();
  }

  /// A thread of the same name in another community is another thread.
  @Test
  default void keepsCommunitiesApart() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));

    store.append(talk("t", "u"), turn(clock, "mine"));

    Talk elsewhere = new Talk(new CommunityId("elsewhere"), new ThreadId("t"), new PersonKey("u"));
    assertThat(store.turns(elsewhere)).isEmpty();
  }

  /// What was said comes back as it was.
  @Test
  default void givesATurnBackWhole() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));
    Asker asker =
        new Asker(
            Set.of(Audience.VETERAN, Audience.CAREER_CHANGER),
            Set.of(Audience.PROGRAMMER),
            Set.of(Background.STUDENT, Background.HELP_DESK));
    Turn turn =
        new Turn(
            "How, as “a medic”?\nAnd where?",
            asker,
            List.of(new EntryId("second"), new EntryId("first")),
            clock.instant());

    store.append(talk("t", "u"), turn);

    assertThat(store.turns(talk("t", "u"))).containsExactly(turn);
  }

  /// The oldest turns go first.
  @Test
  default void keepsNoMoreTurnsThanTheLimit() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 2, Duration.ofHours(1));

    List.of("one", "two", "three").forEach(text -> store.append(talk("t", "u"), turn(clock, text)));

    assertThat(questions(store.turns(talk("t", "u")))).containsExactly("two", "three");
  }

  /// A turn of exactly the age limit is kept, an older one is not.
  @Test
  default void forgetsTurnsThatAreTooOld() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofMinutes(30));
    store.append(talk("t", "u"), turn(clock, "old"));

    clock.advance(Duration.ofMinutes(30));
    List<Turn> atTheEdge = store.turns(talk("t", "u"));
    clock.advance(Duration.ofSeconds(1));
    List<Turn> after = store.turns(talk("t", "u"));

    assertThat(atTheEdge).hasSize(1);
    assertThat(after).isEmpty();
  }

  /// A person can be forgotten everywhere.
  @Test
  default void forgetsAPersonInEveryThread() {
    TestClock clock = new TestClock();
    Conversations store = conversations(clock, 5, Duration.ofHours(1));
    store.append(talk("a", "u"), turn(clock, "one"));
    store.append(talk("b", "u"), turn(clock, "two"));
    store.append(talk("b", "other"), turn(clock, "three"));

    store.forget(new PersonKey("u"));

    assertThat(store.turns(talk("a", "u"))).isEmpty();
    assertThat(store.turns(talk("b", "u"))).isEmpty();
    assertThat(store.turns(talk("b", "other"))).hasSize(1);
  }

  private static Talk talk(String thread, String person) {
    return new Talk(new CommunityId("here"), new ThreadId(thread), new PersonKey(person));
  }

  private static Turn turn(TestClock clock, String question) {
    return new Turn(question, Asker.UNKNOWN, List.of(), clock.instant());
  }

  private static List<String> questions(List<Turn> turns) {
    return turns.stream().map(Turn::question).toList();
  }
}
