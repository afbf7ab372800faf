package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Installation;
import dev.foothold.core.port.Installations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Installations in the database. Safe for many threads.
final class SqlInstallations implements Installations {

  private final Engine engine;

  SqlInstallations(Engine engine) {
    this.engine = engine;
  }

  private static Installation installation(ResultSet row) throws SQLException {
    return new Installation(
        new CommunityId(row.getString("community")),
        row.getString("payload"),
        Column.instant(row, "updated"));
  }

  @Override
  public Optional<Installation> find(CommunityId community) {
    return engine.read(
        handle ->
            handle
                .select("SELECT * FROM installation WHERE community = ?", community.value())
                .map((row, _) -> installation(row))
                .findOne());
  }

  @Override
  public List<Installation> all() {
    return engine
        .read(
            handle ->
                handle
                    .createQuery("SELECT * FROM installation")
                    .map((row, _) -> installation(row))
                    .list())
        .stream()
        .sorted(Comparator.comparing(one -> one.community().value()))
        .toList();
  }

  @Override
  public int count() {
    return engine.read(
        handle ->
            handle.createQuery("SELECT count(*) FROM installation").mapTo(Integer.class).one());
  }

  /// Erases, since tokens that were replaced may still be good.
  @Override
  public void save(Installation installation) {
    engine.erase(
        handle ->
            handle.execute(
                "INSERT INTO installation (community, payload, updated) VALUES (?, ?, ?)"
                    + " ON CONFLICT (community) DO UPDATE SET"
                    + " payload = excluded.payload, updated = excluded.updated",
                installation.community().value(),
                installation.payload(),
                Column.of(installation.updated())));
  }

  @Override
  public boolean replace(Installation read, Installation next) {
    if (!read.community().equals(next.community())) {
      throw new IllegalArgumentException(read.community() + " is not " + next.community());
    }
    return engine.erase(
        handle ->
            handle.execute(
                    "UPDATE installation SET payload = ?, updated = ?"
                        + " WHERE community = ? AND payload = ?",
                    next.payload(),
                    Column.of(next.updated()),
                    next.community().value(),
                    read.payload())
                > 0);
  }

  @Override
  public boolean remove(CommunityId community) {
    return engine.erase(
        handle ->
            handle.execute("DELETE FROM installation WHERE community = ?", community.value()) > 0);
  }
}
