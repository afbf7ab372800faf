package dev.foothold.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnableClockTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final TurnableClock clock = TurnableClock.at(START);

  @Test
  void standsStillUntilTurned() {
    clock.turn(Duration.ofSeconds(3));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void wakesInOrderAtTheRightTime() {
    List<Instant> woken = new ArrayList<>();
    clock.wakeAt(START.plusSeconds(2), () -> woken.add(clock.instant()));
    clock.wakeAt(
        START.plusSeconds(1),
        () -> {
          woken.add(clock.instant());
          clock.wakeAt(START.plusMillis(1500), () -> woken.add(clock.instant()));
        });
    clock.wakeAt(START.plusSeconds(9), () -> woken.add(clock.instant()));

    clock.turn(Duration.ofSeconds(5));

    assertThat(woken)
        .containsExactly(START.plusSeconds(1), START.plusMillis(1500), START.plusSeconds(2));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void wakesAtOnceForWhatIsPast() {
    List<Instant> woken = new ArrayList<>();

    clock.wakeAt(START, () -> woken.add(clock.instant()));

    assertThat(woken).containsExactly(START);
  }

  @Test
  void doesNotGoBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.turn(Duration.ofSeconds(-1)));
  }
}
