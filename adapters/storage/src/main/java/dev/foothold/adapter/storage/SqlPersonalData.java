package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.port.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// What is stored of people, in the database. Safe for many threads.
final class SqlPersonalData implements PersonalData {

  /// Where things of a person are, by the kind of [PersonalItem].
  private static final Map<String, String> TABLES =
      Map.of(
          "question", "question",
          "turn", "turn",
          "rating", "rating",
          "suggestion", "suggestion",
          "entry", "community_entry",
          "advice", "advice_version",
          "publication", "publication",
          "schedule", "schedule",
          "audit", "audit");

  /// Tables in which a person stays as [PersonKey#DELETED], and nothing else of them is.
  private static final List<String> FREED =
      List.of("advice_version", "publication", "schedule", "audit");

  /// Questions that one transaction deletes: few, since on SQLite who is asking waits for it, for
  /// half a second at most. A busy machine takes a millisecond for each.
  private static final int AT_ONCE = 100;

  private final Engine engine;

  SqlPersonalData(Engine engine) {
    this.engine = engine;
  }

  @Override
  public List<PersonalItem> of(PersonKey person) {
    return engine.read(handle -> of(handle, person.value()));
  }

  private static List<PersonalItem> of(Handle handle, String person) {
    List<PersonalItem> items = new ArrayList<>();
    add(
        items,
        handle,
        SqlQuestionLog.SELECT + "WHERE q.person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlQuestionLog.question(row)));
    add(
        items,
        handle,
        "SELECT r.*, q.community FROM rating r JOIN question q ON q.id = r.question"
            + " WHERE r.person = ?",
        person,
        (row, _) ->
            PersonalItem.of(
                new CommunityId(row.getString("community")), SqlQuestionLog.rating(row)));
    add(
        items,
        handle,
        "SELECT * FROM turn WHERE person = ? ORDER BY id",
        person,
        (row, _) ->
            PersonalItem.of(
                new CommunityId(row.getString("community")), SqlConversations.turn(row)));
    add(
        items,
        handle,
        "SELECT * FROM suggestion WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlSuggestions.suggestion(row)));
    add(
        items,
        handle,
        "SELECT * FROM community_entry WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlEntries.entry(row)));
    add(
        items,
        handle,
        "SELECT * FROM advice_version WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlAdvice.version(row)));
    add(
        items,
        handle,
        "SELECT * FROM publication WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlPublications.publication(row)));
    add(
        items,
        handle,
        "SELECT * FROM schedule WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlSchedules.schedule(row)));
    add(
        items,
        handle,
        "SELECT * FROM audit WHERE person = ?",
        person,
        (row, _) -> PersonalItem.of(SqlAudit.event(row)));
    items.sort(Comparator.comparing(PersonalItem::at));
    return items;
  }

  private static void add(
      List<PersonalItem> items,
      Handle handle,
      String query,
      String person,
      RowMapper<PersonalItem> mapper) {
    items.addAll(handle.select(query, person).map(mapper).list());
  }

  @Override
  public Map<String, Integer> delete(PersonKey person) {
    Map<String, Integer> found = engine.read(handle -> counts(handle, person.value()));
    // Somebody with very many questions does not keep others' from being written down.
    engine.eraseInParts(handle -> part(handle, person.value()));
    return found;
  }

  private static Map<String, Integer> counts(Handle handle, String person) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    TABLES.forEach(
        (kind, table) -> {
          int count =
              handle
                  .select("SELECT count(*) FROM " + table + " WHERE person = ?", person)
                  .mapTo(Integer.class)
                  .one();
          if (count > 0) {
            counts.put(kind, count);
          }
        });
    return counts;
  }

  /// Deletes some questions, and with the last of them everything else.
  private int part(Handle handle, String person) {
    int questions =
        SqlQuestionLog.delete(
            handle,
            engine.dialect(),
            handle
                .select("SELECT id FROM question WHERE person = ? LIMIT ?", person, AT_ONCE)
                .mapTo(String.class)
                .list());
    return questions == AT_ONCE
        ? questions
        : questions + delete(handle, person) + free(handle, person);
  }

  private static int delete(Handle handle, String person) {
    return handle.execute("DELETE FROM rating WHERE person = ?", person)
        + handle.execute("DELETE FROM turn WHERE person = ?", person)
        + handle.execute("DELETE FROM allowance WHERE name = ?", person)
        + handle.execute(
            "DELETE FROM suggestion WHERE person = ? AND (approved IS NULL OR NOT approved)",
            person);
  }

  private int free(Handle handle, String person) {
    String nobody = PersonKey.DELETED.value();
    int freed =
        handle.execute(
                "UPDATE suggestion SET person = ?, tell = NULL, tell_platform = NULL, credit = NULL"
                    + " WHERE person = ?",
                nobody,
                person)
            + handle.execute(
                "UPDATE suggestion SET reviewer = ? WHERE reviewer = ?", nobody, person);
    for (String table : FREED) {
      freed +=
          handle.execute("UPDATE " + table + " SET person = ? WHERE person = ?", nobody, person);
    }
    record Named(String community, String id) {}
    List<Named> named =
        handle
            .select("SELECT community, id FROM community_entry WHERE person = ?", person)
            .map((row, _) -> new Named(row.getString(1), row.getString(2)))
            .list();
    handle.execute(
        "UPDATE community_entry SET person = ?, credit = NULL WHERE person = ?", nobody, person);
    named.forEach(entry -> SqlChanges.add(handle, engine.dialect(), entry.community(), entry.id()));
    return freed + named.size();
  }

  @Override
  public int expire(CommunityId community, Instant before, int limit) {
    return engine.erase(
        handle -> {
          String where = community.value();
          long time = Column.of(before);
          int deleted =
              SqlQuestionLog.delete(
                  handle,
                  engine.dialect(),
                  handle
                      .select(
                          "SELECT id FROM question WHERE community = ? AND received < ?"
                              + " AND kind IS NOT NULL ORDER BY received LIMIT ?",
                          where,
                          time,
                          limit)
                      .mapTo(String.class)
                      .list());
          deleted +=
              handle.execute(
                  "DELETE FROM gap WHERE id IN (SELECT id FROM gap"
                      + " WHERE community = ? AND asked < ? ORDER BY asked LIMIT ?)",
                  where,
                  time,
                  limit);
          deleted +=
              handle.execute(
                  "DELETE FROM suggestion WHERE community = ? AND id IN (SELECT id FROM suggestion"
                      + " WHERE community = ? AND reviewed < ? ORDER BY reviewed LIMIT ?)",
                  where,
                  where,
                  time,
                  limit);
          handle.execute("DELETE FROM turn WHERE community = ? AND said < ?", where, time);
          return deleted;
        });
  }

  @Override
  public int expireAudit(CommunityId community, Instant before) {
    return engine.erase(
        handle ->
            handle.execute(
                "DELETE FROM audit WHERE community = ? AND done < ?",
                community.value(),
                Column.of(before)));
  }

  @Override
  public void removeCommunity(CommunityId community) {
    engine.eraseInParts(new CommunityRemoval(engine.dialect(), community)::part);
  }

  @Override
  public int tidy(Instant before) {
    long time = Column.of(before);
    return engine.write(
        handle ->
            handle.execute("DELETE FROM delivery_key WHERE received < ?", time)
                + handle.execute("DELETE FROM allowance WHERE ends < ?", time)
                + handle.execute("DELETE FROM one_time_token WHERE ends < ?", time));
  }

  @Override
  public Set<CommunityId> ageing() {
    return engine.read(
        handle -> {
          Set<CommunityId> communities = new HashSet<>();
          for (String table : List.of("question", "turn", "gap", "suggestion", "audit")) {
            communities.addAll(communities(handle, table));
          }
          return communities;
        });
  }

  /// Steps through an index from one community to the next: neither database does so for DISTINCT,
  /// and would read every row.
  private static List<CommunityId> communities(Handle handle, String table) {
    return handle
        .createQuery(
            ("WITH RECURSIVE each (community) AS (SELECT min(community) FROM %1$s"
                    + " UNION ALL SELECT (SELECT min(t.community) FROM %1$s t"
                    + " WHERE t.community > each.community)"
                    + " FROM each WHERE each.community IS NOT NULL)"
                    + " SELECT community FROM each WHERE community IS NOT NULL")
                .formatted(table))
        .mapTo(String.class)
        .map(CommunityId::new)
        .list();
  }
}
