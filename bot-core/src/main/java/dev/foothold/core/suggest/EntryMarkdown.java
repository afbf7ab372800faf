package dev.foothold.core.suggest;

import dev.foothold.core.model.CommunityEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Writes a community's entry as a file for `knowledge/content/`, for a curator to complete: a
/// shipped entry needs three ways of asking and a source that was read.
final class EntryMarkdown {

  private EntryMarkdown() {}

  static String of(CommunityEntry entry) {
    CommunityEntry.Text text = entry.text();
    LocalDate day = LocalDate.ofInstant(entry.contribution().at(), ZoneOffset.UTC);
    StringBuilder file = new StringBuilder("---\n");
    file.append("id: ").append(entry.id()).append('\n');
    file.append("title: ").append(quoted(text.title())).append('\n');
    file.append("kind: guidance\n");
    file.append("questions:\n");
    text.questions().forEach(one -> file.append("  - ").append(quoted(one)).append('\n'));
    file.append("sources:\n");
    text.link()
        .ifPresent(
            link -> {
              file.append("  - title: ").append(quoted(link.name())).append('\n');
              file.append("    url: ").append(quoted(link.url().toString())).append('\n');
              file.append("    asOf: ").append(day).append('\n');
            });
    file.append("origin: curated\n");
    file.append("reviewed: ").append(day).append('\n');
    file.append("---\n");
    file.append(text.answer()).append(text.link().isPresent() ? " [1]\n" : "\n");
    text.link()
        .ifPresent(
            link ->
                file.append("\n## Resources\n- [")
                    .append(link.name().replace("[", "(").replace("]", ")"))
                    .append("](")
                    .append(link.url())
                    .append("): ")
                    .append(text.title())
                    .append(". [1]\n"));
    return file.toString();
  }

  /// A YAML text in double quotes ([YAML 1.2,
  /// 7.3.1](https://yaml.org/spec/1.2.2/#731-double-quoted-style)).
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
