package dev.foothold.core.port;

import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import java.util.List;

/// What was said in a thread, for as long as a follow-up can refer to it. Safe for many threads.
public interface Conversations {

  /// What one person and the bot said in one thread, oldest first. Bounded in turns and in time by
  /// the store's settings: older ones are gone.
  ///
  /// @param thread where
  /// @param asker who; others' turns are not returned
  /// @return oldest first, empty if nothing is kept
  List<Turn> turns(ThreadId thread, UserId asker);

  /// Adds a turn at the end.
  ///
  /// @param thread where
  /// @param asker who
  /// @param turn what was said
  void append(ThreadId thread, UserId asker, Turn turn);

  /// Forgets everything that was kept of a person, in every thread.
  ///
  /// @param asker who
  void forget(UserId asker);
}
