package dev.foothold.core.model;

import java.time.Duration;
import java.util.List;

/// What the bot says to one question.
///
/// @param id the question's
/// @param question as asked, masked
/// @param outcome what became of it
/// @param found entries that were found, best first, whether or not they are said; empty where
///   nothing was looked for
/// @param confidence 0 to 1; of the decision to answer, 0 where nothing was retrieved
/// @param composer `extractive`, or the name of the language model that wrote it
/// @param took from the bot's taking over to the finished answer
public record Answer(
    QuestionId id,
    String question,
    Outcome outcome,
    List<EntryId> found,
    double confidence,
    String composer,
    Duration took) {

  /// Copies the list.
  public Answer {
    found = List.copyOf(found);
  }

  @Override
  public String toString() {
    return "Answer[" + id + ", " + outcome.getClass().getSimpleName() + "]";
  }
}
