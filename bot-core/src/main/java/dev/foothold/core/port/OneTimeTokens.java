package dev.foothold.core.port;

import java.time.Instant;

/// Words that are good for one time, in whichever process: the `state` of an installation by OAuth
/// ([RFC 6749, 10.12](https://www.rfc-editor.org/rfc/rfc6749#section-10.12)). What ran out is
/// removed by [PersonalData#tidy]. Safe for many threads.
public interface OneTimeTokens {

  /// Makes a token good.
  ///
  /// @param token random and new, not blank, at most 200 characters
  /// @param until when it runs out
  /// @throws IllegalArgumentException if it was made good before
  void issue(String token, Instant until);

  /// Uses a token up.
  ///
  /// @param token any text
  /// @param now the time; a token whose time is now has run out
  /// @return true for one caller alone, if it was good; false if it was never issued, was used
  ///   before or has run out
  boolean consume(String token, Instant now);
}
