package dev.foothold.adapter.storage;

import dev.foothold.core.port.AdviceStore;
import dev.foothold.core.port.AuditLog;
import dev.foothold.core.port.Changes;
import dev.foothold.core.port.CommunityEntries;
import dev.foothold.core.port.Conversations;
import dev.foothold.core.port.Gaps;
import dev.foothold.core.port.Installations;
import dev.foothold.core.port.OneTimeTokens;
import dev.foothold.core.port.PersonalData;
import dev.foothold.core.port.PostedCards;
import dev.foothold.core.port.Publications;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Schedules;
import dev.foothold.core.port.Settings;
import dev.foothold.core.port.Storage;
import dev.foothold.core.port.Suggestions;
import dev.foothold.core.port.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Everything in one database.
///
/// @param questions open questions
/// @param log what was asked
/// @param conversations what was said in threads
/// @param gaps what could not be answered
/// @param advice advice threads
/// @param publications their publishings
/// @param schedules what is posted when
/// @param suggestions what members proposed
/// @param entries what communities add and hide
/// @param changes what changed
/// @param settings communities' settings
/// @param usage what was used of what is allowed
/// @param audit what moderators did
/// @param installations where Foothold was installed
/// @param tokens words that are good for one time
/// @param cards what was put up unasked
/// @param personalData what is stored of people
record SqlStorage(
    Questions questions,
    QuestionLog log,
    Conversations conversations,
    Gaps gaps,
    AdviceStore advice,
    Publications publications,
    Schedules schedules,
    Suggestions suggestions,
    CommunityEntries entries,
    Changes changes,
    Settings settings,
    Usage usage,
    AuditLog audit,
    Installations installations,
    OneTimeTokens tokens,
    PostedCards cards,
    PersonalData personalData)
    implements Storage {

  static SqlStorage over(
      Engine engine,
      Database.Options options,
      InstantSource clock,
      RandomGenerator random,
      int maxTurns,
      Duration maxAge) {
    return new SqlStorage(
        new SqlQuestions(engine, random, options.admission(), options.patience()),
        new SqlQuestionLog(engine),
        new SqlConversations(engine, clock, maxTurns, maxAge),
        new SqlGaps(engine),
        new SqlAdvice(engine),
        new SqlPublications(engine),
        new SqlSchedules(engine),
        new SqlSuggestions(engine),
        new SqlEntries(engine),
        new SqlChanges(engine),
        new SqlSettings(engine),
        new SqlUsage(engine),
        new SqlAudit(engine),
        new SqlInstallations(engine),
        new SqlTokens(engine),
        new SqlPostedCards(engine),
        new SqlPersonalData(engine));
  }
}
