package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.knowledge.content.Problem.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The gate: nothing is shipped that a curator still has to mend.
class ShippedContentTest {

  private static final EntryFolder CONTENT = EntryFolder.read(Path.of("content"));

  /// No entry was reviewed before it; a computer whose clock is behind must not fail the build.
  private static final LocalDate FIRST_REVIEW = LocalDate.of(2026, 11, 23);

  @Test
  void thereIsContent() {
    assertThat(CONTENT.entries()).isNotEmpty();
  }

  @Test
  void hasNoErrors() {
    // The latest date on Earth: a curator in Auckland may have reviewed an entry "tomorrow".
    LocalDate now = LocalDate.now(ZoneOffset.ofHours(14));
    LocalDate today = Stream.of(now, FIRST_REVIEW).max(LocalDate::compareTo).orElseThrow();

    assertThat(Lint.check(CONTENT, today))
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .isEmpty();
  }
}
