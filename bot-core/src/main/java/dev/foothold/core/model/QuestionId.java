package dev.foothold.core.model;

/// One question that the bot was asked.
///
/// @param value not blank, at most 200 characters
public record QuestionId(String value) {

  /// What a question is called that could not be written down, or was not to be: nothing can be
  /// done with it later.
  public static final QuestionId UNRECORDED = new QuestionId("unrecorded");

  /// Checks the value.
  public QuestionId {
    Identifier.checked("QuestionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
