package dev.foothold.knowledge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.knowledge.content.AdviceFolder;
import dev.foothold.knowledge.content.AdviceLint;
import dev.foothold.knowledge.content.AdviceThread;
import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.content.Problem.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The gate: nothing is shipped that still has to be mended.
class ShippedAdviceTest {

  private static final AdviceFolder FOLDER = AdviceFolder.read(Path.of("advice"));

  /// No thread was reviewed before it; a computer whose clock is behind must not fail the build.
  private static final LocalDate FIRST_REVIEW = LocalDate.of(2026, 11, 23);

  @Test
  void theProgramCarriesTheFolder() {
    assertThat(ShippedAdvice.threads()).isEqualTo(FOLDER.threads()).hasSizeGreaterThanOrEqualTo(16);
  }

  @Test
  void theAdviceIsThatOfTheThreads() {
    assertThat(ShippedAdvice.advice())
        .isEqualTo(FOLDER.threads().stream().map(AdviceThread::advice).toList());
  }

  @Test
  void everyCommonNeedHasItsThread() {
    assertThat(ShippedAdvice.advice())
        .extracting(advice -> advice.id().value())
        .startsWith("start-here")
        .containsAll(
            List.of(
                "no-experience",
                "for-clinicians",
                "for-programmers",
                "without-code",
                "first-contribution",
                "certifications-honestly",
                "resume-that-works",
                "interview-prep",
                "user-groups-and-events",
                "hipaa-for-helpers",
                "scams-to-avoid",
                "for-veterans",
                "outside-the-us",
                "weekly-check-in"));
  }

  @Test
  void hasNoErrors() {
    // The latest date on Earth: somebody in Auckland may have reviewed a thread "tomorrow".
    LocalDate now = LocalDate.now(ZoneOffset.ofHours(14));
    LocalDate today = Stream.of(now, FIRST_REVIEW).max(LocalDate::compareTo).orElseThrow();

    assertThat(AdviceLint.check(FOLDER, EntryFolder.read(Path.of("content")), today))
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .isEmpty();
  }
}
