package dev.foothold.adapter.storage;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.port.AdviceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Advice threads in the database. Safe for many threads.
final class SqlAdvice implements AdviceStore {

  private final Engine engine;

  SqlAdvice(Engine engine) {
    this.engine = engine;
  }

  static AdviceVersion version(ResultSet row) throws SQLException {
    return new AdviceVersion(
        new CommunityId(row.getString("community")),
        row.getInt("version"),
        new Advice(
            new AdviceId(row.getString("id")),
            row.getString("title"),
            Column.texts(row, "posts"),
            Column.texts(row, "aliases"),
            Column.texts(row, "tags")),
        row.getBoolean("retired"),
        new AdviceVersion.Change(
            new PersonKey(row.getString("person")),
            Column.instant(row, "made"),
            row.getString("note")));
  }

  @Override
  public Saving save(AdviceVersion version) {
    return engine.write(
        handle -> {
          Optional<AdviceVersion> current =
              history(handle, version.community(), version.advice().id(), 1).stream().findFirst();
          if (version.number() != current.map(AdviceVersion::number).orElse(0) + 1) {
            return new Saving.Conflict(current);
          }
          return insert(handle, version)
              ? new Saving.Saved()
              : new Saving.Conflict(
                  history(handle, version.community(), version.advice().id(), 1).stream()
                      .findFirst());
        });
  }

  /// The key of the table lets one of two pass that write the same version at once.
  private static boolean insert(Handle handle, AdviceVersion version) {
    Advice advice = version.advice();
    return handle.execute(
            "INSERT INTO advice_version (community, id, version, title, posts, aliases, tags,"
                + " retired, person, made, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            version.community().value(),
            advice.id().value(),
            version.number(),
            advice.title(),
            Column.of(advice.posts()),
            Column.of(advice.aliases()),
            Column.of(advice.tags()),
            version.retired(),
            version.change().by().value(),
            Column.of(version.change().at()),
            version.change().note())
        > 0;
  }

  private static List<AdviceVersion> history(
      Handle handle, CommunityId community, AdviceId id, int limit) {
    return handle
        .select(
            "SELECT * FROM advice_version WHERE community = ? AND id = ?"
                + " ORDER BY version DESC LIMIT ?",
            community.value(),
            id.value(),
            limit)
        .map((row, _) -> version(row))
        .list();
  }

  @Override
  public Optional<AdviceVersion> current(CommunityId community, AdviceId id) {
    return engine.read(handle -> history(handle, community, id, 1)).stream().findFirst();
  }

  @Override
  public List<AdviceVersion> all(CommunityId community) {
    // Sorted here: PostgreSQL's own order depends on its language.
    return engine
        .read(
            handle ->
                handle
                    .select(
                        "SELECT a.* FROM advice_version a JOIN"
                            + " (SELECT community, id, max(version) AS version FROM advice_version"
                            + " WHERE community = ? GROUP BY community, id) newest"
                            + " ON a.community = newest.community AND a.id = newest.id"
                            + " AND a.version = newest.version",
                        community.value())
                    .map((row, _) -> version(row))
                    .list())
        .stream()
        .sorted(Comparator.comparing(version -> version.advice().id()))
        .toList();
  }

  @Override
  public List<AdviceVersion> history(CommunityId community, AdviceId id) {
    return engine.read(handle -> history(handle, community, id, Integer.MAX_VALUE));
  }

  @Override
  public void used(CommunityId community, AdviceId id) {
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO advice_use (community, id, uses) VALUES (?, ?, 1)"
                    + " ON CONFLICT (community, id) DO UPDATE SET uses = advice_use.uses + 1",
                community.value(),
                id.value()));
  }

  @Override
  public Map<AdviceId, Long> uses(CommunityId community) {
    return engine.read(
        handle -> {
          Map<AdviceId, Long> uses = new HashMap<>();
          handle
              .select("SELECT id, uses FROM advice_use WHERE community = ?", community.value())
              .map((row, _) -> Map.entry(new AdviceId(row.getString(1)), row.getLong(2)))
              .forEach(use -> uses.put(use.getKey(), use.getValue()));
          return uses;
        });
  }
}
