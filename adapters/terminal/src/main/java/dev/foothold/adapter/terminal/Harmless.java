package dev.foothold.adapter.terminal;

import java.util.regex.Pattern;

/// Text that can be written to a terminal without steering it.
final class Harmless {

  private Harmless() {}

  /// Takes control characters out, so that an escape sequence is left as the plain letters after
  /// its escape; white space becomes a space. Marks that turn the direction of writing go too: with
  /// them a line shows another order than it has ([CVE-2021-42574](https://trojansource.codes)).
  static String line(String text) {
    int at = firstHarmful(text);
    if (at == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == '\n' || one == '\t' || one == '\r') {
        clean.append(' ');
      } else if (!harmful(one)) {
        clean.append(one);
      }
    }
    return clean.toString();
  }

  /// Takes whole escape sequences out, parameters and all
  /// ([ECMA-48](https://ecma-international.org/publications-and-standards/standards/ecma-48/)), as
  /// text that was copied from a terminal may hold them. What remains may still hold control
  /// characters.
  static String withoutSequences(String text) {
    return text.indexOf('\u001b') < 0 && text.indexOf('\u009b') < 0
        ? text
        : SEQUENCE.matcher(text).replaceAll("");
  }

  /// A control sequence, such as a color; a string with its end, such as a title or a link; else an
  /// escape and the character that it changes.
  private static final Pattern SEQUENCE =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[0-?]*+[ -/]*+[@-~]"
              + "|\u001b[]PX^_][^\u0007\u001b]*+(?:\u0007|\u001b\\\\)"
              + "|\u001b[ -/]*+[0-~]?");

  private static int firstHarmful(String text) {
    int at = 0;
    while (at < text.length() && !harmful(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether a character steers the terminal instead of showing something.
  static boolean harmful(char one) {
    return Character.isISOControl(one)
        || (one >= '\u202a' && one <= '\u202e')
        || (one >= '\u2066' && one <= '\u2069')
        || one == '\u2028'
        || one == '\u2029';
  }
}
