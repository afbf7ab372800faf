package dev.foothold.adapter.storage;

/// What came of opening a database.
public sealed interface Opening {

  /// It is open and up to date.
  ///
  /// @param database to be closed at the end
  /// @param steps migrations that were run for it, 0 if it was up to date
  record Opened(Database database, int steps) implements Opening {}

  /// It was written by a newer program. Nothing was changed.
  ///
  /// @param found its version
  /// @param known the newest version that this program knows
  record Newer(String found, String known) implements Opening {

    /// Says so to an operator.
    ///
    /// @return a sentence or two
    public String text() {
      return "The database is of version %s, this Foothold knows up to %s. Start the newer Foothold, or use a backup that this one made."
          .formatted(found, known);
    }
  }

  /// It cannot be opened: no server there, no right to read the file, not a database.
  ///
  /// @param text says so to an operator, in a sentence or two without secrets
  record Unusable(String text) implements Opening {}
}
