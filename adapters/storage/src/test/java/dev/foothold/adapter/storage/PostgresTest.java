package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What happens to a server: opened, too new, gone and back.
class PostgresTest {

  @RegisterExtension final Fresh fresh = Fresh.postgres();

  @Test
  void twoThatOpenANewDatabaseAtOnceBothSucceed() throws Exception {
    Location.Server location = fresh.empty();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Opening>> both =
          threads.invokeAll(
              List.of(
                  () -> Database.open(location, Database.Options.DEFAULT),
                  () -> Database.open(location, Database.Options.DEFAULT)));

      assertThat(both).extracting(Future::get).allMatch(Opening.Opened.class::isInstance);
      for (Future<Opening> opening : both) {
        ((Opening.Opened) opening.get()).database().close();
      }
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() throws Exception {
    Location.Server location = (Location.Server) fresh.location();
    Jdbi.create(location.url(), location.user(), "")
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                        + " script, installed_by, execution_time, success) VALUES (99, '99',"
                        + " 'later', 'SQL', 'V99__later.sql', 'x', 1, true)"));

    Opening opening = Database.open(location, Database.Options.DEFAULT);

    assertThat(opening).isEqualTo(new Opening.Newer("99", Migrations.NEWEST));
  }

  @Test
  void aServerThatIsNotThereIsToldWithoutThePassword() throws Exception {
    int nobody;
    try (CutOff line = new CutOff(fresh.port())) {
      nobody = line.port();
    }

    Opening opening =
        Database.open(
            new Location.Server("jdbc:postgresql://localhost:" + nobody + "/x", "ada", "s3cret"),
            Database.Options.DEFAULT);

    assertThat(((Opening.Unusable) opening).text())
        .contains("localhost:" + nobody)
        .contains("cannot be used")
        .doesNotContain("s3cret");
  }

  @Test
  void aSoundDatabaseIsSound() throws Exception {
    assertThat(Database.check(fresh.location())).isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  @Test
  void aServerThatIsGoneRefusesAndGoesOnWhenItIsBack() throws Exception {
    Location.Server location = (Location.Server) fresh.location();
    try (CutOff line = new CutOff(fresh.port())) {
      Location.Server through =
          new Location.Server(
              location.url().replace(":" + fresh.port(), ":" + line.port()), location.user(), "");
      Database.Options hasty =
          new Database.Options(
              Database.Durability.NORMAL, Duration.ofMillis(500), Duration.ofMillis(250), 16, 4, 0);
      Engine engine = fresh.database(through, hasty).engine();
      engine.write(handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)"));
      var put =
          engine.<Integer, Integer>together(
              (handle, all) -> {
                all.forEach(n -> handle.execute("INSERT INTO number (n) VALUES (?)", n));
                return all;
              },
              hasty.admission());
      put.with(1);

      line.cut();

      assertThatThrownBy(() -> put.with(2)).isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> engine.write(handle -> handle.execute("DELETE FROM number")))
          .isInstanceOf(StoreUnavailable.class);

      line.mend();

      assertThat(eventually(() -> put.with(3))).isEqualTo(3);
      assertThat(
              engine.<List<Integer>>read(
                  handle ->
                      handle
                          .createQuery("SELECT n FROM number ORDER BY n")
                          .mapTo(Integer.class)
                          .list()))
          .containsExactly(1, 3);
    }
  }

  /// As people do: tries again until it is taken.
  private static int eventually(java.util.function.IntSupplier write) {
    while (true) {
      try {
        return write.getAsInt();
      } catch (StoreUnavailable _) {
        Thread.onSpinWait();
      }
    }
  }
}
