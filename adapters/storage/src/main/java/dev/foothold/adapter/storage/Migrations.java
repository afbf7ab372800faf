package dev.foothold.adapter.storage;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/// Brings a database's tables up to date, and tells of what version they are.
final class Migrations {

  /// The version that this program knows. A test holds it against the files.
  static final String NEWEST = "5";

  private static final String FOLDER = "classpath:dev/foothold/adapter/storage/migration";
  private static final String TABLE = "flyway_schema_history";

  /// Times that a migration is begun anew: two programs may open a new file at the same time, and
  /// SQLite lets one of them win.
  private static final int ATTEMPTS = 3;

  private Migrations() {}

  /// Flyway for a database.
  ///
  /// @param source its connections
  /// @param dialect its SQL
  /// @return ready to migrate
  static FluentConfiguration flyway(DataSource source, Dialect dialect) {
    return Flyway.configure()
        .dataSource(source)
        .locations(FOLDER)
        .table(TABLE)
        .placeholders(placeholders(dialect))
        .loggers("slf4j");
  }

  /// The few words that the two databases do not share.
  private static Map<String, String> placeholders(Dialect dialect) {
    return switch (dialect) {
      case SQLITE ->
          Map.of(
              "counted",
              "INTEGER PRIMARY KEY AUTOINCREMENT",
              "bytes",
              "BLOB",
              "keyed",
              "WITHOUT ROWID");
      case POSTGRES ->
          Map.of(
              "counted",
              "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
              "bytes",
              "BYTEA",
              "keyed",
              "");
    };
  }

  /// The version of a database's tables, without Flyway, which takes a third of a second to start.
  ///
  /// @param source its connections
  /// @param dialect its SQL
  /// @return empty if it has no tables of ours
  static Optional<MigrationVersion> version(DataSource source, Dialect dialect) {
    String tables =
        switch (dialect) {
          case SQLITE -> "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name";
          case POSTGRES ->
              "SELECT count(*) FROM pg_tables"
                  + " WHERE schemaname = current_schema() AND tablename = :name";
        };
    return Jdbi.create(source)
        .withHandle(
            handle -> {
              boolean known =
                  handle.createQuery(tables).bind("name", TABLE).mapTo(Integer.class).one() > 0;
              Stream<String> versions =
                  known
                      ? handle
                          .createQuery(
                              "SELECT version FROM "
                                  + TABLE
                                  + " WHERE success AND version IS NOT NULL")
                          .mapTo(String.class)
                          .list()
                          .stream()
                      : Stream.of();
              return versions.map(MigrationVersion::fromVersion).max(MigrationVersion::compareTo);
            });
  }

  /// Runs what is missing. Many programs may do so at the same time.
  ///
  /// @param source the database's connections
  /// @param dialect its SQL
  /// @return how many steps were taken
  static int migrate(DataSource source, Dialect dialect) {
    for (int attempt = 1; ; attempt++) {
      try {
        return flyway(source, dialect).load().migrate().migrationsExecuted;
      } catch (RuntimeException failure) {
        // Flyway wraps what SQLite says in exceptions of many kinds: all but a lock go on.
        if (attempt == ATTEMPTS || !Trouble.isLock(failure)) {
          throw failure;
        }
      }
    }
  }

  /// Compares what was run with the files of this program.
  ///
  /// @param source the database's connections
  /// @param dialect its SQL
  /// @return what differs, in Flyway's words; empty if nothing does
  static Optional<String> difference(DataSource source, Dialect dialect) {
    var validation = flyway(source, dialect).load().validateWithResult();
    return validation.validationSuccessful
        ? Optional.empty()
        : Optional.of(validation.getAllErrorMessages());
  }

  /// The newest version that the files bring.
  ///
  /// @param source any database's connections
  /// @param dialect its SQL
  /// @return its number
  static String newest(DataSource source, Dialect dialect) {
    return Stream.of(flyway(source, dialect).load().info().all())
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .map(MigrationVersion::getVersion)
        .orElseThrow();
  }
}
