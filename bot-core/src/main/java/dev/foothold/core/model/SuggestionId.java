package dev.foothold.core.model;

/// One suggestion of a member.
///
/// @param value not blank, at most 200 characters
public record SuggestionId(String value) {

  /// Checks the value.
  public SuggestionId {
    Identifier.checked("SuggestionId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
