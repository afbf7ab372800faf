package dev.foothold.core.testing;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.Embedder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Embeds by hashing words, so that texts that share words point alike. One thread at a time.
public final class FakeEmbedder implements Embedder {

  private static final Pattern WORD = Pattern.compile("[^a-z0-9]+");

  private static final int DIMENSION = 64;

  private boolean loaded = true;

  /// A loaded model.
  public FakeEmbedder() {}

  /// Behaves from now on as while the model is being loaded.
  public void unload() {
    loaded = false;
  }

  /// Behaves from now on as when the model is there.
  public void load() {
    loaded = true;
  }

  @Override
  public Optional<Embedding> embed(String text) {
    if (!loaded) {
      return Optional.empty();
    }
    float[] vector = new float[DIMENSION];
    vector[0] = 0.1f;
    for (String word : WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
      vector[Math.floorMod(word.hashCode(), DIMENSION)] += 1;
    }
    return Optional.of(Embedding.of(vector));
  }
}
