package dev.foothold.core.model;

/// Somebody who does something in a community, as the platform vouches for them.
///
/// @param user the person
/// @param community where; what they do has its effect there alone
/// @param role what the platform says they are there
public record Actor(UserId user, CommunityId community, Role role) {

  /// What a person may do, each one all that those before it may.
  public enum Role {
    /// Asks, suggests, sees and deletes what is theirs.
    MEMBER,
    /// Reviews, publishes, sets the community's settings.
    MODERATOR,
    /// Runs the bot; may act for a person who asked for it.
    OPERATOR
  }

  /// Whether the platform vouches for at least this.
  ///
  /// @param wanted the least that is enough
  /// @return true if the role is the same or a later one
  public boolean is(Role wanted) {
    return role.compareTo(wanted) >= 0;
  }

  /// Says where and what, not who.
  @Override
  public String toString() {
    return "Actor[" + community + ", " + role + "]";
  }
}
