package dev.foothold.adapter.storage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever table a community gets, its removal empties it.
class CommunityRemovalTest {

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c"
                + " WHERE t.type = 'table' AND c.name = 'community'")
        .mapTo(String.class)
        .list();
  }

  /// A row with what it must have and nothing else.
  private static int insert(Handle handle, String table) {
    List<String> columns =
        handle
            .select(
                "SELECT name FROM pragma_table_info(?) WHERE name <> 'community'"
                    + " AND dflt_value IS NULL AND (\"notnull\" OR pk AND type <> 'INTEGER')",
                table)
            .mapTo(String.class)
            .list();
    return handle.execute(
        "INSERT INTO %s (community, %s) VALUES (?, %s)"
            .formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(_ -> "'x'").collect(joining(", "))),
        Samples.HERE.value());
  }

  private static boolean holdsHere(Handle handle, String table) {
    return handle
            .select("SELECT count(*) FROM " + table + " WHERE community = ?", Samples.HERE.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Test
  void everyTableOfACommunityIsEmptied() {
    Database database = fresh.database();
    database
        .engine()
        .write(handle -> tables(handle).stream().mapToInt(table -> insert(handle, table)).sum());

    database
        .storage(new TestClock(), new Random(1), 5, Duration.ofDays(1))
        .personalData()
        .removeCommunity(Samples.HERE);

    assertThat(
            database
                .engine()
                .<List<String>>read(
                    handle ->
                        tables(handle).stream().filter(table -> holdsHere(handle, table)).toList()))
        .containsExactly("entry_change");
  }
}
