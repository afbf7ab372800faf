package dev.foothold.adapter.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A PostgreSQL server, through a pool of connections. What comes in crowds is grouped, so that a
/// burst needs few connections and few commits; everything else has a transaction of its own. Safe
/// for many threads.
final class PostgresEngine implements Engine {

  /// Times that a transaction is begun anew because another one was in its way.
  private static final int ATTEMPTS = 5;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Writer writer;

  PostgresEngine(Location.Server server, Database.Options options, ThreadFactory threads) {
    this.pool = new HikariDataSource(config(server, options));
    this.jdbi = Sql.over(pool);
    this.writer = new Writer(new Connections(jdbi), options.queue(), threads, false);
  }

  private static HikariConfig config(Location.Server server, Database.Options options) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("foothold");
    config.setDriverClassName("org.postgresql.Driver");
    config.setJdbcUrl(server.url());
    if (!server.user().isEmpty()) {
      config.setUsername(server.user());
    }
    if (!server.password().isEmpty()) {
      config.setPassword(server.password());
    }
    config.setMaximumPoolSize(options.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(options.patience().toMillis());
    config.setValidationTimeout(Math.max(250, options.patience().toMillis() / 2));
    properties().forEach(config::addDataSourceProperty);
    return config;
  }

  /// A server that is gone without a word is noticed (in seconds); what the server says of a
  /// failure beside the bare message holds values, which are people's words
  /// ([driver](https://jdbc.postgresql.org/documentation/use/)).
  static Map<String, String> properties() {
    return Map.of(
        "ApplicationName", "foothold",
        "connectTimeout", "3",
        "socketTimeout", "30",
        "tcpKeepAlive", "true",
        "logServerErrorDetail", "false");
  }

  /// The pool's connections.
  private record Connections(Jdbi jdbi) implements Writer.Connections {

    @Override
    public Handle open() {
      return jdbi.open();
    }

    @Override
    public boolean kept() {
      return false;
    }

    @Override
    public boolean deleted() {
      return false;
    }

    @Override
    public Writer.Erasure erase() {
      return Writer.Erasure.DONE;
    }
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (RuntimeException failure) {
      // JDBI's and the pool's, around the driver's, or the work's own: told apart by their cause.
      throw SqliteEngine.told(failure);
    }
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work::apply);
      } catch (RuntimeException failure) {
        // As above; a mistake in the work is thrown on as it is.
        if (Trouble.of(failure) != Trouble.CLASH || attempt == ATTEMPTS) {
          throw SqliteEngine.told(failure);
        }
      }
    }
  }

  /// The rows are gone; what is left of them on the server's disk is the server's to clean
  /// (`VACUUM`, the write-ahead log's own turn).
  @Override
  public <T> T erase(Function<Handle, T> work) {
    return write(work);
  }

  @Override
  public void eraseInParts(ToIntFunction<Handle> part) {
    int deleted;
    do {
      deleted = write(part::applyAsInt);
    } while (deleted > 0);
  }

  @Override
  public <A, R> Call<A, R> together(Together<A, R> work, Duration wait) {
    return argument -> writer.write(work, argument, wait);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRES;
  }

  @Override
  public void close() {
    writer.close();
    pool.close();
  }
}
