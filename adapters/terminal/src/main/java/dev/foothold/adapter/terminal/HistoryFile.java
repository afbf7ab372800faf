package dev.foothold.adapter.terminal;

import dev.foothold.core.privacy.Mask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed in earlier conversations, in a file that its owner alone can read. Personal data
/// is masked before it gets here. Where the file cannot be kept, a conversation goes on without it.
/// One thread at a time.
public final class HistoryFile {

  /// Lines kept when a conversation begins, and the number from which older ones are dropped.
  static final int KEPT = 500;

  static final int TOO_MANY = 2 * KEPT;

  private static final String OWNER_ALONE = "rw-------";

  /// Above it the file is not ours any more; it would hold 20,000 characters a line.
  private static final long MAX_BYTES = 20_000_000;

  private final Path file;
  private final List<String> earlier;
  private Optional<String> problem;

  private HistoryFile(Path file, List<String> earlier, Optional<String> problem) {
    this.file = file;
    this.earlier = List.copyOf(earlier);
    this.problem = problem;
  }

  /// Where the file is kept: in the user's state folder
  /// ([XDG](https://specifications.freedesktop.org/basedir-spec/latest/)), on macOS in the library.
  ///
  /// @param environment `XDG_STATE_HOME` counts if it is an absolute path
  /// @param system name of the operating system, as Java tells it
  /// @param home the user's home folder
  /// @return the file's path, whether or not it is there
  public static Path place(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Foothold/history");
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path folder = state.startsWith("/") ? Path.of(state) : home.resolve(".local/state");
    return folder.resolve("foothold/history");
  }

  /// Opens the file, or makes an empty one.
  ///
  /// @param file its path
  /// @return usable in any case; [#problem()] tells if nothing is kept
  public static HistoryFile open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (Files.notExists(file)) {
        Files.createFile(file, ownerAlone());
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ALONE));
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        throw new IOException("no history of ours");
      }
      List<String> lines = new ArrayList<>();
      // Not readAllLines: what is no UTF-8 must not keep the rest from being read.
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
        String text =
            new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (!text.isBlank()) {
          lines.add(Harmless.line(text));
        }
      }
      List<String> newest = lines.subList(Math.max(0, lines.size() - KEPT), lines.size());
      if (lines.size() > TOO_MANY) {
        replace(file, newest);
      }
      if (!Files.isWritable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      return new HistoryFile(file, newest, Optional.empty());
    } catch (IOException | UnsupportedOperationException notKept) {
      return new HistoryFile(file, List.of(), Optional.of(file + " cannot be used"));
    }
  }

  private static java.nio.file.attribute.FileAttribute<
          Set<java.nio.file.attribute.PosixFilePermission>>
      ownerAlone() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE));
  }

  private static void replace(Path file, List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, ownerAlone());
    Files.writeString(fresh, String.join("\n", lines) + "\n");
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Why nothing is kept.
  ///
  /// @return empty if all is well
  public Optional<String> problem() {
    return problem;
  }

  /// The form in which a line is kept: on one line, personal data masked.
  static String masked(String line) {
    return Harmless.line(Mask.mask(line).text()).strip();
  }

  List<String> earlier() {
    return earlier;
  }

  /// Adds a line that was masked.
  void append(String line) {
    if (problem.isPresent()) {
      return;
    }
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException notKept) {
      problem = Optional.of(file + " cannot be used");
    }
  }
}
