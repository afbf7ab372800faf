package dev.foothold.adapter.storage;

import java.nio.file.Path;

/// What came of copying a database.
public sealed interface Backup {

  /// It was copied: as it was at one moment, without anything that was deleted.
  ///
  /// @param copy the file, which is a database itself
  /// @param bytes its size
  record Made(Path copy, long bytes) implements Backup {}

  /// The server's own tool does it.
  ///
  /// @param text says how
  record ByServer(String text) implements Backup {}

  /// It was not copied.
  ///
  /// @param text says why, and what to do
  record Failed(String text) implements Backup {}
}
