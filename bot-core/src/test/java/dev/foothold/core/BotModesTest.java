package dev.foothold.core;

import static dev.foothold.core.testing.Bots.OURS;
import static dev.foothold.core.testing.Bots.UNKNOWN;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.answer.Wording;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Reply;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BotModesTest {

  private final Town town = new Town(Bots.knowledge());
  private final SettingsDesk settings = new SettingsDesk(town.storage().settings(), town.office());
  private final AtomicInteger deliveries = new AtomicInteger();
  private final Bot bot = Bots.bot(town, "one");

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFF")
  void answersWhoeverSpeaksToIt(ChannelMode mode) {
    settings.mode(MOD, CHANNEL, mode);

    assertThat(ask(OURS, Ask.Place.CHANNEL).calls()).containsExactly("acknowledge", "finish");
  }

  @ParameterizedTest
  @EnumSource(names = {"OFF", "MENTION"})
  void isQuietAmongOthersAndKeepsNothing(ChannelMode mode) {
    settings.mode(MOD, CHANNEL, mode);

    RecordingReply reply = ask(OURS, Ask.Place.OVERHEARD);

    assertThat(reply.calls()).isEmpty();
    assertThat(town.storage().personalData().of(town.people().key(new UserId("test:ana"))))
        .isEmpty();
    assertThat(town.storage().log().newest(HERE, 10)).isEmpty();
  }

  @Test
  void isQuietAmongOthersAsItComes() {
    assertThat(ask(OURS, Ask.Place.OVERHEARD).calls()).isEmpty();
  }

  @Test
  void showsModeratorsWhatItCouldAnswer() {
    settings.mode(MOD, CHANNEL, ChannelMode.SUGGEST_TO_MODERATORS);

    RecordingReply reply = ask(OURS, Ask.Place.OVERHEARD);

    assertThat(reply.calls()).containsExactly("suggest");
    assertThat(town.storage().log().counts(HERE)).containsOnlyKeys(Ending.Kind.SUGGESTED);
  }

  @Test
  void showsModeratorsNothingThatItDoesNotKnow() {
    settings.mode(MOD, CHANNEL, ChannelMode.SUGGEST_TO_MODERATORS);

    assertThat(ask(UNKNOWN, Ask.Place.OVERHEARD).calls()).isEmpty();
    assertThat(town.storage().gaps().recent(HERE, 10)).isEmpty();
  }

  @Test
  void speaksUnaskedWhereItIsSureAlone() {
    settings.mode(MOD, CHANNEL, ChannelMode.WHEN_CONFIDENT);
    settings.set(MOD, "confident.from", "1");
    RecordingReply unsure = ask(OURS, Ask.Place.OVERHEARD);
    settings.set(MOD, "confident.from", "0.3");
    town.clock().advance(Duration.ofSeconds(3));

    RecordingReply sure = ask(OURS, Ask.Place.OVERHEARD);

    assertThat(unsure.calls()).isEmpty();
    assertThat(sure.calls()).containsExactly("finish");
  }

  @Test
  void isQuietToThoseWhomModeratorsDoNotWantAnswered() {
    settings.mode(MOD, CHANNEL, ChannelMode.ALWAYS);
    settings.ignore(MOD, new UserId("test:ana"), true);

    RecordingReply overheard = ask(OURS, Ask.Place.OVERHEARD);
    RecordingReply addressed = ask(OURS, Ask.Place.CHANNEL);
    RecordingReply urgent = ask("I want to kill myself", Ask.Place.OVERHEARD);

    assertThat(overheard.calls()).isEmpty();
    assertThat(outcomes(addressed))
        .containsExactly(new Outcome.Refused(Reason.PAUSED, Wording.IGNORED));
    assertThat(outcomes(urgent))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.URGENT));
  }

  private static List<Outcome> outcomes(RecordingReply reply) {
    return reply.finished().stream().map(Answer::outcome).toList();
  }

  @Test
  void speaksAlwaysWhereModeratorsWantThat() {
    settings.mode(MOD, CHANNEL, ChannelMode.ALWAYS);

    assertThat(ask(OURS, Ask.Place.OVERHEARD).calls()).containsExactly("finish");
    assertThat(ask(UNKNOWN, Ask.Place.OVERHEARD).calls()).containsExactly("finish");
    assertThat(ask("hello everybody", Ask.Place.OVERHEARD).calls()).isEmpty();
    assertThat(ask("what does my blood test result mean?", Ask.Place.OVERHEARD).calls()).isEmpty();
  }

  @Test
  void saysWhereItIsSwitchedOff() {
    settings.mode(MOD, CHANNEL, ChannelMode.OFF);

    assertThat(reason(ask(OURS, Ask.Place.CHANNEL))).isEqualTo(Reason.PAUSED);
  }

  @Test
  void saysNothingAnywhereWhileItIsPaused() {
    settings.mode(MOD, CHANNEL, ChannelMode.ALWAYS);
    settings.pause(MOD);
    town.clock().advance(Duration.ofSeconds(3));

    assertThat(ask(OURS, Ask.Place.OVERHEARD).calls()).isEmpty();
    assertThat(reason(ask(OURS, Ask.Place.CHANNEL))).isEqualTo(Reason.PAUSED);
    assertThat(reason(ask(OURS, Ask.Place.DIRECT))).isEqualTo(Reason.PAUSED);
  }

  @ParameterizedTest
  @EnumSource
  void pointsToHelpInEveryMode(ChannelMode mode) {
    settings.mode(MOD, CHANNEL, mode);
    settings.set(MOD, "rate.person", "0/1h");
    settings.pause(MOD);
    town.clock().advance(Duration.ofSeconds(3));

    assertThat(reason(ask("I want to kill myself", Ask.Place.OVERHEARD))).isEqualTo(Reason.URGENT);
    assertThat(reason(ask("I want to kill myself", Ask.Place.CHANNEL))).isEqualTo(Reason.URGENT);
  }

  @Test
  void holdsPeopleToTheCommunitysRateAcrossRestarts() {
    settings.set(MOD, "rate.person", "2/10m");
    ask(OURS, Ask.Place.CHANNEL);
    ask(OURS, Ask.Place.CHANNEL);

    RecordingReply third = ask(OURS, Ask.Place.CHANNEL);
    RecordingReply afterRestart = new RecordingReply();
    Bots.bot(town, "two").ask(message(OURS, "ana", Ask.Place.CHANNEL), afterRestart);
    RecordingReply bens = new RecordingReply();
    bot.ask(message(OURS, "ben", Ask.Place.CHANNEL), bens);
    town.clock().advance(Duration.ofMinutes(10));

    assertThat(reason(third)).isEqualTo(Reason.RATE_LIMITED);
    assertThat(reason(afterRestart)).isEqualTo(Reason.RATE_LIMITED);
    assertThat(bens.calls()).contains("acknowledge");
    assertThat(ask(OURS, Ask.Place.CHANNEL).calls()).contains("acknowledge");
  }

  @Test
  void holdsAllToTheBudgetOfTheDay() {
    settings.set(MOD, "budget.community", "1/1d");
    ask(OURS, Ask.Place.CHANNEL);

    RecordingReply bens = new RecordingReply();
    bot.ask(message(OURS, "ben", Ask.Place.CHANNEL), bens);

    assertThat(reason(bens)).isEqualTo(Reason.RATE_LIMITED);
    assertThat(refusal(bens)).contains("12 hours").startsWith("A lot was asked here");
  }

  @Test
  void tellsNobodyOfLimitsWhoDidNotSpeakToIt() {
    settings.mode(MOD, CHANNEL, ChannelMode.ALWAYS);
    settings.set(MOD, "rate.channel", "0/1h");

    assertThat(ask(OURS, Ask.Place.OVERHEARD).calls()).isEmpty();
  }

  @Test
  void tellsWhenToComeBackWhereTheRoomIsFull() {
    Bot small = Bots.bot(town, "small", town.storage(), new WaitingRoom(1, 0, town.clock()));
    RecordingReply second = new RecordingReply();
    RecordingReply danger = new RecordingReply();

    small.ask(
        message(OURS, "ana", Ask.Place.CHANNEL),
        onAcknowledge(
            () -> {
              small.ask(message(OURS, "ben", Ask.Place.CHANNEL), second);
              small.ask(message("I want to kill myself", "eve", Ask.Place.CHANNEL), danger);
            }));
    RecordingReply later = new RecordingReply();
    small.ask(message(OURS, "ben", Ask.Place.CHANNEL), later);

    assertThat(second.calls()).containsExactly("finish");
    assertThat(reason(second)).isEqualTo(Reason.BUSY);
    assertThat(refusal(second)).contains("second");
    assertThat(reason(danger)).isEqualTo(Reason.URGENT);
    assertThat(later.calls()).contains("acknowledge");
  }

  @Test
  void leavesNothingOpenOfWhomItSentAway() {
    settings.set(MOD, "rate.person", "0/1h");
    ask(OURS, Ask.Place.CHANNEL);
    town.clock().advance(Duration.ofHours(1));

    assertThat(
            town.storage().questions().takeOver(town.holder("other").claim(), Set.of("test"), 10))
        .isEmpty();
  }

  private static Reply onAcknowledge(Runnable work) {
    return new Reply() {
      @Override
      public void acknowledge() {
        work.run();
      }

      @Override
      public void show(Answer soFar) {}

      @Override
      public void suggest(Answer answer) {}

      @Override
      public void finish(Answer answer) {}
    };
  }

  private RecordingReply ask(String text, Ask.Place place) {
    RecordingReply reply = new RecordingReply();
    bot.ask(message(text, "ana", place), reply);
    return reply;
  }

  private Ask message(String text, String who, Ask.Place place) {
    Instant now = town.clock().instant();
    return new Ask(
        new Ask.Origin(new UserId("test:" + who), HERE, CHANNEL, new ThreadId("t-" + who), place),
        text,
        new Ask.Delivery(
            List.of(new DeliveryKey("key-" + deliveries.incrementAndGet())),
            now,
            now.plus(Duration.ofMinutes(15)),
            ""),
        Locale.US);
  }

  private static Reason reason(RecordingReply reply) {
    return reply.finished().getFirst().outcome() instanceof Outcome.Refused(var reason, _)
        ? reason
        : Reason.INTERNAL;
  }

  private static String refusal(RecordingReply reply) {
    return reply.finished().getFirst().outcome() instanceof Outcome.Refused(_, var text)
        ? text
        : "";
  }
}
