package dev.foothold.adapter.slack;

import dev.foothold.core.view.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the Markdown of blocks into Slack's
/// [mrkdwn](https://docs.slack.dev/messaging/formatting-message-text) or into plain text. Nothing
/// that people wrote becomes a mention, a link or a format of its own.
final class Mrkdwn {

  /// Slack has no escape for its own marks. A word joiner after one keeps it from being read as a
  /// mark, and is not seen.
  private static final char JOINER = '\u2060';

  private static final Pattern LIST_ITEM = Pattern.compile("^(\\s*)[-*+] +");
  private static final Pattern QUOTE = Pattern.compile("^> ?");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*)$");
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\([!-/:-@\\[-`{-~])"); // CommonMark's ASCII punctuation

  private static final Pattern PAGE = Pattern.compile("(?:https?://|mailto:)[^\\s<>]+");
  private static final Pattern AUTOLINK =
      Pattern.compile("<(https?://[^\\s<>]+|mailto:[^\\s<>]+)>");

  private final StringBuilder out = new StringBuilder();
  private final boolean marks;

  private Mrkdwn(boolean marks) {
    this.marks = marks;
  }

  /// For `mrkdwn` text.
  static String of(String markdown) {
    return all(markdown, true);
  }

  /// For `plain_text`, and for where nothing is formatted.
  static String plain(String markdown) {
    return all(markdown, false);
  }

  private static String all(String markdown, boolean marks) {
    List<String> lines = new ArrayList<>();
    for (String line : markdown.split("\n", -1)) {
      lines.add(line(line, marks));
    }
    return String.join("\n", lines);
  }

  private static String line(String line, boolean marks) {
    Matcher quote = QUOTE.matcher(line);
    if (quote.find()) {
      return (marks ? ">" : "") + line(line.substring(quote.end()), marks);
    }
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return inline("**" + heading.group(1).replace("**", "") + "**", marks);
    }
    Matcher item = LIST_ITEM.matcher(line);
    if (item.find()) {
      return item.group(1) + "\u2022 " + inline(line.substring(item.end()), marks);
    }
    return inline(line, marks);
  }

  private static String inline(String text, boolean marks) {
    Mrkdwn writer = new Mrkdwn(marks);
    writer.spans(text);
    // At the beginning of a line it would be a quote.
    return (marks && writer.out.indexOf("&gt;") == 0 ? JOINER : "") + writer.out.toString();
  }

  private void spans(String text) {
    int at = 0;
    while (at < text.length()) {
      at = span(text, at);
    }
  }

  /// Writes what begins at a place, and says where the next begins.
  private int span(String text, int at) {
    char sign = text.charAt(at);
    return switch (sign) {
      case '\\' -> escaped(text, at);
      case '`' -> code(text, at);
      case '[' -> link(text, at);
      case '<' -> autolink(text, at);
      case '*' -> text.startsWith("**", at) ? set(text, at, "**", "*") : set(text, at, "*", "_");
      case '_' -> set(text, at, "_", "_");
      default -> literal(sign, at);
    };
  }

  private int escaped(String text, int at) {
    Matcher escaped = ESCAPED.matcher(text).region(at, text.length());
    if (!escaped.lookingAt()) {
      return literal('\\', at);
    }
    literal(escaped.group(1).charAt(0), at);
    return escaped.end();
  }

  private int code(String text, int at) {
    int end = text.indexOf('`', at + 1);
    if (end <= at + 1) {
      return literal('`', at);
    }
    mark("`");
    text.substring(at + 1, end).chars().forEach(sign -> escape((char) sign));
    mark("`");
    return end + 1;
  }

  private int link(String text, int at) {
    Optional<Link> link = Link.at(text, at);
    if (link.isEmpty()) {
      return literal('[', at);
    }
    String target = link.get().target();
    if (target.startsWith(Inline.CHANNEL)) {
      channel(link.get());
    } else if (PAGE.matcher(target).matches()) {
      linked(target, plain(link.get().label()));
    } else {
      return literal('[', at);
    }
    return link.get().end();
  }

  /// A link of the core's own kind.
  private void channel(Link link) {
    Optional<Names.InTeam> known = Names.inTeam(link.target().substring(Inline.CHANNEL.length()));
    if (marks && known.isPresent()) {
      out.append("<#").append(known.get().id()).append('>');
    } else {
      link.label().chars().forEach(sign -> escape((char) sign));
    }
  }

  private int autolink(String text, int at) {
    Matcher link = AUTOLINK.matcher(text).region(at, text.length());
    if (!link.lookingAt()) {
      return literal('<', at);
    }
    linked(link.group(1), "");
    return link.end();
  }

  /// An address in angle brackets, whose own brackets and bars would end it.
  private void linked(String address, String label) {
    String target = address.replace("&", "&amp;").replace("|", "%7C").replace(">", "%3E");
    if (!marks) {
      out.append(label.isEmpty() ? address : label);
      return;
    }
    out.append('<').append(target);
    if (!label.isEmpty()) {
      out.append('|');
      label.chars().forEach(sign -> escape(sign == '|' ? '\u00a6' : (char) sign));
    }
    out.append('>');
  }

  /// Strong or emphasised text, if it ends and there is something in it.
  private int set(String text, int at, String mark, String slackMark) {
    int begin = at + mark.length();
    int end = closing(text, begin, mark);
    boolean inWord = mark.equals("_") && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (end <= begin || inWord || Character.isWhitespace(text.charAt(begin))) {
      mark.chars().forEach(sign -> literal((char) sign, 0));
      return begin;
    }
    mark(slackMark);
    spans(text.substring(begin, end));
    mark(slackMark);
    return end + mark.length();
  }

  private static int closing(String text, int from, String mark) {
    int at = from;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == '\\') {
        at += 2;
      } else if (sign == '`' && text.indexOf('`', at + 1) > 0) {
        at = text.indexOf('`', at + 1) + 1;
      } else if (text.startsWith(mark, at) && !Character.isWhitespace(text.charAt(at - 1))) {
        boolean longer = mark.length() == 1 && text.startsWith(mark + mark, at);
        if (!longer) {
          return at;
        }
        at += 2;
      } else {
        at++;
      }
    }
    return -1;
  }

  private void mark(String mark) {
    if (marks) {
      out.append(mark);
    }
  }

  private int literal(char sign, int at) {
    escape(sign);
    if (marks && (sign == '*' || sign == '_' || sign == '~' || sign == '`')) {
      out.append(JOINER);
    }
    return at + 1;
  }

  /// The three signs that Slack reads in text ([escaping
  /// text](https://docs.slack.dev/messaging/formatting-message-text#escaping)).
  private void escape(char sign) {
    if (!marks) {
      out.append(sign);
      return;
    }
    switch (sign) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      default -> out.append(sign);
    }
  }
}
