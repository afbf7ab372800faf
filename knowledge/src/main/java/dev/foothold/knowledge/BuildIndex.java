package dev.foothold.knowledge;

import java.io.IOException;
import java.nio.file.Path;

/// Makes the index during the build, if it does not fit the entries any more.
public final class BuildIndex {

  private BuildIndex() {}

  /// Makes the index.
  ///
  /// @param args the folder of entries, the folder of the index, the folder of the model's files
  /// @throws IOException if something cannot be read or written
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: BuildIndex CONTENT INDEX MODEL");
    }
    Knowledge.refresh(new Knowledge.Folders(Path.of(args[1]), Path.of(args[2]), Path.of(args[0])));
  }
}
