package dev.foothold.core.answer;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Entry.Paragraph;
import dev.foothold.core.port.Embedder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Finds among the paragraphs of entries those that say most to a question: by likeness, where
/// there is a model, and by the words that tell one paragraph from the others. Safe for many
/// threads.
final class Details {

  /// What a word that stands in one detail of many counts for, beside a cosine. Chosen by reading
  /// fifty answers: it decides between details that are about as like.
  private static final double WORD = 0.02;

  /// What words count for at most, so that a long message's many words do not outdo likeness.
  private static final double WORDS = 6 * WORD;

  /// What a paragraph counts for, beside a cosine, that tells what is asked of the thing: its pay,
  /// its cost, its day.
  private static final double ASPECT = 0.15;

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

  /// How much less like the question than the direct answer a paragraph may be that begins with a
  /// question of its own: "ADN without a BSN?" is for those who ask it, and for nobody else.
  private static final double FOR_SOMEBODY_ELSE = 0.02;

  /// In place of a position.
  static final int NONE = -1;

  /// Vectors kept, so that what a community has added is embedded once; about 4 MB.
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
  /// @param body of an entry
  /// @return its position among the paragraphs after the direct answer: 0 where nothing tells them
  ///   apart, [#NONE] where each answers somebody else
  int nearest(String question, Optional<Embedding> vector, Entry.Body body) {
    List<Paragraph> all = body.paragraphs();
    List<Paragraph> details = all.subList(1, all.size());
    Set<Aspect> aspects = Aspect.of(question);
    double enough = fit(vector, aspects, all.getFirst()) - FOR_SOMEBODY_ELSE;
    List<Set<String>> subjects =
        details.stream().map(detail -> Words.subject(detail.text())).toList();
    Map<String, Integer> counts = new HashMap<>();
    subjects.forEach(subject -> subject.forEach(word -> counts.merge(word, 1, Integer::sum)));
    Set<String> asked = Words.subject(question);
    int best = NONE;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < details.size(); i++) {
      double fit = fit(vector, aspects, details.get(i));
      if (asksItself(details.get(i)) && fit < enough) {
        continue;
      }
      Set<String> shared = new HashSet<>(subjects.get(i));
      shared.retainAll(asked);
      double words =
          shared.stream()
              .mapToDouble(
                  word -> Math.log(1 + (double) details.size() / counts.getOrDefault(word, 1)))
              .sum();
      double score = fit + Math.min(WORD * words, WORDS) + (i == 0 ? FIRST : 0);
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  /// Details that tell what else is asked: "what does she do all day, and what does it pay?" is one
  /// question, with its answer in two places.
  ///
  /// @param question what was asked
  /// @param details the paragraphs after an entry's direct answer
  /// @param nearest position of the one that is shown anyway
  /// @return a position for each thing that is asked and not told there, as far as a detail tells
  ///   it
  List<Integer> also(String question, List<Paragraph> details, int nearest) {
    return Aspect.of(question).stream()
        .filter(aspect -> nearest == NONE || !aspect.isTold(details.get(nearest).text()))
        .flatMap(
            aspect ->
                IntStream.range(0, details.size())
                    .filter(i -> aspect.isTold(details.get(i).text()))
                    .boxed()
                    .limit(1))
        .distinct()
        .toList();
  }

  /// Whether a detail answers so much better than the direct answer that it goes before it.
  ///
  /// @param question what was asked
  /// @param vector of the question; without one nothing is said against the direct answer
  /// @param body of an entry
  /// @param detail position of a paragraph after the direct answer, or [#NONE]
  boolean opens(String question, Optional<Embedding> vector, Entry.Body body, int detail) {
    List<Paragraph> all = body.paragraphs();
    if (vector.isEmpty() || detail == NONE) {
      return false;
    }
    Set<Aspect> aspects = Aspect.of(question);
    double fit = fit(vector, aspects, all.get(1 + detail));
    return fit >= SAYS_SOMETHING && fit - fit(vector, aspects, all.getFirst()) >= OPENS;
  }

  /// What another entry says so much better than the one that leads that it is shown beside it.
  ///
  /// @param question what was asked
  /// @param vector of the question; without one there is nothing beside
  /// @param lead the entry that leads
  /// @param others which were found as well
  Optional<Composer.Beside> beside(
      String question, Optional<Embedding> vector, Entry lead, List<Entry> others) {
    if (vector.isEmpty()) {
      return Optional.empty();
    }
    Set<Aspect> aspects = Aspect.of(question);
    double best =
        lead.body().paragraphs().stream()
            .mapToDouble(paragraph -> fit(vector, aspects, paragraph))
            .max()
            .orElse(0);
    double enough = Math.max(best + BESIDE, SAYS_SOMETHING);
    return others.stream()
        .flatMap(
            entry ->
                entry.body().paragraphs().stream()
                    .map(paragraph -> new Composer.Beside(entry, paragraph)))
        .filter(one -> fit(vector, aspects, one.paragraph()) >= enough)
        .max(Comparator.comparingDouble(one -> fit(vector, aspects, one.paragraph())));
  }

  private static boolean asksItself(Paragraph paragraph) {
    return Parts.sentences(paragraph.text()).limit(1).anyMatch(first -> first.endsWith("?"));
  }

  private double fit(Optional<Embedding> vector, Set<Aspect> aspects, Paragraph paragraph) {
    boolean told = aspects.stream().anyMatch(aspect -> aspect.isTold(paragraph.text()));
    return likeness(vector, paragraph) + (told ? ASPECT : 0);
  }

  private double likeness(Optional<Embedding> vector, Paragraph paragraph) {
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
