package dev.foothold.adapter.terminal;

import org.jline.utils.WCWidth;

/// How many columns a text takes on a terminal: two for East Asian wide characters and emoji, none
/// for combining marks.
final class Columns {

  /// Below it every printable character takes one column: combining marks begin here.
  private static final char COMBINING = '\u0300';

  private Columns() {}

  static int of(String text) {
    if (narrow(text)) {
      return text.length();
    }
    int columns = 0;
    for (int at = 0; at < text.length(); at = next(text, at)) {
      columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
    }
    return columns;
  }

  /// Where the next character that a reader sees as one begins.
  static int next(String text, int at) {
    return at + Math.max(1, WCWidth.charCountForGraphemeCluster(text, at));
  }

  /// Columns of the one that begins here.
  static int at(String text, int at) {
    return Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
  }

  /// Latin letters and the dashes, quotes and dots of English text, which need no table.
  private static boolean narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      boolean punctuation = one >= '\u2010' && one <= '\u2027';
      if (one >= COMBINING && !punctuation) {
        return false;
      }
    }
    return true;
  }
}
