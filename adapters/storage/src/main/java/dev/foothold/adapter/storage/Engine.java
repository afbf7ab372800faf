package dev.foothold.adapter.storage;

import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/// The ways to a database. What is handed in may be run more than once before it is committed once,
/// so it changes nothing but the database. Safe for many threads.
interface Engine extends AutoCloseable {

  /// Reads, in one transaction.
  ///
  /// @param work what to read
  /// @return what it returned
  /// @throws StoreUnavailable if the database cannot be read now
  <T> T read(Function<Handle, T> work);

  /// Writes in one transaction, all or nothing; waits its turn for seconds, not for ever.
  ///
  /// @param work what to write
  /// @return what it returned, after it is committed
  /// @throws StoreUnavailable if the database could not be written to in time; nothing is written
  <T> T write(Function<Handle, T> work);

  /// As [#write], and then nothing that it deleted can be read from the files any more.
  ///
  /// @param work what to delete
  /// @return what it returned
  /// @throws StoreUnavailable as above
  <T> T erase(Function<Handle, T> work);

  /// Deletes in parts, each in a transaction of its own and others' writes in between; then nothing
  /// that any of them deleted can be read from the files any more.
  ///
  /// @param part deletes some and returns how many; run until that is none
  /// @throws StoreUnavailable as above: what the parts before have deleted is gone
  void eraseInParts(ToIntFunction<Handle> part);

  /// A kind of write that many ask for at once, done for all of them together.
  ///
  /// @param work takes what was asked for, in the order in which it came; returns as many results,
  ///   in the same order
  /// @param wait how long each waits
  /// @return asks for one
  <A, R> Call<A, R> together(Together<A, R> work, Duration wait);

  /// One's part in work that is done for many at once.
  ///
  /// @param <A> what one asks for
  /// @param <R> what one gets
  @FunctionalInterface
  interface Call<A, R> {

    /// Asks for it and waits.
    ///
    /// @param argument what
    /// @return the result, committed
    /// @throws StoreUnavailable if it was not written in time; nothing of it is
    R with(A argument);
  }

  /// Work that is done for many at once.
  ///
  /// @param <A> what one asks for
  /// @param <R> what one gets
  @FunctionalInterface
  interface Together<A, R> {

    /// Does it.
    ///
    /// @param handle in a transaction
    /// @param all what was asked for
    /// @return as many results, in the same order
    List<R> run(Handle handle, List<A> all);
  }

  /// What its SQL is.
  ///
  /// @return the dialect
  Dialect dialect();

  /// Ends what was begun, refuses what comes, and lets go of the database.
  @Override
  void close();
}
