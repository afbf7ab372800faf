package dev.foothold.adapter.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a database is.
public sealed interface Location {

  /// A file of SQLite. It and its folder are made, readable by their owner alone, where they are
  /// missing.
  ///
  /// @param path of the file; beside it lie `-wal` and `-shm` while it is open
  record File(Path path) implements Location {

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// A PostgreSQL server.
  ///
  /// @param url for JDBC, without user and password
  /// @param user empty: the driver's own way to find one
  /// @param password empty: none, or the driver's own way to find one
  record Server(String url, String user, String password) implements Location {

    private static final String JDBC = "jdbc:postgresql://";

    /// Checks the address.
    public Server {
      if (!url.startsWith(JDBC)) {
        throw new IllegalArgumentException("the address does not begin with " + JDBC);
      }
    }

    /// Where it is, without password and parameters.
    @Override
    public String toString() {
      int end = url.indexOf('?');
      return url.substring("jdbc:".length(), end < 0 ? url.length() : end);
    }
  }

  /// Reads the address of a PostgreSQL server, as people write it and as hosts hand it out.
  ///
  /// @param address `postgres://user:password@host:port/name?parameters`, or the same with
  ///   `postgresql:` or `jdbc:postgresql:`
  /// @return the server
  /// @throws IllegalArgumentException if it is none; the message repeats no part of it, for it may
  ///   hold a password
  static Location server(String address) {
    String plain = address.strip();
    if (plain.startsWith("jdbc:")) {
      plain = plain.substring("jdbc:".length());
    }
    if (!plain.startsWith("postgres://") && !plain.startsWith("postgresql://")) {
      throw new IllegalArgumentException(
          "not the address of a PostgreSQL server: postgres://user:password@host:5432/name");
    }
    String rest = plain.substring(plain.indexOf("://") + 3);
    int path = rest.indexOf('/');
    String authority = path < 0 ? rest : rest.substring(0, path);
    int at = authority.lastIndexOf('@');
    String hosts = authority.substring(at + 1);
    String login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    String password = colon < 0 ? "" : login.substring(colon + 1);
    String url = Server.JDBC + hosts + (path < 0 ? "/" : rest.substring(path));
    try {
      // The driver names neither what it did not understand nor why.
      new URI("postgresql://" + hosts.replace(',', '.').replaceAll(":\\d+(?=\\.)", ""));
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException("the host of the database's address cannot be read");
    }
    return new Server(url, decoded(user), decoded(password));
  }

  private static String decoded(String part) {
    // Here a plus is a plus; only forms turn blanks into it.
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
