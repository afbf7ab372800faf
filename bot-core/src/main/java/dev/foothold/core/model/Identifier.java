package dev.foothold.core.model;

/// The rule that all identifiers share.
final class Identifier {

  /// Longest identifier accepted, in UTF-16 units. Platforms' own ids are far shorter (Discord: 20
  /// digits, Slack: 21 characters); the bound keeps rubbish out of stores.
  static final int MAX_LENGTH = 200;

  private Identifier() {}

  static String checked(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          what + " has " + value.length() + " characters, at most " + MAX_LENGTH + " fit");
    }
    return value;
  }
}
