package dev.foothold.core.testing;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.ScopeExamples;
import java.util.List;
import java.util.Optional;

/// Known messages that are as like to every new one, and nothing learned from them.
///
/// @param examples most alike first
public record FixedExamples(List<Example> examples) implements ScopeExamples {

  /// Copies the list.
  public FixedExamples {
    examples = List.copyOf(examples);
  }

  /// No messages are known.
  ///
  /// @return the set
  public static FixedExamples none() {
    return new FixedExamples(List.of());
  }

  @Override
  public List<Example> nearest(Embedding message, int limit) {
    return examples.stream().limit(limit).toList();
  }

  @Override
  public Optional<Kinds> learned(Embedding message) {
    return Optional.empty();
  }
}
