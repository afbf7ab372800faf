package dev.foothold.core.model;

/// A group of questions that ask for the same and were not answered.
///
/// @param value not blank, at most 200 characters
public record GapClusterId(String value) {

  /// Checks the value.
  public GapClusterId {
    Identifier.checked("GapClusterId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
