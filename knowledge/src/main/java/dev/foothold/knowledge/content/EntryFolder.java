package dev.foothold.knowledge.content;

import dev.foothold.core.model.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// All entries of one folder. A broken file takes nothing from the others. Immutable.
public final class EntryFolder {

  private final List<Draft> drafts;

  private EntryFolder(List<Draft> drafts) {
    this.drafts = List.copyOf(drafts);
  }

  /// Reads every file that ends in `.md`, except `README.md` and hidden ones. Folders within the
  /// folder are left alone.
  ///
  /// @param folder where the files are
  /// @return what was found
  /// @throws UncheckedIOException if the folder or a file cannot be opened
  public static EntryFolder read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new EntryFolder(
          files.filter(EntryFolder::isEntry).sorted().map(EntryReader::draft).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the folder " + folder, unreadable);
    }
  }

  /// When an entry's file was changed last. Opens none.
  ///
  /// @param folder where the files are
  /// @return empty if there are none
  /// @throws IOException if the folder or a file cannot be looked at
  public static Optional<FileTime> changed(Path folder) throws IOException {
    Optional<FileTime> latest = Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(EntryFolder::isEntry).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        if (latest.isEmpty() || time.compareTo(latest.get()) > 0) {
          latest = Optional.of(time);
        }
      }
    }
    return latest;
  }

  static boolean isEntry(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md")
        && !name.equals("readme.md")
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }

  /// The entries that could be read.
  ///
  /// @return sorted by id
  public List<Entry> entries() {
    return drafts.stream()
        .flatMap(draft -> draft.entry().stream())
        .sorted(Comparator.comparing(Entry::id))
        .toList();
  }

  /// Why the others could not be read; [Lint] finds more.
  ///
  /// @return by file and place; empty if all could be read
  public List<Problem> problems() {
    return drafts.stream().flatMap(draft -> draft.problems().stream()).sorted().toList();
  }

  /// Every address that leads people out of the entries, as far as these can be read: of sources,
  /// of resources, and of links in between.
  ///
  /// @return by file and place, one for each place where an address is written
  public List<Mention> mentions() {
    return drafts.stream().flatMap(Mention::in).sorted().toList();
  }

  /// Every file, broken or not.
  List<Draft> drafts() {
    return drafts;
  }
}
