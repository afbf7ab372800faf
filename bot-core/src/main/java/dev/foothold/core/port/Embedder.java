package dev.foothold.core.port;

import dev.foothold.core.model.Embedding;
import java.util.Optional;

/// Turns text into a direction, so that texts of like meaning point alike. Safe for many threads.
public interface Embedder {

  /// Embeds one text. Does not wait for a model that is still being loaded.
  ///
  /// @param text not blank; what the model cannot take is cut off at its end
  /// @return the same vector for the same text; empty while there is no model
  Optional<Embedding> embed(String text);
}
