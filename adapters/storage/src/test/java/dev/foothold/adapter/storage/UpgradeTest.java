package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// An old database is brought up to date with all that is in it.
class UpgradeTest {

  @RegisterExtension final Fresh postgres = Fresh.postgres();

  @TempDir Path folder;

  /// As version 1 wrote it.
  private static void old(DataSource source, Dialect dialect) {
    Migrations.flyway(source, dialect).target("1").load().migrate();
    Jdbi.create(source)
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO question (id, community, channel, person, body, received, kind,"
                        + " entries, confidence, ended) VALUES ('q-1', 'test:here', 'test:channel',"
                        + " 'hash-of-ana', 'An old question', 1700000000000000, 'ANSWERED',"
                        + " '[\"start-here\"]', 0.5, 1700000001000000)"));
  }

  private static List<String> questions(Database database) {
    Storage storage = database.storage(new TestClock(), new Random(1), 5, Duration.ofDays(1));
    return storage.log().newest(Samples.HERE, 10).stream()
        .map(AskedQuestion::id)
        .map(QuestionId::value)
        .toList();
  }

  @Test
  void anOldFileIsBroughtUpToDate() {
    Location.File location = new Location.File(folder.resolve("foothold.db"));
    old(
        SqliteEngine.source(location, SqliteEngine.config(Database.Durability.NORMAL)),
        Dialect.SQLITE);
    assertThat(Database.check(location)).isEqualTo(new Check.Outdated("1", Migrations.NEWEST));

    try (Database database = Opened.database(location)) {
      assertThat(questions(database)).containsExactly("q-1");
      Samples.life(
          database.storage(new TestClock(), new Random(1), 5, Duration.ofDays(1)), "ben", 1);
    }

    assertThat(Database.check(location)).isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  @Test
  void anOldServerIsBroughtUpToDate() {
    Location.Server location = postgres.empty();
    old(Database.source(location, Database.Options.DEFAULT), Dialect.POSTGRES);

    try (Database database = Opened.database(location)) {
      assertThat(questions(database)).containsExactly("q-1");
      Samples.life(
          database.storage(new TestClock(), new Random(1), 5, Duration.ofDays(1)), "ben", 1);
    }

    assertThat(Database.check(location)).isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  /// A migration that was shipped is never changed: databases have it behind them. To change tables
  /// is to add a file, and its sum here.
  @Test
  void migrationsAreAsTheyWereShipped() {
    Location.File location = new Location.File(folder.resolve("foothold.db"));
    DataSource source =
        SqliteEngine.source(location, SqliteEngine.config(Database.Durability.NORMAL));
    Stream<MigrationInfo> files =
        Arrays.stream(Migrations.flyway(source, Dialect.SQLITE).load().info().all());

    assertThat(files.map(file -> file.getScript() + " " + file.getChecksum()))
        .containsExactly(
            "V1__questions.sql 1345306983",
            "V2__moderators.sql -1140903932",
            "V3__installations.sql -1153753093",
            "V4__cards.sql 663130767",
            "V5__asked.sql 1966899879");
  }
}
