package dev.foothold.core.view;

import java.net.URI;
import java.util.regex.Pattern;

/// Writes the Markdown of [Block]s.
public final class Inline {

  /// What has a meaning within a line ([CommonMark's
  /// escapes](https://spec.commonmark.org/0.31.2/#backslash-escapes)), and a tilde, a bar and an
  /// equals sign, which have one on some platforms.
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\](){}<>#~|&!=]");

  /// What has a meaning where a line begins only.
  private static final Pattern FIRST_MARK = Pattern.compile("(?m)^(\\s*)([-+])");

  private static final Pattern FIRST_NUMBER = Pattern.compile("(?m)^(\\s*\\d{1,9})([.)])");

  /// What would end a link's address, or is read as the end of it.
  private static final Pattern NOT_IN_LINK = Pattern.compile("[()<>\\[\\]\\\\\"'*_`\\s]");

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

  /// The same, set off from the rest.
  ///
  /// @param markdown of one paragraph; what is strong in it already stays so
  /// @return Markdown
  public static String strong(String markdown) {
    return "**" + markdown.strip().replace("**", "") + "**";
  }
}
