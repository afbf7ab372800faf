package dev.foothold.core.model;

import java.util.List;

/// What a search found.
///
/// @param hits most relevant first
/// @param confidence 0 to 1: how likely it is that the first hits answer the question, judged from
///   the scores alone, without knowledge of the domain
public record Retrieval(List<Hit> hits, double confidence) {

  /// Copies the list and checks the range.
  public Retrieval {
    hits = List.copyOf(hits);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0 to 1");
    }
  }

  /// One entry found.
  ///
  /// @param entry what was found
  /// @param score fused relevance, unitless, comparable only within one retrieval
  public record Hit(Entry entry, double score) {}
}
