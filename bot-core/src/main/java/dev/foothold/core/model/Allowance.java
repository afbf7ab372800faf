package dev.foothold.core.model;

import java.time.Instant;

/// How much of something is allowed in a window of time.
///
/// @param scope whose share it is
/// @param key of whom, within the scope: a [PersonKey], a [ChannelId], a name
/// @param from when the window begins
/// @param until when it ends, and there is room again
/// @param limit how many, 0 or more
public record Allowance(Scope scope, String key, Instant from, Instant until, int limit) {

  /// Checks the values.
  public Allowance {
    Identifier.checked("the key of an allowance", key);
    if (limit < 0 || !until.isAfter(from)) {
      throw new IllegalArgumentException(limit + " from " + from + " to " + until);
    }
  }

  /// Whose share it is. The window's length is a part of the count's identity through its two ends.
  public enum Scope {
    /// One person's.
    PERSON,
    /// One channel's.
    CHANNEL,
    /// All of a community's.
    COMMUNITY,
    /// One person's suggestions.
    SUGGESTIONS
  }
}
