package dev.foothold.core.model;

/// A person on a platform, as that platform names them, with the platform in front.
///
/// @param value not blank, at most 200 characters
public record UserId(String value) {

  /// Checks the value.
  public UserId {
    Identifier.checked("UserId", value);
  }

  /// The platform.
  ///
  /// @return what stands before the first colon; all of it where there is none
  public String platform() {
    int colon = value.indexOf(':');
    return colon < 0 ? value : value.substring(0, colon);
  }

  @Override
  public String toString() {
    return value;
  }
}
