package dev.foothold.core.port;

import dev.foothold.core.model.UserId;

/// Tells one person something that they are owed. Safe for many threads.
public interface Notifier {

  /// The platform's name, as in `UserId.platform`.
  ///
  /// @return always the same
  String platform();

  /// Tells somebody something in private.
  ///
  /// @param person whom
  /// @param key known again by the platform or its adapter: the same is told once
  /// @param text Markdown
  /// @return what became of it
  Telling tell(UserId person, String key, String text);

  /// What became of it.
  enum Telling {
    /// They have it.
    TOLD,
    /// They cannot be reached: they left, or take no messages.
    UNREACHABLE,
    /// Not now; again later.
    LATER
  }
}
