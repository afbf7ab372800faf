package dev.foothold.adapter.discord;

import dev.foothold.core.view.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Turns the Markdown of blocks into Discord's
/// ([markup](https://support.discord.com/hc/en-us/articles/210298617)): what only Discord would
/// read as markup (mentions, timestamps, spoilers, headings, underlines) is shown as it is, links
/// get no previews.
///
/// One text at a time.
final class Markdown {

  /// After an at sign: nobody is called, though the text looks the same.
  private static final String NO_MENTION = "@\u200b";

  private static final String ENDS_OF_SENTENCES = ".,:;!?'\")]}";

  private final String source;
  private final List<String> atoms = new ArrayList<>();
  private int at;
  private boolean lineStart = true;

  private Markdown(String source) {
    this.source = source;
  }

  /// The whole text.
  ///
  /// @param markdown a block's
  /// @return Discord's
  static String of(String markdown) {
    return String.join("", atoms(markdown));
  }

  /// The text in pieces that must not be cut: signs, escaped signs, links, code.
  ///
  /// @param markdown a block's
  /// @return Discord's, in order
  static List<String> atoms(String markdown) {
    Markdown reading = new Markdown(markdown.replace("\r\n", "\n").replace('\r', '\n'));
    while (reading.at < reading.source.length()) {
      reading.next();
    }
    return reading.atoms;
  }

  private void next() {
    char sign = source.charAt(at);
    if (sign == '\n') {
      put("\n", 1);
      lineStart = true;
      return;
    }
    if (lineStart && startsLine(sign)) {
      return;
    }
    boolean space = sign == ' ' || sign == '\t';
    switch (sign) {
      case '\\' -> escaped();
      case '`' -> code();
      case '[' -> link();
      case '@' -> at();
      case '_', '~', '|', '<' -> put("\\" + sign, 1);
      case 'h' -> address();
      default -> put(character(at), character(at).length());
    }
    lineStart = lineStart && space;
  }

  /// Signs that are markup where a line begins. Lists and quotes stay what they are.
  private boolean startsLine(char sign) {
    if (sign == '#') {
      put("\\#", 1);
    } else if (sign == '-' && source.startsWith("-#", at)) {
      put("\\-", 1);
      put("\\#", 1);
    } else if (sign == '>' && source.startsWith(">>", at)) {
      put("\\>", 1);
    } else if (sign == '>' && !source.startsWith("> ", at)) {
      // Discord takes a quote only with a space.
      put("> ", 1);
      return true;
    } else if (sign == '>' || ((sign == '-' || sign == '*') && source.startsWith(sign + " ", at))) {
      // After the mark of a quote or a list, headings are read again.
      put(sign + " ", 2);
      return true;
    } else {
      return false;
    }
    lineStart = false;
    return true;
  }

  private void escaped() {
    if (at + 1 >= source.length()) {
      put("\\\\", 1);
      return;
    }
    String following = character(at + 1);
    char sign = following.charAt(0);
    if (sign == '\n') {
      at++;
    } else if (isPunctuation(sign)) {
      put("\\" + sign, 2);
    } else {
      put("\\\\", 1);
    }
  }

  private void code() {
    int ticks = run(at, '`');
    String fence = "`".repeat(ticks);
    int end = source.indexOf(fence, at + ticks);
    while (end >= 0 && run(end, '`') != ticks) {
      end = source.indexOf(fence, end + run(end, '`'));
    }
    if (end < 0 || ticks > 2) {
      // Discord would take three as a block, up to the end of the message.
      put("\\`".repeat(ticks), ticks);
    } else {
      put(source.substring(at, end + ticks), end + ticks - at);
    }
  }

  private int run(int from, char sign) {
    int end = from;
    while (end < source.length() && source.charAt(end) == sign) {
      end++;
    }
    return end - from;
  }

  private void link() {
    int close = closing(at + 1, '[', ']');
    boolean isLink = close > 0 && source.startsWith("(", close + 1);
    int end = isLink ? closing(close + 2, '(', ')') : -1;
    String page = end < 0 ? "" : source.substring(close + 2, end).strip();
    if (page.startsWith("<") && page.endsWith(">")) {
      page = page.substring(1, page.length() - 1);
    }
    if (page.startsWith(Inline.CHANNEL)) {
      OptionalLong channel = Names.snowflake(page.substring(Inline.CHANNEL.length()));
      String label = of(source.substring(at + 1, close));
      put(channel.isPresent() ? "<#" + channel.getAsLong() + ">" : label, end + 1 - at);
      return;
    }
    if (!isAddress(page) || page.chars().anyMatch(Character::isWhitespace)) {
      put("\\[", 1);
      return;
    }
    String label = of(source.substring(at + 1, close)).replace('\n', ' ');
    String plain = label.toLowerCase(Locale.ROOT);
    // Discord shows no link whose text is one itself.
    boolean shown = !label.isBlank() && !plain.contains("http://") && !plain.contains("https://");
    String whole = shown ? "[" + label + "](" + bracketed(page) + ")" : bracketed(page);
    put(whole, end + 1 - at);
  }

  private int closing(int from, char open, char close) {
    int depth = 1;
    for (int i = from; i < source.length(); i++) {
      char sign = source.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == open) {
        depth++;
      } else if (sign == close) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private void at() {
    String rest = source.substring(at + 1, Math.min(source.length(), at + 9));
    boolean all = rest.startsWith("everyone") || rest.startsWith("here");
    put(all ? NO_MENTION : "@", 1);
  }

  /// An address that stands in the text as it is, perhaps with escapes.
  private void address() {
    boolean within = at > 0 && Character.isLetterOrDigit(source.charAt(at - 1));
    if (within || !isAddress(source.substring(at, Math.min(source.length(), at + 8)))) {
      put("h", 1);
      return;
    }
    StringBuilder page = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    int end = at;
    while (end < source.length()) {
      char sign = source.charAt(end);
      boolean escaped = sign == '\\' && end + 1 < source.length();
      char meant = escaped ? source.charAt(end + 1) : sign;
      boolean marks = !escaped && (meant == '*' || meant == '`' || meant == '\\');
      if (Character.isWhitespace(meant) || marks || "<>|".indexOf(meant) >= 0) {
        break;
      }
      page.append(meant);
      end += escaped ? 2 : 1;
      ends.add(end);
    }
    int length = page.length();
    while (length > 0 && ENDS_OF_SENTENCES.indexOf(page.charAt(length - 1)) >= 0) {
      length--;
    }
    put(bracketed(page.substring(0, length)), ends.get(length - 1) - at);
  }

  private static boolean isAddress(String page) {
    return page.startsWith("https://") || page.startsWith("http://");
  }

  /// In angle brackets an address has no preview.
  private static String bracketed(String page) {
    return "<" + page.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C") + ">";
  }

  private static boolean isPunctuation(char sign) {
    return sign > ' ' && sign < 0x7f && !Character.isLetterOrDigit(sign);
  }

  /// A whole character, where it has two halves.
  private String character(int index) {
    int end = index + Character.charCount(source.codePointAt(index));
    return source.substring(index, end);
  }

  private void put(String atom, int length) {
    atoms.add(atom);
    at += length;
  }
}
