package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The writer over a real file.
class WriterTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  private Engine engine;
  private final List<Integer> groups = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    engine = fresh.database().engine();
    engine.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)"));
  }

  private List<Integer> insert(org.jdbi.v3.core.Handle handle, List<Integer> numbers) {
    groups.add(numbers.size());
    numbers.forEach(n -> handle.execute("INSERT INTO number (n) VALUES (?)", n));
    return numbers;
  }

  private List<Integer> kept() {
    return engine.read(
        handle ->
            handle.createQuery("SELECT n FROM number ORDER BY n").mapTo(Integer.class).list());
  }

  /// Holds the writer until it is released, so that what is asked for meanwhile waits.
  private final class Hold {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold(ExecutorService threads) throws InterruptedException {
      threads.execute(
          () ->
              engine.write(
                  _ -> {
                    begun.countDown();
                    await(released);
                    return 0;
                  }));
      begun.await();
    }

    void release() {
      released.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void whatWaitsIsWrittenTogether() throws Exception {
    Engine.Call<Integer, Integer> put = engine.together(this::insert, LONG);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Hold hold = new Hold(threads);
      CountDownLatch asked = new CountDownLatch(100);
      List<Callable<Integer>> calls = new ArrayList<>();
      IntStream.range(0, 100)
          .forEach(
              n ->
                  calls.add(
                      () -> {
                        asked.countDown();
                        return put.with(n);
                      }));
      List<Future<Integer>> results = new ArrayList<>();
      calls.forEach(call -> results.add(threads.submit(call)));
      asked.await();
      hold.release();

      assertThat(results).extracting(Future::get).hasSize(100).doesNotHaveDuplicates();
    }
    assertThat(kept()).hasSize(100);
    assertThat(groups).hasSizeLessThan(20);
  }

  @Test
  void whatBreaksDoesNotTakeOthersWithIt() throws Exception {
    Engine.Call<Integer, Integer> put = engine.together(this::insert, LONG);
    put.with(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Hold hold = new Hold(threads);
      Future<Integer> again = threads.submit(() -> put.with(1));
      Future<Integer> other = threads.submit(() -> put.with(2));
      hold.release();

      assertThat(other.get()).isEqualTo(2);
      assertThatThrownBy(again::get).hasStackTraceContaining("UNIQUE");
    }
    assertThat(kept()).containsExactly(1, 2);
  }

  @Test
  void whatIsGivenUpIsNeverWritten() throws Exception {
    Engine.Call<Integer, Integer> put = engine.together(this::insert, SHORT);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Hold hold = new Hold(threads);

      assertThatThrownBy(() -> put.with(1)).isInstanceOf(StoreUnavailable.class);

      hold.release();
      engine.write(handle -> insert(handle, List.of(2)));
    }
    assertThat(kept()).containsExactly(2);
  }

  @Test
  void whatIsGivenUpWhileItRunsIsUndone() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Engine.Call<Integer, Integer> slow =
        engine.together(
            (handle, numbers) -> {
              insert(handle, numbers);
              await(released);
              return numbers;
            },
            SHORT);

    assertThatThrownBy(() -> slow.with(1)).isInstanceOf(StoreUnavailable.class);
    released.countDown();
    engine.write(handle -> insert(handle, List.of(2)));

    assertThat(kept()).containsExactly(2);
  }

  @Test
  void aFullQueueRefusesAtOnce() throws Exception {
    Database.Options small = new Database.Options(Database.Durability.NORMAL, LONG, LONG, 1, 4, 0);
    Engine narrow = fresh.database(fresh.location(), small).engine();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(
          () ->
              narrow.write(
                  _ -> {
                    begun.countDown();
                    await(released);
                    return 0;
                  }));
      begun.await();
      // Of two more one fits the queue; the other is told at once, while the first still runs.
      List<Future<Integer>> two =
          List.of(
              threads.submit(() -> narrow.write(_ -> 1)),
              threads.submit(() -> narrow.write(_ -> 2)));
      while (two.stream().noneMatch(Future::isDone)) {
        Thread.onSpinWait();
      }

      assertThat(two).filteredOn(Future::isDone).hasSize(1);

      released.countDown();
    }
  }

  @Test
  void closingWritesWhatWaits() throws Exception {
    Database database = fresh.database();
    Engine other = database.engine();
    other.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> last =
          threads.submit(() -> other.write(handle -> insert(handle, List.of(1)).size()));
      assertThat(last.get()).isEqualTo(1);
    }

    database.close();

    assertThatThrownBy(() -> other.write(_ -> 0)).isInstanceOf(StoreUnavailable.class);
  }
}
