package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.foothold.core.model.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeExampleFileTest {

  @Test
  void isReadable() {
    assertThatCode(ScopeExampleFile::read).doesNotThrowAnyException();
  }

  @Test
  void holdsManyOfOurs() {
    assertThat(ScopeExampleFile.read())
        .filteredOn(example -> example.reason().isEmpty())
        .hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"URGENT", "EMPTY", "TOO_LONG", "RATE_LIMITED", "PAUSED", "BUSY", "INTERNAL"})
  void holdsEnoughOfEachKind(Reason reason) {
    assertThat(ScopeExampleFile.read())
        .filteredOn(example -> example.reason().equals(Optional.of(reason)))
        .hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void repeatsNone() {
    assertThat(ScopeExampleFile.read()).extracting(ScopeExample::text).doesNotHaveDuplicates();
  }
}
