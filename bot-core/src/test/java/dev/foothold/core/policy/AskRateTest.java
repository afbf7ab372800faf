package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskRateTest {

  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static final UserId ASKER = new UserId("u");

  private final AskRate rate = new AskRate(new AskLimits(100, 2, Duration.ofMinutes(10)));

  @Test
  void countsUpToTheLimit() {
    assertThat(rate.count(ASKER, NOON)).isEmpty();
    assertThat(rate.count(ASKER, NOON)).isEmpty();
  }

  @Test
  void tellsHowLongToWaitPastTheLimit() {
    rate.count(ASKER, NOON);
    rate.count(ASKER, NOON.plusSeconds(60));

    assertThat(rate.count(ASKER, NOON.plusSeconds(120))).contains(Duration.ofMinutes(8));
  }

  @Test
  void hasRoomAgainWhenTheWindowHasPassed() {
    rate.count(ASKER, NOON);
    rate.count(ASKER, NOON);

    assertThat(rate.count(ASKER, NOON.plus(Duration.ofMinutes(10)))).isEmpty();
  }

  @Test
  void countsPeopleApart() {
    rate.count(ASKER, NOON);
    rate.count(ASKER, NOON);

    assertThat(rate.count(new UserId("other"), NOON)).isEmpty();
  }

  @Test
  void doesNotCountWhereThereIsNoLimit() {
    AskRate local = new AskRate(AskLimits.LOCAL);
    local.count(ASKER, NOON);

    assertThat(local.count(ASKER, NOON)).isEmpty();
  }
}
