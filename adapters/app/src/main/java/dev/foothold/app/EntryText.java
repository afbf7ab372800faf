package dev.foothold.app;

import dev.foothold.adapter.terminal.AnswerText;
import dev.foothold.adapter.terminal.Look;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Resource;
import dev.foothold.core.model.Step;
import dev.foothold.core.model.When;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// An entry as text for a curator at a terminal.
final class EntryText {

  private EntryText() {}

  static String of(Entry entry, Look look) {
    Sheet sheet = new Sheet(look);
    Entry.Body body = entry.body();
    sheet.heading(entry.title());
    sheet.aside(about(entry));
    sheet.gap().paragraph(running(body.answer()));
    if (!body.details().isEmpty()) {
      sheet.gap().paragraph(running(body.details()));
    }
    steps(sheet, body.steps());
    if (!body.resources().isEmpty()) {
      sheet.gap().heading("Resources");
    }
    for (Resource resource : body.resources()) {
      sheet.item("- ", "**" + resource.name() + "**: " + cited(resource.purpose()));
      sheet.item("  ", "<" + resource.url() + ">");
    }
    if (!body.changes().isEmpty()) {
      sheet.gap().heading("What changed");
      body.changes().forEach(change -> sheet.item("- ", cited(change)));
    }
    sheet.gap().heading("Asked as");
    entry.card().questions().forEach(question -> sheet.item("- ", question));
    sheet.gap().heading("Sources");
    for (int i = 0; i < entry.sources().size(); i++) {
      AnswerText.source(sheet, i + 1, entry.sources().get(i));
    }
    if (!entry.provenance().see().isEmpty()) {
      sheet.gap().paragraph("See also: " + joined(entry.provenance().see()));
    }
    return sheet.toString();
  }

  private static String about(Entry entry) {
    String audience =
        entry.card().audience().isEmpty()
            ? "everyone"
            : entry.card().audience().stream()
                .sorted()
                .map(Audience::label)
                .collect(Collectors.joining(", "));
    return "%s · %s · for %s · from %s · reviewed %s"
        .formatted(
            entry.id(),
            entry.card().kind().label(),
            audience,
            entry.provenance().origin().label(),
            entry.provenance().reviewed());
  }

  private static void steps(Sheet sheet, List<Step> steps) {
    int number = 0;
    for (When when : When.values()) {
      List<Step> due = steps.stream().filter(step -> step.when() == when).toList();
      if (!due.isEmpty()) {
        sheet.gap().heading(when.heading());
      }
      for (Step step : due) {
        number++;
        String audience =
            step.audience().isEmpty()
                ? ""
                : step.audience().stream()
                    .sorted()
                    .map(Audience::label)
                    .collect(Collectors.joining(", ", " {", "}"));
        sheet.item(number + ". ", cited(step.advice()) + audience);
      }
    }
  }

  private static String running(List<Cited> pieces) {
    return pieces.stream().map(EntryText::cited).collect(Collectors.joining(" "));
  }

  /// The text with its marks, which stay on the line of the word before them.
  private static String cited(Cited cited) {
    return cited.sources().stream()
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining("", cited.text() + "\u00a0", ""))
        .stripTrailing();
  }

  private static String joined(Collection<EntryId> ids) {
    return ids.stream().map(EntryId::value).collect(Collectors.joining(", "));
  }
}
