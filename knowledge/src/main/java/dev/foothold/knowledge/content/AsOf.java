package dev.foothold.knowledge.content;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The time of which a sentence says that something held then: "(as of July 2026)".
final class AsOf {

  private static final String MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .collect(Collectors.joining("|"));

  private static final Pattern AS_OF =
      Pattern.compile("\\bas of (?:(" + MONTHS + ") )?((?:19|20)\\d{2})\\b");

  private AsOf() {}

  static Optional<Period> in(String sentence) {
    Matcher matcher = AS_OF.matcher(sentence);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group(1);
    return month == null
        ? Period.of(matcher.group(2))
        : Period.of(
            YearMonth.of(
                    Integer.parseInt(matcher.group(2)),
                    Month.valueOf(month.toUpperCase(Locale.ROOT)))
                .toString());
  }
}
