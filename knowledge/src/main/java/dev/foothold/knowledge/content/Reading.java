package dev.foothold.knowledge.content;

import dev.foothold.core.model.Entry;
import java.util.List;

/// What came of reading one entry file.
public sealed interface Reading {

  /// The file has the form of an entry.
  ///
  /// @param entry what it says
  record Read(Entry entry) implements Reading {}

  /// The file has to be mended first.
  ///
  /// @param problems all that were found, in the order of the file; at least one
  record Broken(List<Problem> problems) implements Reading {

    /// Copies the list.
    public Broken {
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a broken file needs a problem");
      }
      problems = List.copyOf(problems);
    }
  }
}
