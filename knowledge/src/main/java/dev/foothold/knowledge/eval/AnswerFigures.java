package dev.foothold.knowledge.eval;

import dev.foothold.core.model.Outcome;
import dev.foothold.knowledge.eval.AnswerEvaluation.Asked;
import dev.foothold.knowledge.eval.AnswerEvaluation.Continued;
import dev.foothold.knowledge.eval.AnswerEvaluation.Report;
import dev.foothold.knowledge.eval.AnswerEvaluation.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How good answers are, in figures, each 0 to 1.
///
/// @param success1 judged questions whose answer leads with an entry that answers; one that is
///   refused or not known counts as none
/// @param near3 judged questions with such an entry among the first three found
/// @param silent judged questions that are refused or not known
/// @param complete judged two-part questions of which both parts are answered
/// @param inThread last messages of conversations, likewise as `success1`
/// @param alone the same messages asked whole
/// @param advisedWrongly messages not ours that are answered as advice
/// @param rightKind messages not ours that are turned away in the words for their kind
/// @param oursAnswered messages that only look as if they were not ours, and are answered
/// @param auroc how often a question of ours has the higher confidence than a message that is not,
///   a tie counting half
/// @param bins of the reliability diagram
public record AnswerFigures(
    Share success1,
    Share near3,
    Share silent,
    Share complete,
    Share inThread,
    Share alone,
    Share advisedWrongly,
    Share rightKind,
    Share oursAnswered,
    double auroc,
    List<Bin> bins) {

  private static final int BINS = 5;
  private static final int RESAMPLES = 2_000;
  private static final double INTERVAL = 0.95;

  /// Any; the same for each report, so that figures can be compared.
  private static final long SEED = 20_111;

  /// Copies the list.
  public AnswerFigures {
    bins = List.copyOf(bins);
  }

  /// A share of some cases.
  ///
  /// @param value of them; 0 if there are none
  /// @param low lower end of the 95 % interval by bootstrap (percentiles of 2,000 resamples)
  /// @param high its upper end
  /// @param of how many there are
  public record Share(double value, double low, double high, int of) {

    static <T> Share of(List<T> cases, Predicate<T> holds) {
      boolean[] held = new boolean[cases.size()];
      for (int i = 0; i < held.length; i++) {
        held[i] = holds.test(cases.get(i));
      }
      if (held.length == 0) {
        return new Share(0, 0, 0, 0);
      }
      SplittableRandom random = new SplittableRandom(SEED);
      double[] means = new double[RESAMPLES];
      for (int i = 0; i < RESAMPLES; i++) {
        int count = 0;
        for (int j = 0; j < held.length; j++) {
          count += held[random.nextInt(held.length)] ? 1 : 0;
        }
        means[i] = (double) count / held.length;
      }
      Arrays.sort(means);
      int cut = (int) Math.round(RESAMPLES * (1 - INTERVAL) / 2);
      double value = cases.stream().filter(holds).count() / (double) held.length;
      return new Share(value, means[cut], means[RESAMPLES - 1 - cut], held.length);
    }
  }

  /// Answers of like confidence.
  ///
  /// @param size how many
  /// @param confidence their mean
  /// @param right share of them that lead with an entry that answers
  public record Bin(int size, double confidence, double right) {}

  /// Counts what belongs to the test part.
  ///
  /// @param report what was said
  /// @return the figures to report
  public static AnswerFigures test(Report report) {
    return of(report.of(JudgedAnswers.Split.TEST));
  }

  /// Counts what belongs to the part that was written last.
  ///
  /// @param report what was said
  /// @return likewise
  public static AnswerFigures writtenLast(Report report) {
    return of(report.of(JudgedAnswers.Split.NEW));
  }

  /// Counts.
  ///
  /// @param report what was said
  /// @return of all of it
  static AnswerFigures of(Report report) {
    List<Asked> judged = judged(report.questions());
    List<Asked> twoParts =
        judged.stream().filter(one -> one.judgment().orElseThrow().parts().size() > 1).toList();
    List<Continued> threads =
        report.threads().stream().filter(one -> one.judgment().isPresent()).toList();
    List<Told> notOurs = report.messages().stream().filter(one -> !one.isOurs()).toList();
    List<Told> ours = report.messages().stream().filter(Told::isOurs).toList();
    return new AnswerFigures(
        Share.of(judged, Asked::right),
        Share.of(judged, Asked::near),
        Share.of(judged, AnswerFigures::isSilent),
        Share.of(twoParts, Asked::complete),
        Share.of(threads, one -> one.right(one.inThread())),
        Share.of(threads, one -> one.right(one.alone())),
        Share.of(notOurs, one -> AnswerEvaluation.advised(one.answer())),
        Share.of(notOurs, Told::rightKind),
        Share.of(ours, one -> AnswerEvaluation.advised(one.answer())),
        auroc(judged, notOurs),
        bins(judged, notOurs));
  }

  static List<Asked> judged(List<Asked> questions) {
    return questions.stream().filter(one -> one.judgment().isPresent()).toList();
  }

  static boolean isSilent(Asked asked) {
    return switch (asked.answer().outcome()) {
      case Outcome.Refused _, Outcome.Abstained _, Outcome.Failed _ -> true;
      case Outcome.Answered _, Outcome.Clarify _ -> false;
    };
  }

  /// Mean distance between confidence and share of right answers, bins weighed by size.
  ///
  /// @return expected calibration error, 0 to 1
  public double calibrationError() {
    int all = bins.stream().mapToInt(Bin::size).sum();
    return bins.stream()
        .mapToDouble(bin -> Math.abs(bin.confidence() - bin.right()) * bin.size() / all)
        .sum();
  }

  private static double auroc(List<Asked> ours, List<Told> notOurs) {
    if (ours.isEmpty() || notOurs.isEmpty()) {
      return 0;
    }
    return Separation.of(
            ours.stream().map(one -> one.answer().confidence()).toList(),
            notOurs.stream().map(one -> one.answer().confidence()).toList())
        .auroc();
  }

  private record Claim(double confidence, boolean right) {}

  /// Bins of equal size over all that something was looked up for; what is turned away before that
  /// claims nothing.
  private static List<Bin> bins(List<Asked> ours, List<Told> notOurs) {
    List<Claim> claims =
        Stream.concat(
                ours.stream().map(one -> new Claim(one.answer().confidence(), one.hit())),
                notOurs.stream().map(one -> new Claim(one.answer().confidence(), false)))
            .filter(claim -> claim.confidence() > 0)
            .sorted(Comparator.comparingDouble(Claim::confidence))
            .toList();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      List<Claim> bin = claims.subList(i * claims.size() / BINS, (i + 1) * claims.size() / BINS);
      if (!bin.isEmpty()) {
        bins.add(
            new Bin(
                bin.size(),
                bin.stream().mapToDouble(Claim::confidence).average().orElseThrow(),
                bin.stream().filter(Claim::right).count() / (double) bin.size()));
      }
    }
    return bins;
  }
}
