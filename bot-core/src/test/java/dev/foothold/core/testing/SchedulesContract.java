package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.port.Schedules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of schedules promises.
public interface SchedulesContract extends StorageContract {

  /// What is next comes first, and each community has its own.
  @Test
  default void listsTheNextFirst() {
    Schedules schedules = storage().schedules();
    schedules.add(schedule(HERE, "later", 20));
    schedules.add(schedule(HERE, "sooner", 10));
    schedules.add(schedule(ELSEWHERE, "theirs", 5));

    assertThat(schedules.all(HERE))
        .containsExactly(schedule(HERE, "sooner", 10), schedule(HERE, "later", 20));
  }

  /// One whose time is now is due.
  @Test
  default void findsWhatIsDue() {
    Schedules schedules = storage().schedules();
    schedules.add(schedule(HERE, "now", 10));
    schedules.add(schedule(HERE, "next", 11));
    schedules.add(schedule(ELSEWHERE, "long-ago", 1));

    assertThat(schedules.due(minutes(10), TEST, 10))
        .extracting(one -> one.id().value())
        .containsExactly("long-ago", "now");
  }

  /// No more than asked for, and of the platforms asked for.
  @Test
  default void findsNoMoreThanAskedFor() {
    Schedules schedules = storage().schedules();
    schedules.add(schedule(HERE, "one", 1));
    schedules.add(schedule(HERE, "two", 2));

    assertThat(schedules.due(minutes(10), TEST, 1)).hasSize(1);
    assertThat(schedules.due(minutes(10), Set.of("other"), 10)).isEmpty();
  }

  /// Who moves it on first has moved it.
  @Test
  default void movesOnOnce() {
    Schedules schedules = storage().schedules();
    ScheduledAdvice read = schedule(HERE, "one", 1);
    schedules.add(read);

    boolean first = schedules.advance(read, Optional.of(minutes(30)));
    boolean second = schedules.advance(read, Optional.of(minutes(60)));

    assertThat(List.of(first, second)).containsExactly(true, false);
    assertThat(schedules.all(HERE)).containsExactly(schedule(HERE, "one", 30));
  }

  /// Without a next time it is gone.
  @Test
  default void removesWhatHasNoNextTime() {
    Schedules schedules = storage().schedules();
    schedules.add(schedule(HERE, "one", 1));

    boolean advanced = schedules.advance(schedule(HERE, "one", 1), Optional.empty());

    assertThat(advanced).isTrue();
    assertThat(schedules.all(HERE)).isEmpty();
  }

  /// Only its community removes it.
  @Test
  default void removesForItsCommunityAlone() {
    Schedules schedules = storage().schedules();
    schedules.add(schedule(HERE, "one", 1));

    boolean byOthers = schedules.remove(ELSEWHERE, new ScheduleId("one"));
    boolean byUs = schedules.remove(HERE, new ScheduleId("one"));

    assertThat(List.of(byOthers, byUs)).containsExactly(false, true);
  }

  /// What was removed is not moved on.
  @Test
  default void movesNothingOnThatWasRemoved() {
    Schedules schedules = storage().schedules();
    ScheduledAdvice read = schedule(HERE, "one", 1);
    schedules.add(read);
    schedules.remove(HERE, read.id());

    assertThat(schedules.advance(read, Optional.of(minutes(30)))).isFalse();
    assertThat(schedules.all(HERE)).isEmpty();
  }
}
