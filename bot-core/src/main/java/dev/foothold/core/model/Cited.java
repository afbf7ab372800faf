package dev.foothold.core.model;

import java.util.List;

/// One or more sentences and the sources they rest on.
///
/// @param text inline Markdown without citation marks, on one line
/// @param sources positions in the entry's list of sources, from 1, in the order written; empty
///   where a reader found none
public record Cited(String text, List<Integer> sources) {

  /// Copies the list.
  public Cited {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text is blank");
    }
    sources = List.copyOf(sources);
  }
}
