package dev.foothold.knowledge.eval;

import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Source;
import dev.foothold.knowledge.content.Lint;
import dev.foothold.knowledge.eval.AnswerEvaluation.Asked;
import dev.foothold.knowledge.eval.AnswerEvaluation.Report;
import dev.foothold.knowledge.eval.AnswerEvaluation.Told;
import dev.foothold.knowledge.eval.AnswerFigures.Share;
import dev.foothold.knowledge.eval.JudgedAnswers.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How good the answers are and what is covered, for curators to read.
public final class AnswerReport {

  /// The name under which the report looks for its picture.
  public static final String PICTURE = "reliability.svg";

  /// Cases listed at most in one list.
  private static final int LISTED = 60;

  private static final int QUOTED = 110;

  private AnswerReport() {}

  /// Draws the reliability diagram of the test part.
  ///
  /// @param report what was said
  /// @return an SVG document
  public static String picture(Report report) {
    return ReliabilityDiagram.svg(AnswerFigures.of(report.of(Split.TEST)).bins());
  }

  /// Writes it.
  ///
  /// @param report what was said
  /// @param entries all that is known
  /// @param today from which the age of reviews is counted
  /// @return Markdown
  public static String markdown(Report report, List<Entry> entries, LocalDate today) {
    Report test = report.of(Split.TEST);
    StringBuilder text = new StringBuilder("# The state of the answers\n\n");
    text.append(
        "Made by `./foothold knowledge report --write`; what is asked is told in"
            + " [README.md](README.md). Intervals are 95 %, by bootstrap.\n\n"
            + "## Figures\n\n");
    figures(
        text,
        new Figures(
            AnswerFigures.of(report.of(Split.NEW)),
            AnswerFigures.of(test),
            AnswerFigures.of(report.of(Split.FIT))));
    reliability(text, AnswerFigures.of(test));
    text.append("## Test part, by what is wanted\n\n");
    groups(text, test, one -> one.question().subject().need());
    text.append("## Test part, by who asks\n\n");
    groups(text, test, one -> one.question().subject().background());
    text.append("## Test part, by how it is put\n\n");
    groups(text, test, one -> one.question().manner());
    text.append("## Test part, what is not ours\n\n");
    notOurs(text, test.messages());
    coverage(text, report, entries, today);
    misses(text, report.of(Split.FIT));
    return text.toString();
  }

  /// Those of the three parts.
  private record Figures(AnswerFigures fresh, AnswerFigures test, AnswerFigures fit) {

    String row(String what, Function<AnswerFigures, Share> share) {
      return "| %s | %s | %s | %s |\n"
          .formatted(
              what,
              withInterval(share.apply(fresh)),
              withInterval(share.apply(test)),
              three(share.apply(fit).value()));
    }

    String number(String what, ToDoubleFunction<AnswerFigures> number) {
      return "| %s | %s | %s | %s |\n"
          .formatted(
              what,
              three(number.applyAsDouble(fresh)),
              three(number.applyAsDouble(test)),
              three(number.applyAsDouble(fit)));
    }

    private static String withInterval(Share share) {
      return "%s (%s to %s) of %d"
          .formatted(three(share.value()), three(share.low()), three(share.high()), share.of());
    }
  }

  private static void figures(StringBuilder text, Figures figures) {
    text.append("| | new | test | fit |\n| --- | --- | --- | --- |\n");
    text.append(
        figures.row(
            "the answer leads with an entry that answers (success@1)", AnswerFigures::success1));
    text.append(
        figures.row(
            "such an entry is among the first three found (success@3)", AnswerFigures::near3));
    text.append(
        figures.row("refused or not known, though an entry answers", AnswerFigures::silent));
    text.append(
        figures.row("both parts of a two-part question are answered", AnswerFigures::complete));
    text.append(figures.row("follow-ups, in their thread (success@1)", AnswerFigures::inThread));
    text.append(figures.row("the same, asked whole", AnswerFigures::alone));
    text.append(figures.row("not ours, answered as advice", AnswerFigures::advisedWrongly));
    text.append(
        figures.row("not ours, turned away in the words for its kind", AnswerFigures::rightKind));
    text.append(
        figures.row("ours, though it does not look so, answered", AnswerFigures::oursAnswered));
    text.append(
        figures.number("confidence tells ours from not ours (AUROC)", AnswerFigures::auroc));
    text.append(
        figures.number(
            "expected calibration error (5 bins of equal size)", AnswerFigures::calibrationError));
    text.append('\n');
  }

  private static void reliability(StringBuilder text, AnswerFigures test) {
    text.append("## What the confidence is worth\n\n![Reliability diagram](" + PICTURE + ")\n\n");
    text.append("| messages | mean confidence | found right |\n| --- | --- | --- |\n");
    for (AnswerFigures.Bin bin : test.bins()) {
      text.append(
          "| %d | %s | %s |\n".formatted(bin.size(), three(bin.confidence()), three(bin.right())));
    }
    text.append(
        "\n"
            + "Questions of ours and messages that are not, as far as something was looked up for"
            + " them.\n\n");
  }

  private static void groups(StringBuilder text, Report report, Function<Asked, String> group) {
    Map<String, List<Asked>> groups =
        AnswerFigures.judged(report.questions()).stream()
            .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    text.append(
        "| | questions | success@1 | success@3 | silent |\n| --- | --- | --- | --- | --- |\n");
    groups.forEach(
        (name, asked) ->
            text.append(
                "| %s | %d | %s | %s | %s |\n"
                    .formatted(
                        name,
                        asked.size(),
                        two(Share.of(asked, Asked::right)),
                        two(Share.of(asked, Asked::near)),
                        two(Share.of(asked, AnswerFigures::isSilent)))));
    text.append('\n');
  }

  private static void notOurs(StringBuilder text, List<Told> messages) {
    Map<String, List<Told>> kinds =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.message().kind().orElse("(ours)"),
                    TreeMap::new,
                    Collectors.toList()));
    text.append(
        "| kind | messages | answered as advice | right words |\n| --- | --- | --- | --- |\n");
    kinds.forEach(
        (kind, told) ->
            text.append(
                "| %s | %d | %d | %d |\n"
                    .formatted(
                        kind,
                        told.size(),
                        told.stream().filter(one -> AnswerEvaluation.advised(one.answer())).count(),
                        told.stream().filter(Told::rightKind).count())));
    text.append('\n');
  }

  private static void coverage(
      StringBuilder text, Report report, List<Entry> entries, LocalDate today) {
    Map<String, Long> kinds =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.card().kind().label(), TreeMap::new, Collectors.counting()));
    text.append("## Coverage\n\n").append(entries.size()).append(" entries: ");
    text.append(
            kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", ")))
        .append(".\n\n");
    List<Entry> due =
        entries.stream()
            .filter(
                entry -> entry.provenance().reviewed().plusDays(Lint.REVIEW_DAYS).isBefore(today))
            .toList();
    text.append("**Due for review** (read more than a year ago): ").append(ids(due)).append("\n\n");
    entries.stream()
        .flatMap(entry -> entry.sources().stream())
        .map(Source::asOf)
        .map(Object::toString)
        .min(Comparator.naturalOrder())
        .ifPresent(
            oldest ->
                text.append("**Oldest copy of a source that an entry rests on**: ")
                    .append(oldest)
                    .append(".\n\n"));
    List<Asked> uncovered =
        report.questions().stream().filter(one -> one.judgment().isEmpty()).toList();
    text.append("**Asked and not covered** (no entry answers): ");
    if (uncovered.isEmpty()) {
      text.append("none.\n\n");
      return;
    }
    text.append("\n\n");
    uncovered.forEach(
        one ->
            text.append(
                "- %s (%s): %s\n"
                    .formatted(
                        one.question().id(),
                        one.question().subject().topic(),
                        quoted(one.question().text()))));
    text.append('\n');
  }

  private static String ids(List<Entry> entries) {
    return entries.isEmpty()
        ? "none."
        : entries.stream().map(entry -> entry.id().value()).collect(Collectors.joining(", ")) + ".";
  }

  /// Of the fit part alone: whoever mends what is listed here must not see the other.
  private static void misses(StringBuilder text, Report fit) {
    List<String> lines = new ArrayList<>();
    for (Asked one : AnswerFigures.judged(fit.questions())) {
      if (!one.right()) {
        lines.add(
            "- %s: %s **%s**; wanted %s\n"
                .formatted(
                    one.question().id(),
                    quoted(one.question().text()),
                    said(one),
                    one.judgment().orElseThrow().parts().stream()
                        .map(part -> String.join(", ", part.keySet()))
                        .collect(Collectors.joining(" and "))));
      }
    }
    for (Told one : fit.messages()) {
      boolean wrong = AnswerEvaluation.advised(one.answer()) != one.isOurs();
      if (wrong) {
        lines.add(
            "- %s (%s): %s **%s**\n"
                .formatted(
                    one.message().id(),
                    one.message().kind().orElse("ours"),
                    quoted(one.message().text()),
                    label(one.answer().outcome())));
      }
    }
    text.append("## To mend (fit part only)\n\n");
    lines.stream().limit(LISTED).forEach(text::append);
    if (lines.size() > LISTED) {
      text.append("\nand ").append(lines.size() - LISTED).append(" more.\n");
    }
  }

  private static String said(Asked one) {
    return AnswerEvaluation.lead(one.answer()).orElseGet(() -> label(one.answer().outcome()));
  }

  private static String label(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _ -> "answered";
      case Outcome.Clarify _ -> "asked back";
      case Outcome.Abstained _ -> "not known";
      case Outcome.Refused(var reason, _) -> "refused as " + reason.label();
      case Outcome.Failed _ -> "failed";
    };
  }

  private static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + " ...";
  }

  private static String two(Share share) {
    return String.format(Locale.ROOT, "%.2f", share.value());
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
