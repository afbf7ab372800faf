package dev.foothold.core.model;

import java.time.Instant;

/// One state of a community's advice thread. Versions are only added, never changed: to undo is to
/// add the earlier state again.
///
/// @param community whose
/// @param number from 1 for what the community wrote; 0 is what was shipped
/// @param advice what it says
/// @param retired whether it is out of use from here on
/// @param change who made this version, and why
public record AdviceVersion(
    CommunityId community, int number, Advice advice, boolean retired, Change change) {

  /// Checks the number.
  public AdviceVersion {
    if (number < 0) {
      throw new IllegalArgumentException("version " + number);
    }
  }

  /// Who made a version, and why.
  ///
  /// @param by who
  /// @param at when
  /// @param note what was done, in a word or a sentence: `edited`, `undid version 3`
  public record Change(PersonKey by, Instant at, String note) {}
}
