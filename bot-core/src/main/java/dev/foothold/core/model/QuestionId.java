package dev.foothold.core.model;

/// One question that the bot was asked.
///
/// @param value not blank, at most 200 characters
public record QuestionId(String value) {

  /// Checks the value.
  public QuestionId {
    Identifier.checked("QuestionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
