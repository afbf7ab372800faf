package dev.foothold.core.answer;

import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.When;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An outcome as plain Markdown, for platforms and scripts that take text.
public final class Markdown {

  private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)]*\\)");

  private Markdown() {}

  /// Everything that is shown at first.
  ///
  /// @param outcome any
  /// @return Markdown, citations as `[1]`, without a line feed at the end
  public static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var answer) -> answered(answer, answer.shown());
      case Outcome.Clarify(var question, var options) -> question + bullets(options);
      case Outcome.Abstained(var text, var nearest) ->
          text + bullets(nearest.stream().map(Outcome.Nearest::title).toList());
      case Outcome.Refused(_, var text) -> text;
      case Outcome.Failed(var text) -> text;
    };
  }

  /// Everything that there is to say, for those who cannot ask for more.
  ///
  /// @param outcome any
  /// @return Markdown, citations as `[1]`, without a line feed at the end
  public static String whole(Outcome outcome) {
    return outcome instanceof Outcome.Answered(var answer)
        ? answered(answer, answer.whole())
        : of(outcome);
  }

  /// Length of what is read at first: link targets and the list of sources do not count.
  static int readingLength(Composed answer) {
    String read = notes(answer) + body(answer.shown()) + followUps(answer);
    return LINK_TARGET.matcher(read).replaceAll("]").length();
  }

  private static String answered(Composed answer, Composed.Part part) {
    return notes(answer) + body(part) + sources(answer.citations(), part) + followUps(answer);
  }

  private static String notes(Composed answer) {
    return answer.notes().stream().map(note -> "*" + note + "*\n\n").collect(Collectors.joining());
  }

  private static String followUps(Composed answer) {
    return answer.followUps().isEmpty()
        ? ""
        : "\n\nAsk next: " + String.join(" · ", answer.followUps());
  }

  private static String body(Composed.Part part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < part.lead().size(); i++) {
      Composed.Line line = part.lead().get(i);
      text.append(i == 0 ? "" : line.begins() ? "\n\n" : " ");
      text.append(i == 0 ? "**" + line.text() + "**" : line.text()).append(marks(line));
    }
    if (!part.details().isEmpty()) {
      paragraph(text);
      for (int i = 0; i < part.details().size(); i++) {
        Composed.Line line = part.details().get(i);
        text.append(i == 0 ? "" : line.begins() ? "\n\n" : " ")
            .append(line.text())
            .append(marks(line));
      }
    }
    int number = 0;
    for (When when : When.values()) {
      List<Composed.Todo> steps =
          part.steps().stream().filter(step -> step.when() == when).toList();
      if (steps.isEmpty()) {
        continue;
      }
      paragraph(text).append(when.heading()).append('\n');
      for (Composed.Todo step : steps) {
        number++;
        text.append('\n').append(number).append(". ");
        text.append(step.line().text()).append(marks(step.line()));
      }
    }
    if (!part.resources().isEmpty()) {
      paragraph(text).append("Resources\n");
      for (Composed.Link link : part.resources()) {
        text.append("\n- [%s](%s): ".formatted(link.name(), link.url()));
        text.append(link.line().text()).append(marks(link.line()));
      }
    }
    if (!part.changes().isEmpty()) {
      paragraph(text).append("*Since 2011:* ");
      text.append(
          part.changes().stream()
              .map(line -> line.text() + marks(line))
              .collect(Collectors.joining(" ")));
    }
    return text.toString();
  }

  private static String sources(List<Composed.Citation> citations, Composed.Part part) {
    Set<Integer> used =
        part.lines().stream()
            .flatMap(line -> line.citations().stream())
            .collect(Collectors.toUnmodifiableSet());
    return citations.stream()
        .filter(citation -> used.contains(citation.number()))
        .map(
            citation ->
                "\n[%d] [%s](%s)"
                    .formatted(
                        citation.number(), citation.source().title(), citation.source().url()))
        .collect(Collectors.joining("", "\n\nSources", ""));
  }

  private static StringBuilder paragraph(StringBuilder text) {
    return text.isEmpty() ? text : text.append("\n\n");
  }

  private static String marks(Composed.Line line) {
    return line.citations().isEmpty()
        ? ""
        : line.citations().stream()
            .map(n -> "[" + n + "]")
            .collect(Collectors.joining("", " ", ""));
  }

  private static String bullets(List<String> items) {
    return items.isEmpty() ? "" : "\n\n- " + String.join("\n- ", items);
  }
}
