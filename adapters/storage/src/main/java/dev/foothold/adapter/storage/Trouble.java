package dev.foothold.adapter.storage;

import dev.foothold.core.port.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of the database means for who called it.
enum Trouble {
  /// Nothing was done, and the same may succeed at once: two transactions were in each other's way.
  CLASH,
  /// Nobody can write, or nobody can reach it, until somebody or time mends that.
  UNAVAILABLE,
  /// Anything else: a mistake in a statement, a broken rule of a table.
  MISTAKE;

  /// To be thrown where the database was not even asked.
  ///
  /// @param why without anybody's words
  /// @return the exception
  static StoreUnavailable unavailable(String why) {
    return new StoreUnavailable(why, new SQLTransientException(why));
  }

  /// Reads a failure.
  ///
  /// @param failure of JDBI or of a driver
  /// @return what it means
  static Trouble of(Throwable failure) {
    if (failure instanceof StoreUnavailable || failure instanceof ConnectionException) {
      return UNAVAILABLE;
    }
    return find(failure).map(Trouble::of).orElse(MISTAKE);
  }

  private static Optional<SQLException> find(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Trouble of(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      return of(sqlite.getResultCode());
    }
    if (failure instanceof SQLTransientConnectionException) {
      return UNAVAILABLE;
    }
    String state = failure.getSQLState();
    return state == null || state.length() < 2 ? MISTAKE : of(state);
  }

  /// By [result code](https://www.sqlite.org/rescode.html); extended ones carry the primary one in
  /// their lowest byte.
  private static Trouble of(SQLiteErrorCode code) {
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_NOMEM,
          SQLITE_READONLY,
          SQLITE_IOERR,
          SQLITE_CORRUPT,
          SQLITE_FULL,
          SQLITE_CANTOPEN,
          SQLITE_PROTOCOL,
          SQLITE_NOTADB ->
          UNAVAILABLE;
      default -> MISTAKE;
    };
  }

  /// By [class](https://www.postgresql.org/docs/18/errcodes-appendix.html): 08 connection, 53 out
  /// of resources (53100: disk full), 57 somebody intervened, 58 the system; 40 clash; 25006 a
  /// standby that cannot write, 55P03 a lock not had in time.
  private static Trouble of(String state) {
    return switch (state.substring(0, 2)) {
      case "08", "53", "57", "58" -> UNAVAILABLE;
      case "40" -> CLASH;
      default -> state.equals("25006") || state.equals("55P03") ? UNAVAILABLE : MISTAKE;
    };
  }

  /// Whether the failure says that somebody else holds the file.
  ///
  /// @param failure of JDBI or of a driver
  /// @return true: it is worth waiting
  static boolean isLock(Throwable failure) {
    return find(failure)
        .filter(SQLiteException.class::isInstance)
        .map(SQLiteException.class::cast)
        .filter(
            sqlite ->
                SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                    == SQLiteErrorCode.SQLITE_BUSY)
        .isPresent();
  }
}
