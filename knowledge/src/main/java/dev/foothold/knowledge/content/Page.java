package dev.foothold.knowledge.content;

import java.util.Arrays;

/// A file's text, and the line and column of each place in it.
final class Page {

  private final String text;
  private final int[] lineStarts;

  Page(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String text() {
    return text;
  }

  Spot spot(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Spot(line + 1, offset - lineStarts[line] + 1);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[(int) text.chars().filter(one -> one == '\n').count() + 1];
    int line = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts[line++] = end + 1;
    }
    return starts;
  }
}
