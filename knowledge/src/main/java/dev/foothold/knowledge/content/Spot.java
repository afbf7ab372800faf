package dev.foothold.knowledge.content;

/// A place in a file, both numbers from 1.
record Spot(int line, int column) {

  /// Where a file begins.
  static final Spot START = new Spot(1, 1);

  Spot below(int lines) {
    return new Spot(line + lines, column);
  }
}
