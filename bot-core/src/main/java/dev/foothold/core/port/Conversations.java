package dev.foothold.core.port;

import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import java.util.List;

/// What was said in a thread, for as long as a follow-up can refer to it. Safe for many threads.
public interface Conversations {

  /// What one person and the bot said in one thread, oldest first. Bounded in turns and in time by
  /// the store's settings: older ones are gone.
  ///
  /// @param talk where and who; others' turns are not returned
  /// @return oldest first, empty if nothing is kept
  List<Turn> turns(Talk talk);

  /// Adds a turn at the end.
  ///
  /// @param talk where and who
  /// @param turn what was said
  void append(Talk talk, Turn turn);

  /// Forgets everything that was kept of a person, in every thread of every community.
  ///
  /// @param person who
  void forget(PersonKey person);
}
