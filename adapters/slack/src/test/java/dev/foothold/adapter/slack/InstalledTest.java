package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.port.Storage;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InstalledTest {

  private static final String KEY = "a key for tests that is long enough";

  private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-07-01T12:00:00Z"));
  private final Storage storage =
      new InMemoryStorage(clock, new Random(1), 8, Duration.ofMinutes(30));
  private final AtomicInteger renewals = new AtomicInteger();

  private Installed installed(String key) {
    return new Installed(
        storage.installations(),
        Vault.of(key),
        refresh -> renewed(),
        community -> storage.personalData().removeCommunity(community),
        clock);
  }

  private OAuthV2AccessResponse renewed() {
    int number = renewals.incrementAndGet();
    OAuthV2AccessResponse answer = new OAuthV2AccessResponse();
    answer.setOk(true);
    answer.setAccessToken("xoxb-" + number);
    answer.setRefreshToken("xoxe-" + number);
    answer.setExpiresIn(43_200);
    return answer;
  }

  private Grant grant(long expires) {
    return new Grant("Acme", "U1", "xoxb-0", "xoxe-0", expires);
  }

  @Test
  void tokenIsRenewedBeforeItRunsOut() {
    Installed one = installed(KEY);
    one.save("T1", grant(clock.instant().getEpochSecond() + 43_200));
    clock.turn(Duration.ofHours(11).plusMinutes(45));

    Eventually.until(
        "another token", () -> one.find("T1").filter(w -> w.token().equals("xoxb-1")).isPresent());
    assertThat(installed(KEY).find("T1"))
        .hasValueSatisfying(w -> assertThat(w.token()).isEqualTo("xoxb-1"));
    assertThat(renewals).hasValue(1);
  }

  @Test
  void otherKeyIsCounted() {
    installed(KEY).save("T1", grant(0));

    assertThat(installed("another key for tests, long enough").unreadable()).isEqualTo(1);
    assertThat(installed("another key for tests, long enough").find("T1")).isEmpty();
  }

  @Test
  void refusedTokenIsReplacedByAnothersOrGone() {
    Installed one = installed(KEY);
    Installed two = installed(KEY);
    one.save("T1", new Grant("Acme", "U1", "xoxb-old", "", 0));
    Workspace old = one.find("T1").orElseThrow();
    two.save("T1", new Grant("Acme", "U1", "xoxb-new", "", 0));

    assertThat(one.again(old)).hasValueSatisfying(w -> assertThat(w.token()).isEqualTo("xoxb-new"));
    assertThat(one.again(one.find("T1").orElseThrow())).isEmpty();
    assertThat(storage.installations().count()).isZero();
  }
}
