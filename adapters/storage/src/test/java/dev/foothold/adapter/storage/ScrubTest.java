package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Random;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/// The overwriting of what SQLite leaves behind.
class ScrubTest {

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  @TempDir Path folder;

  private Path file = Path.of("");
  private DataSource source = new org.sqlite.SQLiteDataSource();

  @BeforeEach
  void prepare() {
    file = folder.resolve("foothold.db");
    source = source(file);
  }

  private static DataSource source(Path file) {
    SQLiteConfig config = SqliteEngine.config(Database.Durability.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return SqliteEngine.source(new Location.File(file), config);
  }

  /// Rows of two people grow, as questions do when they end, and pages are split; one's are
  /// deleted.
  private static void leaveBytes(Handle handle) {
    handle.execute("CREATE TABLE word (id TEXT PRIMARY KEY, body TEXT)");
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      String whose = random.nextBoolean() ? "zanzibar" : "quagmire";
      handle.execute("INSERT INTO word (id, body) VALUES (?, ?)", whose + i, "by " + whose);
      handle.execute(
          "UPDATE word SET body = body || ? WHERE rowid = ?",
          " and so on".repeat(random.nextInt(20)),
          random.nextInt(i + 1));
    }
    handle.execute("DELETE FROM word WHERE id LIKE 'quagmire%'");
  }

  private boolean found() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("quagmire");
  }

  @Test
  void sqliteAloneLeavesBytes() throws IOException {
    Jdbi.create(source).useTransaction(ScrubTest::leaveBytes);

    assertThat(found()).isTrue();
  }

  @Test
  void nothingIsLeftAfterAsManyTurnsAsItTakes() throws IOException {
    Jdbi.create(source).useTransaction(ScrubTest::leaveBytes);
    int turns = 1;
    try (Scrub scrub = Scrub.of(file, source, 3)) {
      while (scrub.turn() == Writer.Erasure.MORE) {
        turns++;
      }
    }

    assertThat(turns).isGreaterThan(10);
    assertThat(found()).isFalse();
    assertThat(
            Jdbi.create(source)
                .<java.util.List<String>, RuntimeException>withHandle(
                    handle ->
                        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list()))
        .containsExactly("ok");
  }

  /// A page that another connection has read stays in its memory with what it held: without being
  /// told, that one would write it back.
  @Test
  void nobodyWritesBackWhatTheyHadRead() throws Exception {
    Jdbi.create(source).useTransaction(ScrubTest::leaveBytes);
    try (Connection other = source.getConnection();
        var statement = other.createStatement()) {
      statement.executeQuery("SELECT count(body), min(id) FROM word").close();
      try (Scrub scrub = Scrub.of(file, source, 1_000)) {
        assertThat(scrub.turn()).isEqualTo(Writer.Erasure.DONE);
      }

      statement.execute("UPDATE word SET body = replace(body, 'by', 'of')");
      statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)").close();
    }

    assertThat(found()).isFalse();
  }

  @Test
  void nothingIsDoneWhileSomebodyReads() throws Exception {
    Jdbi.create(source).useTransaction(ScrubTest::leaveBytes);
    try (Connection writer = source.getConnection();
        Connection reader = source.getConnection();
        var write = writer.createStatement();
        var read = reader.createStatement();
        Scrub scrub = Scrub.of(file, source, 1_000)) {
      read.execute("BEGIN DEFERRED");
      read.executeQuery("SELECT count(*) FROM word").close();
      write.execute("INSERT INTO word (id, body) VALUES ('new', 'new')");

      assertThat(scrub.turn()).isEqualTo(Writer.Erasure.LATER);

      read.execute("COMMIT");

      assertThat(scrub.turn()).isEqualTo(Writer.Erasure.DONE);
    }
  }

  @Test
  void whoOpensTheFileAfterACrashGoesOn() throws Exception {
    Location.File location = (Location.File) fresh.location();
    file = location.path();
    Jdbi.create(source(file))
        .useTransaction(
            handle -> {
              leaveBytes(handle);
              handle.execute("PRAGMA user_version = 1");
            });
    assertThat(found()).isTrue();

    Engine engine = fresh.database(location, Database.Options.DEFAULT).engine();
    while (engine.<Integer>read(
            handle -> handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one())
        != 0) {
      Thread.onSpinWait();
    }

    assertThat(found()).isFalse();
  }
}
