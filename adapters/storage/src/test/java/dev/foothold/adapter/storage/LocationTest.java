package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocationTest {

  @Test
  void anAddressWithLoginIsRead() {
    Location read = Location.server("postgres://ada:s%40crt@db.example.org:6432/foothold");

    assertThat(read)
        .isEqualTo(
            new Location.Server("jdbc:postgresql://db.example.org:6432/foothold", "ada", "s@crt"));
  }

  @Test
  void anAddressForJdbcIsRead() {
    Location read = Location.server("jdbc:postgresql://db.example.org/foothold?sslmode=require");

    assertThat(read)
        .isEqualTo(
            new Location.Server(
                "jdbc:postgresql://db.example.org/foothold?sslmode=require", "", ""));
  }

  @Test
  void manyHostsAreRead() {
    Location read = Location.server("postgresql://ada@one:5432,two:5433/foothold");

    assertThat(read)
        .isEqualTo(new Location.Server("jdbc:postgresql://one:5432,two:5433/foothold", "ada", ""));
  }

  @Test
  void aPasswordIsNeverShown() {
    Location read = Location.server("postgres://ada:s3cret@db/foothold?password=s3cret");

    assertThat(read).hasToString("postgresql://db/foothold");
  }

  @Test
  void anotherKindOfAddressIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> Location.server("mysql://ada:s3cret@db/foothold"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgres://")
        .hasMessageNotContaining("s3cret");
  }
}
