package dev.foothold.adapter.discord.loopback;

/// Whom a rate limit is for.
public enum LimitScope {
  /// The bot, on one route.
  USER,
  /// The bot, on all routes.
  GLOBAL,
  /// Everyone, on one thing; does not count as an invalid request.
  SHARED
}
