package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.buttons;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.testing.Asks;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.view.Button;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final Instant MONDAY = Instant.parse("2026-07-06T09:00:00Z");

  private final Hall hall = new Hall();
  private final Digest digest = digest();

  private Digest digest() {
    return new Digest(
        new Digest.Sources(hall.town.storage(), hall.gaps, hall.town.search()),
        hall.town.office(),
        List.of(hall.board));
  }

  private void until(Instant time) {
    hall.town.clock().advance(Duration.between(hall.town.clock().instant(), time));
  }

  private void channel() {
    hall.settings.set(MOD, "digest.channel", "test:digest");
  }

  @Test
  void comesOnceAWeek() {
    channel();
    until(MONDAY.minusSeconds(1));
    int before = digest.run();
    until(MONDAY);
    int due = digest.run();
    int again = digest().run();
    until(MONDAY.plus(Duration.ofDays(6)));
    int sunday = digest.run();
    until(MONDAY.plus(Duration.ofDays(7)));
    int next = digest.run();

    assertThat(List.of(before, due, again, sunday, next)).containsExactly(0, 1, 0, 0, 1);
    assertThat(hall.board.cards())
        .extracting(card -> card.spot().channel().value())
        .containsExactly("test:digest", "test:digest");
  }

  @Test
  void comesLateWhereNothingRan() {
    channel();
    until(MONDAY.plus(Digest.GRACE).minusSeconds(1));

    assertThat(digest.run()).isOne();
  }

  @Test
  void isLeftOutWhereItWouldBeTooLate() {
    channel();
    until(MONDAY.plus(Digest.GRACE).plusSeconds(1));

    assertThat(digest.run()).isZero();
  }

  @Test
  void comesWhenTheCommunityWants() {
    channel();
    hall.settings.set(MOD, "digest.when", "every Thursday 18:30 Europe/Madrid");
    until(Instant.parse("2026-07-09T16:30:00Z"));

    assertThat(digest.run()).isOne();
  }

  @Test
  void staysAwayWhereItIsSwitchedOffOrHasNoChannel() {
    until(MONDAY);
    int none = digest.run();
    channel();
    hall.settings.pause(MOD);

    assertThat(none).isZero();
    assertThat(digest.run()).isZero();
  }

  @Test
  void tellsInNumbersWhatHappened() {
    channel();
    until(MONDAY.minus(Duration.ofDays(2)));
    hall.bot.ask(Asks.ask(Bots.OURS, "one"), new RecordingReply());
    hall.miss("Which podcast should I play?");
    hall.suggest(ANA, "A lab", "");
    until(MONDAY);

    digest.run();

    String reading = hall.board.readings().getFirst();
    assertThat(reading)
        .contains("The week from 2026-06-29 to 2026-07-06", "Which podcast", "1 suggestion waits")
        .doesNotContain("A lab", "hospital volunteer");
    assertThat(buttons(hall.board.cards().getFirst().view()))
        .extracting(Button::label)
        .contains("Write an advice thread", "Settle", "All gaps", "Review");
  }

  @Test
  void saysThatNothingHappened() {
    channel();
    until(MONDAY);

    digest.run();

    assertThat(hall.board.readings().getFirst()).contains("Nobody asked me anything.");
  }

  @Test
  void triesAgainWhereThePlatformIsBusyOrRefuses() {
    channel();
    until(MONDAY);
    hall.board.askToWait(true);
    int busy = digest.run();
    hall.board.askToWait(false);

    assertThat(busy).isZero();
    assertThat(digest.run()).isOne();
  }

  @Test
  void countsForEachCommunity() {
    channel();
    hall.town.storage().settings().set(new CommunityId("test:other"), "digest.channel", "test:o");
    until(MONDAY);

    assertThat(digest.run()).isEqualTo(2);
  }
}
