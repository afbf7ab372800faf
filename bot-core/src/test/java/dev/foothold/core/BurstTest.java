package dev.foothold.core;

import static dev.foothold.core.testing.Bots.OURS;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.testing.Town;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstTest {

  private static final int PEOPLE = 2_000;
  private static final int SEATS = 300;

  private final Town town = new Town(Bots.knowledge());

  @Test
  void answersSomeAndTellsOthersWhenToComeBackAndForgetsNobody() {
    new SettingsDesk(town.storage().settings(), town.office()).set(MOD, "rate.channel", "none");
    new SettingsDesk(town.storage().settings(), town.office()).set(MOD, "rate.community", "none");
    WaitingRoom room = new WaitingRoom(1, SEATS, town.clock());
    Bot bot = Bots.bot(town, "one", town.storage(), room);
    List<RecordingReply> replies =
        IntStream.range(0, PEOPLE).mapToObj(_ -> new RecordingReply()).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PEOPLE; i++) {
        Ask ask = ask(i);
        RecordingReply reply = replies.get(i);
        threads.execute(() -> bot.ask(ask, reply));
      }
    }

    assertThat(replies).allSatisfy(reply -> assertThat(reply.finished()).hasSize(1));
    long answered = replies.stream().filter(reply -> reply.calls().contains("acknowledge")).count();
    long sentAway = replies.stream().filter(BurstTest::busy).count();
    assertThat(answered + sentAway).isEqualTo(PEOPLE);
    assertThat(answered).isGreaterThan(SEATS);
    assertThat(town.storage().log().counts(HERE)).containsEntry(Ending.Kind.ANSWERED, answered);
    assertThat(room.inside()).isZero();
  }

  private static boolean busy(RecordingReply reply) {
    return reply.finished().getFirst().outcome() instanceof Outcome.Refused(var reason, _)
        && reason == Reason.BUSY;
  }

  private Ask ask(int person) {
    Instant now = town.clock().instant();
    return new Ask(
        new Ask.Origin(
            new UserId("test:" + person),
            HERE,
            CHANNEL,
            new ThreadId("t-" + person),
            Ask.Place.CHANNEL),
        OURS,
        new Ask.Delivery(List.of(new DeliveryKey("key-" + person)), now, now.plusSeconds(900), ""),
        Locale.US);
  }
}
