package dev.foothold.core.policy;

import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Claim;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.port.Questions;
import dev.foothold.core.testing.Asks;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private final Town town = new Town();
  private final Office office = town.office();
  private final Retention retention =
      new Retention(town.storage().personalData(), office.communities(), town.clock());

  @Test
  void keepsWhatIsYoungEnough() {
    ask(10);
    town.clock().advance(Duration.ofDays(90));

    retention.run();

    assertThat(town.storage().log().newest(HERE, 100)).hasSize(10);
  }

  @Test
  void deletesWhatIsTooOldInPortions() {
    ask(Retention.PORTION + 10);
    town.clock().advance(Duration.ofDays(91));

    int deleted = retention.run();

    assertThat(deleted).isGreaterThanOrEqualTo(Retention.PORTION + 10);
    assertThat(town.storage().log().newest(HERE, 1)).isEmpty();
    assertThat(town.storage().log().counts(HERE))
        .containsEntry(Ending.Kind.ANSWERED, (long) Retention.PORTION + 10);
  }

  @Test
  void keepsForAsLongAsTheCommunitySays() {
    ask(1);
    new SettingsDesk(town.storage().settings(), office).set(MOD, "keep.days", "3");
    town.clock().advance(Duration.ofDays(4));

    retention.run();

    assertThat(town.storage().log().newest(HERE, 1)).isEmpty();
  }

  @Test
  void keepsTheAuditLogForItsOwnTime() {
    new SettingsDesk(town.storage().settings(), office).pause(MOD);
    town.clock().advance(Duration.ofDays(365));
    retention.run();
    List<String> atTheEdge = town.audited();
    town.clock().advance(Duration.ofDays(1));

    retention.run();

    assertThat(atTheEdge).containsExactly("pause");
    assertThat(town.audited()).isEmpty();
  }

  private void ask(int count) {
    for (int i = 0; i < count; i++) {
      Instant now = town.clock().instant();
      Questions.Opening opening =
          new Questions.Opening(
              Asks.ask("How?", "key-" + i),
              new PersonKey("ana"),
              new Claim("one", now, now.plusSeconds(30)),
              List.of());
      if (town.storage().questions().admit(opening)
          instanceof Questions.Admission.Admitted(_, var lease)) {
        town.storage()
            .questions()
            .close(lease, new Ending(Ending.Kind.ANSWERED, Optional.empty(), List.of(), 1, now));
      }
    }
  }
}
