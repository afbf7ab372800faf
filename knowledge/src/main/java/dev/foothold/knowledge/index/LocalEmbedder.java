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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedding model in this process. It is loaded on a thread of its own, so that a search by
/// words need not wait for it. Safe for many threads.
public final class LocalEmbedder implements Embedder, AutoCloseable {

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

  /// Longest wait for a model that is being loaded when nobody wants it any more.
  private static final Duration LOADING_ENDS = Duration.ofSeconds(20);

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
    return loading(() -> load(folder));
  }

  static LocalEmbedder loading(Callable<EmbeddingModel> load) {
    CompletableFuture<EmbeddingModel> model = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("embedding-model")
        .daemon()
        .start(
            () -> {
              try {
                model.complete(load.call());
              } catch (Throwable failure) {
                // First of all, so that nobody waits in vain, whatever it was.
                model.completeExceptionally(failure);
                if (failure instanceof VirtualMachineError broken) {
                  throw broken;
                }
                // A machine without the native library still gets answers by words alone.
                LOG.warn(
                    "The embedding model cannot be loaded ({}); words alone decide",
                    firstCause(failure).toString());
              }
            });
    return new LocalEmbedder(model);
  }

  /// A class that cannot be initialised says why in its cause alone.
  private static Throwable firstCause(Throwable failure) {
    Throwable first = failure;
    for (Throwable next = first; next != null; next = next.getCause()) {
      first = next;
    }
    return first;
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

  /// Whether there is a model by now.
  ///
  /// @return true if texts are embedded from now on
  boolean isLoaded() {
    return model.isDone() && !model.isCompletedExceptionally();
  }

  @Override
  public Optional<Embedding> embed(String text) {
    if (!isLoaded()) {
      return Optional.empty();
    }
    String cut = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    return Optional.of(Embedding.of(model.join().embed(cut).content().vector()));
  }

  /// Waits until the model is no longer being loaded. ONNX Runtime frees what it works with when
  /// the process ends, and crashes if it is still at work then.
  @Override
  public void close() {
    try {
      await(LOADING_ENDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
