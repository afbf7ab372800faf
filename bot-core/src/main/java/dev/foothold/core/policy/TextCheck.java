package dev.foothold.core.policy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds in a text what deceives readers or pings them, whoever wrote it: mentions of everybody and
/// of single people, characters that cannot be seen, and those that turn the direction of writing
/// ([UTS 55](https://www.unicode.org/reports/tr55/)).
public final class TextCheck {

  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private static final Pattern EVERYBODY =
      Pattern.compile(
          "@\\s?(?:everyone|here|channel)\\b|<!(?:everyone|here|channel)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOMEBODY =
      Pattern.compile("<@[!&]?[A-Za-z0-9]{1,30}|<!subteam\\^", Pattern.CASE_INSENSITIVE);

  private static final Pattern MENTION = Pattern.compile("@(?=\\S)|<(?=[@!#])");

  private TextCheck() {}

  /// What is wrong with a text that is to be shown to others.
  ///
  /// @param text any
  /// @return one sentence for each kind of trouble; empty if it can be shown
  public static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    if (text.codePoints().anyMatch(TextCheck::turnsDirection)) {
      problems.add("It holds characters that turn the direction of writing. Please type it anew.");
    }
    if (hidesSomething(text)) {
      problems.add("It holds characters that cannot be seen. Please type it anew.");
    }
    String plain = visible(text);
    if (EVERYBODY.matcher(plain).find()) {
      problems.add("It would call everybody (@everyone, @here, @channel). Please take that out.");
    }
    if (SOMEBODY.matcher(plain).find()) {
      problems.add("It mentions single people or groups. Please write names without a mention.");
    }
    return problems;
  }

  /// A text that pings nobody and hides nothing, for words that are passed on as they are.
  ///
  /// @param text any
  /// @return without characters that cannot be seen, mentions cut from their sign
  public static String inert(String text) {
    return MENTION.matcher(visible(text)).replaceAll("$0 ");
  }

  /// As a reader sees it: look-alike signs made plain, what cannot be seen left out.
  private static String visible(String text) {
    StringBuilder kept = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (!turnsDirection(points[i]) && !isHidden(points, i)) {
        kept.appendCodePoint(points[i]);
      }
    }
    // The sign alone is made plain: words may keep their styled letters and accents.
    String signs =
        kept.toString().replace('\uff20', '@').replace('\ufe6b', '@').replace('\uff1c', '<');
    return Normalizer.normalize(signs, Normalizer.Form.NFC);
  }

  private static boolean hidesSomething(String text) {
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (isHidden(points, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(int[] points, int at) {
    int point = points[at];
    if (point == ZERO_WIDTH_JOINER) {
      // Joins emoji into one: families, professions.
      boolean joins =
          at > 0
              && at + 1 < points.length
              && (Character.isEmoji(points[at - 1])
                  || Character.isEmojiModifier(points[at - 1])
                  || points[at - 1] == 0xfe0f)
              && Character.isEmoji(points[at + 1]);
      return !joins;
    }
    boolean tag = point >= 0xe0000 && point <= 0xe007f;
    boolean control =
        Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r';
    return control
        || tag
        || switch (point) {
          // Soft hyphen, Mongolian vowel separator, Hangul fillers, zero-width space and
          // non-joiner,
          // word joiner and invisible operators, byte order mark, Braille blank.
          case 0xad,
              0x180e,
              0x115f,
              0x1160,
              0x3164,
              0xffa0,
              0x200b,
              0x200c,
              0x2060,
              0x2061,
              0x2062,
              0x2063,
              0x2064,
              0xfeff,
              0x2800 ->
              true;
          default -> false;
        };
  }

  private static boolean turnsDirection(int point) {
    return (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200e
        || point == 0x200f
        || point == 0x061c;
  }
}
