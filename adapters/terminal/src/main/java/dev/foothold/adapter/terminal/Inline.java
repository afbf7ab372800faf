package dev.foothold.adapter.terminal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the inline Markdown that entries use: `**bold**`, `*emphasis*`, `` `code` ``,
/// `[text](address)`, `<address>` and backslash escapes. Anything else, and whatever is not closed,
/// stays as it is written.
final class Inline {

  private static final String ESCAPABLE = "\\`*_{}[]()<>#+-.!|~\"'&$%,/:;=?@^";

  private final boolean rich;
  private final List<Span> spans = new ArrayList<>();

  private Inline(boolean rich) {
    this.rich = rich;
  }

  /// The spans of one paragraph.
  ///
  /// @param rich whether the address of a link may hide behind its text
  static List<Span> read(String markdown, boolean rich) {
    Inline inline = new Inline(rich);
    inline.read(markdown, EnumSet.noneOf(Tone.class), Optional.empty());
    return List.copyOf(inline.spans);
  }

  private void read(String text, Set<Tone> tones, Optional<String> link) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<Marked> marked = marked(text, at);
      if (marked.isPresent()) {
        flush(plain, tones, link);
        show(marked.get(), tones, link);
        at = marked.get().end();
      } else {
        boolean escape =
            text.charAt(at) == '\\'
                && at + 1 < text.length()
                && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
        if (escape) {
          at++;
        }
        plain.append(text.charAt(at));
        at++;
      }
    }
    flush(plain, tones, link);
  }

  /// A marked stretch: what stands between the marks, and where the text goes on behind them.
  private sealed interface Marked {
    int end();

    record Toned(String inner, Tone tone, int end) implements Marked {}

    record Code(String inner, int end) implements Marked {}

    record Link(String inner, String url, int end) implements Marked {}
  }

  private void show(Marked marked, Set<Tone> tones, Optional<String> link) {
    switch (marked) {
      case Marked.Toned(var inner, var tone, _) -> read(inner, and(tones, tone), link);
      case Marked.Code(var inner, _) -> spans.add(new Span(inner, and(tones, Tone.CODE), link));
      case Marked.Link(var inner, var url, _) -> {
        read(inner, tones, Optional.of(url));
        if (!rich && !inner.equals(url)) {
          spans.add(new Span(" (" + url + ")", tones, Optional.empty()));
        }
      }
    }
  }

  private static Set<Tone> and(Set<Tone> tones, Tone tone) {
    Set<Tone> more = EnumSet.of(tone);
    more.addAll(tones);
    return more;
  }

  private static Optional<Marked> marked(String text, int at) {
    return switch (text.charAt(at)) {
      case '`' -> code(text, at);
      case '[' -> link(text, at);
      case '<' -> autolink(text, at);
      case '*' ->
          text.startsWith("**", at)
              ? toned(text, at, "**", Tone.BOLD)
              : toned(text, at, "*", Tone.EMPHASIS);
      case '_' -> toned(text, at, "_", Tone.EMPHASIS);
      default -> Optional.empty();
    };
  }

  private static Optional<Marked> code(String text, int at) {
    int close = text.indexOf('`', at + 1);
    return close > at + 1
        ? Optional.of(new Marked.Code(text.substring(at + 1, close), close + 1))
        : Optional.empty();
  }

  private static Optional<Marked> autolink(String text, int at) {
    int close = text.indexOf('>', at);
    if (close < 0 || !(text.startsWith("http://", at + 1) || text.startsWith("https://", at + 1))) {
      return Optional.empty();
    }
    String url = text.substring(at + 1, close);
    return url.indexOf(' ') < 0
        ? Optional.of(new Marked.Link(url, url, close + 1))
        : Optional.empty();
  }

  private static Optional<Marked> link(String text, int at) {
    int middle = text.indexOf("](", at);
    if (middle <= at + 1 || text.substring(at + 1, middle).indexOf('[') >= 0) {
      return Optional.empty();
    }
    int depth = 1;
    for (int i = middle + 2; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == '(') {
        depth++;
      } else if (one == ')') {
        depth--;
      }
      if (depth == 0) {
        return Optional.of(
            new Marked.Link(text.substring(at + 1, middle), text.substring(middle + 2, i), i + 1));
      }
      if (one == ' ') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Emphasis opens before a letter and closes behind one; an underscore inside a word is a part of
  /// it (`snake_case`).
  private static Optional<Marked> toned(String text, int at, String mark, Tone tone) {
    int start = at + mark.length();
    boolean word = mark.equals("_");
    if (start >= text.length() || text.charAt(start) == ' ' || (word && letterAt(text, at - 1))) {
      return Optional.empty();
    }
    int close = text.indexOf(mark, start);
    while (close >= 0) {
      while (mark.length() > 1 && text.startsWith(mark, close + 1)) {
        close++; // the outer mark closes last: **bold and *both***
      }
      int end = close + mark.length();
      boolean longer = mark.length() == 1 && end < text.length() && text.charAt(end) == '*';
      boolean escaped = text.charAt(close - 1) == '\\';
      if (close > start
          && text.charAt(close - 1) != ' '
          && !longer
          && !escaped
          && !(word && letterAt(text, end))) {
        return Optional.of(new Marked.Toned(text.substring(start, close), tone, end));
      }
      close = text.indexOf(mark, longer ? end + 1 : close + 1);
    }
    return Optional.empty();
  }

  private static boolean letterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void flush(StringBuilder plain, Set<Tone> tones, Optional<String> link) {
    if (!plain.isEmpty()) {
      spans.add(new Span(plain.toString(), tones, link));
      plain.setLength(0);
    }
  }
}
