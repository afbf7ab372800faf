package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.port.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What happens to the file: opened, too new, broken, full, locked, copied.
class SqliteFileTest {

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  @TempDir Path folder;

  private static Jdbi plain(Path file) {
    return Jdbi.create("jdbc:sqlite:" + file);
  }

  private static String text(Opening opening) {
    return switch (opening) {
      case Opening.Opened(var database, _) -> {
        database.close();
        yield "opened";
      }
      case Opening.Newer newer -> newer.text();
      case Opening.Unusable(var why) -> why;
    };
  }

  @Test
  void aNewFileIsMadeForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("data/foothold.db");

    Opened.database(new Location.File(file)).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void theLogBesideTheFileIsForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("foothold.db");
    try (Database database = Opened.database(new Location.File(file))) {
      database.engine().write(handle -> handle.execute("CREATE TABLE one (n INTEGER)"));

      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("foothold.db-wal"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void twoThatOpenANewFileAtOnceBothSucceed() throws Exception {
    Location location = new Location.File(folder.resolve("foothold.db"));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Opening>> both =
          threads.invokeAll(
              List.of(
                  () -> Database.open(location, Database.Options.DEFAULT),
                  () -> Database.open(location, Database.Options.DEFAULT)));

      assertThat(both).extracting(opening -> text(opening.get())).containsOnly("opened");
    }
  }

  @Test
  void aFileOfANewerProgramIsRefusedAndLeftAlone() throws IOException {
    Location.File location = (Location.File) fresh.location();
    plain(location.path())
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                        + " script, installed_by, execution_time, success) VALUES (99, '99',"
                        + " 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)"));
    byte[] before = Files.readAllBytes(location.path());

    Opening opening = Database.open(location, Database.Options.DEFAULT);

    assertThat(opening).isEqualTo(new Opening.Newer("99", Migrations.NEWEST));
    assertThat(text(opening)).contains("version 99").contains("Start the newer Foothold");
    assertThat(Files.readAllBytes(location.path())).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Not a database. ".repeat(500));

    Opening opening = Database.open(new Location.File(file), Database.Options.DEFAULT);

    assertThat(text(opening)).contains("notes.txt cannot be used").contains("not a database");
    assertThat(file).hasContent("Not a database. ".repeat(500));
  }

  @Test
  void aFileOfAnotherProgramIsRefusedAndLeftAlone() {
    Path file = folder.resolve("other.db");
    plain(file).useHandle(handle -> handle.execute("CREATE TABLE theirs (n INTEGER)"));

    Opening opening = Database.open(new Location.File(file), Database.Options.DEFAULT);

    assertThat(text(opening)).contains("other.db cannot be used");
    int tables =
        plain(file)
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT count(*) FROM sqlite_master")
                        .mapTo(Integer.class)
                        .one());
    assertThat(tables).isEqualTo(1);
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Opening opening =
        Database.open(new Location.File(file.resolve("foothold.db")), Database.Options.DEFAULT);

    assertThat(text(opening)).contains("cannot be used");
  }

  @Test
  void theNewestVersionIsThatOfTheFiles() throws IOException {
    Location.File location = (Location.File) fresh.location();
    var source = SqliteEngine.source(location, SqliteEngine.config(Database.Durability.NORMAL));

    assertThat(Migrations.NEWEST).isEqualTo(Migrations.newest(source, Dialect.SQLITE));
  }

  @Test
  void aSoundFileIsSound() throws IOException {
    assertThat(Database.check(fresh.location())).isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  @Test
  void aBrokenPageIsFound() throws IOException {
    Location.File location = (Location.File) fresh.location();
    byte[] bytes = Files.readAllBytes(location.path());
    for (int i = 4096 * 2; i < 4096 * 3; i++) {
      bytes[i] = (byte) 0xab;
    }
    Files.write(location.path(), bytes);

    Check check = Database.check(location);

    assertThat(check).isNotInstanceOf(Check.Sound.class);
  }

  @Test
  void anEmptyFileIsOutdated() throws IOException {
    Path file = Files.createFile(folder.resolve("foothold.db"));

    assertThat(Database.check(new Location.File(file)))
        .isEqualTo(new Check.Outdated("0", Migrations.NEWEST));
  }

  @Test
  void aMissingFileIsNotMadeByLookingAtIt() {
    Path file = folder.resolve("foothold.db");

    assertThat(Database.check(new Location.File(file))).isInstanceOf(Check.Unreadable.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFullFileRefusesAndGoesOnWhenThereIsRoom() throws IOException {
    Location location = fresh.location();
    Database.Options tight =
        new Database.Options(
            Database.Durability.NORMAL,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            16,
            4,
            Files.size(((Location.File) location).path()) + 40_960);
    Engine engine = fresh.database(location, tight).engine();
    engine.write(handle -> handle.execute("CREATE TABLE big (n INTEGER PRIMARY KEY, body BLOB)"));
    engine.write(handle -> handle.execute("INSERT INTO big (n, body) VALUES (1, zeroblob(10000))"));

    assertThatThrownBy(
            () ->
                engine.write(
                    handle ->
                        handle.execute("INSERT INTO big (n, body) VALUES (2, zeroblob(100000))")))
        .isInstanceOf(StoreUnavailable.class);

    engine.write(handle -> handle.execute("DELETE FROM big WHERE n = 1"));
    engine.write(handle -> handle.execute("INSERT INTO big (n, body) VALUES (3, zeroblob(10000))"));
    assertThat(
            engine.<List<Integer>>read(
                handle -> handle.createQuery("SELECT n FROM big").mapTo(Integer.class).list()))
        .containsExactly(3);
  }

  @Test
  void aLockedFileRefusesInTimeAndGoesOnWhenItIsFree() throws Exception {
    Location.File location = (Location.File) fresh.location();
    Database.Options hasty =
        new Database.Options(
            Database.Durability.NORMAL, Duration.ofMillis(30), Duration.ofSeconds(30), 16, 4, 0);
    Engine engine = fresh.database(location, hasty).engine();
    engine.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)"));
    var put =
        engine.<Integer, Integer>together(
            (handle, all) -> {
              all.forEach(n -> handle.execute("INSERT INTO number (n) VALUES (?)", n));
              return all;
            },
            hasty.admission());
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + location.path());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (var begin = other.createStatement()) {
        begin.execute("BEGIN IMMEDIATE");

        assertThatThrownBy(() -> put.with(1)).isInstanceOf(StoreUnavailable.class);

        Future<Integer> patient =
            threads.submit(
                () ->
                    engine.write(handle -> handle.execute("INSERT INTO number (n) VALUES (?)", 2)));
        begin.execute("COMMIT");

        assertThat(patient.get()).isEqualTo(1);
      }
    }
    assertThat(
            engine.<List<Integer>>read(
                handle -> handle.createQuery("SELECT n FROM number").mapTo(Integer.class).list()))
        .containsExactly(2);
  }

  @Test
  void readersAreNotDisturbedByALock() throws Exception {
    Location.File location = (Location.File) fresh.location();
    Engine engine = fresh.database(location, Database.Options.DEFAULT).engine();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + location.path());
        var begin = other.createStatement()) {
      begin.execute("BEGIN IMMEDIATE");

      assertThat(
              engine.<Integer>read(
                  handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()))
          .isEqualTo(1);
    }
  }

  @Test
  void aCopyIsMadeInTheMidstOfWriting() throws Exception {
    Location.File location = (Location.File) fresh.location();
    Engine engine = fresh.database(location, Database.Options.DEFAULT).engine();
    engine.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)"));
    Path copy = folder.resolve("copy.db");
    Backup made;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var copying = threads.submit(() -> Database.backup(location, copy));
      int n = 0;
      while (!copying.isDone()) {
        int next = n++;
        engine.write(handle -> handle.execute("INSERT INTO number (n) VALUES (?)", next));
      }
      made = copying.get();
    }

    assertThat(made).isEqualTo(new Backup.Made(copy, Files.size(copy)));
    assertThat(Database.check(new Location.File(copy)))
        .isEqualTo(new Check.Sound(Migrations.NEWEST));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
  }

  @Test
  void aCopyNeverReplacesAFile() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy.db"), "mine");

    Backup backup = Database.backup(fresh.location(), copy);

    assertThat(backup).isInstanceOf(Backup.Failed.class);
    assertThat(copy).hasContent("mine");
  }

  @Test
  void aCopyThatFailsLeavesNothing() throws IOException {
    Path copy = folder.resolve("missing-folder/copy.db");
    Files.createFile(folder.resolve("missing-folder"));

    Backup backup = Database.backup(fresh.location(), copy);

    assertThat(backup).isInstanceOf(Backup.Failed.class);
  }
}
