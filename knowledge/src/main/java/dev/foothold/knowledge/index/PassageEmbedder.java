package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;

/// Embeds texts, and knows those of an index's passages without work, so that a question can be
/// compared with the paragraphs of all entries that were found. Some thousand of them take 2 MB.
/// Safe for many threads.
public final class PassageEmbedder implements Embedder {

  private final Lazy<Map<String, Embedding>> known;
  private final LocalEmbedder others;

  /// An embedder for an index.
  ///
  /// @param reader opened by [IndexFolder]; to be closed when nothing is embedded any more
  /// @param others embeds what is no passage; of the model with which the index was made
  public PassageEmbedder(DirectoryReader reader, LocalEmbedder others) {
    this.known = new Lazy<>(() -> read(reader));
    this.others = others;
  }

  private static Map<String, Embedding> read(DirectoryReader reader) {
    try {
      return Map.copyOf(IndexFolder.vectors(reader, Fields.PASSAGE));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// Reads them now, so that the first question need not wait for it.
  public void read() {
    known.get();
  }

  /// Without a model there is no question's vector to compare with, and so nothing is read.
  @Override
  public Optional<Embedding> embed(String text) {
    if (!others.isLoaded()) {
      return Optional.empty();
    }
    Embedding passage = known.get().get(text);
    return passage == null ? others.embed(text) : Optional.of(passage);
  }
}
