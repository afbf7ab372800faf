package dev.foothold.adapter.storage;

import dev.foothold.core.port.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/// What the bot keeps, open. Many processes may open the same, each once. Safe for many threads.
public final class Database implements AutoCloseable {

  private final Location location;
  private final Options options;
  private final Engine engine;

  private Database(Location location, Options options, Engine engine) {
    this.location = location;
    this.options = options;
    this.engine = engine;
  }

  /// What is promised when a write has been acknowledged.
  public enum Durability {
    /// It survives the end of the process, also by `kill -9`. When the machine loses power, the
    /// last writes may be missing; the file is sound.
    NORMAL,
    /// It survives the loss of power, too, as far as the disk keeps its word. Each group of writes
    /// waits for the disk.
    FULL
  }

  /// How a database is used.
  ///
  /// @param durability of SQLite's file; a PostgreSQL server has its own setting
  ///   (`synchronous_commit`)
  /// @param admission how long a question waits to be written down, and others that a person waits
  ///   for
  /// @param patience how long everything else waits
  /// @param queue writes that may wait at once
  /// @param connections to a PostgreSQL server at most
  /// @param maxBytes of SQLite's file; 0: as large as the disk allows
  public record Options(
      Durability durability,
      Duration admission,
      Duration patience,
      int queue,
      int connections,
      long maxBytes) {

    /// Half a second for a question leaves time for the platform's three
    /// ([Discord](https://docs.discord.com/developers/interactions/receiving-and-responding),
    /// [Slack](https://docs.slack.dev/apis/events-api/)); a queue for two bursts of 2,000.
    public static final Options DEFAULT =
        new Options(Durability.NORMAL, Duration.ofMillis(500), Duration.ofSeconds(5), 4_096, 10, 0);

    /// Checks the bounds.
    public Options {
      if (queue < 1 || connections < 4 || maxBytes < 0) {
        throw new IllegalArgumentException(
            "queue %d, connections %d, maxBytes %d: at least 1, 4 and 0"
                .formatted(queue, connections, maxBytes));
      }
      // The pool's own least: https://github.com/brettwooldridge/HikariCP
      if (patience.compareTo(Duration.ofMillis(250)) < 0) {
        throw new IllegalArgumentException("patience " + patience + " is under 250 ms");
      }
    }

    /// The same, with another durability.
    ///
    /// @param other what is promised
    /// @return the options
    public Options with(Durability other) {
      return new Options(other, admission, patience, queue, connections, maxBytes);
    }
  }

  /// Between two tries to open a file that somebody else makes ready.
  private static final Duration AGAIN = Duration.ofMillis(20);

  /// Opens a database and brings its tables up to date.
  ///
  /// @param location where
  /// @param options how it is used
  /// @return open, or why not
  public static Opening open(Location location, Options options) {
    long begun = System.nanoTime();
    while (true) {
      try {
        return opened(location, options);
      } catch (IOException | RuntimeException failure) {
        // SQLite refuses at once, whatever the busy timeout, where two make a file ready for
        // readers beside a writer:
        // https://www.sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode
        boolean inTime = System.nanoTime() - begun < options.patience().toNanos();
        if (Trouble.isLock(failure) && inTime && !Thread.currentThread().isInterrupted()) {
          LockSupport.parkNanos(AGAIN.toNanos());
          continue;
        }
        // JDBI, Flyway, the pool and the drivers each have their own for a database that is not to
        // be had, and the person in front of it is told of any.
        return new Opening.Unusable(unusable(location, failure));
      }
    }
  }

  private static Opening opened(Location location, Options options) throws IOException {
    ThreadFactory threads = Thread.ofPlatform().daemon().name("foothold-writer-", 0).factory();
    if (location instanceof Location.File file) {
      make(file);
    }
    DataSource source = source(location, options);
    Optional<MigrationVersion> found = Migrations.version(source, dialect(location));
    Optional<Opening.Newer> newer = newer(found);
    if (newer.isPresent()) {
      return newer.get();
    }
    int steps =
        found.filter(version -> version.getVersion().equals(Migrations.NEWEST)).isPresent()
            ? 0
            : Migrations.migrate(source, dialect(location));
    Engine engine =
        switch (location) {
          case Location.File file -> new SqliteEngine(file, options, threads);
          case Location.Server server -> new PostgresEngine(server, options, threads);
        };
    return new Opening.Opened(new Database(location, options, engine), steps);
  }

  private static Optional<Opening.Newer> newer(Optional<MigrationVersion> found) {
    return found
        .filter(version -> version.isNewerThan(Migrations.NEWEST))
        .map(version -> new Opening.Newer(version.getVersion(), Migrations.NEWEST));
  }

  private static Dialect dialect(Location location) {
    return switch (location) {
      case Location.File _ -> Dialect.SQLITE;
      case Location.Server _ -> Dialect.POSTGRES;
    };
  }

  /// Connections outside the pool, for what is done once.
  static DataSource source(Location location, Options options) {
    return switch (location) {
      case Location.File file -> {
        var config = SqliteEngine.config(options.durability());
        config.setBusyTimeout(Math.toIntExact(options.patience().toMillis()));
        yield SqliteEngine.source(file, config);
      }
      case Location.Server server -> {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        if (!server.user().isEmpty()) {
          source.setUser(server.user());
        }
        if (!server.password().isEmpty()) {
          source.setPassword(server.password());
        }
        source.setConnectTimeout(3);
        yield source;
      }
    };
  }

  /// Makes the file before SQLite does, which would let others read it.
  private static void make(Location.File file) throws IOException {
    Path path = file.path().toAbsolutePath();
    Path folder = path.getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder, forOwner("rwx------"));
    }
    if (!Files.exists(path)) {
      try {
        Files.createFile(path, forOwner("rw-------"));
      } catch (FileAlreadyExistsException _) {
        // Another process was quicker.
      }
    }
  }

  private static FileAttribute<?>[] forOwner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static String unusable(Location location, Throwable failure) {
    String reason = reason(failure);
    return switch (location) {
      case Location.File file ->
          "The database %s cannot be used: %s. Give it a folder that Foothold may write to, or put a backup in its place."
              .formatted(file, reason);
      case Location.Server server ->
          "The database server %s cannot be used: %s. Look at its address, at the login and at the server."
              .formatted(server, reason);
    };
  }

  /// The innermost message: drivers put the cause there. None of them repeats a password.
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String text = message == null ? cause.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text).strip().replaceAll("\\.$", "");
  }

  /// Looks a database over without changing it: every page and index of SQLite's file, and whether
  /// the tables are those that this program made.
  ///
  /// @param location where
  /// @return what was found
  public static Check check(Location location) {
    if (location instanceof Location.File file && !Files.exists(file.path())) {
      return new Check.Unreadable("There is no database at " + file + ".");
    }
    DataSource source = source(location, Options.DEFAULT);
    Dialect dialect = dialect(location);
    try {
      List<String> findings = new ArrayList<>();
      if (dialect == Dialect.SQLITE) {
        findings.addAll(pages(source));
      }
      if (!findings.isEmpty()) {
        return new Check.Broken(findings);
      }
      Optional<MigrationVersion> found = Migrations.version(source, dialect);
      Optional<Opening.Newer> newer = newer(found);
      if (newer.isPresent()) {
        return new Check.Refused(newer.get());
      }
      String version = found.map(MigrationVersion::getVersion).orElse("0");
      if (!version.equals(Migrations.NEWEST)) {
        return new Check.Outdated(version, Migrations.NEWEST);
      }
      Migrations.difference(source, dialect).ifPresent(findings::add);
      return findings.isEmpty() ? new Check.Sound(version) : new Check.Broken(findings);
    } catch (RuntimeException failure) {
      // Of JDBI, Flyway or a driver: a check reports whatever keeps it from reading.
      return new Check.Unreadable(unusable(location, failure));
    }
  }

  private static List<String> pages(DataSource source) {
    return Jdbi.create(source)
        .withHandle(
            handle -> {
              List<String> findings =
                  new ArrayList<>(
                      handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
              findings.remove("ok");
              handle
                  .createQuery("PRAGMA foreign_key_check")
                  .map(
                      (row, _) ->
                          "a row of %s misses its %s".formatted(row.getString(1), row.getString(3)))
                  .forEach(findings::add);
              return findings;
            });
  }

  /// Copies SQLite's file while it is read and written. The copy is as the database was at one
  /// moment; it holds nothing that was deleted before, and everything that is deleted later, so
  /// copies have to be thrown away in time.
  ///
  /// @param location of the database, which may be in use by other processes
  /// @param copy a file that does not exist
  /// @return what came of it
  public static Backup backup(Location location, Path copy) {
    return switch (location) {
      case Location.File file -> backup(file, copy);
      case Location.Server server ->
          new Backup.ByServer(
              "PostgreSQL copies itself while it runs: pg_dump --format=custom --file=%s %s"
                  .formatted(copy, server));
    };
  }

  private static Backup backup(Location.File file, Path copy) {
    if (!Files.exists(file.path())) {
      return new Backup.Failed("There is no database at " + file + ".");
    }
    if (Files.exists(copy)) {
      return new Backup.Failed(copy + " exists already. Name a new file.");
    }
    Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      make(new Location.File(unfinished));
      Jdbi.create(source(file, Options.DEFAULT))
          .useHandle(
              handle -> handle.execute("VACUUM INTO ?", unfinished.toAbsolutePath().toString()));
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
      return new Backup.Made(copy, Files.size(copy));
    } catch (IOException | RuntimeException failure) {
      // JDBI wraps what SQLite says; whatever it is, no half copy is left and the person is told.
      if (Files.exists(unfinished)) {
        delete(unfinished);
      }
      return new Backup.Failed("No copy was made: " + reason(failure) + ".");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The stores behind the core's ports.
  ///
  /// @param clock tells when a turn is too old
  /// @param random makes the questions' names; safe for many threads, and different in every
  ///   process
  /// @param maxTurns turns kept of one conversation, 1 or more
  /// @param maxAge how long a turn is kept
  /// @return all of them
  public Storage storage(
      InstantSource clock, RandomGenerator random, int maxTurns, Duration maxAge) {
    return SqlStorage.over(engine, options, clock, random, maxTurns, maxAge);
  }

  /// Where it is.
  ///
  /// @return the place it was opened from
  public Location location() {
    return location;
  }

  Engine engine() {
    return engine;
  }

  /// Ends what was begun and lets go of it.
  @Override
  public void close() {
    engine.close();
  }
}
