package dev.foothold.core.answer;

import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether what was found is good enough to be said.
///
/// The retrieval's confidence knows no domain, the screen knows nothing of what was found; together
/// they tell how likely it is that the first entry found answers. The constants are a logistic
/// regression over the fit part of the judged questions; `knowledge/eval/report.md` has what it is
/// worth on the other part.
///
/// @param named whether the message names our field and asks for something
/// @param ours 0 to 1, how far it is like messages that are ours; empty where there was no model
record Decision(boolean named, OptionalDouble ours) {

  /// Certainty from which a question is answered, 0 to 1.
  static final double ANSWER_FROM = 0.2;

  /// Certainty from which even one word says enough ("what is a BAA?").
  private static final double BEYOND_DOUBT = 0.9;

  /// The same where a word's meaning is asked for: what it is about is then said.
  private static final double BEYOND_DOUBT_OF_A_WORD = 0.5;

  private static final Pattern MEANING =
      Pattern.compile(
          "^(what( even| exactly| the heck)? (is|are)|what'?s|what does|define|meaning of)\\b.*"
              + "|.*\\b(meaning|definition)\\W*$",
          Pattern.CASE_INSENSITIVE);

  /// Subject words up to which a message may mean several things, so that asking back helps.
  static final int VAGUE_WORDS = 2;

  /// Words up to which a message is no sentence.
  private static final int TERSE = 4;

  private static final double BASE = -9.4;
  private static final double PER_LOGIT = 1.02;
  private static final double PER_OURS = 11.0;

  /// Without a model: a question that names our field is answered from a confidence of about 0.3,
  /// one that may be about anything from about 0.5.
  private static final double WORDS_IF_NAMED = -0.61;

  private static final double WORDS_OTHERWISE = -1.46;

  /// Keeps a confidence of 0 or 1 from deciding alone.
  private static final double EDGE = 0.001;

  static Decision of(Screen.Passed passed) {
    return new Decision(passed.named(), passed.ours());
  }

  /// How likely it is that what was found answers.
  ///
  /// @param retrieval 0 to 1, the retrieval's confidence
  /// @return 0 to 1
  double certainty(double retrieval) {
    double confidence = Math.clamp(retrieval, EDGE, 1 - EDGE);
    double logit = Math.log(confidence / (1 - confidence));
    double x =
        ours.isPresent()
            ? BASE + PER_LOGIT * logit + PER_OURS * ours.getAsDouble()
            : logit + (named ? WORDS_IF_NAMED : WORDS_OTHERWISE);
    return 1 / (1 + Math.exp(-x));
  }

  /// Whether that is enough.
  boolean answers(Retrieval found) {
    return !found.hits().isEmpty() && certainty(found.confidence()) >= ANSWER_FROM;
  }

  /// What to do.
  enum Move {
    ANSWER,
    CLARIFY,
    ABSTAIN
  }

  /// @param text that was searched for
  /// @param found for it
  /// @param turns before it: the bot asks back once, not twice in a row
  Move of(String text, Retrieval found, List<Turn> turns) {
    int subject = Words.subject(text).size();
    double enough = asksWhatAWordMeans(text, found) ? BEYOND_DOUBT_OF_A_WORD : BEYOND_DOUBT;
    // One everyday word ("help") matches something or other with all its weight; in a sentence of
    // several words it is asked about.
    boolean tooLittle =
        !named
            && subject < VAGUE_WORDS
            && (subject == 0 || Words.all(text).size() <= TERSE)
            && turns.isEmpty()
            && certainty(found.confidence()) < enough;
    if (answers(found) && !tooLittle) {
      return Move.ANSWER;
    }
    boolean vague = subject <= VAGUE_WORDS;
    boolean askedBefore = !turns.isEmpty() && turns.getLast().entries().isEmpty();
    return vague && !askedBefore && !found.hits().isEmpty() ? Move.CLARIFY : Move.ABSTAIN;
  }

  /// Whether it asks for the meaning of a word that the first entry found has.
  private static boolean asksWhatAWordMeans(String text, Retrieval found) {
    return MEANING.matcher(text.strip()).matches()
        && found.hits().stream().limit(1).anyMatch(hit -> has(hit.entry(), Words.subject(text)));
  }

  private static boolean has(Entry entry, Set<String> subject) {
    Stream<String> told = entry.body().paragraphs().stream().map(Entry.Paragraph::text);
    String all =
        Stream.concat(entry.card().aliases().stream(), told).collect(Collectors.joining(" "));
    return Words.subject(all.replace("-", "")).containsAll(subject)
        || Words.subject(all).containsAll(subject);
  }
}
