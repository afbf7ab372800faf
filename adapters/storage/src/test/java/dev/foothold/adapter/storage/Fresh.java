package dev.foothold.adapter.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Dialect dialect;
  private final Deque<Database> open = new ArrayDeque<>();
  private final Deque<Path> folders = new ArrayDeque<>();
  private final Deque<Location.Server> made = new ArrayDeque<>();
  private final Deque<PostgresServer> server = new ArrayDeque<>();
  private final Deque<Template> template = new ArrayDeque<>();

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
        throw new java.io.UncheckedIOException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      delete(file.toAbsolutePath().resolve("..").normalize());
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
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /// A database, once more open.
  Database database(Location location, Database.Options options) {
    Database database = Opened.database(location, options);
    open.push(database);
    return database;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
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

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
