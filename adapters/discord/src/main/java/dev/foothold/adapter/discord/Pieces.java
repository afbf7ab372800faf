package dev.foothold.adapter.discord;

import java.util.ArrayList;
import java.util.List;

/// Cuts long texts, best between paragraphs, else between lines, else between words.
final class Pieces {

  /// A piece this full may end at a lesser break.
  private static final double WELL_FILLED = 0.6;

  private Pieces() {}

  /// Cuts a text.
  ///
  /// @param atoms what must not be cut, unless it is longer than a piece
  /// @param most characters of a piece
  /// @return pieces in order, none blank; together they are the text, but for spaces where it was
  ///   cut
  static List<String> of(List<String> atoms, int most) {
    List<String> left = new ArrayList<>();
    atoms.forEach(atom -> left.addAll(cut(atom, most)));
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < left.size()) {
      int end = end(left, from, most);
      String piece = String.join("", left.subList(from, end)).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      from = end;
    }
    return pieces;
  }

  private static int end(List<String> atoms, int from, int most) {
    int length = 0;
    int[] breaks = new int[3];
    for (int i = from; i < atoms.size(); i++) {
      String atom = atoms.get(i);
      length += atom.length();
      if (length > most) {
        return best(breaks, i);
      }
      int kind = kind(atoms, i);
      boolean worth = kind == 0 || length > most * WELL_FILLED;
      if (kind >= 0 && worth) {
        breaks[kind] = i + 1;
      }
    }
    return atoms.size();
  }

  /// After a paragraph, a line, a word.
  private static int kind(List<String> atoms, int i) {
    return switch (atoms.get(i)) {
      case "\n" -> i > 0 && atoms.get(i - 1).equals("\n") ? 0 : 1;
      case " " -> 2;
      default -> -1;
    };
  }

  private static int best(int[] breaks, int hard) {
    for (int end : breaks) {
      if (end > 0) {
        return end;
      }
    }
    return hard;
  }

  /// What is longer than a piece is cut anyhow, but not within a character.
  private static List<String> cut(String atom, int most) {
    if (atom.length() <= most) {
      return List.of(atom);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < atom.length()) {
      int end = Math.min(atom.length(), from + most);
      if (end < atom.length() && Character.isHighSurrogate(atom.charAt(end - 1))) {
        end--;
      }
      parts.add(atom.substring(from, end));
      from = end;
    }
    return parts;
  }
}
