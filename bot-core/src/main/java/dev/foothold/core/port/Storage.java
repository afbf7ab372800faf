package dev.foothold.core.port;

/// Everything that the bot remembers, in one place that outlives it or not. All parts see each
/// other's writes at once. Safe for many threads.
public interface Storage {

  /// Open questions.
  ///
  /// @return always the same
  Questions questions();

  /// What was asked.
  ///
  /// @return always the same
  QuestionLog log();

  /// What was said in threads.
  ///
  /// @return always the same
  Conversations conversations();

  /// What could not be answered.
  ///
  /// @return always the same
  Gaps gaps();

  /// Advice threads.
  ///
  /// @return always the same
  AdviceStore advice();

  /// Publishings of advice threads.
  ///
  /// @return always the same
  Publications publications();

  /// What is posted when.
  ///
  /// @return always the same
  Schedules schedules();

  /// What members proposed.
  ///
  /// @return always the same
  Suggestions suggestions();

  /// What communities add and hide.
  ///
  /// @return always the same
  CommunityEntries entries();

  /// What changed.
  ///
  /// @return always the same
  Changes changes();

  /// Communities' settings.
  ///
  /// @return always the same
  Settings settings();

  /// What was used of what is allowed.
  ///
  /// @return always the same
  Usage usage();

  /// What moderators did.
  ///
  /// @return always the same
  AuditLog audit();

  /// Where Foothold was installed.
  ///
  /// @return always the same
  Installations installations();

  /// Words that are good for one time.
  ///
  /// @return always the same
  OneTimeTokens tokens();

  /// What was put up unasked.
  ///
  /// @return always the same
  PostedCards cards();

  /// What is stored of people.
  ///
  /// @return always the same
  PersonalData personalData();
}
