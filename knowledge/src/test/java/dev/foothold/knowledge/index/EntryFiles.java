package dev.foothold.knowledge.index;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.Step;
import dev.foothold.core.model.When;
import java.util.List;
import java.util.stream.Collectors;

/// Entries as files, for indexes in tests.
final class EntryFiles {

  private EntryFiles() {}

  static Document document(Entry entry) {
    return Document.of(entry, text(entry));
  }

  private static String text(Entry entry) {
    StringBuilder text = new StringBuilder("---\n");
    text.append("id: ").append(entry.id()).append('\n');
    text.append("title: ").append(quoted(entry.title())).append('\n');
    text.append("kind: ").append(entry.card().kind().label()).append('\n');
    text.append("questions:\n");
    entry.card().questions().forEach(one -> text.append("  - ").append(quoted(one)).append('\n'));
    text.append("aliases: ").append(list(entry.card().aliases())).append('\n');
    text.append("sources:\n");
    for (Source source : entry.sources()) {
      text.append("  - title: ").append(quoted(source.title())).append('\n');
      text.append("    url: ").append(source.url()).append('\n');
      text.append("    asOf: ").append(source.asOf()).append('\n');
    }
    text.append("origin: ").append(entry.provenance().origin().label()).append('\n');
    text.append("reviewed: ").append(entry.provenance().reviewed()).append('\n');
    text.append("see: ")
        .append(list(entry.provenance().see().stream().map(Object::toString).toList()))
        .append("\n---\n");
    entry.body().answer().forEach(cited -> text.append(marked(cited)).append('\n'));
    if (!entry.body().steps().isEmpty()) {
      text.append("\n## Steps\n");
    }
    for (When when : When.values()) {
      List<Step> steps = entry.body().steps().stream().filter(step -> step.when() == when).toList();
      if (!steps.isEmpty()) {
        text.append("\n### ").append(when.heading()).append('\n');
        steps.forEach(step -> text.append("1. ").append(marked(step.advice())).append('\n'));
      }
    }
    return text.toString();
  }

  private static String marked(Cited cited) {
    return cited.text()
        + cited.sources().stream().map(n -> "[" + n + "]").collect(Collectors.joining("", " ", ""));
  }

  private static String list(List<String> items) {
    return items.stream().map(EntryFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
