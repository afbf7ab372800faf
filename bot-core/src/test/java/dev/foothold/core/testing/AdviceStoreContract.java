package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.advice;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.port.AdviceStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of advice threads promises.
public interface AdviceStoreContract extends StorageContract {

  /// The first version is 1.
  @Test
  default void takesTheFirstVersion() {
    AdviceStore store = storage().advice();
    AdviceVersion first = version(HERE, 1, advice("a", "one", "two\n\n“lines”"));

    AdviceStore.Saving saving = store.save(first);

    assertThat(saving).isEqualTo(new AdviceStore.Saving.Saved());
    assertThat(store.current(HERE, new AdviceId("a"))).contains(first);
  }

  /// The next version follows the current one.
  @Test
  default void takesTheNextVersion() {
    AdviceStore store = storage().advice();
    store.save(version(HERE, 1, advice("a", "one")));
    AdviceVersion second = version(HERE, 2, advice("a", "two"));

    store.save(second);

    assertThat(store.current(HERE, new AdviceId("a"))).contains(second);
  }

  /// Who comes second is told what came first.
  @Test
  default void refusesASecondVersionOfTheSameNumber() {
    AdviceStore store = storage().advice();
    AdviceVersion first = version(HERE, 1, advice("a", "one"));
    store.save(first);

    AdviceStore.Saving saving = store.save(version(HERE, 1, advice("a", "other")));

    assertThat(saving).isEqualTo(new AdviceStore.Saving.Conflict(Optional.of(first)));
    assertThat(store.current(HERE, new AdviceId("a"))).contains(first);
  }

  /// There is no second without a first.
  @Test
  default void refusesAVersionWithoutItsPredecessor() {
    AdviceStore.Saving saving = storage().advice().save(version(HERE, 2, advice("a", "one")));

    assertThat(saving).isEqualTo(new AdviceStore.Saving.Conflict(Optional.empty()));
  }

  /// Of two at the same moment one is saved.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void savesOneOfTwoAtOnce() throws Exception {
    AdviceStore store = storage().advice();
    CountDownLatch start = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<AdviceStore.Saving>> both =
          threads.invokeAll(List.of(saver(store, start, "one"), saver(store, start, "two")));

      assertThat(both)
          .extracting(Future::get)
          .filteredOn(AdviceStore.Saving.Saved.class::isInstance)
          .hasSize(1);
    }
  }

  private static Callable<AdviceStore.Saving> saver(
      AdviceStore store, CountDownLatch start, String post) {
    return () -> {
      start.countDown();
      start.await();
      return store.save(version(HERE, 1, advice("a", post)));
    };
  }

  /// The current version of each, by id.
  @Test
  default void listsTheCurrentVersionsById() {
    AdviceStore store = storage().advice();
    store.save(version(HERE, 1, advice("b", "one")));
    store.save(version(HERE, 1, advice("a", "one")));
    store.save(version(HERE, 2, advice("a", "two")));

    assertThat(store.all(HERE))
        .containsExactly(
            version(HERE, 2, advice("a", "two")), version(HERE, 1, advice("b", "one")));
  }

  /// Retired ones are listed, too.
  @Test
  default void listsRetiredOnes() {
    AdviceStore store = storage().advice();
    AdviceVersion retired =
        new AdviceVersion(
            HERE,
            1,
            advice("a", "one"),
            true,
            new AdviceVersion.Change(ANA, minutes(1), "retired"));

    store.save(retired);

    assertThat(store.all(HERE)).containsExactly(retired);
  }

  /// All versions, newest first.
  @Test
  default void givesTheHistoryNewestFirst() {
    AdviceStore store = storage().advice();
    store.save(version(HERE, 1, advice("a", "one")));
    store.save(version(HERE, 2, advice("a", "two")));

    assertThat(store.history(HERE, new AdviceId("a")))
        .extracting(AdviceVersion::number)
        .containsExactly(2, 1);
  }

  /// Each community has its own.
  @Test
  default void keepsCommunitiesApart() {
    AdviceStore store = storage().advice();
    store.save(version(HERE, 1, advice("a", "ours")));
    store.save(version(ELSEWHERE, 1, advice("a", "theirs")));
    store.used(ELSEWHERE, new AdviceId("a"));

    assertThat(store.current(HERE, new AdviceId("a")))
        .contains(version(HERE, 1, advice("a", "ours")));
    assertThat(store.all(HERE)).hasSize(1);
    assertThat(store.history(HERE, new AdviceId("a"))).hasSize(1);
    assertThat(store.uses(HERE)).isEmpty();
  }

  /// Uses are counted, of shipped threads too.
  @Test
  default void countsUses() {
    AdviceStore store = storage().advice();

    store.used(HERE, new AdviceId("shipped"));
    store.used(HERE, new AdviceId("shipped"));

    assertThat(store.uses(HERE)).isEqualTo(Map.of(new AdviceId("shipped"), 2L));
  }
}
