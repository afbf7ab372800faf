package dev.foothold.adapter.discord;

import java.util.LinkedHashSet;

/// What came before, as far as it is remembered. Safe for many threads.
final class Seen {

  /// Some minutes of a large community.
  private static final int MOST = 20_000;

  private final LinkedHashSet<String> ids = new LinkedHashSet<>();

  /// Remembers something.
  ///
  /// @param id any
  /// @return false if it came before
  synchronized boolean isNew(String id) {
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > MOST) {
      ids.removeFirst();
    }
    return true;
  }
}
