package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.gap;
import static dev.foothold.core.testing.Rows.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Gaps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of gaps promises.
public interface GapsContract extends StorageContract {

  /// The newest first.
  @Test
  default void givesTheNewestFirst() {
    Gaps gaps = storage().gaps();

    gaps.record(gap("first", "a", 1));
    gaps.record(gap("third", "a", 3));
    gaps.record(gap("second", "b", 2));

    assertThat(gaps.newest(HERE, 10))
        .extracting(Gap::question)
        .containsExactly("third", "second", "first");
  }

  /// A gap comes back as it was.
  @Test
  default void givesAGapBackWhole() {
    Gaps gaps = storage().gaps();
    Gap gap = new Gap(HERE, "How “so”?", List.of(new EntryId("z"), new EntryId("a")), minutes(1));

    gaps.record(
        new FoundGap(
            gap,
            new QuestionId("q"),
            FoundGap.Cause.UNANSWERED,
            new GapClusterId("c"),
            Optional.empty()));

    assertThat(gaps.newest(HERE, 10)).containsExactly(gap);
  }

  /// No more than asked for.
  @Test
  default void givesNoMoreThanAskedFor() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("first", "a", 1));
    gaps.record(gap("second", "b", 2));

    assertThat(gaps.newest(HERE, 1)).extracting(Gap::question).containsExactly("second");
    assertThat(gaps.biggest(HERE, 1)).hasSize(1);
    assertThat(gaps.recent(HERE, 1)).hasSize(1);
  }

  /// Each community sees its own, under the same names too.
  @Test
  default void keepsCommunitiesApart() {
    Gaps gaps = storage().gaps();
    gaps.record(gap(HERE, "ours", "same", 1));
    gaps.record(gap(ELSEWHERE, "theirs", "same", 2));
    GapClusterId same = new GapClusterId("same");

    gaps.settle(ELSEWHERE, same, true);

    assertThat(gaps.newest(HERE, 10)).extracting(Gap::question).containsExactly("ours");
    assertThat(gaps.cluster(HERE, same))
        .hasValueSatisfying(
            cluster -> {
              assertThat(cluster.count().total()).isEqualTo(1);
              assertThat(cluster.settled()).isFalse();
            });
  }

  /// A cluster counts what was recorded, by cause.
  @Test
  default void countsByCause() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("first", "a", 1));
    gaps.record(gap("second", "a", 2));
    gaps.record(badlyRated("third", "a", 3));

    assertThat(gaps.cluster(HERE, new GapClusterId("a")))
        .map(GapCluster::count)
        .contains(new GapCluster.Count(2, 1, minutes(3)));
  }

  /// The same question with the same cause counts once.
  @Test
  default void countsAQuestionOnce() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("first", "a", 1));

    gaps.record(gap("first", "b", 2));

    assertThat(gaps.cluster(HERE, new GapClusterId("a")).map(one -> one.count().total()))
        .contains(1L);
    assertThat(gaps.cluster(HERE, new GapClusterId("b"))).isEmpty();
  }

  /// The oldest leads, the newest is the example.
  @Test
  default void showsTheOldestAndTheNewest() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("first", "a", 1));
    gaps.record(gap("third", "a", 3));
    gaps.record(gap("second", "a", 2));

    assertThat(gaps.cluster(HERE, new GapClusterId("a")).map(GapCluster::examples))
        .contains(
            new GapCluster.Examples(
                Optional.of(new GapCluster.Leader("first", Optional.of(Embedding.of(1, 2, 2)))),
                Optional.of("third"),
                List.of(new EntryId("near"))));
  }

  /// The most counted first, the one asked last before its equals.
  @Test
  default void listsTheBiggestFirst() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "small-old", 1));
    gaps.record(gap("two", "big", 2));
    gaps.record(gap("three", "big", 3));
    gaps.record(gap("four", "small-new", 4));

    assertThat(gaps.biggest(HERE, 10))
        .extracting(one -> one.id().value())
        .containsExactly("big", "small-new", "small-old");
  }

  /// Settled ones are not on the list of what is to be done.
  @Test
  default void listsNoSettledOneAmongTheBiggest() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "a", 1));

    boolean settled = gaps.settle(HERE, new GapClusterId("a"), true);

    assertThat(settled).isTrue();
    assertThat(gaps.biggest(HERE, 10)).isEmpty();
  }

  /// The one asked last first, settled or not.
  @Test
  default void listsRecentOnesWithSettledOnes() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "old", 1));
    gaps.record(gap("two", "new", 2));
    gaps.settle(HERE, new GapClusterId("new"), true);

    assertThat(gaps.recent(HERE, 10))
        .extracting(one -> one.id().value())
        .containsExactly("new", "old");
  }

  /// What is asked again is open again.
  @Test
  default void opensASettledOneThatIsAskedAgain() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "a", 1));
    gaps.settle(HERE, new GapClusterId("a"), true);

    gaps.record(gap("two", "a", 2));

    assertThat(gaps.biggest(HERE, 10)).hasSize(1);
  }

  /// What is not there is not settled.
  @Test
  default void settlesNothingThatIsNotThere() {
    assertThat(storage().gaps().settle(HERE, new GapClusterId("a"), true)).isFalse();
  }

  /// Two become one, with the counts and texts of both.
  @Test
  default void mergesTwoIntoOne() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "from", 1));
    gaps.record(badlyRated("three", "from", 3));
    gaps.record(gap("two", "into", 2));

    boolean merged = gaps.merge(HERE, new GapClusterId("from"), new GapClusterId("into"));

    assertThat(merged).isTrue();
    assertThat(gaps.recent(HERE, 10))
        .singleElement()
        .satisfies(
            cluster -> {
              assertThat(cluster.count()).isEqualTo(new GapCluster.Count(2, 1, minutes(3)));
              assertThat(cluster.examples().newest()).contains("three");
              assertThat(cluster.examples().leader()).map(GapCluster.Leader::text).contains("one");
            });
  }

  /// What is not there is not merged.
  @Test
  default void mergesNothingIntoWhatIsNotThere() {
    Gaps gaps = storage().gaps();
    gaps.record(gap("one", "from", 1));

    boolean merged = gaps.merge(HERE, new GapClusterId("from"), new GapClusterId("into"));

    assertThat(merged).isFalse();
    assertThat(gaps.recent(HERE, 10)).hasSize(1);
  }

  private static FoundGap badlyRated(String question, String cluster, int at) {
    FoundGap gap = gap(question, cluster, at);
    return new FoundGap(
        gap.gap(), gap.question(), FoundGap.Cause.BADLY_RATED, gap.cluster(), Optional.empty());
  }
}
