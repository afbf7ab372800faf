package dev.foothold.knowledge.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day, a month or a year, as dates of sources are written.
///
/// @param first its first day
/// @param last its last day
record Period(LocalDate first, LocalDate last) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static Optional<Period> of(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new Period(day, day));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
      }
      if (YEAR.matcher(text).matches()) {
        Year year = Year.parse(text);
        return Optional.of(new Period(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
      return Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static boolean yearOnly(String text) {
    return YEAR.matcher(text).matches();
  }
}
