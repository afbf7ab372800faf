package dev.foothold.adapter.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// One statement over many rows, in the way that costs each database least: SQLite runs it row by
/// row in this process; PostgreSQL gets a column as one array, so that it reads, plans and answers
/// once. Plain JDBC: of two thousand questions at once, JDBI's part was the largest. One thread at
/// a time.
final class Bulk {

  /// The kinds of columns that rows have here.
  enum Kind {
    /// A text, or none as an empty [Optional].
    TEXT("text"),
    /// A whole number.
    NUMBER("bigint"),
    /// A fraction.
    FRACTION("float8");

    private final String postgres;

    Kind(String postgres) {
      this.postgres = postgres;
    }
  }

  private final Dialect dialect;
  private final List<Kind> kinds;
  private final List<Object[]> rows = new ArrayList<>();

  /// No rows yet.
  ///
  /// @param dialect of the database
  /// @param kinds of the rows' values, in order
  Bulk(Dialect dialect, Kind... kinds) {
    this.dialect = dialect;
    this.kinds = List.of(kinds);
  }

  /// Adds a row.
  ///
  /// @param values as many as kinds
  void add(Object... values) {
    if (values.length != kinds.size()) {
      throw new IllegalArgumentException(values.length + " values for " + kinds.size());
    }
    rows.add(Stream.of(values).map(Bulk::kept).toArray());
  }

  private static Object kept(Object value) {
    return switch (value) {
      case String text -> Column.of(text);
      case Optional<?> some -> some.map(text -> Column.of((String) text));
      default -> value;
    };
  }

  /// Inserts the rows, in their order.
  ///
  /// @param handle in a transaction
  /// @param table which
  /// @param columns as many as kinds, parted by commas
  /// @param conflict what to do about rows that are there, or nothing
  /// @return the first values of the rows that were inserted or changed
  List<String> insert(Handle handle, String table, String columns, String conflict) {
    String first = columns.split(",", 2)[0];
    String into = "INSERT INTO " + table + " (" + columns + ") ";
    return switch (dialect) {
      case SQLITE ->
          each(handle, into + "VALUES (" + marks() + ") " + conflict).stream()
              .map(row -> (String) rows.get(row)[0])
              .toList();
      case POSTGRES ->
          atOnce(
              handle, into + "SELECT * FROM " + arrays() + " " + conflict + " RETURNING " + first);
    };
  }

  /// Runs a statement for each row.
  ///
  /// @param handle in a transaction
  /// @param sqlite for one row, with `?1` for its first value
  /// @param postgres for all rows as the table `%s`, whose last column is the row's number from 1;
  ///   returns that number
  /// @return the positions, from 0, of the rows that it had an effect for
  Set<Integer> run(Handle handle, String sqlite, String postgres) {
    return switch (dialect) {
      case SQLITE -> each(handle, sqlite);
      case POSTGRES ->
          atOnce(handle, postgres.formatted(arrays() + " WITH ORDINALITY")).stream()
              .map(number -> Integer.parseInt(number) - 1)
              .collect(Collectors.toSet());
    };
  }

  private String marks() {
    return kinds.stream().map(_ -> "?").collect(Collectors.joining(", "));
  }

  private String arrays() {
    return kinds.stream()
        .map(kind -> "?::" + kind.postgres + "[]")
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  private Set<Integer> each(Handle handle, String sql) {
    Set<Integer> touched = new HashSet<>();
    if (rows.isEmpty()) {
      return touched;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (int row = 0; row < rows.size(); row++) {
        Object[] values = rows.get(row);
        for (int i = 0; i < values.length; i++) {
          bind(statement, i + 1, values[i]);
        }
        if (statement.executeUpdate() > 0) {
          touched.add(row);
        }
      }
      return touched;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    switch (value) {
      case String text -> statement.setString(index, text);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setLong(index, number);
      case Double fraction -> statement.setDouble(index, fraction);
      case Optional<?> none when none.isEmpty() -> statement.setNull(index, Types.VARCHAR);
      case Optional<?> some -> statement.setString(index, (String) some.get());
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private List<String> atOnce(Handle handle, String sql) {
    List<String> touched = new ArrayList<>();
    if (rows.isEmpty()) {
      return touched;
    }
    Connection connection = handle.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < kinds.size(); i++) {
        statement.setArray(i + 1, column(connection, i));
      }
      try (ResultSet returned = statement.executeQuery()) {
        while (returned.next()) {
          touched.add(returned.getString(1));
        }
      }
      return touched;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Array column(Connection connection, int index) throws SQLException {
    Object[] values =
        IntStream.range(0, rows.size())
            .mapToObj(row -> rows.get(row)[index])
            .map(value -> value instanceof Optional<?> some ? some.orElse(null) : value)
            .toArray();
    return connection.createArrayOf(kinds.get(index).postgres, values);
  }

  /// A condition that a column has one of many values, bound as one: [Column#of(Collection)].
  ///
  /// @param dialect of the database
  /// @param column which
  /// @return SQL with one mark
  static String among(Dialect dialect, String column) {
    return switch (dialect) {
      case SQLITE -> column + " IN (SELECT value FROM json_each(?))";
      case POSTGRES -> column + " = ANY (ARRAY(SELECT json_array_elements_text(CAST(? AS json))))";
    };
  }
}
