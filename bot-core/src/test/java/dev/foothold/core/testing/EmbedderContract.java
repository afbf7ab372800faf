package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.Embedder;
import org.junit.jupiter.api.Test;

/// What every embedder promises once its model is loaded.
public interface EmbedderContract {

  /// The embedder under test, its model loaded.
  ///
  /// @return the embedder
  Embedder embedder();

  /// Equal texts, equal vectors.
  @Test
  default void givesTheSameVectorForTheSameText() {
    Embedder embedder = embedder();

    assertThat(embedder.embed("how do I start")).isEqualTo(embedder.embed("how do I start"));
  }

  /// Likeness follows meaning, at least where words are shared.
  @Test
  default void pointsAlikeForTextsThatShareTheirWords() {
    Embedding question = vector("how do I become a hospital volunteer");
    Embedding near = vector("become a volunteer in a hospital");
    Embedding far = vector("replace the brake pads of my car");

    assertThat(question.cosine(near)).isGreaterThan(question.cosine(far));
  }

  /// A text of any length is taken.
  @Test
  default void takesATextOfAnyLength() {
    assertThat(embedder().embed("experience ".repeat(10_000))).isPresent();
  }

  private Embedding vector(String text) {
    return embedder().embed(text).orElseThrow();
  }
}
