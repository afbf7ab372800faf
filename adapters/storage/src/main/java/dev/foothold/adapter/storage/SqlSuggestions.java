package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Suggestions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/// Suggestions in the database. Safe for many threads.
final class SqlSuggestions implements Suggestions {

  private final Engine engine;

  SqlSuggestions(Engine engine) {
    this.engine = engine;
  }

  static Suggestion suggestion(ResultSet row) throws SQLException {
    return new Suggestion(
        new SuggestionId(row.getString("id")),
        new CommunityId(row.getString("community")),
        new Suggestion.Content(
            Suggestion.Kind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("body"),
            row.getString("link"),
            Column.optional(row, "about").map(EntryId::new)),
        new Suggestion.From(
            new PersonKey(row.getString("person")),
            Column.optional(row, "tell").map(UserId::new),
            Column.optional(row, "credit"),
            Column.instant(row, "made")),
        review(row));
  }

  private static Optional<Suggestion.Review> review(ResultSet row) throws SQLException {
    Optional<String> reviewer = Column.optional(row, "reviewer");
    return reviewer.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Suggestion.Review(
                row.getBoolean("approved"),
                new PersonKey(reviewer.get()),
                Column.instant(row, "reviewed"),
                row.getString("reason"),
                Column.optional(row, "entry").map(EntryId::new)));
  }

  @Override
  public void add(Suggestion suggestion) {
    Suggestion.Content content = suggestion.content();
    Suggestion.From from = suggestion.from();
    int added =
        engine.write(
            handle ->
                handle.execute(
                    "INSERT INTO suggestion (community, id, kind, title, body, link, about, person,"
                        + " tell, tell_platform, credit, made)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (community, id) DO NOTHING",
                    suggestion.community().value(),
                    suggestion.id().value(),
                    content.kind().name(),
                    content.title(),
                    content.text(),
                    content.link(),
                    content.about().map(EntryId::value),
                    from.person().value(),
                    from.tell().map(UserId::value),
                    from.tell().map(UserId::platform),
                    from.credit(),
                    Column.of(from.at())));
    if (added == 0) {
      throw new IllegalArgumentException("suggestion " + suggestion.id() + " is there already");
    }
  }

  @Override
  public Optional<Suggestion> find(CommunityId community, SuggestionId id) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM suggestion WHERE community = ? AND id = ?",
                    community.value(),
                    id.value())
                .map((row, _) -> suggestion(row))
                .findOne());
  }

  @Override
  public List<Suggestion> waiting(CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM suggestion WHERE community = ? AND reviewed IS NULL"
                        + " ORDER BY made, id LIMIT ?",
                    community.value(),
                    limit)
                .map((row, _) -> suggestion(row))
                .list());
  }

  @Override
  public int countWaiting(CommunityId community) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT count(*) FROM suggestion WHERE community = ? AND reviewed IS NULL",
                    community.value())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Suggestion> by(CommunityId community, PersonKey person, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM suggestion WHERE person = ? AND community = ?"
                        + " ORDER BY made DESC, id LIMIT ?",
                    person.value(),
                    community.value(),
                    limit)
                .map((row, _) -> suggestion(row))
                .list());
  }

  @Override
  public boolean edit(CommunityId community, SuggestionId id, Suggestion.Content content) {
    return engine.write(
        handle ->
            handle.execute(
                    "UPDATE suggestion SET kind = ?, title = ?, body = ?, link = ?, about = ?"
                        + " WHERE community = ? AND id = ? AND reviewed IS NULL",
                    content.kind().name(),
                    content.title(),
                    content.text(),
                    content.link(),
                    content.about().map(EntryId::value),
                    community.value(),
                    id.value())
                > 0);
  }

  @Override
  public boolean decide(CommunityId community, SuggestionId id, Suggestion.Review review) {
    return engine.write(
        handle ->
            handle.execute(
                    "UPDATE suggestion"
                        + " SET approved = ?, reviewer = ?, reviewed = ?, reason = ?, entry = ?"
                        + " WHERE community = ? AND id = ? AND reviewed IS NULL",
                    review.approved(),
                    review.by().value(),
                    Column.of(review.at()),
                    review.reason(),
                    review.entry().map(EntryId::value),
                    community.value(),
                    id.value())
                > 0);
  }

  @Override
  public List<Suggestion> untold(Set<String> platforms, Optional<Place> after, int limit) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    String behind =
        after.isEmpty() ? "" : " AND (reviewed, community, id) > (:reviewed, :community, :id)";
    return engine.read(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "SELECT * FROM suggestion WHERE tell IS NOT NULL AND reviewed IS NOT NULL"
                          + " AND tell_platform IN (<platforms>)"
                          + behind
                          + " ORDER BY reviewed, community, id LIMIT :limit")
                  .bindList("platforms", List.copyOf(platforms))
                  .bind("limit", limit);
          after.ifPresent(
              place ->
                  query
                      .bind("reviewed", Column.of(place.reviewed()))
                      .bind("community", place.community().value())
                      .bind("id", place.id().value()));
          return query.map((row, _) -> suggestion(row)).list();
        });
  }

  @Override
  public void told(CommunityId community, SuggestionId id) {
    engine.write(
        handle ->
            handle.execute(
                "UPDATE suggestion SET tell = NULL, tell_platform = NULL"
                    + " WHERE community = ? AND id = ?",
                community.value(),
                id.value()));
  }
}
