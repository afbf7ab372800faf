package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.port.PostedCards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was put up unasked, in the database. Safe for many threads.
final class SqlPostedCards implements PostedCards {

  private final Engine engine;

  SqlPostedCards(Engine engine) {
    this.engine = engine;
  }

  private static PostedCard card(ResultSet row) throws SQLException {
    return new PostedCard(
        new CommunityId(row.getString("community")),
        PostedCard.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        new PostRef(row.getString("post")),
        Column.optional(row, "about").map(PostRef::new));
  }

  @Override
  public void put(PostedCard card) {
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO card (community, kind, name, post, about) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (community, kind, name) DO UPDATE SET"
                    + " post = excluded.post, about = excluded.about",
                card.community().value(),
                card.kind().name(),
                card.name(),
                card.post().value(),
                card.about().map(PostRef::value)));
  }

  @Override
  public Optional<PostedCard> find(CommunityId community, PostedCard.Kind kind, String name) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM card WHERE community = ? AND kind = ? AND name = ?",
                    community.value(),
                    kind.name(),
                    name)
                .map((row, _) -> card(row))
                .findOne());
  }

  @Override
  public List<PostedCard> all(CommunityId community, PostedCard.Kind kind) {
    // Sorted here: databases collate in ways of their own.
    return engine
        .read(
            handle ->
                handle
                    .select(
                        "SELECT * FROM card WHERE community = ? AND kind = ?",
                        community.value(),
                        kind.name())
                    .map((row, _) -> card(row))
                    .list())
        .stream()
        .sorted(Comparator.comparing(PostedCard::name))
        .toList();
  }

  @Override
  public boolean remove(CommunityId community, PostedCard.Kind kind, String name) {
    return engine.write(
        handle ->
            handle.execute(
                    "DELETE FROM card WHERE community = ? AND kind = ? AND name = ?",
                    community.value(),
                    kind.name(),
                    name)
                > 0);
  }
}
