package dev.foothold.core.policy;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.testing.Asks;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDeskTest {

  private final Town town = new Town();
  private final Office office = town.office();
  private final SettingsDesk desk = new SettingsDesk(town.storage().settings(), office);

  @Test
  void beginsWithWhatIsSafe() {
    CommunitySettings settings = office.communities().of(HERE);

    assertThat(settings.mode(new ChannelId("any"))).isEqualTo(ChannelMode.MENTION);
    assertThat(settings.paused()).isFalse();
    assertThat(settings.keep()).isEqualTo(Duration.ofDays(90));
    assertThat(
            settings.allowances(Asks.ask("How?", "k"), office.person(ANA), town.clock().instant()))
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "paused, true",
    "mode, when-confident",
    "mode.discord:12, always",
    "confident.from, 0.95",
    "confident.from, 1",
    "rate.person, 3/1h",
    "rate.person, none",
    "budget.community, 0/1d",
    "suggestions.waiting, 0",
    "keep.days, 30",
    "keep.audit.days, 3650"
  })
  void setsWhatThereIs(String key, String value) {
    SettingsDesk.Result result = desk.set(MOD, key, value);

    assertThat(result).isEqualTo(new SettingsDesk.Result.Set(key, value));
    assertThat(desk.show(MOD).orElseThrow())
        .anyMatch(
            shown -> shown.key().equals(key) && shown.value().equals(value) && !shown.standard());
  }

  @ParameterizedTest
  @CsvSource({
    "paused, yes",
    "mode, loud",
    "mode.discord:12, ''",
    "confident.from, 1.5",
    "confident.from, -1",
    "rate.person, 10",
    "rate.person, 10/0m",
    "rate.person, 10/10w",
    "rate.person, 99999999999/1m",
    "suggestions.waiting, many",
    "keep.days, 0",
    "keep.days, 99999",
    "keep.days, 1e3"
  })
  void refusesValuesThatMeanNothing(String key, String value) {
    SettingsDesk.Result result = desk.set(MOD, key, value);

    assertThat(result).isInstanceOf(SettingsDesk.Result.Invalid.class);
    assertThat(town.storage().settings().all(HERE)).isEmpty();
    assertThat(town.audited()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"rate.persons, 1/1m", "mode., always", "moderator.abc, true", "'', x"})
  void refusesSettingsThatThereAreNot(String key, String value) {
    assertThat(desk.set(MOD, key, value)).isInstanceOf(SettingsDesk.Result.Unknown.class);
  }

  @Test
  void letsOnlyModeratorsSetAndSee() {
    assertThat(desk.set(ANA, "paused", "true")).isEqualTo(new SettingsDesk.Result.NotAllowed());
    assertThat(desk.unset(ANA, "paused")).isEqualTo(new SettingsDesk.Result.NotAllowed());
    assertThat(desk.pause(ANA)).isEqualTo(new SettingsDesk.Result.NotAllowed());
    assertThat(desk.show(ANA)).isEmpty();
    assertThat(desk.audit(ANA, 10)).isEmpty();
    assertThat(town.storage().settings().all(HERE)).isEmpty();
  }

  @Test
  void changesOneCommunityAlone() {
    desk.set(MOD, "mode", "always");
    desk.pause(STRANGER);

    assertThat(office.communities().of(HERE).paused()).isFalse();
    assertThat(office.communities().of(ELSEWHERE).mode(new ChannelId("any")))
        .isEqualTo(ChannelMode.MENTION);
  }

  @Test
  void pausesAndResumes() {
    desk.pause(MOD);
    boolean paused = office.communities().of(HERE).paused();
    desk.resume(MOD);

    assertThat(paused).isTrue();
    assertThat(office.communities().of(HERE).paused()).isFalse();
    assertThat(town.audited()).containsExactly("resume", "pause");
  }

  @Test
  void isFollowedByOtherProcessesWithinSeconds() {
    Communities other = town.communities();
    other.of(HERE);

    desk.pause(MOD);
    town.clock().advance(Communities.MAX_AGE);

    assertThat(other.of(HERE).paused()).isTrue();
  }

  @Test
  void givesAChannelAModeOfItsOwn() {
    desk.mode(MOD, new ChannelId("help"), ChannelMode.ALWAYS);

    assertThat(office.communities().of(HERE).mode(new ChannelId("help")))
        .isEqualTo(ChannelMode.ALWAYS);
    assertThat(office.communities().of(HERE).mode(new ChannelId("other")))
        .isEqualTo(ChannelMode.MENTION);
  }

  @Test
  void takesAValueBack() {
    desk.set(MOD, "mode", "always");

    desk.unset(MOD, "mode");

    assertThat(office.communities().of(HERE).mode(new ChannelId("any")))
        .isEqualTo(ChannelMode.MENTION);
  }

  @Test
  void makesModeratorsOfMembersWhoCannotMakeOthers() {
    desk.moderator(MOD, ANA.user(), true);

    SettingsDesk.Result byAna = desk.moderator(ANA, BEN.user(), true);

    assertThat(office.moderates(ANA)).isTrue();
    assertThat(byAna).isEqualTo(new SettingsDesk.Result.NotAllowed());
    assertThat(office.moderates(BEN)).isFalse();
  }

  @Test
  void storesNoIdOfAModerator() {
    desk.moderator(MOD, ANA.user(), true);

    assertThat(town.storage().settings().all(HERE).toString()).doesNotContain("ana");
    assertThat(town.storage().audit().newest(HERE, 10).toString()).doesNotContain("ana");
  }

  @Test
  void takesTheRightBack() {
    desk.moderator(MOD, ANA.user(), true);

    desk.moderator(MOD, ANA.user(), false);

    assertThat(office.moderates(ANA)).isFalse();
  }

  @Test
  void holdsToWhatWasReadLastWhileTheStoreIsGone() {
    desk.pause(MOD);
    town.storage().goDown();
    town.clock().advance(Duration.ofMinutes(1));

    assertThat(office.communities().of(HERE).paused()).isTrue();
  }

  @Test
  void holdsToWhatIsSafeWhereNothingWasRead() {
    town.storage().goDown();

    assertThat(office.communities().of(HERE)).isEqualTo(CommunitySettings.STANDARD);
  }

  @Test
  void ignoresWhatItCannotRead() {
    town.storage().settings().set(HERE, "mode", "telepathy");
    town.storage().settings().set(HERE, "rate.person", "lots");
    town.storage().settings().set(HERE, "of.another.version", "1");

    CommunitySettings settings = office.communities().of(HERE);

    assertThat(settings.mode(new ChannelId("any"))).isEqualTo(ChannelMode.MENTION);
    assertThat(settings.value(Setting.RATE_PERSON)).isEqualTo("10/10m");
  }

  @Test
  void showsTheAuditLog() {
    desk.set(MOD, "mode", "always");

    assertThat(desk.audit(MOD, 10).orElseThrow())
        .extracting(event -> List.of(event.action(), event.subject()))
        .containsExactly(List.of("settings.set", "mode = always"));
  }
}
