package dev.foothold.core.model;

/// Where something stands that the bot has posted, in the platform's own terms: enough to reply to
/// it, edit it and remove it. Opaque to everyone but the platform's adapter.
///
/// @param value not blank, at most 200 characters
public record PostRef(String value) {

  /// Checks the value.
  public PostRef {
    Identifier.checked("PostRef", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
