package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.foothold.core.port.ScopeExamples;
import dev.foothold.core.port.ScopeExamples.Example;
import dev.foothold.core.port.ScopeExamples.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every set of known messages promises.
public interface ScopeExamplesContract {

  /// The set under test and the embedder of its space.
  ///
  /// @return with at least ten messages
  Subject subject();

  /// The set and its space.
  ///
  /// @param examples under test
  /// @param embedder that made its vectors
  record Subject(ScopeExamples examples, dev.foothold.core.port.Embedder embedder) {}

  /// The most alike first, no more than asked for.
  @Test
  default void givesTheMostAlikeFirst() {
    Subject subject = subject();

    List<Example> nearest =
        subject
            .examples()
            .nearest(subject.embedder().embed("what dose should I take").orElseThrow(), 5);

    assertThat(nearest)
        .hasSize(5)
        .isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
  }

  /// Shares that add up to 1.
  @Test
  default void learnsSharesThatAddUpToOne() {
    Subject subject = subject();

    Kinds kinds =
        subject
            .examples()
            .learned(subject.embedder().embed("what dose should I take").orElseThrow())
            .orElseThrow();

    double others = kinds.others().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(kinds.ours() + others).isCloseTo(1, within(1e-3));
  }
}
