package dev.foothold.core.port;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import java.util.List;
import java.util.Map;
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

  /// How likely a message is of each kind, learned from all known messages together: what its
  /// nearest few are too few to tell.
  ///
  /// @param message the new one
  /// @return empty if no messages are known
  Optional<Kinds> learned(Embedding message);

  /// Shares that add up to 1.
  ///
  /// @param ours that it is answered as advice
  /// @param others that it is not, by the reason
  record Kinds(double ours, Map<Reason, Double> others) {

    /// Copies the map.
    public Kinds {
      others = Map.copyOf(others);
    }
  }

  /// A known message.
  ///
  /// @param reason why such a message is not answered as advice; empty: it is answered
  /// @param likeness cosine, -1 to 1
  record Example(Optional<Reason> reason, double likeness) {}
}
