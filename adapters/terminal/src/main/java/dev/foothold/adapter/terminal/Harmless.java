package dev.foothold.adapter.terminal;

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
