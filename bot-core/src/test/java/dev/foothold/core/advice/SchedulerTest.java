package dev.foothold.core.advice;

import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  private static final AdviceId WEEKLY = new AdviceId("weekly");

  private final Town town = new Town();
  private final List<CommunityId> asked = new ArrayList<>();
  private final FakePublisher platform = new FakePublisher("test");
  private final Instance one = new Instance("one");
  private final Instance two = new Instance("two");

  private final class Instance {
    final Publishing publishing;
    final AdviceDesk desk;
    final Scheduler scheduler;

    Instance(String name) {
      Office office = town.office();
      publishing =
          new Publishing(
              town.storage().publications(),
              town.storage().advice(),
              List.of(platform),
              town.holder(name));
      Advice weekly =
          new Advice(
              WEEKLY,
              "Weekly",
              List.of("How was your week, {member} of {community}?"),
              List.of(),
              List.of());
      desk =
          new AdviceDesk(
              town.storage(),
              new AdviceDesk.Means(List.of(weekly), town.search(), publishing, List.of()),
              office);
      scheduler = new Scheduler(town.storage().schedules(), desk, publishing, office, this::called);
    }

    private String called(CommunityId community) {
      asked.add(community);
      if (community.equals(ELSEWHERE)) {
        throw new IllegalStateException("nobody knows what it is called");
      }
      return "the club";
    }
  }

  @Test
  void postsWhatIsBehindSchedulesThatBreak() {
    IntStream.range(0, 60).forEach(number -> broken("broken-" + number));
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));
    one.scheduler.run();

    one.scheduler.run();

    assertThat(platform.texts()).hasSize(1);
  }

  @Test
  void triesLessAndLessOftenWhatBreaks() {
    broken("broken");

    minutely(60);

    assertThat(asked).hasSize(6);
  }

  @Test
  void givesUpATimeThatBreaksForTooLong() {
    broken("broken");

    minutely(8 * 60);

    assertThat(town.storage().audit().newest(ELSEWHERE, 10))
        .extracting(AuditEvent::action)
        .containsExactly("schedule.skipped");
    assertThat(town.storage().schedules().all(ELSEWHERE)).isEmpty();
  }

  @Test
  void postsWhenItIsTimeAndNotBefore() {
    every("every day 13:00 UTC");
    int before = one.scheduler.run();
    town.clock().advance(Duration.ofHours(1));

    int then = one.scheduler.run();

    assertThat(List.of(before, then)).containsExactly(0, 1);
    assertThat(platform.texts()).containsExactly("How was your week, everyone here of the club?");
  }

  @Test
  void postsOnceThoughTwoProcessesRun() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));

    one.scheduler.run();
    two.scheduler.run();
    one.scheduler.run();

    assertThat(platform.texts()).hasSize(1);
    assertThat(next()).isEqualTo(Instant.parse("2026-07-02T13:00:00Z"));
  }

  @Test
  void postsOnceThoughAProcessDiesInBetween() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));
    platform.loseAnswers(1);
    one.scheduler.run();

    two.scheduler.run();
    town.clock().advance(Duration.ofMinutes(1));
    two.publishing.resume();

    assertThat(platform.texts()).hasSize(1);
  }

  @Test
  void postsAgainNextTime() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));
    one.scheduler.run();
    town.clock().advance(Duration.ofDays(1));

    two.scheduler.run();

    assertThat(platform.texts()).hasSize(2);
  }

  @Test
  void postsOnceWhatWasMissedShortly() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1).plus(Scheduler.GRACE));

    one.scheduler.run();

    assertThat(platform.texts()).hasSize(1);
    assertThat(town.audited()).doesNotContain("schedule.skipped");
  }

  @Test
  void leavesOutWhatWasMissedForTooLongAndSaysSo() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofDays(9));

    one.scheduler.run();
    two.scheduler.run();

    assertThat(platform.texts()).isEmpty();
    assertThat(town.audited()).containsOnlyOnce("schedule.skipped");
    assertThat(next()).isEqualTo(Instant.parse("2026-07-10T13:00:00Z"));
  }

  @Test
  void endsAfterTheOnlyTime() {
    every("once 2026-07-01 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));

    one.scheduler.run();

    assertThat(platform.texts()).hasSize(1);
    assertThat(one.desk.schedules(MOD).orElseThrow()).isEmpty();
  }

  @Test
  void postsNothingWhileTheBotIsPaused() {
    every("every day 13:00 UTC");
    new SettingsDesk(town.storage().settings(), town.office()).pause(MOD);
    town.clock().advance(Duration.ofHours(1));

    one.scheduler.run();

    assertThat(platform.texts()).isEmpty();
    assertThat(town.audited()).contains("schedule.skipped");
  }

  @Test
  void postsNoRetiredThread() {
    every("every day 13:00 UTC");
    one.desk.retire(MOD, WEEKLY);
    town.clock().advance(Duration.ofHours(1));

    one.scheduler.run();

    assertThat(platform.texts()).isEmpty();
    assertThat(town.audited()).contains("schedule.skipped");
  }

  @Test
  void survivesARestart() {
    every("every day 13:00 UTC");
    town.clock().advance(Duration.ofHours(1));

    new Instance("after the restart").scheduler.run();

    assertThat(platform.texts()).hasSize(1);
  }

  /// Due now, once.
  private void broken(String id) {
    town.storage()
        .schedules()
        .add(
            new ScheduledAdvice(
                new ScheduleId(id),
                ELSEWHERE,
                new ScheduledAdvice.Target(WEEKLY, CHANNEL),
                new ScheduledAdvice.Timing("once 2026-07-01 12:00 UTC", town.clock().instant()),
                town.people().key(STRANGER.user())));
  }

  private void minutely(int times) {
    for (int minute = 0; minute < times; minute++) {
      one.scheduler.run();
      town.clock().advance(Duration.ofMinutes(1));
    }
  }

  private void every(String rule) {
    AdviceDesk.Scheduled scheduled = one.desk.schedule(MOD, WEEKLY, CHANNEL, rule);
    assertThat(scheduled).isInstanceOf(AdviceDesk.Scheduled.Added.class);
  }

  private Instant next() {
    return town.storage().schedules().all(HERE).stream()
        .map(ScheduledAdvice::timing)
        .map(ScheduledAdvice.Timing::next)
        .findFirst()
        .orElseThrow();
  }
}
