package dev.foothold.core.chat.member;

import dev.foothold.core.Recollection;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import java.util.List;

/// Everybody's part of the front desk.
public final class Members {

  private Members() {}

  /// Where things are done.
  ///
  /// @param recollection what the bot has said
  /// @param log what was asked
  /// @param feedback for what people think of answers
  /// @param suggestions for what they suggest
  /// @param privacy for what is stored of them
  /// @param office who they are
  public record Desks(
      Recollection recollection,
      QuestionLog log,
      FeedbackDesk feedback,
      SuggestionDesk suggestions,
      PrivacyDesk privacy,
      Office office) {}

  /// The counters.
  ///
  /// @param desks where things are done
  /// @return in the order in which lists show their commands
  public static List<Counter> counters(Desks desks) {
    return List.of(
        new AskCounter(desks.office()),
        new HelpCounter(desks.office()),
        new AnswerCounter(desks),
        new QuestionCounter(desks),
        new SuggestCounter(desks.suggestions(), desks.office()),
        new PrivacyCounter(desks));
  }
}
