package dev.foothold.core.view;

import dev.foothold.core.model.ChannelId;
import java.net.URI;
import java.util.regex.Pattern;

/// Writes the Markdown of [Block]s.
public final class Inline {

  /// What has a meaning within a line ([CommonMark's
  /// escapes](https://spec.commonmark.org/0.31.2/#backslash-escapes)), and a tilde, a bar and an
  /// equals sign, which have one on some platforms.
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\](){}<>#~|&!=]");

  /// What has a meaning where a line begins only. It looks at one line at a time: with line breaks
  /// among the spaces, a text of empty lines would be read from each of them to its end.
  private static final Pattern FIRST_MARK = Pattern.compile("(?m)^([ \\t\\x0B\\f]*+)([-+])");

  private static final Pattern FIRST_NUMBER =
      Pattern.compile("(?m)^([ \\t\\x0B\\f]*+\\d{1,9})([.)])");

  /// What would end a link's address, or is read as the end of it.
  private static final Pattern NOT_IN_LINK = Pattern.compile("[()<>\\[\\]\\\\\"'*_`\\s]");

  /// What a backslash can stand before
  /// ([CommonMark](https://spec.commonmark.org/0.31.2/#ascii-punctuation-character)).
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Inline() {}

  /// Somebody's words as they are.
  ///
  /// @param plain text without Markdown
  /// @return Markdown that shows just these characters
  public static String text(String plain) {
    String escaped = MARKS.matcher(plain).replaceAll("\\\\$0");
    String bullets = FIRST_MARK.matcher(escaped).replaceAll("$1\\\\$2");
    return FIRST_NUMBER.matcher(bullets).replaceAll("$1\\\\$2");
  }

  /// A link.
  ///
  /// @param label plain text
  /// @param page what it opens
  /// @return Markdown
  public static String link(String label, URI page) {
    return "[" + text(label) + "](" + address(page) + ")";
  }

  private static String address(URI page) {
    return NOT_IN_LINK
        .matcher(page.toASCIIString())
        .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
  }

  /// What a reader sees.
  ///
  /// @param markdown within a line
  /// @return without marks and addresses
  public static String plain(String markdown) {
    StringBuilder seen = new StringBuilder(markdown.length());
    int lastEnd = markdown.lastIndexOf(')');
    int label = -1;
    int i = 0;
    while (i < markdown.length()) {
      char sign = markdown.charAt(i);
      switch (sign) {
        case '\\' -> {
          if (isPunctuation(markdown, i + 1)) {
            i++;
          }
          seen.append(markdown.charAt(i));
        }
        case '*', '`' -> {}
        case '[' -> {
          label = seen.length();
          seen.append(sign);
        }
        case ']' -> {
          if (label >= 0 && markdown.startsWith("(", i + 1) && i + 1 < lastEnd) {
            seen.deleteCharAt(label);
            i = markdown.indexOf(')', i);
          } else {
            seen.append(sign);
          }
          label = -1;
        }
        default -> seen.append(sign);
      }
      i++;
    }
    return seen.toString();
  }

  private static boolean isPunctuation(String text, int at) {
    return at < text.length() && PUNCTUATION.indexOf(text.charAt(at)) >= 0;
  }

  /// The same, set off from the rest.
  ///
  /// @param markdown of one paragraph; what is strong in it already stays so
  /// @return Markdown
  public static String strong(String markdown) {
    return "**" + markdown.strip().replace("**", "") + "**";
  }

  /// A channel: a link of a kind of its own (`channel:` and the value of a `ChannelId`), which
  /// renderers show as their platform shows channels. Its label stands where one cannot.
  ///
  /// @param channel any
  /// @return Markdown
  public static String channel(ChannelId channel) {
    return "[#channel](" + CHANNEL + channel + ")";
  }

  /// What the address of a [#channel] begins with.
  public static final String CHANNEL = "channel:";
}
