package dev.foothold.core.port;

import dev.foothold.core.model.Answer;

/// Where the answer to one question goes. The bot calls it from one thread at a time.
public interface Reply {

  /// The question is admitted: the platform may be told that an answer will come.
  void acknowledge();

  /// An answer that still grows. The receiver decides how often it shows one.
  ///
  /// @param soFar the whole answer up to now
  void show(Answer soFar);

  /// The answer, once and last, for moderators to look at before anybody else sees it: nobody had
  /// spoken to the bot. Nothing that is called after it changes what was delivered.
  ///
  /// @param answer the final one
  void suggest(Answer answer);

  /// The answer, once and last: nothing that is called after it changes what was delivered.
  ///
  /// @param answer the final one
  void finish(Answer answer);
}
