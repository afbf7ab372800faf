package dev.foothold.core.advice;

import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingTest {

  private static final PublicationId ID = new PublicationId("p-1");
  private static final PublicationId OTHER = new PublicationId("p-2");

  private final Town town = new Town();
  private final FakePublisher platform = new FakePublisher("test");
  private final Publishing one = process("one");
  private final Publishing two = process("two");

  private Publishing process(String name) {
    return new Publishing(
        town.storage().publications(),
        town.storage().advice(),
        List.of(platform),
        town.holder(name));
  }

  @Test
  void postsAll() {
    Publishing.Progress progress = one.publish(publication("a", "b", "c"));

    assertThat(progress).isInstanceOf(Publishing.Progress.Done.class);
    assertThat(platform.texts()).containsExactly("a", "b", "c");
  }

  @Test
  void goesOnWhereALostProcessStopped() {
    platform.loseAnswers(1);
    assertThatThrownBy(() -> one.publish(publication("a", "b", "c")))
        .isInstanceOf(IllegalStateException.class);
    town.clock().advance(Duration.ofMinutes(1));

    int resumed = two.resume();

    assertThat(resumed).isEqualTo(1);
    assertThat(platform.texts()).containsExactly("a", "b", "c");
    assertThat(platform.sent()).containsExactly("p-1/0", "p-1/0", "p-1/1", "p-1/2");
    assertThat(state()).isEqualTo(Publication.State.DONE);
  }

  @Test
  void goesOnAfterTheStoreWasGone() {
    town.storage().publications().begin(publication("a", "b"), town.holder("one").claim());
    town.storage().goDown();
    assertThatThrownBy(two::resume).isInstanceOf(StoreUnavailable.class);
    town.storage().comeBack();
    town.clock().advance(Duration.ofMinutes(1));

    two.resume();

    assertThat(platform.texts()).containsExactly("a", "b");
  }

  @Test
  void goesOnWithOthersWhereOneBreaks() {
    town.storage().publications().begin(publication("a"), town.holder("one").claim());
    town.storage().publications().begin(publication(OTHER, "b"), town.holder("one").claim());
    town.clock().advance(Duration.ofMinutes(1));
    platform.loseAnswers(1);

    two.resume();

    assertThat(platform.texts()).containsExactly("a", "b");
    assertThat(town.storage().publications().find(HERE, OTHER).map(Publication::state))
        .contains(Publication.State.DONE);
  }

  @Test
  void leavesARunningPublicationToItsProcess() {
    town.storage().publications().begin(publication("a"), town.holder("one").claim());

    assertThat(two.resume()).isZero();
  }

  @Test
  void postsOnceUnderOneName() {
    one.publish(publication("a"));

    Publishing.Progress again = two.publish(publication("a"));

    assertThat(again).isEqualTo(new Publishing.Progress.Elsewhere());
    assertThat(platform.texts()).containsExactly("a");
  }

  @Test
  void goesOnWhenThePlatformTakesPostsAgain() {
    platform.askToWait(1);
    Publishing.Progress progress = one.publish(publication("a", "b"));
    int tooEarly = one.resume();
    town.clock().advance(Duration.ofSeconds(11));

    int later = one.resume();

    assertThat(progress).isEqualTo(new Publishing.Progress.Waiting(0, Duration.ofSeconds(10)));
    assertThat(List.of(tooEarly, later)).containsExactly(0, 1);
    assertThat(platform.texts()).containsExactly("a", "b");
  }

  @Test
  void stopsForGoodWhereThePlatformRefuses() {
    platform.refuse("the channel is gone");

    Publishing.Progress progress = one.publish(publication("a", "b"));
    town.clock().advance(Duration.ofMinutes(1));

    assertThat(progress).isEqualTo(new Publishing.Progress.Failed(0, "the channel is gone"));
    assertThat(state()).isEqualTo(Publication.State.FAILED);
    assertThat(two.resume()).isZero();
  }

  private Publication.State state() {
    return town.storage().publications().find(HERE, ID).orElseThrow().state();
  }

  private Publication publication(String... posts) {
    return publication(ID, posts);
  }

  private Publication publication(PublicationId id, String... posts) {
    return new Publication(
        id,
        new Publication.Order(
            HERE,
            CHANNEL,
            new AdviceId("start-here"),
            0,
            new PersonKey("mod"),
            town.clock().instant()),
        List.of(posts),
        List.of(),
        Publication.State.RUNNING);
  }
}
