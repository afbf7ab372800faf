package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tests that share a database begin with all tables empty.
class EmptiedTest {

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  @Test
  void everyTableIsEmptied() {
    List<String> tables =
        fresh
            .database()
            .engine()
            .read(
                handle ->
                    handle
                        .createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                        .mapTo(String.class)
                        .list());

    assertThat(tables)
        .filteredOn(table -> !table.startsWith("sqlite_") && !table.startsWith("flyway_"))
        .containsExactlyInAnyOrderElementsOf(Fresh.TABLES);
  }
}
