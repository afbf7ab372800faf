package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Gap;
import dev.foothold.core.port.Gaps;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of gaps promises.
public interface GapsContract {

  /// The store under test, empty.
  ///
  /// @return the store
  Gaps gaps();

  /// The newest first.
  @Test
  default void givesTheNewestFirst() {
    Gaps gaps = gaps();

    gaps.record(gap("here", "first"));
    gaps.record(gap("here", "second"));

    assertThat(gaps.newest(new CommunityId("here"), 10))
        .extracting(Gap::question)
        .containsExactly("second", "first");
  }

  /// No more than asked for.
  @Test
  default void givesNoMoreThanAskedFor() {
    Gaps gaps = gaps();

    gaps.record(gap("here", "first"));
    gaps.record(gap("here", "second"));

    assertThat(gaps.newest(new CommunityId("here"), 1))
        .extracting(Gap::question)
        .containsExactly("second");
  }

  /// Each community sees its own.
  @Test
  default void keepsCommunitiesApart() {
    Gaps gaps = gaps();

    gaps.record(gap("here", "ours"));

    assertThat(gaps.newest(new CommunityId("elsewhere"), 10)).isEmpty();
  }

  private static Gap gap(String community, String question) {
    return new Gap(
        new CommunityId(community),
        question,
        List.of(new EntryId("near")),
        Instant.parse("2026-07-01T12:00:00Z"));
  }
}
