package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.port.CommunityEntries;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What communities add and hide, in the database. Safe for many threads.
final class SqlEntries implements CommunityEntries {

  private final Engine engine;

  SqlEntries(Engine engine) {
    this.engine = engine;
  }

  static CommunityEntry entry(ResultSet row) throws SQLException {
    Optional<String> name = Column.optional(row, "link_name");
    Optional<CommunityEntry.Link> link =
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CommunityEntry.Link(name.get(), URI.create(row.getString("link_url"))));
    return new CommunityEntry(
        new CommunityId(row.getString("community")),
        new EntryId(row.getString("id")),
        new CommunityEntry.Text(
            row.getString("title"), row.getString("answer"), Column.texts(row, "questions"), link),
        new CommunityEntry.Contribution(
            new PersonKey(row.getString("person")),
            Column.optional(row, "credit"),
            Column.optional(row, "suggestion").map(SuggestionId::new),
            Column.instant(row, "approved")));
  }

  @Override
  public void put(CommunityEntry entry) {
    CommunityEntry.Text text = entry.text();
    CommunityEntry.Contribution contribution = entry.contribution();
    engine.write(
        handle -> {
          unhide(handle, entry.community(), entry.id());
          handle.execute(
              "INSERT INTO community_entry (community, id, title, answer, questions, link_name,"
                  + " link_url, person, credit, suggestion, approved)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                  + " ON CONFLICT (community, id) DO UPDATE SET title = excluded.title,"
                  + " answer = excluded.answer, questions = excluded.questions,"
                  + " link_name = excluded.link_name, link_url = excluded.link_url,"
                  + " person = excluded.person, credit = excluded.credit,"
                  + " suggestion = excluded.suggestion, approved = excluded.approved",
              entry.community().value(),
              entry.id().value(),
              text.title(),
              text.answer(),
              Column.of(text.questions()),
              text.link().map(CommunityEntry.Link::name),
              text.link().map(link -> link.url().toString()),
              contribution.person().value(),
              contribution.credit(),
              contribution.from().map(SuggestionId::value),
              Column.of(contribution.at()));
          return changed(handle, entry.community(), entry.id());
        });
  }

  private int changed(Handle handle, CommunityId community, EntryId id) {
    return SqlChanges.add(handle, engine.dialect(), community.value(), id.value());
  }

  @Override
  public Optional<CommunityEntry> find(CommunityId community, EntryId id) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM community_entry WHERE community = ? AND id = ?",
                    community.value(),
                    id.value())
                .map((row, _) -> entry(row))
                .findOne());
  }

  @Override
  public List<CommunityEntry> all(CommunityId community) {
    return engine
        .read(
            handle ->
                handle
                    .select("SELECT * FROM community_entry WHERE community = ?", community.value())
                    .map((row, _) -> entry(row))
                    .list())
        .stream()
        .sorted(Comparator.comparing(CommunityEntry::id))
        .toList();
  }

  @Override
  public boolean remove(CommunityId community, EntryId id) {
    return engine.write(
        handle -> {
          int removed =
              handle.execute(
                  "DELETE FROM community_entry WHERE community = ? AND id = ?",
                  community.value(),
                  id.value());
          if (removed == 0) {
            return false;
          }
          unhide(handle, community, id);
          return changed(handle, community, id) > 0;
        });
  }

  @Override
  public void hide(CommunityId community, EntryId id) {
    engine.write(
        handle -> {
          int hidden =
              handle.execute(
                  "INSERT INTO hidden_entry (community, id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                  community.value(),
                  id.value());
          return hidden > 0 ? changed(handle, community, id) : 0;
        });
  }

  @Override
  public boolean unhide(CommunityId community, EntryId id) {
    return engine.write(
        handle -> unhide(handle, community, id) > 0 && changed(handle, community, id) > 0);
  }

  private static int unhide(Handle handle, CommunityId community, EntryId id) {
    return handle.execute(
        "DELETE FROM hidden_entry WHERE community = ? AND id = ?", community.value(), id.value());
  }

  @Override
  public Set<EntryId> hidden(CommunityId community) {
    return engine.read(
        handle ->
            handle
                .select("SELECT id FROM hidden_entry WHERE community = ?", community.value())
                .mapTo(String.class)
                .stream()
                .map(EntryId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Set<CommunityId> communities() {
    return engine.read(
        handle ->
            handle
                .createQuery(
                    "SELECT community FROM community_entry"
                        + " UNION SELECT community FROM hidden_entry")
                .mapTo(String.class)
                .stream()
                .map(CommunityId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
