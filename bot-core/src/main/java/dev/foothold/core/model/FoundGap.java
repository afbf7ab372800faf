package dev.foothold.core.model;

import java.util.Locale;
import java.util.Optional;

/// A gap in its place: which question it was, why it is one, and what else asks for the same.
///
/// @param gap what was asked
/// @param question the question's name, through which it goes when its asker's data are deleted
/// @param cause why it counts
/// @param cluster what asks for the same
/// @param vector of the question; empty where there was no model
public record FoundGap(
    Gap gap, QuestionId question, Cause cause, GapClusterId cluster, Optional<Embedding> vector) {

  /// Why a question is a gap.
  public enum Cause {
    /// Nothing known answered it.
    UNANSWERED,
    /// Somebody found the answer not helpful.
    BADLY_RATED;

    /// The form used in lists and JSON.
    ///
    /// @return lower case, hyphens for underscores
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
