package dev.foothold.core.answer;

/// Whether a message can be read at all. Linear in its length.
public final class Legible {

  /// What stands in place of bytes that are no text.
  private static final int UNREADABLE = 0xfffd;

  private static final int ESCAPE = 0x1b;

  private Legible() {}

  /// Whether there is a letter in it.
  ///
  /// @param text any
  /// @return false for blanks, numbers, signs and emoji alone
  public static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /// Whether something else than text was sent: more than one character in eight can be neither
  /// read nor seen. Escapes do not count, which come with text that was copied from a terminal.
  ///
  /// @param text any
  /// @return true for what was a picture or a program
  public static boolean isBinary(String text) {
    long odd = text.codePoints().filter(Legible::isOdd).count();
    return 8 * odd > text.length();
  }

  private static boolean isOdd(int one) {
    boolean control = Character.isISOControl(one) && one != ESCAPE && !Character.isWhitespace(one);
    return one == UNREADABLE || control;
  }

  /// Whether most letters are none of an alphabet that English shares: what we know is written and
  /// searched in English, and the nearest to another script's letters is chance. Styled letters
  /// (mathematical, full-width) are no script of their own.
  ///
  /// @param text any
  /// @return true for most of the world's other scripts
  public static boolean isOfAnotherScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long others =
        text.codePoints().filter(Character::isLetter).filter(one -> !isShared(one)).count();
    return 2 * others > letters;
  }

  private static boolean isShared(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, COMMON, INHERITED -> true;
      default -> false;
    };
  }
}
