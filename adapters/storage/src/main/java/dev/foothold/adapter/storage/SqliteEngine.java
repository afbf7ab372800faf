package dev.foothold.adapter.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A file of SQLite: one thread writes, few connections read beside it, undisturbed (write-ahead
/// log). Safe for many threads.
final class SqliteEngine implements Engine {

  /// How long SQLite itself waits for another process's write. Short, so that the writer's thread
  /// can see in between whether what it holds is still wanted.
  private static final Duration BUSY = Duration.ofMillis(100);

  /// Connections that read. They are short and CPU-bound, so more would only queue elsewhere.
  private static final int READERS = 4;

  /// Bytes of a page, [SQLite's default](https://www.sqlite.org/pragma.html#pragma_page_size).
  private static final int PAGE = 4096;

  private final Database.Options options;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final Writer writer;
  private final Scrub scrub;

  SqliteEngine(Location.File file, Database.Options options, ThreadFactory threads) {
    this.options = options;
    DataSource writing = source(file, writing(options));
    this.scrub = Scrub.of(file.path(), source(file, scrubbing(options)), Scrub.SLICE);
    SQLiteConfig config = config(options.durability());
    config.setPragma(SQLiteConfig.Pragma.BUSY_TIMEOUT, "" + options.patience().toMillis());
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("foothold-readers");
    pool.setDataSource(source(file, config));
    pool.setConnectionInitSql("PRAGMA query_only = ON");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(options.patience().toMillis());
    this.readers = new HikariDataSource(pool);
    this.reading = Sql.over(readers);
    this.writer =
        new Writer(
            new Connections(Sql.over(writing), scrub), options.queue(), threads, scrub.owed());
  }

  /// How every connection is set.
  ///
  /// `secure_delete` overwrites deleted content; `temp_store` keeps what is sorted off the disk.
  static SQLiteConfig config(Database.Durability durability) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(
        switch (durability) {
          case NORMAL -> SQLiteConfig.SynchronousMode.NORMAL;
          case FULL -> SQLiteConfig.SynchronousMode.FULL;
        });
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  static DataSource source(Location.File file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.path());
    return source;
  }

  private static SQLiteConfig writing(Database.Options options) {
    SQLiteConfig config = config(options.durability());
    // Takes the right to write at once: a transaction that finds out later may have to give up.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.BUSY_TIMEOUT, "" + BUSY.toMillis());
    if (options.maxBytes() > 0) {
      config.setMaxPageCount(Math.toIntExact(options.maxBytes() / PAGE));
    }
    return config;
  }

  /// As the writer's, and nobody waits long for whoever is in the way.
  private static SQLiteConfig scrubbing(Database.Options options) {
    SQLiteConfig config = writing(options);
    config.setPragma(SQLiteConfig.Pragma.BUSY_TIMEOUT, "20");
    return config;
  }

  /// The writer's one connection.
  private record Connections(Jdbi jdbi, Scrub scrub) implements Writer.Connections {

    @Override
    public Handle open() {
      return jdbi.open();
    }

    @Override
    public boolean kept() {
      return true;
    }

    @Override
    public boolean deleted() {
      return scrub.begin();
    }

    @Override
    public Writer.Erasure erase() {
      return scrub.turn();
    }
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    try {
      return reading.inTransaction(work::apply);
    } catch (RuntimeException failure) {
      // JDBI's and the pool's, around the driver's, or the work's own: told apart by their cause.
      throw told(failure);
    }
  }

  static RuntimeException told(RuntimeException failure) {
    return switch (Trouble.of(failure)) {
      case UNAVAILABLE, CLASH -> new StoreUnavailable("the database does not answer", failure);
      case MISTAKE -> failure;
    };
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return writer.write(alone(work), "", options.patience());
  }

  @Override
  public <T> T erase(Function<Handle, T> work) {
    return writer.write(
        alone(
            (Handle handle) -> {
              long before = changes(handle);
              T result = work.apply(handle);
              if (changes(handle) > before) {
                scrub.owe(handle);
              }
              return result;
            }),
        "",
        options.patience());
  }

  @Override
  public void eraseInParts(ToIntFunction<Handle> part) {
    int all = 0;
    int some;
    do {
      some = part(part);
      all += some;
    } while (some > 0);
    if (all > 0) {
      write(
          handle -> {
            scrub.owe(handle);
            return 0;
          });
    }
  }

  private int part(ToIntFunction<Handle> part) {
    return write(
        handle -> {
          int deleted = part.applyAsInt(handle);
          if (deleted > 0) {
            scrub.noteOwed(handle);
          }
          return deleted;
        });
  }

  private static long changes(Handle handle) {
    return handle.createQuery("SELECT total_changes()").mapTo(Long.class).one();
  }

  private static <T> Together<String, T> alone(Function<Handle, T> work) {
    return (handle, _) -> List.of(work.apply(handle));
  }

  @Override
  public <A, R> Call<A, R> together(Together<A, R> work, Duration wait) {
    return argument -> writer.write(work, argument, wait);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    scrub.close();
  }
}
