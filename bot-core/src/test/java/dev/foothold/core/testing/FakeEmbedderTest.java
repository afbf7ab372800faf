package dev.foothold.core.testing;

import dev.foothold.core.port.Embedder;

class FakeEmbedderTest implements EmbedderContract {

  @Override
  public Embedder embedder() {
    return new FakeEmbedder();
  }
}
