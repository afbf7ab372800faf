package dev.foothold.knowledge.content;

import java.util.Comparator;
import java.util.Locale;

/// Something in an entry file that a curator has to mend, or should look at.
///
/// @param file as the reader was told it, a path or a name
/// @param line from 1
/// @param column from 1, in characters
/// @param severity whether the build fails
/// @param message one or two sentences: what is wrong and what to do
public record Problem(String file, int line, int column, Severity severity, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message)
          .thenComparing(Problem::severity);

  /// Checks the position.
  public Problem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no such place: line " + line + ", column " + column);
    }
  }

  /// Orders by file, then by place in the file.
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The form that editors and terminals turn into a link.
  ///
  /// @return for example `content/fhir.md:12:3: error: "kind" is missing. ...`
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s"
        .formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), message);
  }

  /// How bad it is.
  public enum Severity {
    /// The entry cannot be shipped: the build fails.
    ERROR,
    /// Worth a look; the build goes on.
    WARNING
  }
}
