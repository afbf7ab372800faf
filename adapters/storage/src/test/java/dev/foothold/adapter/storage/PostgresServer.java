package dev.foothold.adapter.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real PostgreSQL server on the loopback, one for all tests of this process. A new database is a
/// copy of one that is up to date: 30 ms, not 300.
final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger count = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /// The one of this process.
  static PostgresServer of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(PostgresServer.class, _ -> start(), PostgresServer.class);
  }

  /// A server that forgets everything when it ends, and so need not wait for the disk.
  private static PostgresServer start() {
    PostgresServer started = start(false);
    Location.Server template = started.empty("foothold_template");
    Opened.database(template).close();
    return started;
  }

  /// Starts one.
  ///
  /// @param durable whether it waits for the disk, as real ones do
  static PostgresServer start(boolean durable) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200");
      if (!durable) {
        builder.setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off");
      }
      return new PostgresServer(builder.start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A new database with all tables.
  Location.Server migrated() {
    return made("t" + count.incrementAndGet(), " TEMPLATE foothold_template STRATEGY FILE_COPY");
  }

  /// A new database without any table.
  Location.Server empty() {
    return empty("e" + count.incrementAndGet());
  }

  private Location.Server empty(String name) {
    return made(name, "");
  }

  private Location.Server made(String name, String how) {
    Jdbi.create(server.getPostgresDatabase())
        .useHandle(handle -> handle.execute("CREATE DATABASE " + name + how));
    return new Location.Server(
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "");
  }

  void drop(Location.Server database) {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    Jdbi.create(server.getPostgresDatabase())
        .useHandle(handle -> handle.execute("DROP DATABASE " + name + " WITH (FORCE)"));
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
