package dev.foothold.core.model;

/// A person on a platform, as that platform names them, with the platform in front.
///
/// @param value not blank, at most 200 characters
public record UserId(String value) {

  /// Checks the value.
  public UserId {
    Identifier.checked("UserId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
