package dev.foothold.core.model;

/// A conversation: what was said in it completes a follow-up.
///
/// @param value not blank, at most 200 characters
public record ThreadId(String value) {

  /// Checks the value.
  public ThreadId {
    Identifier.checked("ThreadId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
