package dev.foothold.knowledge.content;

import dev.foothold.knowledge.content.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one file. One thread at a time.
final class Problems {

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void error(Spot spot, String message) {
    found.add(new Problem(file, spot.line(), spot.column(), Severity.ERROR, message));
  }

  void warning(Spot spot, String message) {
    found.add(new Problem(file, spot.line(), spot.column(), Severity.WARNING, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
