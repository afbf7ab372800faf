package dev.foothold.adapter.storage;

import java.util.List;

/// What came of looking a database over.
public sealed interface Check {

  /// All is well.
  ///
  /// @param version of its tables
  record Sound(String version) implements Check {}

  /// It is well and older than this program, which will bring it up to date when it opens it.
  ///
  /// @param found its version, `0` if it is empty
  /// @param known the version that it will have then
  record Outdated(String found, String known) implements Check {}

  /// Something is wrong in it.
  ///
  /// @param findings what, one sentence each
  record Broken(List<String> findings) implements Check {

    /// Copies the list.
    public Broken {
      findings = List.copyOf(findings);
    }
  }

  /// It was written by a newer program.
  ///
  /// @param newer which
  record Refused(Opening.Newer newer) implements Check {}

  /// It cannot be looked at.
  ///
  /// @param text says why
  record Unreadable(String text) implements Check {}
}
