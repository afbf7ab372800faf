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

  /// What has a meaning where a line begins only.
  private static final Pattern FIRST_MARK = Pattern.compile("(?m)^(\\s*)([-+])");

  private static final Pattern FIRST_NUMBER = Pattern.compile("(?m)^(\\s*\\d{1,9})([.)])");

  /// What would end a link's address, or is read as the end of it.
  private static final Pattern NOT_IN_LINK = Pattern.compile("[()<>\\[\\]\\\\\"'*_`\\s]");

  private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])*)\\]\\([^)]*\\)");
  private static final Pattern SETTING_OFF = Pattern.compile("(?<!\\\\)[*`]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

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
    String unlinked = LINK.matcher(markdown).replaceAll("$1");
    return ESCAPED.matcher(SETTING_OFF.matcher(unlinked).replaceAll("")).replaceAll("$1");
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
