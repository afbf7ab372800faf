package dev.foothold.knowledge.eval;

import java.util.Arrays;
import java.util.List;

/// How well the confidence tells questions that can be answered from those that cannot.
///
/// @param queries how many could not be answered
/// @param auroc area under the ROC curve, 0 to 1: how often an answerable question gets the higher
///   confidence of two, a tie counting half
/// @param refusedAt95 share of the unanswerable below the threshold that keeps 95 % of the
///   answerable
public record Separation(int queries, double auroc, double refusedAt95) {

  /// Share of the answerable that must be kept.
  private static final double KEPT = 0.95;

  static Separation of(List<Double> answerable, List<Double> unanswerable) {
    double[] yes = answerable.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] no = unanswerable.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double pairs = 0;
    int below = 0;
    int upTo = 0;
    for (double one : yes) {
      while (below < no.length && no[below] < one) {
        below++;
      }
      upTo = Math.max(upTo, below);
      while (upTo < no.length && no[upTo] <= one) {
        upTo++;
      }
      pairs += (below + upTo) / 2.0;
    }
    double threshold = yes[(int) Math.floor((1 - KEPT) * yes.length)];
    double refused = Arrays.stream(no).filter(one -> one < threshold).count();
    return new Separation(no.length, pairs / yes.length / no.length, refused / no.length);
  }
}
