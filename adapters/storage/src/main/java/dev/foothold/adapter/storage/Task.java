package dev.foothold.adapter.storage;

import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// One write that somebody waits for. Either its result is returned, and then it is committed, or
/// [StoreUnavailable] is thrown, and then it is not: whoever gives up waiting takes it back first.
///
/// @param <A> what it is asked with
/// @param <R> what it results in
final class Task<A, R> {

  /// How long to look the other way while a commit is under way, which cannot be taken back.
  private static final Duration COMMIT = Duration.ofMillis(50);

  private enum State {
    WANTED,
    COMMITTING,
    GIVEN_UP
  }

  private final A argument;
  private final AtomicReference<State> state = new AtomicReference<>(State.WANTED);
  private final CompletableFuture<R> result = new CompletableFuture<>();

  private final Duration wait;
  private final long begun = System.nanoTime();

  /// A write that nobody has begun yet.
  ///
  /// @param argument what it is asked with
  /// @param wait how long somebody waits for it
  Task(A argument, Duration wait) {
    this.argument = argument;
    this.wait = wait;
  }

  A argument() {
    return argument;
  }

  boolean wanted() {
    return state.get() == State.WANTED;
  }

  /// Tells at once who would wait in vain.
  ///
  /// @param nanos how long it would take, as far as one knows
  void refuseIfLate(long nanos) {
    // Half the wait is always believed to be enough: else one slow group could refuse all others.
    long expected = Math.min(nanos, wait.toNanos() / 2);
    boolean late = System.nanoTime() - begun + expected > wait.toNanos();
    if (late && state.compareAndSet(State.WANTED, State.GIVEN_UP)) {
      result.completeExceptionally(late());
    }
  }

  private StoreUnavailable late() {
    return Trouble.unavailable("the database did not answer within " + wait.toMillis() + " ms");
  }

  /// Says that from here on it cannot be taken back.
  ///
  /// @return false if it was taken back before
  boolean beginCommit() {
    return state.compareAndSet(State.WANTED, State.COMMITTING);
  }

  /// Says that it can be taken back again: there was no commit.
  void cancelCommit() {
    state.compareAndSet(State.COMMITTING, State.WANTED);
  }

  void done(R value) {
    result.complete(value);
  }

  void failed(RuntimeException failure) {
    result.completeExceptionally(failure);
  }

  /// Waits for the result; for a commit under way in any case.
  ///
  /// @return the result
  /// @throws StoreUnavailable if it did not come in time and will not come any more
  R await() {
    boolean interrupted = false;
    Duration next = wait;
    try {
      while (true) {
        try {
          return result.get(next.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (TimeoutException _) {
          // Given up below.
        }
        if (state.compareAndSet(State.WANTED, State.GIVEN_UP)) {
          throw late();
        }
        next = COMMIT;
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException why
          ? why
          : new IllegalStateException(failure.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
