package dev.foothold.core.gaps;

import dev.foothold.core.model.GapCluster;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// How much two questions ask for the same.
public final class Likeness {

  /// Cosine from which two questions count as the same. Of the shipped entries' 1,233 ways of
  /// asking, 0.06 % of the pairs of different entries reach it, and 3.5 % of those of one entry,
  /// which are written to differ; put together one after the other, 86 % stand with the entry of
  /// their cluster.
  static final double SAME_MEANING = 0.78;

  /// Share of all words of both that both have, likewise; by reading, not measured.
  static final double SAME_WORDS = 0.7;

  /// Words that tell nothing of what is asked for.
  private static final Set<String> STOP =
      Set.of(
          "a", "an", "and", "any", "anyone", "are", "at", "be", "can", "could", "did", "do", "does",
          "for", "from", "get", "hello", "hey", "hi", "how", "i", "if", "im", "in", "into", "is",
          "it", "know", "me", "my", "of", "on", "or", "please", "should", "so", "some", "that",
          "the", "there", "this", "to", "was", "we", "what", "when", "where", "which", "who", "why",
          "will", "with", "would", "you", "your");

  private Likeness() {}

  /// How much two questions ask for the same.
  ///
  /// @param one a question
  /// @param other another; vectors count where both have one, and words else
  /// @return more than 0 if they ask for the same, and the more alike the more
  public static double of(GapCluster.Leader one, GapCluster.Leader other) {
    if (one.vector().isPresent()
        && other.vector().isPresent()
        && one.vector().get().dimension() == other.vector().get().dimension()) {
      double cosine = one.vector().get().cosine(other.vector().get());
      return cosine >= SAME_MEANING ? cosine : 0;
    }
    double shared = shared(words(one.text()), words(other.text()));
    return shared >= SAME_WORDS ? shared : 0;
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !STOP.contains(word)) {
        words.add(
            word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
