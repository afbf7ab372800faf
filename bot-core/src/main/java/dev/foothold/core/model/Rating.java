package dev.foothold.core.model;

import java.time.Instant;

/// What one person thinks of one answer.
///
/// @param question the question answered
/// @param by who
/// @param helpful yes or no
/// @param reason in their words, masked; may be empty
/// @param at when
public record Rating(
    QuestionId question, PersonKey by, boolean helpful, String reason, Instant at) {

  /// Longest reason kept, in UTF-16 units.
  public static final int MAX_REASON = 500;

  /// Checks the length.
  public Rating {
    if (reason.length() > MAX_REASON) {
      throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
    }
  }

  /// Says which and what, not why.
  @Override
  public String toString() {
    return "Rating[" + question + ", " + helpful + "]";
  }
}
