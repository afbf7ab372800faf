package dev.foothold.core.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When something happens again and again, by the clock on the wall of a place:
///
/// - `every day 17:30 Europe/Madrid`
/// - `every weekday 09:00 UTC`
/// - `every Monday 09:00 America/New_York`, `every Monday and Thursday 09:00 America/New_York`
/// - `every 1st of the month 08:00 UTC`, `every last day of the month 08:00 UTC`
/// - `once 2026-12-01 09:00 America/New_York`
///
/// Where clocks are turned on and a time of day does not exist, it happens as much later as they
/// were turned (02:30 at 03:30); where they are turned back and it comes twice, it happens the
/// first time.
public final class Schedule {

  /// Longest rule, in UTF-16 units.
  public static final int MAX_LENGTH = 200;

  /// The latest day of a month that every month has. Later ones would be left out in some months,
  /// which few people mean.
  private static final int LAST_COMMON_DAY = 28;

  /// No rule skips more than a month; two leave room for anything.
  private static final int DAYS_AHEAD = 62;

  private static final Pattern RULE =
      Pattern.compile(
          "(every|once)\\s+(.+?)\\s+(?:at\\s+)?(\\S+)\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

  private static final Pattern OF_THE_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)(?: day)? of (?:the|each|every) month");

  private static final String FORMS =
      "Write it like one of these: \"every Monday 09:00 America/New_York\", \"every day 17:30"
          + " Europe/Madrid\", \"every 1st of the month 08:00 UTC\", \"once 2026-12-01 09:00"
          + " America/New_York\".";

  private final Predicate<LocalDate> days;
  private final Optional<LocalDate> once;
  private final LocalTime time;
  private final ZoneId zone;

  private Schedule(
      Predicate<LocalDate> days, Optional<LocalDate> once, LocalTime time, ZoneId zone) {
    this.days = days;
    this.once = once;
    this.time = time;
    this.zone = zone;
  }

  /// A rule that was read.
  public sealed interface Reading {

    /// It is one.
    ///
    /// @param schedule what it says
    record Read(Schedule schedule) implements Reading {}

    /// It is none.
    ///
    /// @param problem what to write instead, in a sentence or two
    record Malformed(String problem) implements Reading {}
  }

  /// Reads a rule.
  ///
  /// @param rule as typed
  /// @return the schedule, or what is wrong
  public static Reading read(String rule) {
    Matcher parts = RULE.matcher(rule.strip());
    if (rule.length() > MAX_LENGTH || !parts.matches()) {
      return new Reading.Malformed("That is no schedule that I can read. " + FORMS);
    }
    Matcher clock = TIME.matcher(parts.group(3));
    if (!clock.matches()) {
      return new Reading.Malformed(
          "\"" + parts.group(3) + "\" is no time of day. Write it from 00:00 to 23:59, as 09:00.");
    }
    Optional<ZoneId> zone = zone(parts.group(4));
    if (zone.isEmpty()) {
      return new Reading.Malformed(unknownZone(parts.group(4)));
    }
    LocalTime time =
        LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
    String days = parts.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return parts.group(1).equalsIgnoreCase("once")
        ? once(days, time, zone.get())
        : every(days, time, zone.get());
  }

  private static Reading once(String date, LocalTime time, ZoneId zone) {
    try {
      LocalDate day = LocalDate.parse(date);
      return new Reading.Read(new Schedule(day::equals, Optional.of(day), time, zone));
    } catch (DateTimeException notADate) {
      return new Reading.Malformed(
          "\"" + date + "\" is no date. Write it as year, month and day: 2026-12-01.");
    }
  }

  private static Reading every(String days, LocalTime time, ZoneId zone) {
    Matcher ofTheMonth = OF_THE_MONTH.matcher(days);
    if (ofTheMonth.matches()) {
      int day = Integer.parseInt(ofTheMonth.group(1));
      return day >= 1 && day <= LAST_COMMON_DAY
          ? repeated(date -> date.getDayOfMonth() == day, time, zone)
          : new Reading.Malformed(
              "Not every month has a day "
                  + day
                  + ". Take one from 1 to "
                  + LAST_COMMON_DAY
                  + ", or \"every last day of the month\".");
    }
    return switch (days) {
      case "day" -> repeated(_ -> true, time, zone);
      case "weekday" -> on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), time, zone);
      case "last day of the month" ->
          repeated(date -> date.equals(date.with(TemporalAdjusters.lastDayOfMonth())), time, zone);
      default -> onNamed(days, time, zone);
    };
  }

  private static Reading onNamed(String days, LocalTime time, ZoneId zone) {
    EnumSet<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (String name : days.split(" ?, ?(?:and )?| and ", -1)) {
      Optional<DayOfWeek> day = day(name);
      if (day.isEmpty()) {
        return new Reading.Malformed("\"" + name + "\" is no day that I know. " + FORMS);
      }
      named.add(day.get());
    }
    return on(named, time, zone);
  }

  /// The day by its English name, its first three letters, or its plural.
  private static Optional<DayOfWeek> day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day -> {
              String full = day.name().toLowerCase(Locale.ROOT);
              return name.equals(full)
                  || name.equals(full + "s")
                  || name.equals(full.substring(0, 3));
            })
        .findFirst();
  }

  private static Reading on(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
    return repeated(date -> days.contains(date.getDayOfWeek()), time, zone);
  }

  private static Reading repeated(Predicate<LocalDate> days, LocalTime time, ZoneId zone) {
    return new Reading.Read(new Schedule(days, Optional.empty(), time, zone));
  }

  /// Zones with the rules of a place. Abbreviations like EST are left out: most of them do not
  /// follow daylight saving, or mean different places.
  private static Optional<ZoneId> zone(String name) {
    if (name.equalsIgnoreCase("UTC")) {
      return Optional.of(ZoneId.of("UTC"));
    }
    return places().filter(place -> place.equalsIgnoreCase(name)).findFirst().map(ZoneId::of);
  }

  private static Stream<String> places() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            place ->
                place.contains("/") && !place.startsWith("Etc/") && !place.startsWith("SystemV/"));
  }

  private static String unknownZone(String name) {
    String city = name.substring(name.indexOf('/') + 1).toLowerCase(Locale.ROOT).replace(' ', '_');
    List<String> alike =
        city.length() < 3
            ? List.of()
            : places()
                .filter(place -> place.toLowerCase(Locale.ROOT).contains(city))
                .sorted()
                .limit(3)
                .toList();
    return "\""
        + name
        + "\" is no time zone that I know. "
        + (alike.isEmpty()
            ? "Write a place, as America/New_York, or UTC."
            : "Did you mean " + String.join(", ", alike) + "?");
  }

  /// The next time.
  ///
  /// @param after the time that it must come after
  /// @return empty if there is none
  public Optional<Instant> nextAfter(Instant after) {
    if (once.isPresent()) {
      return Optional.of(at(once.get())).filter(instant -> instant.isAfter(after));
    }
    // A day earlier, because a time that was moved on may belong to the day before.
    LocalDate first = LocalDate.ofInstant(after, zone).minusDays(1);
    return first
        .datesUntil(first.plusDays(DAYS_AHEAD))
        .filter(days)
        .map(this::at)
        .filter(instant -> instant.isAfter(after))
        .findFirst();
  }

  private Instant at(LocalDate date) {
    // The first of two where clocks are turned back, moved on by the gap where they are turned on.
    return ZonedDateTime.of(date, time, zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /// When it happens next, as people of the place read it.
  ///
  /// @param time one of its times
  /// @return for example `2026-12-07 09:00 America/New_York`
  public String local(Instant time) {
    ZonedDateTime there = time.atZone(zone);
    return there.toLocalDate() + " " + there.toLocalTime() + " " + zone;
  }
}
