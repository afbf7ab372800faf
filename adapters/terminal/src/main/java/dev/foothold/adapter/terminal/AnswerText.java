package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers as text for a person at a terminal. Every method returns whole lines.
public final class AnswerText {

  private AnswerText() {}

  /// What is shown at first.
  ///
  /// @param outcome any
  /// @param look how to lay it out
  /// @return lines; what can be picked by number is numbered
  public static String of(Outcome outcome, Look look) {
    Sheet sheet = new Sheet(look);
    switch (outcome) {
      case Outcome.Answered(var answer) -> answered(sheet, answer, answer.shown());
      case Outcome.Clarify(var question, _) -> picked(sheet.markdown(question), outcome);
      case Outcome.Abstained(var text, _) -> picked(sheet.markdown(text), outcome);
      case Outcome.Refused(_, var text) -> sheet.markdown(text);
      case Outcome.Failed(var text) -> sheet.markdown(text);
    }
    return sheet.toString();
  }

  /// Everything that there is to say.
  ///
  /// @param outcome any
  /// @param look how to lay it out
  /// @return likewise
  public static String whole(Outcome outcome, Look look) {
    if (outcome instanceof Outcome.Answered(var answer)) {
      Sheet sheet = new Sheet(look);
      answered(sheet, answer, answer.whole());
      return sheet.toString();
    }
    return of(outcome, look);
  }

  /// The rest of an answer, its steps numbered on.
  ///
  /// @param answer any
  /// @param look how to lay it out
  /// @return lines; empty if everything was shown at first
  public static String more(Composed answer, Look look) {
    Sheet sheet = new Sheet(look);
    body(sheet, answer.more(), answer.shown().steps().size());
    cited(sheet, answer, answer.more());
    return sheet.toString();
  }

  /// Every source of an answer, with the dates of what was read.
  ///
  /// @param answer any
  /// @param look how to lay it out
  /// @return lines; empty if it has none
  public static String sources(Composed answer, Look look) {
    Sheet sheet = new Sheet(look);
    for (Composed.Citation citation : answer.citations()) {
      source(sheet, citation.number(), citation.source());
    }
    return sheet.toString();
  }

  /// Adds one source with its dates.
  ///
  /// @param sheet takes it
  /// @param number under which it is cited
  /// @param source what to open
  public static void source(Sheet sheet, int number, Source source) {
    String published = source.published().map(date -> "published " + date + ", ").orElse("");
    String checked = source.checked().map(date -> ", last reached " + date).orElse("");
    sheet.item(marker(number), List.of(Span.of(source.title())));
    sheet.item(indent(number), List.of(Span.address(source.url().toString(), Tone.DIM)));
    sheet.item(
        indent(number),
        List.of(Span.of(published + "read as of " + source.asOf() + checked, Tone.DIM)));
  }

  /// What a person can ask next by typing a number.
  ///
  /// @param outcome any
  /// @return in the order in which they are numbered, from 1
  public static List<String> picks(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var answer) -> answer.followUps();
      case Outcome.Clarify(_, var options) -> options;
      case Outcome.Abstained(_, var nearest) ->
          nearest.stream().map(Outcome.Nearest::title).toList();
      case Outcome.Refused _, Outcome.Failed _ -> List.of();
    };
  }

  private static void answered(Sheet sheet, Composed answer, Composed.Part part) {
    answer.notes().forEach(note -> sheet.aside(note).gap());
    body(sheet, part, 0);
    cited(sheet, answer, part);
    if (!answer.followUps().isEmpty()) {
      sheet.gap().heading("Ask next");
      numbered(sheet, answer.followUps());
    }
  }

  /// What the numbers in a part lead to.
  private static void cited(Sheet sheet, Composed answer, Composed.Part part) {
    List<Composed.Citation> citations = citations(answer, part);
    if (!citations.isEmpty()) {
      sheet.gap().heading("Sources");
    }
    for (Composed.Citation citation : citations) {
      Source source = citation.source();
      sheet.item(marker(citation.number()), List.of(Span.of(source.title(), Tone.DIM)));
      sheet.item(
          indent(citation.number()), List.of(Span.address(source.url().toString(), Tone.DIM)));
    }
  }

  private static List<Composed.Citation> citations(Composed answer, Composed.Part part) {
    Set<Integer> used =
        part.lines().stream()
            .flatMap(line -> line.citations().stream())
            .collect(Collectors.toSet());
    return answer.citations().stream()
        .filter(citation -> used.contains(citation.number()))
        .toList();
  }

  private static void body(Sheet sheet, Composed.Part part, int stepsBefore) {
    paragraphs(sheet, part);
    int number = stepsBefore;
    for (When when : When.values()) {
      List<Composed.Line> steps =
          part.steps().stream()
              .filter(step -> step.when() == when)
              .map(Composed.Todo::line)
              .toList();
      if (!steps.isEmpty()) {
        sheet.gap().heading(when.heading());
      }
      for (Composed.Line step : steps) {
        number++;
        sheet.item(number + ". ", cited(sheet, step));
      }
    }
    if (!part.resources().isEmpty()) {
      sheet.gap().heading("Resources");
    }
    for (Composed.Link link : part.resources()) {
      List<Span> spans = new ArrayList<>();
      spans.add(Span.of(link.name() + ":", Tone.BOLD));
      spans.add(Span.of(" "));
      spans.addAll(cited(sheet, link.line()));
      sheet.item("- ", spans);
      sheet.item("  ", List.of(Span.address(link.url().toString(), Tone.DIM)));
    }
    if (!part.changes().isEmpty()) {
      List<Span> spans = new ArrayList<>();
      spans.add(Span.of("Since 2011:", Tone.EMPHASIS));
      for (Composed.Line change : part.changes()) {
        spans.add(Span.of(" "));
        spans.addAll(cited(sheet, change));
      }
      sheet.gap().paragraph(spans);
    }
  }

  private static void paragraphs(Sheet sheet, Composed.Part part) {
    List<Span> spans = new ArrayList<>();
    for (Composed.Line line : part.lead()) {
      if (spans.isEmpty()) {
        spans.addAll(Span.with(sheet.inline(line.text()), Tone.BOLD));
        spans.addAll(marks(line));
      } else {
        goOn(sheet, spans, line);
      }
    }
    for (Composed.Line line : part.details()) {
      goOn(sheet, spans, line);
    }
    if (!spans.isEmpty()) {
      sheet.paragraph(spans);
    }
  }

  /// Adds a line to the paragraph, or ends that and begins the next one with it.
  private static void goOn(Sheet sheet, List<Span> paragraph, Composed.Line line) {
    if (line.begins() && !paragraph.isEmpty()) {
      sheet.paragraph(paragraph).gap();
      paragraph.clear();
    } else if (!paragraph.isEmpty()) {
      paragraph.add(Span.of(" "));
    }
    paragraph.addAll(cited(sheet, line));
  }

  private static List<Span> cited(Sheet sheet, Composed.Line line) {
    List<Span> spans = new ArrayList<>(sheet.inline(line.text()));
    spans.addAll(marks(line));
    return spans;
  }

  /// Citation marks, which stay on the line of the word before them.
  private static List<Span> marks(Composed.Line line) {
    StringBuilder marks = new StringBuilder();
    line.citations().forEach(number -> marks.append('[').append(number).append(']'));
    return marks.isEmpty() ? List.of() : List.of(Span.of("\u00a0" + marks, Tone.DIM));
  }

  private static void picked(Sheet sheet, Outcome outcome) {
    List<String> picks = picks(outcome);
    if (!picks.isEmpty()) {
      numbered(sheet.gap(), picks);
    }
  }

  private static void numbered(Sheet sheet, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      sheet.item((i + 1) + ". ", List.of(Span.of(lines.get(i))));
    }
  }

  private static String marker(int number) {
    return "[" + number + "] ";
  }

  private static String indent(int number) {
    return " ".repeat(marker(number).length());
  }
}
