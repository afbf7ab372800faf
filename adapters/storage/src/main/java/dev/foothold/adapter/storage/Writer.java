package dev.foothold.adapter.storage;

import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what many ask for in few transactions: its thread takes whatever waits, up to [#MOST],
/// does it in one transaction and commits once. One commit costs about as much for a hundred writes
/// as for one.
///
/// What breaks is undone alone (by a savepoint) and does not take others with it. The queue is
/// bounded, and full it refuses at once. Safe for many threads.
final class Writer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /// Writes in one transaction at most, and to begin with: as many as take [#BRISK] are found out.
  static final int MOST = 512;

  private static final int FIRST = 128;
  private static final int LEAST = 64;

  /// How long a group may take: those who come meanwhile wait no longer for it, and little is done
  /// in vain when somebody gives up in its midst.
  private static final Duration BRISK = Duration.ofMillis(100);

  /// Times that a transaction is begun anew because another one was in its way.
  private static final int ATTEMPTS = 5;

  /// How often a thread without work looks whether it may end, or go on with an erasure that
  /// somebody was in the way of.
  private static final Duration IDLE = Duration.ofSeconds(1);

  /// How long others may come first, between two parts of an erasure.
  private static final Duration BREATH = Duration.ofMillis(10);

  /// Where a writer's connection comes from, and what it does besides.
  interface Connections {

    /// A connection to write with; the writer closes it when it failed, and at its end.
    ///
    /// @return an open one
    Handle open();

    /// Whether one is kept from one group to the next.
    ///
    /// @return false: it goes back to where it came from
    boolean kept();

    /// Something may have been deleted that has to become unreadable.
    ///
    /// @return whether it was
    boolean deleted();

    /// Makes deleted content unreadable, for a short while. The writer closes its connection after
    /// it.
    ///
    /// @return how far that came
    Erasure erase();
  }

  /// How far an erasure has come.
  enum Erasure {
    /// To its end.
    DONE,
    /// There is more to do, now.
    MORE,
    /// Somebody is in the way: again in a while.
    LATER
  }

  private record Pending<A, R>(Engine.Together<A, R> work, Task<A, R> task) {}

  private final Connections connections;
  private final BlockingQueue<Pending<?, ?>> queue;
  private final Lane lane;
  private final Thread thread;
  private volatile boolean closed;

  /// Starts its thread.
  ///
  /// @param connections to write with
  /// @param capacity writes that may wait
  /// @param factory makes the thread
  /// @param erasureOwed whether an erasure was begun before and is to be ended
  Writer(Connections connections, int capacity, ThreadFactory factory, boolean erasureOwed) {
    this.connections = connections;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.lane = new Lane(erasureOwed);
    this.thread = factory.newThread(this::run);
    thread.start();
  }

  /// Asks for a write and waits for it.
  ///
  /// @param work how; what has the same work is done together
  /// @param argument with what
  /// @param wait how long
  /// @return the result, committed
  /// @throws StoreUnavailable if it could not be done in time; nothing is written
  <A, R> R write(Engine.Together<A, R> work, A argument, Duration wait) {
    Task<A, R> task = new Task<>(argument, wait);
    if (closed) {
      throw Trouble.unavailable("the database is closed");
    }
    if (!queue.offer(new Pending<>(work, task))) {
      throw Trouble.unavailable("more waits to be written than the queue holds");
    }
    return task.await();
  }

  private void run() {
    while (!closed || !queue.isEmpty()) {
      List<Pending<?, ?>> group = new ArrayList<>();
      try {
        Duration wait = lane.erasure == Erasure.MORE ? BREATH : IDLE;
        Pending<?, ?> first = queue.poll(closed ? 0 : wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          queue.drainTo(group, lane.limit - 1);
        }
      } catch (InterruptedException _) {
        // Only close interrupts, to end an idle wait.
      }
      lane.turn(group);
    }
    lane.turn(List.of());
    lane.release();
  }

  /// Ends what waits and refuses what comes.
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    lane.wake(thread);
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    List<Pending<?, ?>> late = new ArrayList<>();
    queue.drainTo(late);
    late.forEach(one -> one.task().failed(Trouble.unavailable("the database is closed")));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// What has the same work, to be done together.
  private record Batch<A, R>(Engine.Together<A, R> work, List<Task<A, R>> tasks) {

    static List<Batch<?, ?>> of(List<Pending<?, ?>> group) {
      Map<Engine.Together<?, ?>, List<Task<?, ?>>> byWork = new LinkedHashMap<>();
      for (Pending<?, ?> one : group) {
        byWork.computeIfAbsent(one.work(), _ -> new ArrayList<>()).add(one.task());
      }
      List<Batch<?, ?>> batches = new ArrayList<>();
      byWork.forEach((work, tasks) -> batches.add(of(work, tasks)));
      return batches;
    }

    @SuppressWarnings("unchecked") // Pending says that work and task go together
    private static <A, R> Batch<A, R> of(Engine.Together<?, ?> work, List<Task<?, ?>> tasks) {
      return new Batch<>((Engine.Together<A, R>) work, (List<Task<A, R>>) (List<?>) tasks);
    }

    Batch<A, R> wanted() {
      return new Batch<>(work, tasks.stream().filter(Task::wanted).toList());
    }

    /// Does it, alone in a savepoint, and each task alone if the whole breaks.
    ///
    /// @param handle in a transaction
    /// @return tells the tasks, after the commit
    Runnable run(Handle handle) {
      handle.savepoint("batch");
      try {
        List<R> results = work.run(handle, tasks.stream().map(Task::argument).toList());
        handle.releaseSavepoint("batch");
        return () -> {
          for (int i = 0; i < results.size(); i++) {
            tasks.get(i).done(results.get(i));
          }
        };
      } catch (RuntimeException failure) {
        // Whatever the work throws undoes it alone; what the database throws ends the whole group.
        if (Trouble.of(failure) != Trouble.MISTAKE) {
          throw failure;
        }
        handle.rollbackToSavepoint("batch");
        if (tasks.size() == 1) {
          return () -> tasks.getFirst().failed(failure);
        }
        List<Runnable> each =
            tasks.stream().map(task -> new Batch<>(work, List.of(task)).run(handle)).toList();
        return () -> each.forEach(Runnable::run);
      }
    }
  }

  /// One thread's connection and what it owes. One thread at a time.
  private final class Lane {

    /// None or one.
    private final Deque<Handle> connection = new ArrayDeque<>(1);

    /// Known to its own thread alone.
    private Erasure erasure;

    private int limit = FIRST;

    /// What the last group took, in nanoseconds.
    private long expected;

    Lane(boolean erasureOwed) {
      this.erasure = erasureOwed ? Erasure.MORE : Erasure.DONE;
    }

    /// Held while it works, so that nobody interrupts that.
    private final Lock working = new ReentrantLock();

    /// Does a group, or without one what is owed.
    void turn(List<Pending<?, ?>> group) {
      working.lock();
      try {
        Thread.interrupted();
        if (group.isEmpty()) {
          settle();
        } else {
          long begun = System.nanoTime();
          group.forEach(one -> one.task().refuseIfLate(expected));
          write(group);
          learn(group.size(), System.nanoTime() - begun);
        }
      } finally {
        working.unlock();
      }
    }

    /// Fits the size of groups to what they take here and now.
    private void learn(int size, long nanos) {
      expected = nanos;
      if (nanos > BRISK.toNanos()) {
        limit = Math.max(LEAST, Math.min(limit, size) / 2);
      } else if (size == limit && nanos < BRISK.toNanos() / 2) {
        limit = Math.min(MOST, limit * 2);
      }
    }

    void wake(Thread thread) {
      working.lock();
      try {
        thread.interrupt();
      } finally {
        working.unlock();
      }
    }

    /// Does a group and tells its tasks.
    private void write(List<Pending<?, ?>> group) {
      List<Task<?, ?>> tasks = new ArrayList<>();
      group.forEach(one -> tasks.add(one.task()));
      int clashes = 0;
      while (tasks.stream().anyMatch(Task::wanted)) {
        try {
          if (commit(Batch.of(group))) {
            return;
          }
        } catch (RuntimeException | Error failure) {
          // Of any kind: the thread goes on, and nobody who waits is left without a word.
          abandon();
          tasks.forEach(Task::cancelCommit);
          boolean again =
              Trouble.isLock(failure)
                  || (Trouble.of(failure) == Trouble.CLASH && ++clashes < ATTEMPTS);
          if (!again || closed) {
            tell(tasks, failure);
            return;
          }
        }
      }
    }

    private void tell(List<Task<?, ?>> tasks, Throwable failure) {
      RuntimeException told =
          switch (Trouble.of(failure)) {
            case UNAVAILABLE, CLASH ->
                new StoreUnavailable(
                    "the database cannot be written to: " + reason(failure), failure);
            case MISTAKE ->
                failure instanceof RuntimeException mistake
                    ? mistake
                    : new IllegalStateException(failure);
          };
      LOG.warn("{} writes failed: {}", tasks.size(), reason(failure));
      tasks.forEach(task -> task.failed(told));
    }

    /// Runs all that is still wanted in one transaction.
    ///
    /// @return false if somebody took a task back before the commit, so that it has to be run again
    ///   without that one
    private boolean commit(List<Batch<?, ?>> batches) {
      List<Batch<?, ?>> wanted = new ArrayList<>();
      batches.forEach(batch -> wanted.add(batch.wanted()));
      wanted.removeIf(batch -> batch.tasks().isEmpty());
      if (wanted.isEmpty()) {
        return true;
      }
      Handle handle = connected();
      handle.begin();
      List<Runnable> tell = new ArrayList<>();
      for (Batch<?, ?> batch : wanted) {
        tell.add(batch.run(handle));
      }
      List<Task<?, ?>> begun = new ArrayList<>();
      for (Batch<?, ?> batch : wanted) {
        for (Task<?, ?> task : batch.tasks()) {
          if (!task.beginCommit()) {
            begun.forEach(Task::cancelCommit);
            handle.rollback();
            giveBack();
            return false;
          }
          begun.add(task);
        }
      }
      handle.commit();
      giveBack();
      if (connections.deleted()) {
        erasure = Erasure.MORE;
      }
      settle();
      tell.forEach(Runnable::run);
      return true;
    }

    /// Goes on with an erasure.
    private void settle() {
      if (erasure != Erasure.DONE) {
        release();
        try {
          erasure = connections.erase();
        } catch (RuntimeException failure) {
          // JDBI's or the disk's: what was to be written is committed; this alone is tried again.
          erasure = Erasure.LATER;
          LOG.warn("deleted content is not overwritten yet: {}", reason(failure));
        }
      }
    }

    private Handle connected() {
      if (connection.isEmpty()) {
        connection.push(connections.open());
      }
      return connection.element();
    }

    private void giveBack() {
      if (!connections.kept()) {
        release();
      }
    }

    /// After a failure nobody knows what state a connection is in.
    private void abandon() {
      for (Handle handle : connection) {
        try {
          if (handle.isInTransaction()) {
            handle.rollback();
          }
        } catch (RuntimeException failure) {
          // The connection is thrown away, whatever state it is in.
          LOG.debug("no rollback: {}", reason(failure));
        }
      }
      release();
    }

    void release() {
      while (!connection.isEmpty()) {
        try {
          connection.pop().close();
        } catch (RuntimeException failure) {
          // There is nothing left to do with it.
          LOG.debug("not closed: {}", reason(failure));
        }
      }
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }
}
