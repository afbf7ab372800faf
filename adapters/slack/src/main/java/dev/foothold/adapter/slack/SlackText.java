package dev.foothold.adapter.slack;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads text as Slack sends it: with [escapes and
/// references](https://docs.slack.dev/messaging/formatting-message-text#advanced).
final class SlackText {

  private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^<>]*)?>");

  private SlackText() {}

  /// What somebody wrote, as they see it; without speaking to the bot by its name.
  ///
  /// @param text as Slack sends it
  /// @param bot the bot's id
  /// @return plain text
  static String plain(String text, String bot) {
    String unaddressed = text.replaceAll("<@" + Pattern.quote(bot) + "(\\|[^<>]*)?>", " ");
    return entities(REFERENCE.matcher(unaddressed).replaceAll(SlackText::seen))
        .replaceAll("[ \\t]{2,}", " ")
        .strip();
  }

  private static String seen(MatchResult reference) {
    String label = Optional.ofNullable(reference.group(3)).orElse("");
    String target = reference.group(2);
    String seen =
        switch (reference.group(1)) {
          case "@" -> "@" + (label.isEmpty() ? "somebody" : label);
          case "#" -> "#" + (label.isEmpty() ? "channel" : label);
          case "!" -> label.isEmpty() ? "@" + target.replaceAll("\\^.*", "") : label;
          default -> target.startsWith("mailto:") && !label.isEmpty() ? label : target;
        };
    return Matcher.quoteReplacement(seen);
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// Whether somebody spoke to the bot by its name.
  static boolean mentions(String text, String bot) {
    return text.contains("<@" + bot + ">") || text.contains("<@" + bot + "|");
  }

  /// The first channel that is named.
  static Optional<String> channel(String text) {
    Matcher found = CHANNEL.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /// The same text without the channels that are named.
  static String withoutChannels(String text) {
    return CHANNEL.matcher(text).replaceAll(" ").strip();
  }
}
