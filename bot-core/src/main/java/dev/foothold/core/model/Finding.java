package dev.foothold.core.model;

/// Something that an operator learns when they have the bot's settings, tokens and permissions
/// checked.
///
/// @param level how bad it is
/// @param what is so, in a sentence
/// @param todo what to do about it, in a sentence or two; empty where nothing is to be done
public record Finding(Level level, String what, String todo) {

  /// How bad something is.
  public enum Level {
    /// As it should be.
    FINE,
    /// Something does not work for lack of it; the rest does.
    LIMITED,
    /// Nothing works.
    BROKEN
  }
}
