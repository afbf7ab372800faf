package dev.foothold.knowledge.index;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The embedding model and its native libraries as files. Opened from files the model takes 0.3 s
/// and 160 MB; from the jar it takes 0.7 s and 320 MB, because it passes through memory twice, and
/// the libraries are unpacked into the temporary folder at each start.
final class ModelFiles {

  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

  /// Where ONNX Runtime looks for its library before it unpacks its own
  /// ([OnnxRuntime.java](https://github.com/microsoft/onnxruntime/blob/main/java/src/main/java/ai/onnxruntime/OnnxRuntime.java)):
  /// a folder.
  private static final String RUNTIME_PATH = "onnxruntime.native.path";

  /// Likewise the tokenizer
  /// ([LibUtils.java](https://github.com/deepjavalibrary/djl/blob/master/extensions/tokenizers/src/main/java/ai/djl/huggingface/tokenizers/jni/LibUtils.java)):
  /// a file. Its own way unpacks into a folder that other users cannot read.
  private static final String TOKENIZER_PATH = "RUST_LIBRARY_PATH";

  private final Path folder;
  private final Path libraries;
  private final Machine machine;

  private ModelFiles(Path folder, Machine machine) {
    this.folder = folder;
    // Versions do not mix: each has a folder of its own.
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    this.libraries = folder.resolve("onnxruntime-" + version);
    this.machine = machine;
  }

  /// Names of the libraries for one kind of machine.
  ///
  /// @param runtimes folder of ONNX Runtime's jar
  /// @param runtime ONNX Runtime's library
  /// @param runtimeBridge the library between it and Java
  /// @param tokenizers folder of the tokenizer's jar
  /// @param tokenizer the tokenizer's library
  private record Machine(
      String runtimes, String runtime, String runtimeBridge, String tokenizers, String tokenizer) {

    static Machine ours() {
      String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
      boolean arm = arch.equals("aarch64") || arch.equals("arm64");
      boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
      String ending = mac ? "dylib" : "so";
      String os = mac ? "osx" : "linux";
      return new Machine(
          "/ai/onnxruntime/native/%s-%s/".formatted(os, arm ? "aarch64" : "x64"),
          "libonnxruntime." + ending,
          "libonnxruntime4j_jni." + ending,
          "/native/lib/%s-%s/cpu/".formatted(os, arm ? "aarch64" : "x86_64"),
          "libtokenizers." + ending);
    }
  }

  /// Unpacks what is not there yet, or was unpacked by another version.
  ///
  /// @param folder kept between runs; made if needed
  /// @return the files; empty if the folder cannot be written, or if there is no library for this
  ///   machine
  static Optional<ModelFiles> in(Path folder) {
    Machine machine = Machine.ours();
    ModelFiles files = new ModelFiles(folder.toAbsolutePath(), machine);
    try {
      Files.createDirectories(files.libraries);
      boolean complete =
          unpack("/", MODEL, files.folder)
              && unpack("/", TOKENIZER, files.folder)
              && unpack(machine.runtimes(), machine.runtime(), files.libraries)
              && unpack(machine.runtimes(), machine.runtimeBridge(), files.libraries)
              && unpack(machine.tokenizers(), machine.tokenizer(), files.libraries);
      return complete ? Optional.of(files) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Path model() {
    return folder.resolve(MODEL);
  }

  Path tokenizer() {
    return folder.resolve(TOKENIZER);
  }

  /// Tells the libraries' loaders where they are; to be called before their first use in the
  /// process.
  void useLibraries() {
    System.setProperty(RUNTIME_PATH, libraries.toString());
    System.setProperty(TOKENIZER_PATH, libraries.resolve(machine.tokenizer()).toString());
  }

  private static boolean unpack(String jarFolder, String name, Path to) throws IOException {
    @Nullable URL resource = ModelFiles.class.getResource(jarFolder + name);
    if (resource == null) {
      return false;
    }
    Path target = to.resolve(name);
    long size = resource.openConnection().getContentLengthLong();
    if (Files.exists(target) && Files.size(target) == size) {
      return true;
    }
    // Two processes may unpack at once: each moves a whole file into place.
    Path part = to.resolve(".%s-%d".formatted(name, ProcessHandle.current().pid()));
    try (InputStream in = resource.openStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }
}
