package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.port.Embedder;
import dev.foothold.core.testing.EmbedderContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalEmbedderTest implements EmbedderContract {

  /// Kept between builds, so that the model is unpacked once.
  static final Path MODEL = Path.of("target", "model");

  static LocalEmbedder loaded() {
    LocalEmbedder embedder = LocalEmbedder.loading(MODEL);
    try {
      assertThat(embedder.await(Duration.ofMinutes(2))).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return embedder;
  }

  @Override
  public Embedder embedder() {
    return loaded();
  }

  @Test
  void givesVectorsOfTheDimensionThatIndexesExpect() {
    assertThat(loaded().embed("a text").orElseThrow().dimension())
        .isEqualTo(LocalEmbedder.DIMENSION);
  }

  @Test
  void understandsWhatSharesNoWord() {
    LocalEmbedder embedder = loaded();
    var question = embedder.embed("How do I find a job?").orElseThrow();

    assertThat(question.cosine(embedder.embed("getting hired").orElseThrow()))
        .isGreaterThan(question.cosine(embedder.embed("boiling potatoes").orElseThrow()));
  }

  @Test
  void doesNotKeepAnyoneWaitingOnAMachineWithoutTheLibrary() throws InterruptedException {
    LocalEmbedder embedder =
        LocalEmbedder.loading(
            () -> {
              throw new UnsatisfiedLinkError("no library for this machine");
            });

    assertThat(embedder.await(Duration.ofDays(1))).isFalse();
    assertThat(embedder.embed("a text")).isEmpty();
  }

  @Test
  void embedsNothingWithoutAModel() {
    assertThat(LocalEmbedder.none().embed("a text")).isEmpty();
  }
}
