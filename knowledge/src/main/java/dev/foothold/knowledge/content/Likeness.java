package dev.foothold.knowledge.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Guesses which of the known words a mistyped one was meant to be.
final class Likeness {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private Likeness() {}

  /// A sentence to append: the likely word, or all of them.
  static String hint(String typed, Collection<String> known) {
    return nearest(typed, known)
        .map(word -> " Did you mean \"" + word + "\"?")
        .orElseGet(() -> " Use one of: " + known.stream().collect(Collectors.joining(", ")) + ".");
  }

  static Optional<String> nearest(String typed, Collection<String> known) {
    String plain = plain(typed);
    // A third of the letters wrong is still a typing error; more is another word.
    int limit = Math.max(1, plain.length() / 3);
    return known.stream()
        .filter(word -> distance(plain, plain(word)) <= limit)
        .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
  }

  private static String plain(String word) {
    return SEPARATORS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// Levenshtein's: insertions, deletions and replacements of one letter.
  private static int distance(String left, String right) {
    int[] above = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[right.length()];
  }
}
