package dev.foothold.core.model;

import java.util.List;

/// One or more sentences and the sources they rest on.
///
/// @param text inline Markdown without citation marks, on one line
/// @param sources positions in the entry's list of sources, from 1, in the order written; empty
///   where a reader found none
/// @param begins whether a paragraph begins with it; if not, it goes on with the piece before it
public record Cited(String text, List<Integer> sources, boolean begins) {

  /// A piece that is a paragraph, or begins one.
  ///
  /// @param text inline Markdown without citation marks, on one line
  /// @param sources positions in the entry's list of sources
  public Cited(String text, List<Integer> sources) {
    this(text, sources, true);
  }

  /// Copies the list.
  public Cited {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text is blank");
    }
    sources = List.copyOf(sources);
  }
}
