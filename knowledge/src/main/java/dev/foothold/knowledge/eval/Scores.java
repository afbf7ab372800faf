package dev.foothold.knowledge.eval;

import java.util.List;
import java.util.Map;

/// The measures of one query, as trec_eval defines them.
///
/// @param ndcg10 nDCG at 10, the gain being the grade (`ndcg_cut_10`)
/// @param recall10 share of the relevant among the first 10 (`recall_10`)
/// @param recall100 likewise 100 (`recall_100`)
/// @param mrr10 one over the rank of the first relevant, 0 below rank 10 (`recip_rank`, cut)
/// @param success1 whether the first is relevant, 1 or 0 (`success_1`)
record Scores(double ndcg10, double recall10, double recall100, double mrr10, double success1) {

  /// Judges a ranking.
  ///
  /// @param ranking documents, best first
  /// @param grades of the query's judged documents; at least one above 0
  static Scores of(List<String> ranking, Map<String, Integer> grades) {
    List<Integer> ideal =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted((a, b) -> Integer.compare(b, a))
            .toList();
    double gain = 0;
    double first = 0;
    int in10 = 0;
    int in100 = 0;
    for (int i = 0; i < Math.min(100, ranking.size()); i++) {
      int grade = Math.max(0, grades.getOrDefault(ranking.get(i), 0));
      if (grade == 0) {
        continue;
      }
      in100++;
      if (i < 10) {
        in10++;
        gain += discounted(grade, i);
        first = first == 0 ? 1.0 / (i + 1) : first;
      }
    }
    double best = 0;
    for (int i = 0; i < Math.min(10, ideal.size()); i++) {
      best += discounted(ideal.get(i), i);
    }
    return new Scores(
        gain / best,
        (double) in10 / ideal.size(),
        (double) in100 / ideal.size(),
        first,
        first == 1 ? 1 : 0);
  }

  private static double discounted(int grade, int index) {
    return grade / (Math.log(index + 2) / Math.log(2));
  }
}
