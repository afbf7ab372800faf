package dev.foothold.core.answer;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry.Paragraph;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

  /// What a word that stands in one detail of many counts for, beside a cosine: it decides between
  /// details that are about as like.
  private static final double WORD = 0.01;

  /// What words count for at most, so that a long message's many words do not outdo likeness.
  private static final double WORDS = 6 * WORD;

  /// What a paragraph counts for, beside a cosine, that tells what is asked of the thing: its pay,
  /// its cost, its day.
  private static final double ASPECT = 0.15;

  /// How much more like the question than the direct answer a detail must be to open the answer in
  /// its place. That is so for one question in four, and for four in five of those it is the
  /// paragraph that a judge would have chosen.
  static final double OPENS = 0.04;

  /// How much more like the question than all of the leading entry a paragraph of another entry
  /// must be to be shown beside it. Chosen likewise: one answer in seven.
  static final double BESIDE = 0.05;

  /// Cosine below which a paragraph says nothing to a question, whatever the others say.
  static final double SAYS_SOMETHING = 0.62;

  /// What the first detail is ahead by, since curators put first what most people ask next.
  private static final double FIRST = 0.01;

  /// How much less like the question than the direct answer a paragraph may be that begins with a
  /// question of its own: "ADN without a BSN?" is for those who ask it, and for nobody else.
  private static final double FOR_SOMEBODY_ELSE = 0.06;

  /// What the ways in which a paragraph is asked for count for, beside what it says itself.
  /// Likeness to the paragraph alone put the right one first for .56 of 307 judged questions, this
  /// for .66.
  private static final double ASKED_SHARE = 0.6;

  /// How much less a paragraph is like a question for which nobody has written ways of asking.
  private static final double UNASKED = 0.03;

  /// How much less near the second paragraph may be that is put forward with the nearest.
  private static final double ABOUT_AS_NEAR = 0.08;

  /// Vectors kept, so that what a community has added is embedded once; about 4 MB.
  private static final int REMEMBERED = 2_500;

  private final Embedder embedder;
  private final Map<String, Embedding> known = new ConcurrentHashMap<>();

  Details(Embedder embedder) {
    this.embedder = embedder;
  }

  /// What of an entry is shown of its paragraphs after the direct answer.
  ///
  /// @param forward positions among them, best first: the nearest to the question, those that tell
  ///   what else is asked ("what does she do all day, and what does it pay?" has its answer in two
  ///   places), and one that is about as near; empty where each answers somebody else
  /// @param opens whether the first of those answers so much better than the direct answer that it
  ///   goes before it
  record Choice(List<Integer> forward, boolean opens) {

    /// Copies the list.
    Choice {
      forward = List.copyOf(forward);
    }
  }

  /// Chooses among the paragraphs of an entry.
  ///
  /// @param question what was asked
  /// @param vector of the question; without one words decide, and nothing opens
  /// @param hit the entry as it was found
  Choice choose(String question, Optional<Embedding> vector, Retrieval.Hit hit) {
    Fits fits = fits(question, vector, hit);
    List<Double> scores = scores(question, fits);
    List<Paragraph> details = fits.paragraphs().subList(1, fits.paragraphs().size());
    List<Integer> ranked =
        IntStream.range(0, details.size())
            .boxed()
            .filter(
                i ->
                    !asksItself(details.get(i))
                        || fits.of(i + 1) >= fits.ofDirect() - FOR_SOMEBODY_ELSE)
            .sorted(Comparator.comparingDouble((Integer i) -> scores.get(i + 1)).reversed())
            .toList();
    if (ranked.isEmpty()) {
      return new Choice(List.of(), false);
    }
    int nearest = ranked.getFirst();
    Set<Integer> forward = new LinkedHashSet<>();
    forward.add(nearest);
    forward.addAll(also(question, details, nearest));
    ranked.stream()
        .skip(1)
        .limit(1)
        .filter(i -> scores.get(nearest + 1) - scores.get(i + 1) <= ABOUT_AS_NEAR)
        .forEach(forward::add);
    double fit = fits.of(nearest + 1);
    boolean opens = vector.isPresent() && fit >= SAYS_SOMETHING && fit - fits.ofDirect() >= OPENS;
    return new Choice(List.copyOf(forward), opens);
  }

  /// A detail for each thing that is asked and not told by the nearest, as far as one tells it.
  private static List<Integer> also(String question, List<Paragraph> details, int nearest) {
    return Aspect.of(question).stream()
        .filter(aspect -> !aspect.isTold(details.get(nearest).text()))
        .flatMap(
            aspect ->
                IntStream.range(0, details.size())
                    .filter(i -> aspect.isTold(details.get(i).text()))
                    .boxed()
                    .limit(1))
        .distinct()
        .toList();
  }

  /// What another entry says so much better than the one that leads that it is shown beside it.
  ///
  /// @param question what was asked
  /// @param vector of the question; without one there is nothing beside
  /// @param lead the entry that leads
  /// @param others which were found as well
  Optional<Composer.Beside> beside(
      String question, Optional<Embedding> vector, Retrieval.Hit lead, List<Retrieval.Hit> others) {
    if (vector.isEmpty()) {
      return Optional.empty();
    }
    double enough = Math.max(fits(question, vector, lead).most() + BESIDE, SAYS_SOMETHING);
    Composer.Beside best = null;
    for (Retrieval.Hit other : others) {
      Fits fits = fits(question, vector, other);
      for (int i = 0; i < fits.paragraphs().size(); i++) {
        if (fits.of(i) >= enough) {
          enough = fits.of(i);
          best = new Composer.Beside(other.entry(), fits.paragraphs().get(i));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// How well the paragraphs of an entry fit a question.
  ///
  /// @param paragraphs the direct answer first
  /// @param likeness of each, on the scale of a cosine
  private record Fits(List<Paragraph> paragraphs, List<Double> likeness) {

    double of(int paragraph) {
      return likeness.get(paragraph);
    }

    double ofDirect() {
      return likeness.getFirst();
    }

    double most() {
      return likeness.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  private Fits fits(String question, Optional<Embedding> vector, Retrieval.Hit hit) {
    List<Paragraph> paragraphs = hit.entry().body().paragraphs();
    Set<Aspect> aspects = Aspect.of(question);
    List<Double> likeness = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      double own = likeness(vector, paragraph);
      Double asked = hit.asked().get(i);
      boolean told = aspects.stream().anyMatch(aspect -> aspect.isTold(paragraph.text()));
      double both = asked == null ? own - UNASKED : ASKED_SHARE * asked + (1 - ASKED_SHARE) * own;
      likeness.add((hit.asked().isEmpty() ? own : both) + (told ? ASPECT : 0));
    }
    return new Fits(paragraphs, likeness);
  }

  /// By which an entry's paragraphs are ranked, the direct answer first.
  private static List<Double> scores(String question, Fits fits) {
    List<Double> words = words(question, fits.paragraphs());
    return IntStream.range(0, words.size())
        .mapToObj(i -> fits.of(i) + words.get(i) + (i == 1 ? FIRST : 0))
        .toList();
  }

  /// What the words that each paragraph shares with the question count for: the more, the fewer of
  /// the entry's details have them.
  private static List<Double> words(String question, List<Paragraph> paragraphs) {
    Set<String> asked = Words.subject(question);
    List<Set<String>> subjects = paragraphs.stream().map(one -> Words.subject(one.text())).toList();
    Map<String, Integer> counts = new HashMap<>();
    subjects.stream()
        .skip(1)
        .forEach(subject -> subject.forEach(word -> counts.merge(word, 1, Integer::sum)));
    double details = paragraphs.size() - 1.0;
    return subjects.stream()
        .map(
            subject ->
                subject.stream()
                    .filter(asked::contains)
                    .mapToDouble(word -> Math.log(1 + details / counts.getOrDefault(word, 1)))
                    .sum())
        .map(sum -> Math.min(WORD * sum, WORDS))
        .toList();
  }

  private static boolean asksItself(Paragraph paragraph) {
    return Parts.sentences(paragraph.text()).limit(1).anyMatch(first -> first.endsWith("?"));
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
