package dev.foothold.adapter.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Parts Markdown that is too long, at lines, else between words, else anywhere; not within a link.
final class Pieces {

  private final int most;
  private final ToIntFunction<String> length;
  private final List<String> done = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  private Pieces(int most, ToIntFunction<String> length) {
    this.most = most;
    this.length = length;
  }

  /// The pieces of a text.
  ///
  /// @param markdown any
  /// @param most length of one
  /// @param length how long something is
  /// @return in order; none is blank
  static List<String> of(String markdown, int most, ToIntFunction<String> length) {
    if (length.applyAsInt(markdown) <= most) {
      return markdown.isBlank() ? List.of() : List.of(markdown);
    }
    Pieces pieces = new Pieces(most, length);
    for (String line : markdown.split("\n", -1)) {
      pieces.add(line, "\n");
    }
    pieces.close();
    return pieces.done;
  }

  private void add(String part, String between) {
    String joined = open.isEmpty() ? part : open + between + part;
    if (length.applyAsInt(joined) <= most) {
      open.setLength(0);
      open.append(joined);
      return;
    }
    if (between.equals("\n")) {
      close();
      if (length.applyAsInt(part) <= most) {
        open.append(part);
      } else {
        words(part).forEach(word -> add(word, " "));
      }
      return;
    }
    close();
    String rest = part;
    while (length.applyAsInt(rest) > most) {
      int end = fitting(rest);
      done.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    open.append(rest);
  }

  /// Words, links among them whole.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    int at = 0;
    while (at < line.length()) {
      char sign = line.charAt(at);
      if (Character.isWhitespace(sign)) {
        if (at > begin) {
          words.add(line.substring(begin, at));
        }
        at++;
        begin = at;
      } else if (sign == '[') {
        at = Link.at(line, at).map(Link::end).orElse(at + 1);
      } else {
        at += sign == '\\' ? 2 : 1;
      }
    }
    if (begin < line.length()) {
      words.add(line.substring(begin));
    }
    return words;
  }

  /// How much of a word fits, without half a character or half an escape at its end.
  private int fitting(String word) {
    int end = Math.min(word.length(), most);
    while (end > 1 && (length.applyAsInt(word.substring(0, end)) > most || splits(word, end))) {
      end--;
    }
    return end;
  }

  private static boolean splits(String word, int end) {
    return Character.isHighSurrogate(word.charAt(end - 1)) || word.charAt(end - 1) == '\\';
  }

  private void close() {
    if (!open.toString().isBlank()) {
      done.add(open.toString());
    }
    open.setLength(0);
  }
}
