package dev.foothold.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the questions in a message that asks more than one.
final class Parts {

  /// Questions answered in one go. A message with more is a ramble, whose whole says better than
  /// its parts what it is about.
  static final int MAX_PARTS = 2;

  /// Subject words without which a part cannot be searched for by itself.
  static final int MIN_SUBJECT_WORDS = 2;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?!.])\\s+|\\n+");

  private static final Pattern JOINT =
      Pattern.compile(
          "(?:,\\s*|\\s+)(?:and|also|plus|and"
              + " also)\\s+(?=(?:how|what|which|who|where|when|why|is|are|do|does"
              + "|can|could|should|would|will)\\b(?!\\s+not\\b))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:.*\\?\\s*$)|(?:(?:how|what|which|who|where|when|why|is|are|do|does|can|could|should)\\b(?!\\s+not\\b).*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Parts() {}

  /// Sentences, as well as they can be told.
  static Stream<String> sentences(String text) {
    return SENTENCE_END.splitAsStream(text).map(String::strip).filter(one -> !one.isEmpty());
  }

  /// The parts of a message that asks two things.
  ///
  /// @return in order; empty if it asks one thing, or too many
  static List<String> of(String text) {
    List<String> questions = new ArrayList<>();
    for (String sentence : sentences(text).toList()) {
      for (String piece : JOINT.splitAsStream(sentence).toList()) {
        String part = piece.strip();
        boolean asks = QUESTION.matcher(part).matches();
        if (asks && Words.subject(part).size() >= MIN_SUBJECT_WORDS) {
          questions.add(part);
        }
      }
    }
    return questions.size() == MAX_PARTS ? List.copyOf(questions) : List.of();
  }
}
