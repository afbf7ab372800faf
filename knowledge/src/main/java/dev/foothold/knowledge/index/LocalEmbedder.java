package dev.foothold.knowledge.index;

import ai.onnxruntime.OrtEnvironment;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.port.Embedder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedding model in this process. It is loaded on a thread of its own, so that a search by
/// words need not wait for it. Safe for many threads.
public final class LocalEmbedder implements Embedder {

  /// What made an index's vectors, for its manifest: those of another model, or of the same model
  /// under another runtime (cosines of .997 were measured between releases), are not comparable.
  static String modelName() {
    return "bge-small-en-v1.5-q under onnxruntime "
        + OrtEnvironment.class.getPackage().getImplementationVersion();
  }

  static final int DIMENSION = 384;

  /// Longest text that is embedded, in UTF-16 units. The model reads 512 tokens, some 2,000
  /// characters of English; cutting before it saves the tokenizer from hostile lengths.
  static final int MAX_CHARACTERS = 6_000;

  private static final Logger LOG = LoggerFactory.getLogger(LocalEmbedder.class);

  private final CompletableFuture<EmbeddingModel> model;

  private LocalEmbedder(CompletableFuture<EmbeddingModel> model) {
    this.model = model;
  }

  /// Starts to load the model.
  ///
  /// @param folder where the model is kept as files; filled on first use
  /// @return at once; it embeds nothing until the model is there
  public static LocalEmbedder loading(Path folder) {
    CompletableFuture<EmbeddingModel> model = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("embedding-model")
        .daemon()
        .start(
            () -> {
              try {
                model.complete(load(folder));
              } catch (RuntimeException | LinkageError failure) {
                // A machine without the native library still gets answers by words alone.
                LOG.warn("The embedding model could not be loaded; words alone decide", failure);
                model.completeExceptionally(failure);
              }
            });
    return new LocalEmbedder(model);
  }

  private static EmbeddingModel load(Path folder) {
    // The tokenizer's library reports its use home unless told not to (its Ec2Utils.callHome). ONNX
    // Runtime does so from a later release than ours: see knowledge/RATIONALE.md before raising it.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    Optional<ModelFiles> files = ModelFiles.in(folder);
    if (files.isEmpty()) {
      return new BgeSmallEnV15QuantizedEmbeddingModel();
    }
    files.get().useLibraries();
    return new OnnxEmbeddingModel(
        files.get().model(), files.get().tokenizer(), PoolingMode.CLS, Runnable::run);
  }

  /// Never embeds anything.
  ///
  /// @return an embedder without a model
  public static LocalEmbedder none() {
    return new LocalEmbedder(
        CompletableFuture.failedFuture(new IllegalStateException("no model was asked for")));
  }

  /// Waits for the model.
  ///
  /// @param atMost how long
  /// @return whether it embeds now
  /// @throws InterruptedException if the waiting thread is told to stop
  public boolean await(Duration atMost) throws InterruptedException {
    try {
      model.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  @Override
  public Optional<Embedding> embed(String text) {
    if (!model.isDone() || model.isCompletedExceptionally()) {
      return Optional.empty();
    }
    String cut = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    return Optional.of(Embedding.of(model.join().embed(cut).content().vector()));
  }
}
