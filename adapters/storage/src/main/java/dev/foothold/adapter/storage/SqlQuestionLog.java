package dev.foothold.adapter.storage;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.QuestionLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was asked, in the database. Safe for many threads.
final class SqlQuestionLog implements QuestionLog {

  /// A question with the counts of what people think of its answer.
  static final String SELECT =
      "SELECT q.*,"
          + " (SELECT count(*) FROM rating r WHERE r.question = q.id AND r.helpful) AS helpful,"
          + " (SELECT count(*) FROM rating r WHERE r.question = q.id AND NOT r.helpful)"
          + " AS unhelpful FROM question q ";

  /// Questions that one statement deletes.
  static final int AT_ONCE = 500;

  private final Engine engine;

  SqlQuestionLog(Engine engine) {
    this.engine = engine;
  }

  static AskedQuestion question(ResultSet row) throws SQLException {
    return new AskedQuestion(
        new QuestionId(row.getString("id")),
        new AskedQuestion.Asked(
            new PersonKey(row.getString("person")),
            new CommunityId(row.getString("community")),
            new ChannelId(row.getString("channel")),
            row.getString("body"),
            Column.instant(row, "received")),
        ending(row),
        new AskedQuestion.After(
            Column.optional(row, "post").map(PostRef::new),
            row.getBoolean("solved"),
            row.getInt("helpful"),
            row.getInt("unhelpful")));
  }

  private static Optional<Ending> ending(ResultSet row) throws SQLException {
    Optional<String> kind = Column.optional(row, "kind");
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ending(
                Ending.Kind.valueOf(kind.get()),
                Column.optional(row, "reason").map(Reason::valueOf),
                Column.entries(row, "entries"),
                row.getDouble("confidence"),
                Column.instant(row, "ended")));
  }

  @Override
  public Optional<AskedQuestion> find(CommunityId community, QuestionId id) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT + "WHERE q.id = ? AND q.community = ?", id.value(), community.value())
                .map((row, _) -> question(row))
                .findOne());
  }

  @Override
  public Optional<AskedQuestion> at(CommunityId community, PostRef post) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT + "WHERE q.community = ? AND q.post = ? ORDER BY q.received LIMIT 1",
                    community.value(),
                    post.value())
                .map((row, _) -> question(row))
                .findOne());
  }

  @Override
  public Optional<AskedQuestion> asked(CommunityId community, DeliveryKey key) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT + "WHERE q.delivery = ? AND q.community = ? LIMIT 1",
                    Column.of(key.value()),
                    community.value())
                .map((row, _) -> question(row))
                .findOne());
  }

  @Override
  public boolean replace(CommunityId community, QuestionId earlier, QuestionId later) {
    return engine.erase(
        handle -> {
          if (earlier.equals(later)
              || !isThere(handle, community, earlier)
              || !isThere(handle, community, later)) {
            return false;
          }
          handle.execute(
              "UPDATE question SET delivery = (SELECT delivery FROM question WHERE id = ?)"
                  + " WHERE id = ?",
              earlier.value(),
              later.value());
          return delete(handle, engine.dialect(), List.of(earlier.value())) > 0;
        });
  }

  @Override
  public List<AskedQuestion> newest(CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "WHERE q.community = ? AND q.kind IS NOT NULL"
                        + " ORDER BY q.received DESC LIMIT ?",
                    community.value(),
                    limit)
                .map((row, _) -> question(row))
                .list());
  }

  @Override
  public List<AskedQuestion> using(CommunityId community, EntryId entry, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "JOIN (SELECT question FROM used_entry WHERE community = ? AND entry = ?"
                        + " ORDER BY received DESC LIMIT ?) u ON u.question = q.id"
                        + " ORDER BY q.received DESC",
                    community.value(),
                    entry.value(),
                    limit)
                .map((row, _) -> question(row))
                .list());
  }

  @Override
  public boolean posted(CommunityId community, QuestionId id, PostRef post) {
    return set(community, id, "post", Optional.of(post.value()));
  }

  @Override
  public boolean retracted(CommunityId community, QuestionId id) {
    return set(community, id, "post", Optional.<String>empty());
  }

  @Override
  public boolean solve(CommunityId community, QuestionId id) {
    return set(community, id, "solved", true);
  }

  private boolean set(CommunityId community, QuestionId id, String column, Object value) {
    return engine.write(
        handle ->
            handle.execute(
                    "UPDATE question SET " + column + " = ? WHERE id = ? AND community = ?",
                    value,
                    id.value(),
                    community.value())
                > 0);
  }

  @Override
  public boolean rate(CommunityId community, Rating rating) {
    return engine.write(
        handle ->
            handle.execute(
                    "INSERT INTO rating (question, person, helpful, reason, rated)"
                        + " SELECT id, ?, ?, ?, ? FROM question WHERE id = ? AND community = ?"
                        + " ON CONFLICT (question, person) DO UPDATE SET"
                        + " helpful = excluded.helpful, reason = excluded.reason,"
                        + " rated = excluded.rated",
                    rating.by().value(),
                    rating.helpful(),
                    rating.reason(),
                    Column.of(rating.at()),
                    rating.question().value(),
                    community.value())
                > 0);
  }

  private static boolean isThere(Handle handle, CommunityId community, QuestionId id) {
    return handle
            .select(
                "SELECT count(*) FROM question WHERE id = ? AND community = ?",
                id.value(),
                community.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        new QuestionId(row.getString("question")),
        new PersonKey(row.getString("person")),
        row.getBoolean("helpful"),
        row.getString("reason"),
        Column.instant(row, "rated"));
  }

  @Override
  public List<Rating> ratings(CommunityId community, QuestionId id) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT r.* FROM rating r JOIN question q ON q.id = r.question"
                        + " WHERE q.id = ? AND q.community = ? ORDER BY r.rated, r.id",
                    id.value(),
                    community.value())
                .map((row, _) -> rating(row))
                .list());
  }

  @Override
  public boolean delete(CommunityId community, QuestionId id) {
    return engine.erase(
        handle ->
            isThere(handle, community, id)
                && delete(handle, engine.dialect(), List.of(id.value())) > 0);
  }

  /// Deletes questions and everything about them. What was counted stays counted.
  ///
  /// @param handle in a transaction
  /// @param dialect of the database
  /// @param ids which
  /// @return how many were there
  static int delete(Handle handle, Dialect dialect, List<String> ids) {
    int deleted = 0;
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      Bulk uses =
          new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER, Bulk.Kind.TEXT);
      handle
          .select(
              "SELECT id, community, received, entries FROM question WHERE entries IS NOT NULL AND "
                  + Bulk.among(dialect, "id"),
              Column.of(some))
          .map(
              (row, _) -> {
                for (EntryId entry : Column.entries(row, "entries")) {
                  uses.add(row.getString(2), entry.value(), row.getLong(3), row.getString(1));
                }
                return row.getString(1);
              })
          .list();
      uses.run(
          handle,
          "DELETE FROM used_entry"
              + " WHERE community = ?1 AND entry = ?2 AND received = ?3 AND question = ?4",
          "DELETE FROM used_entry u USING %s AS r (community, entry, received, question, number)"
              + " WHERE u.community = r.community AND u.entry = r.entry"
              + " AND u.received = r.received AND u.question = r.question RETURNING r.number");
      handle.execute("DELETE FROM gap WHERE " + Bulk.among(dialect, "question"), Column.of(some));
      deleted +=
          handle.execute(
              "DELETE FROM question WHERE " + Bulk.among(dialect, "id"), Column.of(some));
    }
    return deleted;
  }

  @Override
  public Map<Ending.Kind, Long> counts(CommunityId community) {
    return engine.read(
        handle -> {
          Map<Ending.Kind, Long> counts = new EnumMap<>(Ending.Kind.class);
          handle
              .select("SELECT kind, total FROM ending_count WHERE community = ?", community.value())
              .map((row, _) -> Map.entry(Ending.Kind.valueOf(row.getString(1)), row.getLong(2)))
              .forEach(count -> counts.put(count.getKey(), count.getValue()));
          return counts;
        });
  }

  @Override
  public Map<Ending.Kind, Long> counts(CommunityId community, Instant since) {
    return engine.read(
        handle -> {
          Map<Ending.Kind, Long> counts = new EnumMap<>(Ending.Kind.class);
          handle
              .select(
                  "SELECT kind, count(*) FROM question"
                      + " WHERE community = ? AND received >= ? AND kind IS NOT NULL GROUP BY kind",
                  community.value(),
                  Column.of(since))
              .map((row, _) -> Map.entry(Ending.Kind.valueOf(row.getString(1)), row.getLong(2)))
              .forEach(count -> counts.put(count.getKey(), count.getValue()));
          return counts;
        });
  }

  @Override
  public List<AskedQuestion> worst(CommunityId community, Instant since, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "JOIN (SELECT r.question,"
                        + " sum(CASE WHEN r.helpful THEN 0 ELSE 1 END) AS bad,"
                        + " sum(CASE WHEN r.helpful THEN 1 ELSE 0 END) AS good"
                        + " FROM rating r JOIN question a ON a.id = r.question"
                        + " WHERE a.community = ? AND a.received >= ? GROUP BY r.question) t"
                        + " ON t.question = q.id WHERE t.bad > t.good"
                        + " ORDER BY t.bad DESC, q.received DESC LIMIT ?",
                    community.value(),
                    Column.of(since),
                    limit)
                .map((row, _) -> question(row))
                .list());
  }

  @Override
  public int open(CommunityId community) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT count(*) FROM question WHERE community = ? AND kind IS NULL",
                    community.value())
                .mapTo(Integer.class)
                .one());
  }
}
