package dev.foothold.core.port;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import java.util.List;
import java.util.Optional;

/// Messages whose kind is known, for telling by likeness what kind a new one is. Safe for many
/// threads.
public interface ScopeExamples {

  /// The known messages that are most like this one.
  ///
  /// @param message the new one
  /// @param limit how many at most, 1 or more
  /// @return most alike first
  List<Example> nearest(Embedding message, int limit);

  /// A known message.
  ///
  /// @param reason why such a message is not answered as advice; empty: it is answered
  /// @param likeness cosine, -1 to 1
  record Example(Optional<Reason> reason, double likeness) {}
}
