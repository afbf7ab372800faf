package dev.foothold.knowledge;

import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.content.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the index during the build, if it does not fit the entries any more.
public final class BuildIndex {

  private BuildIndex() {}

  /// Makes the index.
  ///
  /// @param args the folder of entries, the folder of the index, the folder of the model's files
  /// @throws IOException if an entry is broken, which is told with file and line, or if something
  ///   cannot be read or written
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: BuildIndex CONTENT INDEX MODEL");
    }
    Path content = Path.of(args[0]).normalize();
    List<Problem> broken = EntryFolder.read(content).problems();
    if (!broken.isEmpty()) {
      throw new IOException(
          broken.stream()
              .map(Problem::toString)
              .collect(Collectors.joining("\n", "entries have to be mended first:\n", "")));
    }
    Knowledge.refresh(new Knowledge.Folders(Path.of(args[1]), Path.of(args[2]), content));
  }
}
