package dev.foothold.knowledge.index;

import dev.foothold.knowledge.index.Candidates.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Makes one order of two scores.
///
/// A document's score is its cosine plus a weight times its BM25 score. Both are taken as they are:
/// to stretch each list to 0 to 1, as is usual, is what makes fusions lose to the better of their
/// parts, because it makes a list of poor matches look as good as one of good matches. The weight
/// is small where the best cosine is high already and where documents are questions, which
/// paraphrase without sharing words.
///
/// Where the nearest documents are more like each other than like the question, they are many ways
/// of saying the same, and a document's neighbours are evidence for it (the cluster hypothesis,
/// [van Rijsbergen 1979, chapter 3](http://www.dcs.gla.ac.uk/Keith/Preface.html)). Collections of
/// answers under questions of their own have one answer each, and go without.
///
/// The constants were fitted on intent utterances and on collections made from package and
/// manual-page descriptions and from FAQ pages, none of which figures are reported on;
/// knowledge/RATIONALE.md has the figures.
final class Fusion {

  private static final double WEIGHT = -4.0;
  private static final double WEIGHT_PER_QUESTIONS = -1.5;
  private static final double WEIGHT_PER_COSINE = -5.0;
  private static final double TYPICAL_COSINE = 0.8;
  private static final double MIN_WEIGHT = -8;
  private static final double MAX_WEIGHT = -3;

  private static final int NEAREST = 10;
  private static final int TIGHT = 5;
  private static final double TIGHT_FROM = 0.01;
  private static final double TIGHT_WIDTH = 0.015;
  private static final double NO_GATE = 0.02;

  private static final int NEIGHBOURS = 5;
  private static final double NEIGHBOUR_WIDTH = 0.1;
  private static final double NEIGHBOUR_STRENGTH = 0.5;
  private static final int LEADERS = 5;
  private static final double LEADER_WIDTH = 0.03;
  private static final double LEADER_STRENGTH = 0.4;

  private final List<Candidate> byCosine;
  private final boolean faq;

  /// @param candidates with cosines
  /// @param faq whether they are answers under questions of their own
  Fusion(List<Candidate> candidates, boolean faq) {
    this.byCosine = candidates.stream().sorted(Candidate.NEAREST_FIRST).toList();
    this.faq = faq;
  }

  /// A candidate with its fused score.
  ///
  /// @param candidate any
  /// @param score unitless
  record Ranked(Candidate candidate, double score) {}

  /// All candidates, best first.
  List<Ranked> ranked() {
    if (byCosine.isEmpty()) {
      return List.of();
    }
    double weight = weight();
    List<Ranked> summed =
        byCosine.stream()
            .map(one -> new Ranked(one, one.cosine() + weight * one.words()))
            .sorted(ORDER)
            .toList();
    double gate = faq ? 0 : gate();
    return gate < NO_GATE ? summed : withNeighbours(summed, gate);
  }

  /// Best first; of equals the lower number.
  static final Comparator<Ranked> ORDER =
      (one, other) ->
          one.score() == other.score()
              ? Integer.compare(one.candidate().doc(), other.candidate().doc())
              : Double.compare(other.score(), one.score());

  private double weight() {
    List<Candidate> nearest = byCosine.subList(0, Math.min(NEAREST, byCosine.size()));
    double questions = (double) nearest.stream().filter(Candidate::asks).count() / nearest.size();
    double exponent =
        WEIGHT
            + WEIGHT_PER_QUESTIONS * questions
            + WEIGHT_PER_COSINE * (byCosine.getFirst().cosine() - TYPICAL_COSINE);
    return Math.exp(Math.clamp(exponent, MIN_WEIGHT, MAX_WEIGHT));
  }

  /// 0 to 1: how much more alike the nearest are to each other than to the question.
  private double gate() {
    if (byCosine.size() < TIGHT) {
      return 0;
    }
    List<Candidate> nearest = byCosine.subList(0, TIGHT);
    double toQuestion = nearest.stream().mapToDouble(Candidate::cosine).average().orElseThrow();
    double toEachOther = 0;
    for (int i = 0; i < TIGHT; i++) {
      for (int j = i + 1; j < TIGHT; j++) {
        toEachOther += nearest.get(i).alike(nearest.get(j));
      }
    }
    double tight = toEachOther / (TIGHT * (TIGHT - 1) / 2.0) - toQuestion;
    return 1 / (1 + Math.exp(-(tight - TIGHT_FROM) / TIGHT_WIDTH));
  }

  private static List<Ranked> withNeighbours(List<Ranked> summed, double gate) {
    int size = Math.min(Candidates.POOL, summed.size());
    if (size <= NEIGHBOURS) {
      return summed;
    }
    List<Ranked> pool = summed.subList(0, size);
    float[][] alike = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        alike[i][j] = pool.get(i).candidate().alike(pool.get(j).candidate());
        alike[j][i] = alike[i][j];
      }
    }
    double[] once = new double[size];
    for (int i = 0; i < size; i++) {
      once[i] = pool.get(i).score() + NEIGHBOUR_STRENGTH * gate * neighbours(pool, alike[i], i);
    }
    int[] leaders =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -once[i]))
            .limit(LEADERS)
            .mapToInt(Integer::intValue)
            .toArray();
    double[] weights =
        Arrays.stream(leaders)
            .mapToDouble(i -> Math.exp((once[i] - once[leaders[0]]) / LEADER_WIDTH))
            .toArray();
    double total = Arrays.stream(weights).sum();
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double toLeaders = 0;
      for (int leader = 0; leader < leaders.length; leader++) {
        toLeaders += weights[leader] / total * alike[i][leaders[leader]];
      }
      ranked.add(new Ranked(pool.get(i).candidate(), once[i] + LEADER_STRENGTH * gate * toLeaders));
    }
    ranked.sort(ORDER);
    ranked.addAll(summed.subList(size, summed.size()));
    return ranked;
  }

  /// Mean score of a document's nearest neighbours, the nearer the heavier.
  private static double neighbours(List<Ranked> pool, float[] alike, int self) {
    int[] nearest = new int[NEIGHBOURS];
    int found = 0;
    for (int i = 0; i < alike.length; i++) {
      if (i == self) {
        continue;
      }
      int at = found < NEIGHBOURS ? found++ : NEIGHBOURS;
      while (at > 0 && alike[nearest[at - 1]] < alike[i]) {
        if (at < NEIGHBOURS) {
          nearest[at] = nearest[at - 1];
        }
        at--;
      }
      if (at < NEIGHBOURS) {
        nearest[at] = i;
      }
    }
    double sum = 0;
    double total = 0;
    for (int i = 0; i < found; i++) {
      double weight = Math.exp((alike[nearest[i]] - 1) / NEIGHBOUR_WIDTH);
      sum += weight * pool.get(nearest[i]).score();
      total += weight;
    }
    return sum / total;
  }
}
