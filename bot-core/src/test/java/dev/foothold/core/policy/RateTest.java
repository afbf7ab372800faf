package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Allowance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void countsInWindowsThatAllProcessesShare() {
    Allowance allowance =
        new Rate(10, Duration.ofMinutes(10))
            .at(Allowance.Scope.PERSON, "ana", Instant.parse("2026-07-01T12:07:31.5Z"));

    assertThat(allowance.from()).isEqualTo("2026-07-01T12:00:00Z");
    assertThat(allowance.until()).isEqualTo("2026-07-01T12:10:00Z");
  }

  @Test
  void beginsANewWindowAtTheEndOfTheLast() {
    Rate rate = new Rate(1, Duration.ofDays(1));

    assertThat(rate.at(Allowance.Scope.PERSON, "ana", Instant.parse("2026-07-02T00:00:00Z")).from())
        .isEqualTo("2026-07-02T00:00:00Z");
  }
}
