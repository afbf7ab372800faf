package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Turn;
import java.util.List;
import java.util.Set;

/// Tells whether a message continues the conversation, and completes it from what was said before.
final class Resolver {

  /// Longest message, in words, that may be a follow-up. Longer ones say by themselves what they
  /// are about.
  static final int MAX_FOLLOW_UP_WORDS = 16;

  /// What is taken of the earlier question, in characters: enough to name its subject, too little
  /// to drown the new one.
  static final int MAX_EARLIER_CHARACTERS = 200;

  /// Openings that make no sense without something before them.
  private static final List<String> CONTINUING =
      List.of(
          "what about",
          "how about",
          "what if",
          "and",
          "but",
          "or",
          "same for",
          "same question",
          "tell me more",
          "more about",
          "more on",
          "which of",
          "which one",
          "even if",
          "how so",
          "like what",
          "such as",
          "for example",
          "instead",
          "why not",
          "then what",
          "and then");

  /// What opens a message that only adds to what was asked.
  private static final List<String> ADDING =
      List.of(
          "i forgot",
          "forgot to say",
          "i should have said",
          "i should mention",
          "i meant",
          "no i mean",
          "for context",
          "im in",
          "i m in",
          "i am in",
          "i live in",
          "im from",
          "i m from",
          "i am from");

  private static final Set<String> POINTING_BACK =
      Set.of(
          "it", "that", "this", "they", "them", "those", "these", "one", "ones", "there", "both",
          "either", "neither", "instead", "above");

  private Resolver() {}

  /// How sure it is that a message needs what was said before.
  enum FollowUp {
    /// It stands alone.
    NO,
    /// It may: only if nothing is found for it alone.
    MAYBE,
    /// It does.
    YES
  }

  static FollowUp followUp(String text, List<Turn> turns) {
    if (turns.isEmpty()) {
      return FollowUp.NO;
    }
    List<String> words = Words.all(text);
    if (words.size() > MAX_FOLLOW_UP_WORDS) {
      return FollowUp.NO;
    }
    String spaced = String.join(" ", words) + " ";
    if (CONTINUING.stream().anyMatch(opening -> spaced.startsWith(opening + " "))) {
      return FollowUp.YES;
    }
    if (!text.contains("?")
        && ADDING.stream().anyMatch(opening -> spaced.startsWith(opening + " "))) {
      return FollowUp.YES;
    }
    boolean pointsBack = words.stream().anyMatch(POINTING_BACK::contains);
    if (pointsBack) {
      return FollowUp.YES;
    }
    return Words.subject(text).size() <= 4 ? FollowUp.MAYBE : FollowUp.NO;
  }

  /// What is said after the opening: "what about FHIR?" is about FHIR.
  static String rest(String text) {
    List<String> words = Words.all(text);
    String spaced = String.join(" ", words) + " ";
    int opening =
        CONTINUING.stream()
            .filter(one -> spaced.startsWith(one + " "))
            .mapToInt(one -> one.split(" ", -1).length)
            .max()
            .orElse(0);
    return opening == 0 || opening == words.size()
        ? text
        : String.join(" ", words.subList(opening, words.size()));
  }

  /// The new message first, then the subject of the last one.
  static String complete(String text, List<Turn> turns) {
    String earlier = turns.getLast().question();
    if (earlier.length() <= MAX_EARLIER_CHARACTERS) {
      return text + "\n" + earlier;
    }
    // Cut between words, and so never inside a character.
    int end = earlier.lastIndexOf(' ', MAX_EARLIER_CHARACTERS);
    return end <= 0 ? text : text + "\n" + earlier.substring(0, end);
  }

  /// What is known of who asks, from this message and the conversation before it.
  static Asker asker(Asker said, List<Turn> turns) {
    return turns.isEmpty() ? said : turns.getLast().asker().and(said);
  }
}
