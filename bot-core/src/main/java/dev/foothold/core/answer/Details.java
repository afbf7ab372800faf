package dev.foothold.core.answer;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.port.Embedder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds among the paragraphs of entries those that say most to a question: by likeness, where
/// there is a model, and by the words that tell one paragraph from the others. Safe for many
/// threads.
final class Details {

  /// What a word that stands in one detail of many counts for, beside a cosine. Chosen by reading
  /// fifty answers: it decides between details that are about as like.
  private static final double WORD = 0.02;

  /// What words count for at most, so that a long message's many words do not outdo likeness.
  private static final double WORDS = 6 * WORD;

  /// How much more like the question than the direct answer a detail must be to open the answer in
  /// its place. On 106 fit questions that was so for one in seven; read, two thirds of those answer
  /// better so, and of those below it less than half.
  static final double OPENS = 0.06;

  /// How much more like the question than all of the leading entry a paragraph of another entry
  /// must be to be shown beside it. Chosen likewise: one answer in seven.
  static final double BESIDE = 0.05;

  /// Cosine below which a paragraph says nothing to a question, whatever the others say.
  static final double SAYS_SOMETHING = 0.62;

  /// What the first detail is ahead by, since curators put first what most people ask next.
  private static final double FIRST = 0.02;

  /// Vectors kept of paragraphs that a community has added; about 4 MB.
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
      double score =
          likeness(vector, details.get(i)) + Math.min(WORD * words, WORDS) + (i == 0 ? FIRST : 0);
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  /// Whether a detail answers so much better than the direct answer that it goes before it.
  ///
  /// @param vector of the question; without one nothing is said against the direct answer
  /// @param body of an entry
  /// @param detail position of one of its details; there need not be any
  boolean opens(Optional<Embedding> vector, Entry.Body body, int detail) {
    if (body.details().isEmpty()) {
      return false;
    }
    double likeness = likeness(vector, body.details().get(detail));
    return likeness >= SAYS_SOMETHING
        && likeness - likeness(vector, body.paragraphs().getFirst()) >= OPENS;
  }

  /// What another entry says so much better than the one that leads that it is shown beside it.
  ///
  /// @param vector of the question; without one there is nothing beside
  /// @param lead the entry that leads
  /// @param others which were found as well
  Optional<Composer.Beside> beside(Optional<Embedding> vector, Entry lead, List<Entry> others) {
    double enough =
        lead.body().paragraphs().stream()
                .mapToDouble(paragraph -> likeness(vector, paragraph))
                .max()
                .orElse(0)
            + BESIDE;
    return others.stream()
        .flatMap(
            entry ->
                entry.body().paragraphs().stream()
                    .map(paragraph -> new Composer.Beside(entry, paragraph)))
        .filter(one -> likeness(vector, one.paragraph()) >= Math.max(enough, SAYS_SOMETHING))
        .max(Comparator.comparingDouble(one -> likeness(vector, one.paragraph())));
  }

  private double likeness(Optional<Embedding> vector, Cited paragraph) {
    return vector.flatMap(asked -> embedded(paragraph.text()).map(asked::cosine)).orElse(0.0);
  }

  private Optional<Embedding> embedded(String paragraph) {
    Embedding before = known.get(paragraph);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Embedding> now = embedder.embed(paragraph);
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    now.ifPresent(vector -> known.put(paragraph, vector));
    return now;
  }
}
