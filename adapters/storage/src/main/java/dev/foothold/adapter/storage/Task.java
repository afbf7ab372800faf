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
  private final boolean erasing;
  private final AtomicReference<State> state = new AtomicReference<>(State.WANTED);
  private final CompletableFuture<R> result = new CompletableFuture<>();

  Task(A argument, boolean erasing) {
    this.argument = argument;
    this.erasing = erasing;
  }

  A argument() {
    return argument;
  }

  boolean erasing() {
    return erasing;
  }

  boolean wanted() {
    return state.get() == State.WANTED;
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

  /// Waits for the result.
  ///
  /// @param wait how long; a commit under way is waited for in any case
  /// @return the result
  /// @throws StoreUnavailable if it did not come in time and will not come any more
  R await(Duration wait) {
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
          throw Trouble.unavailable(
              "the database did not answer within " + wait.toMillis() + " ms");
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
