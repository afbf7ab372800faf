package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.port.Gaps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What could not be answered, in the database. Clusters carry their counts, so that a report reads
/// as many rows as it shows, however many questions there are. Safe for many threads.
final class SqlGaps implements Gaps {

  /// A cluster with its oldest and its newest text.
  private static final String CLUSTER =
      "SELECT c.*,"
          + " (SELECT g.id FROM gap g WHERE g.community = c.community AND g.cluster = c.id"
          + " ORDER BY g.asked, g.id LIMIT 1) AS leader,"
          + " (SELECT g.body FROM gap g WHERE g.community = c.community AND g.cluster = c.id"
          + " ORDER BY g.asked DESC, g.id DESC LIMIT 1) AS newest_body"
          + " FROM gap_cluster c ";

  private static final String WITH_LEADER =
      "SELECT v.*, l.body AS leader_body, l.vector AS leader_vector"
          + " FROM (%s) v LEFT JOIN gap l ON l.id = v.leader ORDER BY %s";

  private static final String ONE =
      WITH_LEADER.formatted(CLUSTER + "WHERE c.community = ? AND c.id = ?", "v.id");

  private static final String BIGGEST =
      WITH_LEADER.formatted(
          CLUSTER
              + "WHERE c.community = ? AND c.settled = FALSE"
              + " ORDER BY c.total DESC, c.newest DESC LIMIT ?",
          "v.total DESC, v.newest DESC");

  private static final String RECENT =
      WITH_LEADER.formatted(
          CLUSTER + "WHERE c.community = ? ORDER BY c.newest DESC LIMIT ?", "v.newest DESC");

  private final Engine engine;

  SqlGaps(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void record(FoundGap found) {
    engine.write(handle -> insert(handle, found) && count(handle, found) > 0);
  }

  private static boolean insert(Handle handle, FoundGap found) {
    Gap gap = found.gap();
    return handle.execute(
            "INSERT INTO gap (community, question, cause, cluster, body, nearest, vector, asked)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (question, cause) DO NOTHING",
            gap.community().value(),
            found.question().value(),
            found.cause().name(),
            found.cluster().value(),
            gap.question(),
            Column.entries(gap.nearest()),
            found.vector().map(Column::of),
            Column.of(gap.at()))
        > 0;
  }

  private static int count(Handle handle, FoundGap found) {
    Gap gap = found.gap();
    int unanswered =
        switch (found.cause()) {
          case UNANSWERED -> 1;
          case BADLY_RATED -> 0;
        };
    return handle.execute(
        "INSERT INTO gap_cluster"
            + " (community, id, unanswered, badly_rated, total, newest, nearest, settled)"
            + " VALUES (?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT (community, id) DO UPDATE SET"
            + " unanswered = gap_cluster.unanswered + excluded.unanswered,"
            + " badly_rated = gap_cluster.badly_rated + excluded.badly_rated,"
            + " total = gap_cluster.total + 1,"
            + " nearest = CASE WHEN excluded.newest >= gap_cluster.newest"
            + " THEN excluded.nearest ELSE gap_cluster.nearest END,"
            + " newest = CASE WHEN excluded.newest >= gap_cluster.newest"
            + " THEN excluded.newest ELSE gap_cluster.newest END,"
            + " settled = excluded.settled",
        gap.community().value(),
        found.cluster().value(),
        unanswered,
        1 - unanswered,
        Column.of(gap.at()),
        Column.entries(gap.nearest()),
        false);
  }

  @Override
  public List<Gap> newest(CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM gap WHERE community = ? ORDER BY asked DESC, id DESC LIMIT ?",
                    community.value(),
                    limit)
                .map(
                    (row, _) ->
                        new Gap(
                            community,
                            row.getString("body"),
                            Column.entries(row, "nearest"),
                            Column.instant(row, "asked")))
                .list());
  }

  @Override
  public List<GapCluster> biggest(CommunityId community, int limit) {
    return clusters(BIGGEST, community, limit);
  }

  @Override
  public List<GapCluster> recent(CommunityId community, int limit) {
    return clusters(RECENT, community, limit);
  }

  private List<GapCluster> clusters(String query, CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle.select(query, community.value(), limit).map((row, _) -> cluster(row)).list());
  }

  private static GapCluster cluster(ResultSet row) throws SQLException {
    Optional<String> text = Column.optional(row, "leader_body");
    Optional<GapCluster.Leader> leader =
        text.isEmpty()
            ? Optional.empty()
            : Optional.of(new GapCluster.Leader(text.get(), Column.vector(row, "leader_vector")));
    return new GapCluster(
        new GapClusterId(row.getString("id")),
        new CommunityId(row.getString("community")),
        new GapCluster.Count(
            row.getLong("unanswered"), row.getLong("badly_rated"), Column.instant(row, "newest")),
        new GapCluster.Examples(
            leader, Column.optional(row, "newest_body"), Column.entries(row, "nearest")),
        row.getBoolean("settled"));
  }

  @Override
  public Optional<GapCluster> cluster(CommunityId community, GapClusterId id) {
    return engine.read(
        handle ->
            handle
                .select(ONE, community.value(), id.value())
                .map((row, _) -> cluster(row))
                .findOne());
  }

  @Override
  public boolean merge(CommunityId community, GapClusterId from, GapClusterId into) {
    if (from.equals(into)) {
      return false;
    }
    return engine.write(
        handle -> {
          int both =
              handle
                  .select(
                      "SELECT id FROM gap_cluster WHERE community = ? AND id IN (?, ?)"
                          + " ORDER BY id"
                          + engine.dialect().holding(),
                      community.value(),
                      from.value(),
                      into.value())
                  .mapTo(String.class)
                  .list()
                  .size();
          return both == 2 && merged(handle, community.value(), from.value(), into.value());
        });
  }

  private static boolean merged(Handle handle, String community, String from, String into) {
    handle.execute(
        "UPDATE gap_cluster SET"
            + " unanswered = gap_cluster.unanswered + f.unanswered,"
            + " badly_rated = gap_cluster.badly_rated + f.badly_rated,"
            + " total = gap_cluster.total + f.total,"
            + " nearest = CASE WHEN f.newest > gap_cluster.newest"
            + " THEN f.nearest ELSE gap_cluster.nearest END,"
            + " newest = CASE WHEN f.newest > gap_cluster.newest"
            + " THEN f.newest ELSE gap_cluster.newest END,"
            + " settled = gap_cluster.settled AND f.settled"
            + " FROM gap_cluster f WHERE f.community = gap_cluster.community AND f.id = ?"
            + " AND gap_cluster.community = ? AND gap_cluster.id = ?",
        from,
        community,
        into);
    handle.execute(
        "UPDATE gap SET cluster = ? WHERE community = ? AND cluster = ?", into, community, from);
    return handle.execute("DELETE FROM gap_cluster WHERE community = ? AND id = ?", community, from)
        > 0;
  }

  @Override
  public boolean settle(CommunityId community, GapClusterId id, boolean settled) {
    return engine.write(
        handle ->
            handle.execute(
                    "UPDATE gap_cluster SET settled = ? WHERE community = ? AND id = ?",
                    settled,
                    community.value(),
                    id.value())
                > 0);
  }
}
