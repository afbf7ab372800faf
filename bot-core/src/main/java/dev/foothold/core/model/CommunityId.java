package dev.foothold.core.model;

/// A community: a Discord guild, a Slack workspace, or the terminal's own. All data belongs to one.
///
/// @param value not blank, at most 200 characters
public record CommunityId(String value) {

  /// Checks the value.
  public CommunityId {
    Identifier.checked("CommunityId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
