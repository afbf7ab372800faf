package dev.foothold.core.model;

import java.util.List;
import java.util.Map;

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
  /// @param asked how like the question the nearest ways are in which each of the entry's
  ///   paragraphs is asked for: cosine by the paragraph's position, 0 for the direct answer;
  ///   without those for which no way is known, and empty without a vector
  public record Hit(Entry entry, double score, Map<Integer, Double> asked) {

    /// Copies the map.
    public Hit {
      asked = Map.copyOf(asked);
    }

    /// One of which no ways of asking are known.
    ///
    /// @param entry what was found
    /// @param score fused relevance
    public Hit(Entry entry, double score) {
      this(entry, score, Map.of());
    }

    /// The same, otherwise ranked.
    ///
    /// @param other its score
    /// @return a new hit
    public Hit withScore(double other) {
      return new Hit(entry, other, asked);
    }
  }
}
