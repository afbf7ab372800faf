package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A Wednesday.
        "every Monday 09:00 America/New_York | 2026-07-01T12:00:00Z | 2026-07-06T13:00:00Z",
        "every monday at 9:00 america/new_york | 2026-07-01T12:00:00Z | 2026-07-06T13:00:00Z",
        "every Mondays 09:00 UTC | 2026-07-01T12:00:00Z | 2026-07-06T09:00:00Z",
        "every Mon and Thu 09:00 UTC | 2026-07-01T12:00:00Z | 2026-07-02T09:00:00Z",
        "every Monday, Wednesday, and Friday 13:00 UTC | 2026-07-01T12:00:00Z |"
            + " 2026-07-01T13:00:00Z",
        "every day 17:30 Europe/Madrid | 2026-07-01T12:00:00Z | 2026-07-01T15:30:00Z",
        "every weekday 09:00 UTC | 2026-07-03T12:00:00Z | 2026-07-06T09:00:00Z",
        "every 1st of the month 08:00 UTC | 2026-07-01T12:00:00Z | 2026-08-01T08:00:00Z",
        "every 28th of each month 08:00 UTC | 2026-02-28T08:00:00Z | 2026-03-28T08:00:00Z",
        "every last day of the month 08:00 UTC | 2028-02-01T00:00:00Z | 2028-02-29T08:00:00Z",
        "once 2026-12-01 09:00 America/New_York | 2026-07-01T12:00:00Z | 2026-12-01T14:00:00Z"
      })
  void findsTheNextTime(String rule, Instant after, Instant next) {
    assertThat(read(rule).nextAfter(after)).contains(next);
  }

  @Test
  void comesAfterAndNeverAtTheTime() {
    Instant time = Instant.parse("2026-07-06T13:00:00Z");

    assertThat(read("every Monday 09:00 America/New_York").nextAfter(time))
        .contains(Instant.parse("2026-07-13T13:00:00Z"));
  }

  @Test
  void hasNoNextTimeAfterTheOnlyOne() {
    Schedule once = read("once 2026-12-01 09:00 America/New_York");

    assertThat(once.nextAfter(Instant.parse("2026-12-01T14:00:00Z"))).isEmpty();
  }

  @Test
  void keepsItsTimeOfDayThroughDaylightSaving() {
    Schedule mondays = read("every Monday 09:00 America/New_York");

    assertThat(next(mondays, "2026-10-25T00:00:00Z", 3))
        .extracting(Instant::toString)
        .containsExactly("2026-10-26T13:00:00Z", "2026-11-02T14:00:00Z", "2026-11-09T14:00:00Z");
  }

  @Test
  void movesATimeThatDoesNotExistByTheGap() {
    // On 8 March 2026 clocks go from 02:00 to 03:00.
    Schedule daily = read("every day 02:30 America/New_York");

    assertThat(next(daily, "2026-03-07T08:00:00Z", 2))
        .extracting(daily::local)
        .containsExactly("2026-03-08 03:30 America/New_York", "2026-03-09 02:30 America/New_York");
  }

  @Test
  void happensOnceWhereATimeComesTwice() {
    // On 1 November 2026 clocks go from 02:00 back to 01:00.
    Schedule daily = read("every day 01:30 America/New_York");

    assertThat(next(daily, "2026-10-31T12:00:00Z", 2))
        .extracting(Instant::toString)
        .containsExactly("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
  }

  @Test
  void happensOnceOnADayThatAPlaceLeftOut() {
    // Samoa had no 30 December 2011.
    Schedule daily = read("every day 09:00 Pacific/Apia");

    assertThat(next(daily, "2011-12-29T00:00:00Z", 3)).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Monday",
        "every",
        "every Monday",
        "every Monday 09:00",
        "sometimes 09:00 UTC",
        "every Blursday 09:00 UTC",
        "every 0th of the month 09:00 UTC",
        "once tomorrow 09:00 UTC",
        "once 2026-02-30 09:00 UTC",
        "every day 24:00 UTC",
        "every day 9am UTC",
        "every day 09:60 UTC",
        "every day -1:00 UTC",
        "every day 09:00 +25:00",
        "every day 09:00 ; DROP TABLE schedules"
      })
  void saysWhatToWriteInstead(String rule) {
    assertThat(problem(rule)).isNotEmpty();
  }

  @Test
  void saysThatNotEveryMonthHasADay31() {
    assertThat(problem("every 31st of the month 08:00 UTC")).contains("31").contains("last day");
  }

  @Test
  void proposesPlacesForAnUnknownZone() {
    assertThat(problem("every day 09:00 New_York")).contains("America/New_York");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EST", "PST", "Mars/Olympus", "GMT+5", "america"})
  void knowsPlacesAndNoAbbreviations(String zone) {
    assertThat(problem("every day 09:00 " + zone)).contains(zone);
  }

  @Test
  void refusesARuleWithoutEnd() {
    assertThat(problem("every " + "Monday and ".repeat(10_000) + "Monday 09:00 UTC")).isNotEmpty();
  }

  private static List<Instant> next(Schedule schedule, String after, int count) {
    List<Instant> times = new ArrayList<>();
    Instant last = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      last = schedule.nextAfter(last).orElseThrow();
      times.add(last);
    }
    return times;
  }

  private static Schedule read(String rule) {
    return switch (Schedule.read(rule)) {
      case Schedule.Reading.Read(var schedule) -> schedule;
      case Schedule.Reading.Malformed(var problem) -> throw new AssertionError(problem);
    };
  }

  private static String problem(String rule) {
    Optional<String> problem =
        Schedule.read(rule) instanceof Schedule.Reading.Malformed(var text)
            ? Optional.of(text)
            : Optional.empty();
    return problem.orElse("");
  }
}
