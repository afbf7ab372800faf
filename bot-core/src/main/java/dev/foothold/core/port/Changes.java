package dev.foothold.core.port;

import dev.foothold.core.model.Change;
import java.util.List;

/// What changed in the database that processes keep a copy of, in one order for all. Once a change
/// is visible, none with a lower number appears any more. Safe for many threads.
public interface Changes {

  /// The number of the newest change.
  ///
  /// @return 0 if there was none
  long latest();

  /// Changes after one.
  ///
  /// @param sequence its number; 0 for all
  /// @param limit how many at most, 1 or more
  /// @return oldest first
  List<Change> after(long sequence, int limit);
}
