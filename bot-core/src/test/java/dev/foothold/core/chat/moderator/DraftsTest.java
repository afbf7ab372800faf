package dev.foothold.core.chat.moderator;

import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private final Town town = new Town();
  private final Drafts<String> drafts = new Drafts<>(town.office());

  @Test
  void keepsADraftForItsAuthor() {
    String name = drafts.keep(MOD, "Typed.");

    assertThat(drafts.find(MOD, name)).contains("Typed.");
    assertThat(drafts.find(MAX, name)).isEmpty();
    assertThat(drafts.find(STRANGER, name)).isEmpty();
    assertThat(drafts.find(MOD, "d-other")).isEmpty();
  }

  @Test
  void forgetsADraftInTime() {
    String name = drafts.keep(MOD, "Typed.");
    town.clock().advance(Drafts.KEPT);
    boolean still = drafts.find(MOD, name).isPresent();
    town.clock().advance(Duration.ofSeconds(1));

    assertThat(still).isTrue();
    assertThat(drafts.find(MOD, name)).isEmpty();
  }

  @Test
  void forgetsTheOldestOfACommunity() {
    String elsewhere = drafts.keep(STRANGER, "Theirs.");
    List<String> names =
        IntStream.rangeClosed(0, Drafts.PER_COMMUNITY)
            .mapToObj(i -> drafts.keep(MOD, "Draft " + i))
            .toList();

    assertThat(drafts.find(MOD, names.getFirst())).isEmpty();
    assertThat(drafts.find(MOD, names.get(1))).contains("Draft 1");
    assertThat(drafts.find(MOD, names.getLast())).isPresent();
    assertThat(drafts.find(STRANGER, elsewhere)).isPresent();
  }

  @Test
  void keepsWhatIsGoneOnWith() {
    String name = drafts.keep(MOD, "One.");
    IntStream.range(0, Drafts.PER_COMMUNITY - 1).forEach(i -> drafts.keep(MOD, "Draft " + i));
    drafts.put(MOD, name, "Two.");

    drafts.keep(MOD, "Another.");

    assertThat(drafts.find(MOD, name)).contains("Two.");
  }

  @Test
  void keepsNothingInMemoryForLonger() {
    drafts.keep(MOD, "Typed.");
    town.clock().advance(Drafts.KEPT.plusSeconds(1));

    drafts.tidy();

    assertThat(drafts.size()).isZero();
  }

  @Test
  void forgetsAPerson() {
    String name = drafts.keep(MOD, "Typed.");
    String others = drafts.keep(MAX, "Typed, too.");

    drafts.forget(town.people().key(MOD.user()));

    assertThat(drafts.find(MOD, name)).isEmpty();
    assertThat(drafts.find(MAX, others)).isPresent();
  }

  @Test
  void dropsADraftForItsAuthorAlone() {
    String name = drafts.keep(MOD, "Typed.");

    drafts.drop(MAX, name);
    boolean kept = drafts.find(MOD, name).isPresent();
    drafts.drop(MOD, name);

    assertThat(kept).isTrue();
    assertThat(drafts.find(MOD, name)).isEmpty();
  }
}
