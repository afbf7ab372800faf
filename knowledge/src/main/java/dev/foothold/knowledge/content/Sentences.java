package dev.foothold.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where sentences end in plain English text, without being misled by abbreviations.
final class Sentences {

  /// A full stop, what closes around it, and the blank after it: versions and addresses have none.
  private static final Pattern STOP =
      Pattern.compile("([.!?\\u2026]+)([\"'\\u201d\\u2019)\\]*_]*)\\s+");

  private static final Pattern OPENERS = Pattern.compile("^[\"'\\u201c\\u2018(\\[*_]+");
  private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.)*\\p{L}\\.");

  /// Always followed by what they belong to.
  private static final Set<String> LEADING =
      Set.of(
          "e.g.", "i.e.", "cf.", "vs.", "st.", "mt.", "ft.", "dr.", "mr.", "mrs.", "ms.", "prof.",
          "sen.", "rep.", "gov.", "gen.", "sgt.", "capt.", "lt.", "fig.", "sec.", "ver.", "v.",
          "approx.", "est.", "incl.", "esp.", "viz.");

  /// May end a sentence or stand in its middle.
  private static final Set<String> EITHER =
      Set.of(
          "etc.", "inc.", "ltd.", "co.", "corp.", "llc.", "jr.", "sr.", "ph.d.", "dept.", "univ.",
          "assn.", "assoc.", "ave.", "blvd.", "min.", "max.", "hr.", "hrs.", "mo.", "yr.", "yrs.",
          "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.",
          "dec.");

  /// Needs a number after it to be an abbreviation.
  private static final Set<String> NUMBERED = Set.of("no.", "nos.", "p.", "pp.", "ch.", "vol.");

  /// Words that begin a sentence far more often than a name: after "U.S." they decide.
  private static final Set<String> STARTERS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "it",
          "its",
          "you",
          "your",
          "they",
          "their",
          "we",
          "he",
          "she",
          "i",
          "there",
          "here",
          "in",
          "on",
          "at",
          "if",
          "for",
          "from",
          "so",
          "but",
          "and",
          "or",
          "as",
          "by",
          "with",
          "without",
          "when",
          "while",
          "after",
          "before",
          "because",
          "since",
          "once",
          "until",
          "most",
          "some",
          "many",
          "few",
          "all",
          "no",
          "not",
          "both",
          "each",
          "every",
          "other",
          "what",
          "which",
          "who",
          "how",
          "why",
          "where",
          "ask",
          "do",
          "use",
          "look",
          "read",
          "write",
          "keep",
          "check",
          "expect",
          "treat",
          "then",
          "now",
          "reportedly",
          "first",
          "only");

  private Sentences() {}

  /// One sentence's place.
  ///
  /// @param start of its first character
  /// @param end after its last character
  record Range(int start, int end) {}

  static List<Range> split(String text) {
    List<Range> ranges = new ArrayList<>();
    int start = 0;
    Matcher stop = STOP.matcher(text);
    while (stop.find()) {
      if (stop.end() < text.length() && ends(text, start, stop)) {
        ranges.add(new Range(start, stop.end(2)));
        start = stop.end();
      }
    }
    int end = text.stripTrailing().length();
    if (start < end) {
      ranges.add(new Range(start, end));
    }
    return ranges;
  }

  private static boolean ends(String text, int sentenceStart, Matcher stop) {
    char next = text.charAt(stop.end());
    String run = stop.group(1);
    if (run.equals(".") && stop.group(2).isEmpty()) {
      return endsAtFullStop(text, sentenceStart, stop, next);
    }
    // A quoted question or an ellipsis may stand in the middle: 'Ask "Why?" and write it down.'
    return !Character.isLowerCase(next);
  }

  private static boolean endsAtFullStop(String text, int sentenceStart, Matcher stop, char next) {
    int blank = text.lastIndexOf(' ', stop.start());
    String word =
        OPENERS
            .matcher(text.substring(Math.max(sentenceStart, blank + 1), stop.end(1)))
            .replaceFirst("")
            .toLowerCase(Locale.ROOT);
    if (LEADING.contains(word)) {
      return false;
    }
    if (NUMBERED.contains(word) && Character.isDigit(next)) {
      return false;
    }
    if (EITHER.contains(word) || DOTTED.matcher(word).matches()) {
      return STARTERS.contains(firstWord(text, stop.end())) && Character.isUpperCase(next);
    }
    return true;
  }

  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
