package dev.foothold.adapter.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Overwrites what SQLite leaves of deleted rows in the unused part of pages.
///
/// `secure_delete` overwrites a row where it stands when it is deleted. Before that, SQLite may
/// have moved it when it split or joined pages, and when it builds a page anew, it leaves the old
/// bytes between the page's list of cells and its first cell. No setting prevents that, and
/// `VACUUM` locks a large file for seconds. So, with nobody else writing and the log empty, those
/// gaps are zeroed in the file itself, some pages at a time. Nobody ever reads them: a reader is
/// not disturbed, and a crash in the midst of it leaves a sound file.
///
/// One thread at a time.
final class Scrub implements AutoCloseable {

  /// Pages at a time: 32 MiB take about 30 ms, and others' writes wait no longer.
  static final int SLICE = 8_192;

  /// The file's own number, which SQLite leaves to us, says whether a scrub is owed: who opens the
  /// file after a crash goes on with it.
  private static final int DONE = 0;

  private static final int OWED = 1;

  private final Path log;
  private final DataSource source;

  /// Open as long as any connection of ours: when a process closes a file, it loses all its locks
  /// on it, SQLite's too (`fcntl(2)`).
  private final FileChannel file;

  private final int pages;
  private int next = 1;
  private boolean asked;

  private Scrub(Path log, DataSource source, FileChannel file, int pages) {
    this.pages = pages;
    this.log = log;
    this.source = source;
    this.file = file;
  }

  /// For one file.
  ///
  /// @param file the database, to be opened after this
  /// @param source makes connections to it that take the right to write when a transaction begins
  /// @param pages at a time
  /// @return at the first page
  static Scrub of(Path file, DataSource source, int pages) {
    try {
      return new Scrub(
          file.resolveSibling(file.getFileName() + "-wal"),
          source,
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE),
          pages);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Writes down that a scrub is owed, and asks for it.
  ///
  /// @param handle in the transaction that deletes
  void owe(Handle handle) {
    noteOwed(handle);
    asked = true;
  }

  /// Writes down that a scrub is owed, for who opens the file next if nobody comes to ask for it.
  ///
  /// @param handle in the transaction that deletes
  void noteOwed(Handle handle) {
    handle.execute("PRAGMA user_version = " + OWED);
  }

  /// Whether somebody deleted, and did not come to an end with this.
  boolean owed() {
    try (Handle handle = Jdbi.open(source)) {
      return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one() == OWED;
    }
  }

  /// Begins with the first page if something was deleted since it was last asked.
  ///
  /// @return whether there was
  boolean begin() {
    boolean deleted = asked;
    if (deleted) {
      asked = false;
      next = 1;
    }
    return deleted;
  }

  /// Does the next pages.
  ///
  /// @return how far it came; it is in somebody's way, or somebody in its, while others write or
  ///   read what is in the log alone
  Writer.Erasure turn() {
    try (Handle handle = Jdbi.open(source)) {
      // Moves the log into the file and empties it; fails while somebody reads what is only there
      // (https://www.sqlite.org/pragma.html#pragma_wal_checkpoint).
      boolean moved =
          handle
              .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
              .map((row, _) -> row.getInt(1) == 0)
              .one();
      if (!moved) {
        return Writer.Erasure.LATER;
      }
      handle.begin();
      if (Files.size(log) > 0) {
        handle.rollback();
        return Writer.Erasure.LATER;
      }
      boolean done = slice();
      // A commit tells all connections, of other processes too, to read anew.
      handle.execute("PRAGMA user_version = " + (done ? DONE : OWED));
      handle.commit();
      return done ? Writer.Erasure.DONE : Writer.Erasure.MORE;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Zeroes the gaps of some pages.
  ///
  /// @return whether these were the last
  private boolean slice() throws IOException {
    int size = pageSize();
    ByteBuffer page = ByteBuffer.allocate(size);
    long last = file.size() / size;
    int end = (int) Math.min(last + 1, (long) next + pages);
    for (int number = next; number < end; number++) {
      page.clear();
      long start = (number - 1L) * size;
      while (page.hasRemaining() && file.read(page, start + page.position()) >= 0) {
        // Most reads are whole.
      }
      Gap gap = Gap.of(page.array(), number == 1 ? 100 : 0);
      if (gap.isDirty(page.array())) {
        file.write(ByteBuffer.allocate(gap.to() - gap.from()), start + gap.from());
      }
    }
    next = end;
    return end > last;
  }

  private int pageSize() throws IOException {
    ByteBuffer size = ByteBuffer.allocate(2);
    file.read(size, 16);
    int read = size.flip().getShort() & 0xffff;
    return read == 1 ? 65_536 : read;
  }

  /// The unused bytes between a page's list of cells and its cells.
  ///
  /// @param from the first
  /// @param to the one after the last
  private record Gap(int from, int to) {

    /// Finds it ([format](https://www.sqlite.org/fileformat2.html#b_tree_pages)). Pages that hold
    /// no tree begin with the number of another page, whose highest byte is 0 in files under 64
    /// GiB, and so is no kind of tree.
    static Gap of(byte[] page, int header) {
      ByteBuffer bytes = ByteBuffer.wrap(page);
      int pointers =
          switch (page[header]) {
            case 0x02, 0x05 -> header + 12;
            case 0x0a, 0x0d -> header + 8;
            default -> -1;
          };
      if (pointers < 0) {
        return new Gap(0, 0);
      }
      int from = pointers + 2 * (bytes.getShort(header + 3) & 0xffff);
      int first = bytes.getShort(header + 5) & 0xffff;
      int to = first == 0 ? 65_536 : first;
      return from < to && to <= page.length ? new Gap(from, to) : new Gap(0, 0);
    }

    boolean isDirty(byte[] page) {
      return from < to && Arrays.mismatch(page, from, to, new byte[to - from], 0, to - from) >= 0;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
