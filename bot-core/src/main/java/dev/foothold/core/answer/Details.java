package dev.foothold.core.answer;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.Embedder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds among an entry's details the one that says most to a question: by likeness, where there is
/// a model, and by the words that tell it from the others. Safe for many threads.
final class Details {

  /// What a word that stands in one detail of many counts for, beside a cosine. Chosen by reading
  /// fifty answers: it decides between details that are about as like.
  private static final double WORD = 0.02;

  /// What words count for at most, so that a long message's many words do not outdo likeness.
  private static final double WORDS = 6 * WORD;

  /// Vectors kept, for some 250 entries of ten details each; about 4 MB.
  private static final int REMEMBERED = 2_500;

  private final Embedder embedder;
  private final Map<String, Embedding> known = new ConcurrentHashMap<>();

  Details(Embedder embedder) {
    this.embedder = embedder;
  }

  /// The detail to show first.
  ///
  /// @param question what was asked
  /// @param vector of the question
  /// @param details of one entry
  /// @return a position; 0 where nothing tells them apart
  int nearest(String question, Optional<Embedding> vector, List<Cited> details) {
    List<Set<String>> subjects =
        details.stream().map(detail -> Words.subject(detail.text())).toList();
    Map<String, Integer> counts = new HashMap<>();
    subjects.forEach(subject -> subject.forEach(word -> counts.merge(word, 1, Integer::sum)));
    Set<String> asked = Words.subject(question);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < details.size(); i++) {
      Set<String> shared = new HashSet<>(subjects.get(i));
      shared.retainAll(asked);
      double words =
          shared.stream()
              .mapToDouble(
                  word -> Math.log(1 + (double) details.size() / counts.getOrDefault(word, 1)))
              .sum();
      double score = likeness(vector, details.get(i).text()) + Math.min(WORD * words, WORDS);
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  private double likeness(Optional<Embedding> vector, String detail) {
    return vector.flatMap(asked -> embedded(detail).map(asked::cosine)).orElse(0.0);
  }

  private Optional<Embedding> embedded(String detail) {
    Embedding before = known.get(detail);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Embedding> now = embedder.embed(detail);
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    now.ifPresent(vector -> known.put(detail, vector));
    return now;
  }
}
