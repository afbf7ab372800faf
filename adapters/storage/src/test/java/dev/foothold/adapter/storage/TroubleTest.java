package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class TroubleTest {

  @ParameterizedTest
  @CsvSource({
    "08006, UNAVAILABLE",
    "53100, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "25006, UNAVAILABLE",
    "55P03, UNAVAILABLE",
    "40P01, CLASH",
    "40001, CLASH",
    "23505, MISTAKE",
    "42P01, MISTAKE"
  })
  void aStateOfPostgresIsUnderstood(String state, Trouble trouble) {
    assertThat(Trouble.of(new IllegalStateException(new SQLException("x", state))))
        .isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_BUSY_SNAPSHOT, UNAVAILABLE",
    "SQLITE_FULL, UNAVAILABLE",
    "SQLITE_IOERR_WRITE, UNAVAILABLE",
    "SQLITE_READONLY, UNAVAILABLE",
    "SQLITE_CONSTRAINT_UNIQUE, MISTAKE"
  })
  void aCodeOfSqliteIsUnderstood(SQLiteErrorCode code, Trouble trouble) {
    assertThat(Trouble.of(new SQLiteException("x", code))).isEqualTo(trouble);
  }

  @Test
  void anEmptyPoolIsUnavailable() {
    assertThat(Trouble.of(new SQLTransientConnectionException("no connection")))
        .isEqualTo(Trouble.UNAVAILABLE);
  }

  @Test
  void whatHasNothingToDoWithTheDatabaseIsAMistake() {
    assertThat(Trouble.of(new IllegalArgumentException("blank"))).isEqualTo(Trouble.MISTAKE);
  }
}
