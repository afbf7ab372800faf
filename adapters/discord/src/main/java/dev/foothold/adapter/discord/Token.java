package dev.foothold.adapter.discord;

/// What an interaction is answered with.
///
/// @param application whose
/// @param interaction its id
/// @param value secret; good for fifteen minutes
record Token(String application, String interaction, String value) {

  /// Says which, not what it is worth.
  @Override
  public String toString() {
    return "Token[" + interaction + "]";
  }
}
