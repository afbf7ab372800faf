package dev.foothold.adapter.terminal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which of the known words a mistyped one was meant to be.
public final class DidYouMean {

  private DidYouMean() {}

  /// The known word that is closest to what was typed.
  ///
  /// @param typed by a person
  /// @param known to choose from
  /// @return empty if none is close enough to be worth a question
  public static Optional<String> nearest(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> near(lower, word))
        .min(
            Comparator.comparingInt((String word) -> distance(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// A question to put behind a message.
  ///
  /// @param typed by a person
  /// @param known to choose from
  /// @return for example ` Did you mean "ask"?`; empty if no word is close enough
  public static String question(String typed, Collection<String> known) {
    return nearest(typed, known).map(word -> " Did you mean \"" + word + "\"?").orElse("");
  }

  private static boolean near(String lower, String word) {
    String known = word.toLowerCase(Locale.ROOT);
    // Two fifths of the letters wrong is still a typing error; more is another word. A beginning
    // of three letters or more was not finished.
    int limit = Math.max(1, Math.max(lower.length(), known.length()) * 2 / 5);
    boolean begun = lower.length() >= 3 && known.startsWith(lower);
    boolean comparable = Math.abs(lower.length() - known.length()) <= limit;
    return begun || (comparable && distance(lower, known) <= limit);
  }

  /// Letters to insert, delete, replace or swap with the next ("optimal string alignment").
  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[left.length()][right.length()];
  }
}
