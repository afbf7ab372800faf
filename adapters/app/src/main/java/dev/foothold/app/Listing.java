package dev.foothold.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/// Rows of a list, as people read them and as programs do. One thread at a time.
final class Listing {

  /// Narrowest last column that still reads well.
  private static final int LAST = 30;

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param columns what they are called, for programs
  Listing(String... columns) {
    this.columns = List.of(columns);
  }

  /// Adds a row with a value for each column.
  Listing row(String... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns);
    }
    rows.add(List.of(values));
    return this;
  }

  /// Writes all rows: with `--json` as one array of objects; in a pipe a line for each, in columns;
  /// on a terminal the last column is wrapped.
  ///
  /// @param empty said to people where there are no rows
  void show(ParseResult given, Shell shell, String empty) throws IOException {
    boolean json = given.hasMatchedOption("--json");
    shell.out().write(json ? json() : rows.isEmpty() ? empty + "\n" : text(shell));
  }

  private String text(Shell shell) {
    int last = columns.size() - 1;
    int[] widths = new int[last];
    for (List<String> row : rows) {
      for (int column = 0; column < last; column++) {
        widths[column] = Math.max(widths[column], Sheet.columns(Sheet.harmless(row.get(column))));
      }
    }
    int left = 0;
    for (int width : widths) {
      left += width + 2;
    }
    boolean terminal = shell.terminals().out();
    boolean wide = shell.look().width() - left >= LAST;
    StringBuilder all = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder begin = new StringBuilder();
      for (int column = 0; column < last; column++) {
        String value = Sheet.harmless(row.get(column));
        begin.append(value).append(" ".repeat(widths[column] - Sheet.columns(value) + 2));
      }
      String end = Sheet.harmless(row.get(last));
      if (!terminal) {
        all.append((begin + end).stripTrailing()).append('\n');
      } else if (wide) {
        all.append(new Sheet(shell.look()).verbatim(begin.toString(), end));
      } else {
        all.append(begin.toString().stripTrailing())
            .append('\n')
            .append(new Sheet(shell.look()).verbatim("  ", end));
      }
    }
    return all.toString();
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (List<String> row : rows) {
        json.writeStartObject();
        for (int column = 0; column < row.size(); column++) {
          json.writeStringField(columns.get(column), row.get(column));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }
}
