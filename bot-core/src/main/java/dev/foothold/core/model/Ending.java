package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a question ended, without what was said.
///
/// @param kind what became of it
/// @param reason why it was not answered; present for refusals alone
/// @param entries what the answer rests on, or what came closest; best first
/// @param confidence 0 to 1
/// @param at when
public record Ending(
    Kind kind, Optional<Reason> reason, List<EntryId> entries, double confidence, Instant at) {

  /// Copies the list and checks the range.
  public Ending {
    entries = List.copyOf(entries);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0 to 1");
    }
  }

  /// What became of a question.
  public enum Kind {
    /// Answered.
    ANSWERED,
    /// Answered, for moderators to look at first.
    SUGGESTED,
    /// Asked back.
    CLARIFIED,
    /// Nothing known answers it.
    ABSTAINED,
    /// Not answered as advice.
    REFUSED,
    /// Something broke, or the way back to the asker was gone; they got an apology.
    FAILED,
    /// Nobody had spoken to the bot, and it had nothing to say.
    SILENT;

    /// The form used in lists and JSON.
    ///
    /// @return lower case
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The ending that an answer is.
  ///
  /// @param answer delivered
  /// @param at when
  /// @return without its text
  public static Ending of(Answer answer, Instant at) {
    List<EntryId> nothing = List.of();
    return switch (answer.outcome()) {
      case Outcome.Answered(var composed) ->
          new Ending(Kind.ANSWERED, Optional.empty(), composed.entries(), answer.confidence(), at);
      case Outcome.Clarify _ ->
          new Ending(Kind.CLARIFIED, Optional.empty(), nothing, answer.confidence(), at);
      case Outcome.Abstained(_, var nearest) ->
          new Ending(
              Kind.ABSTAINED,
              Optional.empty(),
              nearest.stream().map(Outcome.Nearest::entry).toList(),
              answer.confidence(),
              at);
      case Outcome.Refused(var reason, _) ->
          new Ending(Kind.REFUSED, Optional.of(reason), nothing, answer.confidence(), at);
      case Outcome.Failed _ ->
          new Ending(Kind.FAILED, Optional.empty(), nothing, answer.confidence(), at);
    };
  }

  /// The same under another kind.
  ///
  /// @param other the kind
  /// @return a copy
  public Ending as(Kind other) {
    return new Ending(other, reason, entries, confidence, at);
  }
}
