package dev.foothold.adapter.storage;

import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives a test databases of its own, empty and up to date, and closes them after it.
final class Fresh implements BeforeEachCallback, AfterEachCallback {

  /// Those that hold rows, in an order in which they can be emptied.
  static final List<String> TABLES =
      List.of(
          "delivery_key",
          "open_question",
          "rating",
          "question",
          "used_entry",
          "ending_count",
          "turn",
          "gap",
          "gap_cluster",
          "allowance",
          "advice_version",
          "advice_use",
          "publication",
          "schedule",
          "suggestion",
          "community_entry",
          "hidden_entry",
          "entry_change",
          "setting",
          "audit",
          "installation",
          "one_time_token",
          "card");

  private final Dialect dialect;
  private final Deque<Database> open = new ArrayDeque<>();
  private final Deque<Path> folders = new ArrayDeque<>();
  private final Deque<Location.Server> made = new ArrayDeque<>();
  private final Deque<PostgresServer> server = new ArrayDeque<>();
  private final Deque<Template> template = new ArrayDeque<>();
  private final Deque<Shared> shared = new ArrayDeque<>();

  private Fresh(Dialect dialect) {
    this.dialect = dialect;
  }

  static Fresh sqlite() {
    return new Fresh(Dialect.SQLITE);
  }

  static Fresh postgres() {
    return new Fresh(Dialect.POSTGRES);
  }

  /// An SQLite file that is up to date, to be copied: 1 ms, not 300.
  private record Template(Path file) implements AutoCloseable {

    static Template make() {
      try {
        Path file = Files.createTempDirectory("foothold-template").resolve("foothold.db");
        Opened.database(new Location.File(file)).close();
        return new Template(file);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {
      delete(file.toAbsolutePath().resolve("..").normalize());
    }
  }

  /// One open database: to open one takes twenty times as long as to empty it.
  private record Shared(Database database, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
      database.close();
      end.run();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    switch (dialect) {
      case SQLITE ->
          template.push(
              context
                  .getRoot()
                  .getStore(ExtensionContext.Namespace.GLOBAL)
                  .getOrComputeIfAbsent(Template.class, _ -> Template.make(), Template.class));
      case POSTGRES -> server.push(PostgresServer.of(context));
    }
    shared.push(
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Fresh.class, dialect))
            .getOrComputeIfAbsent(Shared.class, _ -> share(), Shared.class));
  }

  private Shared share() {
    try {
      Location location = location();
      // Not this test's to clean up.
      List<Path> folder = List.copyOf(folders);
      folders.clear();
      made.clear();
      return new Shared(
          Opened.database(location, Database.Options.DEFAULT), () -> folder.forEach(Fresh::delete));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A new place with a database in it.
  Location location() throws IOException {
    return switch (dialect) {
      case SQLITE -> {
        Path folder = Files.createTempDirectory("foothold");
        folders.push(folder);
        Path file = folder.resolve("foothold.db");
        Files.copy(template.element().file(), file);
        yield new Location.File(file);
      }
      case POSTGRES -> {
        Location.Server location = server.element().migrated();
        made.push(location);
        yield location;
      }
    };
  }

  /// A new place on the server without any table.
  Location.Server empty() {
    Location.Server location = server.element().empty();
    made.push(location);
    return location;
  }

  /// The server's port.
  int port() {
    return server.element().port();
  }

  /// A new database, open.
  Database database() {
    try {
      return database(location(), Database.Options.DEFAULT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Empty stores, in the database that tests share that change nothing else.
  Storage storage() {
    return storage(new TestClock(), 5, Duration.ofDays(1));
  }

  Storage storage(InstantSource clock, int maxTurns, Duration maxAge) {
    Database database = shared.element().database();
    database
        .engine()
        .write(
            handle -> {
              TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
              return 0;
            });
    return database.storage(clock, new SecureRandom(), maxTurns, maxAge);
  }

  /// A database, once more open.
  Database database(Location location, Database.Options options) {
    Database database = Opened.database(location, options);
    open.push(database);
    return database;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    while (!open.isEmpty()) {
      open.pop().close();
    }
    while (!made.isEmpty()) {
      server.element().drop(made.pop());
    }
    while (!folders.isEmpty()) {
      delete(folders.pop());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
