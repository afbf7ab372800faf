package dev.foothold.knowledge.index;

import dev.foothold.knowledge.index.Candidates.Candidate;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How likely it is that what was found answers the question, judged from scores alone, so that it
/// can be measured on any collection.
///
/// A logistic over six signals that have no unit and do not depend on the collection's size.
/// Fitted, like [Fusion], on intents with questions that nothing answers, and on collections of our
/// own with questions foreign to them; knowledge/RATIONALE.md has the figures.
final class Confidence {

  private static final int NEAREST = 10;

  /// Keeps a confidence of 0 or 1 from deciding alone.
  private static final double EDGE = 0.001;

  private static final int TOP = 5;
  private static final int CROWDED = 3;

  private Confidence() {}

  /// Where vectors and words were both looked at.
  ///
  /// @param candidates all, in any order
  /// @param index that they were found in
  /// @param rarity sum of the inverse document frequencies of the question's words: the BM25 score
  ///   that a document would have at most, but for a constant
  static double of(List<Candidate> candidates, Searchable index, double rarity) throws IOException {
    if (candidates.isEmpty()) {
      return 0;
    }
    List<Candidate> near = byCosine(candidates);
    List<Candidate> top = near.subList(0, Math.min(TOP, near.size()));
    double best = near.getFirst().cosine();
    double topWords = top.stream().mapToDouble(Candidate::words).average().orElseThrow() / rarity;
    double bestWords =
        candidates.stream().mapToDouble(Candidate::words).max().orElseThrow() / rarity;
    return logistic(
        -8.0107
            + 5.1575 * best
            - 22.568 * crowding(near, index)
            + 3.1809 * topWords
            + 2.8083 * agreement(near, candidates)
            + 4.1099 * bestWords
            + 5.6674 * likeness(top));
  }

  /// Where there was no vector: how much of the question's weight in words the best document has,
  /// and how much the next ones.
  ///
  /// @param candidates all, in any order
  /// @param rarity as above
  static double ofWords(List<Candidate> candidates, double rarity) {
    List<Double> shares =
        candidates.stream()
            .map(one -> one.words() / rarity)
            .sorted(Comparator.reverseOrder())
            .limit(TOP)
            .toList();
    if (shares.isEmpty()) {
      return 0;
    }
    double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return logistic(-2.2 + 3.0 * shares.getFirst() + 2.0 * mean);
  }

  /// Where it is known in which ways documents are asked for.
  ///
  /// @param confidence without them
  /// @param best likeness of the best way of asking for the first document
  static double asked(double confidence, double best) {
    double bounded = Math.clamp(confidence, EDGE, 1 - EDGE);
    return logistic(0.2 * Math.log(bounded / (1 - bounded)) + 8 * (best - 0.75));
  }

  /// Where words were not looked at.
  ///
  /// @param candidates all, in any order
  static double ofCosines(List<Candidate> candidates) {
    return Math.clamp(candidates.stream().mapToDouble(Candidate::cosine).max().orElse(0), 0.0, 1.0);
  }

  private static List<Candidate> byCosine(List<Candidate> candidates) {
    return candidates.stream().sorted(Candidate.NEAREST_FIRST).limit(NEAREST).toList();
  }

  /// How much nearer the nearest documents are to others of their kind than to the question. A
  /// question from elsewhere lands between crowds.
  private static double crowding(List<Candidate> near, Searchable index) throws IOException {
    int size = Math.min(CROWDED, near.size());
    double difference = 0;
    for (Candidate one : near.subList(0, size)) {
      difference += one.crowd(index) - one.cosine();
    }
    return difference / size;
  }

  /// Share of the ten nearest that are also among the ten best by words.
  private static double agreement(List<Candidate> near, List<Candidate> candidates) {
    Set<Integer> best = new HashSet<>();
    candidates.stream()
        .filter(one -> one.words() > 0)
        .sorted(Candidate.MOST_WORDS_FIRST)
        .limit(NEAREST)
        .forEach(one -> best.add(one.doc()));
    return near.stream().filter(one -> best.contains(one.doc())).count() / (double) NEAREST;
  }

  private static double likeness(List<Candidate> top) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < top.size(); i++) {
      for (int j = i + 1; j < top.size(); j++) {
        sum += top.get(i).alike(top.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
