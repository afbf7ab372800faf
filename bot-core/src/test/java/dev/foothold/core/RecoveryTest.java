package dev.foothold.core;

import static dev.foothold.core.testing.Bots.OURS;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.answer.Wording;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Reply;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.FakeRedelivery;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final Duration LEASE = Duration.ofSeconds(31);

  private final Town town = new Town(Bots.knowledge());
  private final FakeRedelivery platform = new FakeRedelivery("test");
  private final AtomicInteger deliveries = new AtomicInteger();
  private final Bot one = Bots.bot(town, "one");
  private final Recovery oneRecovers = recovery(one, "one");
  private final Recovery twoRecovers = recovery(Bots.bot(town, "two"), "two");

  private Recovery recovery(Bot bot, String name) {
    return new Recovery(bot, town.storage().questions(), List.of(platform), town.holder(name));
  }

  @Test
  void answersWhatADeadProcessLeft() {
    left(OURS);
    town.clock().advance(LEASE);

    int finished = twoRecovers.run();
    int again = oneRecovers.run();

    assertThat(List.of(finished, again)).containsExactly(1, 0);
    assertThat(platform.shown())
        .singleElement()
        .satisfies(answer -> assertThat(answer.outcome()).isInstanceOf(Outcome.Answered.class));
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.ANSWERED, 1L));
  }

  @Test
  void finishesManyWithoutLosingOne() {
    for (int i = 0; i < 50; i++) {
      left(OURS);
    }
    town.clock().advance(LEASE);

    int finished = twoRecovers.run();

    assertThat(finished).isEqualTo(50);
    assertThat(platform.shown()).hasSize(50);
  }

  @Test
  void leavesWhatIsBeingAnsweredAlone() {
    left(OURS);

    assertThat(twoRecovers.run()).isZero();
  }

  @Test
  void apologisesWhereItIsTooLateForAnAnswer() {
    left(OURS);
    town.clock().advance(Duration.ofMinutes(16));

    twoRecovers.run();

    assertThat(platform.shown())
        .extracting(Answer::outcome)
        .containsExactly(new Outcome.Failed(Wording.LOST));
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.FAILED, 1L));
  }

  @Test
  void pointsToHelpHoweverLateItIs() {
    left("I want to kill myself");
    town.clock().advance(Duration.ofMinutes(16));

    twoRecovers.run();

    assertThat(platform.shown().getFirst().outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.URGENT));
  }

  @Test
  void endsWhatHasNoWayBack() {
    left(OURS);
    platform.vanish();
    town.clock().advance(LEASE);

    twoRecovers.run();
    town.clock().advance(LEASE);

    assertThat(twoRecovers.run()).isZero();
    assertThat(platform.shown()).isEmpty();
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.FAILED, 1L));
  }

  @Test
  void triesAgainWhereDeliveringFails() {
    left(OURS);
    left(OURS);
    platform.fail(1);
    town.clock().advance(LEASE);
    int first = twoRecovers.run();
    town.clock().advance(LEASE);

    int second = twoRecovers.run();

    assertThat(List.of(first, second)).containsExactly(2, 1);
    assertThat(platform.shown()).hasSize(2);
  }

  @Test
  void givesUpADayAfterTheDeadline() {
    left(OURS);
    platform.fail(100);
    town.clock().advance(Duration.ofDays(2));

    twoRecovers.run();

    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.FAILED, 1L));
  }

  @Test
  void leavesPeopleOfOtherPlatformsToTheirProcesses() {
    left(OURS);
    town.clock().advance(LEASE);
    Recovery elsewhere =
        new Recovery(
            Bots.bot(town, "three"),
            town.storage().questions(),
            List.of(new FakeRedelivery("other")),
            town.holder("three"));

    assertThat(elsewhere.run()).isZero();
  }

  @Test
  void saysNothingThatAnotherProcessHasTakenOver() {
    one.ask(
        message(OURS),
        onAcknowledge(
            () -> {
              town.clock().advance(LEASE);
              twoRecovers.run();
            }));

    assertThat(platform.shown()).hasSize(1);
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.ANSWERED, 1L));
  }

  @Test
  void finishesAtOnceWhatAnEndingProcessHandsOver() {
    AtomicInteger taken = new AtomicInteger();

    one.ask(
        message(OURS),
        onAcknowledge(
            () -> {
              one.handOver();
              taken.addAndGet(twoRecovers.run());
            }));

    assertThat(taken).hasValue(1);
    assertThat(platform.shown()).hasSize(1);
  }

  @Test
  void keepsALongAnswersLease() {
    AtomicInteger taken = new AtomicInteger();

    one.ask(
        message(OURS),
        onAcknowledge(
            () -> {
              for (int i = 0; i < 10; i++) {
                town.clock().advance(Duration.ofSeconds(10));
                oneRecovers.run();
                taken.addAndGet(twoRecovers.run());
              }
            }));

    assertThat(taken).hasValue(0);
    assertThat(platform.shown()).hasSize(1);
  }

  @Test
  void leavesOpenWhatCouldNotBeDelivered() {
    platform.fail(1);
    assertThatThrownBy(() -> one.ask(message(OURS), platform.replyTo()))
        .hasMessageContaining("hung up");
    town.clock().advance(LEASE);

    oneRecovers.run();

    assertThat(platform.shown()).hasSize(1);
  }

  @Test
  void writesAnEndDownWhenTheStoreIsBack() {
    one.ask(message(OURS), onFinish(town.storage()::goDown));
    assertThatThrownBy(oneRecovers::run).isInstanceOf(StoreUnavailable.class);
    town.storage().comeBack();

    int taken = oneRecovers.run();

    assertThat(taken).isZero();
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.ANSWERED, 1L));
    assertThat(platform.shown()).hasSize(1);
  }

  @Test
  void showsOneAnswerThoughTheStoreWasGoneForLong() {
    one.ask(message(OURS), onFinish(town.storage()::goDown));
    town.clock().advance(Duration.ofMinutes(1));
    town.storage().comeBack();

    twoRecovers.run();
    oneRecovers.run();

    assertThat(platform.shown()).hasSize(1);
    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.ANSWERED, 1L));
  }

  @Test
  void stillSeesThatPersonalDataWasMasked() {
    left("My patient John Smith, MRN 1234567, DOB 01/02/1960, what job is this?");
    town.clock().advance(LEASE);

    twoRecovers.run();

    assertThat(platform.shown().getFirst().outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.PERSONAL_DATA));
  }

  @Test
  void showsModeratorsFirstWhatWasOverheard() {
    new SettingsDesk(town.storage().settings(), town.office())
        .mode(Town.MOD, CHANNEL, ChannelMode.SUGGEST_TO_MODERATORS);
    left(OURS, Ask.Place.OVERHEARD);
    town.clock().advance(LEASE);

    twoRecovers.run();

    assertThat(counts()).isEqualTo(Map.of(Ending.Kind.SUGGESTED, 1L));
  }

  @Test
  void remembersTheConversationAsIfNothingHadHappened() {
    left(OURS);
    town.clock().advance(LEASE);
    twoRecovers.run();

    one.ask(message("what about nurses?"), platform.replyTo());

    assertThat(platform.shown().getLast().found()).isNotEmpty();
    assertThat(platform.shown().getLast().outcome()).isInstanceOf(Outcome.Answered.class);
  }

  /// What a process that died right after admitting leaves.
  private QuestionId left(String text) {
    return left(text, Ask.Place.CHANNEL);
  }

  private QuestionId left(String text, Ask.Place place) {
    Ask ask = message(text, place);
    Ask masked = new Ask(ask.origin(), Mask.mask(text).text(), ask.delivery(), ask.locale());
    Questions.Opening opening =
        new Questions.Opening(
            masked,
            town.people().key(ask.origin().asker()),
            town.holder("dead").claim(),
            List.of());
    if (town.storage().questions().admit(opening)
        instanceof Questions.Admission.Admitted(var id, _)) {
      return id;
    }
    throw new AssertionError("not admitted");
  }

  private Ask message(String text) {
    return message(text, Ask.Place.CHANNEL);
  }

  private Ask message(String text, Ask.Place place) {
    Instant now = town.clock().instant();
    return new Ask(
        new Ask.Origin(new UserId("test:ana"), HERE, CHANNEL, new ThreadId("t"), place),
        text,
        new Ask.Delivery(
            List.of(new DeliveryKey("key-" + deliveries.incrementAndGet())),
            now,
            now.plus(Duration.ofMinutes(15)),
            "address"),
        Locale.US);
  }

  private Map<Ending.Kind, Long> counts() {
    return town.storage().log().counts(HERE);
  }

  private Reply onAcknowledge(Runnable work) {
    return reply(work, () -> {});
  }

  private Reply onFinish(Runnable work) {
    return reply(() -> {}, work);
  }

  /// A reply on the platform, with something happening in between.
  private Reply reply(Runnable onAcknowledge, Runnable onFinish) {
    Reply real = platform.replyTo();
    return new Reply() {
      @Override
      public void acknowledge() {
        onAcknowledge.run();
      }

      @Override
      public void show(Answer soFar) {}

      @Override
      public void suggest(Answer answer) {
        finish(answer);
      }

      @Override
      public void finish(Answer answer) {
        real.finish(answer);
        onFinish.run();
      }
    };
  }
}
