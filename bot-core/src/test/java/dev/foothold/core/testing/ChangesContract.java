package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Change;
import dev.foothold.core.port.Changes;
import dev.foothold.core.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every feed of changes promises.
public interface ChangesContract extends StorageContract {

  /// Nothing at first.
  @Test
  default void beginsAtNothing() {
    Changes changes = storage().changes();

    assertThat(changes.latest()).isZero();
    assertThat(changes.after(0, 10)).isEmpty();
  }

  /// Numbers grow, and the newest is known.
  @Test
  default void numbersChangesInOrder() {
    Storage storage = storage();
    storage.entries().put(entry(HERE, "a", "A"));
    storage.entries().put(entry(HERE, "b", "B"));

    List<Change> changes = storage.changes().after(0, 10);

    assertThat(changes).extracting(change -> change.entry().value()).containsExactly("a", "b");
    assertThat(changes).extracting(Change::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(storage.changes().latest()).isEqualTo(changes.getLast().sequence());
  }

  /// Only what came after, and no more than asked for.
  @Test
  default void givesWhatCameAfter() {
    Storage storage = storage();
    storage.entries().put(entry(HERE, "a", "A"));
    long first = storage.changes().latest();
    storage.entries().put(entry(HERE, "b", "B"));
    storage.entries().put(entry(HERE, "c", "C"));

    assertThat(storage.changes().after(first, 1))
        .extracting(change -> change.entry().value())
        .containsExactly("b");
  }

  /// Who follows while others write misses none.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void showsNoLowerNumberAfterAHigherOne() throws Exception {
    Storage storage = storage();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String name = "w" + w;
      writers.add(
          () -> {
            for (int i = 0; i < 10; i++) {
              storage.entries().put(entry(HERE, name + "-" + i, "Title"));
            }
            return null;
          });
    }
    List<Change> followed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Void>> running = writers.stream().map(threads::submit).toList();
      while (!running.stream().allMatch(Future::isDone)) {
        long last = followed.isEmpty() ? 0 : followed.getLast().sequence();
        followed.addAll(storage.changes().after(last, 100));
      }
      for (Future<Void> writer : running) {
        writer.get();
      }
    }
    long last = followed.isEmpty() ? 0 : followed.getLast().sequence();
    followed.addAll(storage.changes().after(last, 100));

    assertThat(followed).extracting(Change::entry).hasSize(40).doesNotHaveDuplicates();
  }
}
