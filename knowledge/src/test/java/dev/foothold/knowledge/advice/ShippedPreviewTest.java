package dev.foothold.knowledge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Preview;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.People;
import dev.foothold.core.testing.TestClock;
import dev.foothold.core.testing.WordSearch;
import dev.foothold.knowledge.content.EntryFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shipped threads as moderators see them.
class ShippedPreviewTest {

  private static final CommunityId COMMUNITY = new CommunityId("local");

  /// As long as a platform's names get.
  private static final AdviceDesk.Readers LONG_NAMES =
      new AdviceDesk.Readers("C".repeat(80), Optional.of("M".repeat(80)));

  private static final AdviceDesk DESK = desk();

  @Test
  void everyThreadCanBePosted() {
    assertThat(previews())
        .allSatisfy(
            preview -> {
              assertThat(preview.problemsOn("discord")).isEmpty();
              assertThat(preview.problemsOn("slack")).isEmpty();
            });
  }

  @Test
  void noPlaceholderIsLeft() {
    assertThat(previews().flatMap(preview -> preview.posts().stream()))
        .allSatisfy(post -> assertThat(post).doesNotContain("{", "}"));
  }

  private static Stream<Preview> previews() {
    return ShippedAdvice.advice().stream()
        .map(advice -> DESK.preview(COMMUNITY, advice, LONG_NAMES));
  }

  private static AdviceDesk desk() {
    TestClock clock = new TestClock();
    Random random = new Random(1);
    Storage storage = new InMemoryStorage(clock, random, 1, Duration.ofHours(1));
    return new AdviceDesk(
        storage,
        new AdviceDesk.Means(
            ShippedAdvice.advice(),
            new WordSearch(EntryFolder.read(Path.of("content")).entries()),
            new Publishing(
                storage.publications(),
                storage.advice(),
                List.of(),
                new Holder("test", Holder.DEFAULT_LEASE, clock)),
            List.of(PostLimit.DISCORD, PostLimit.SLACK)),
        new Office(
            new Communities(storage.settings(), clock),
            People.ofThisProcess(random),
            storage.audit(),
            clock,
            random));
  }
}
