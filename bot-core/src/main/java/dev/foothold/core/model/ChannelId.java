package dev.foothold.core.model;

/// A place of a community where people write: a Discord channel or thread, a Slack channel, with
/// the platform in front.
///
/// @param value not blank, at most 200 characters
public record ChannelId(String value) {

  /// Checks the value.
  public ChannelId {
    Identifier.checked("ChannelId", value);
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
