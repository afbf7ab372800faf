package dev.foothold.adapter.storage;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.port.Publications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Publications in the database. Safe for many threads.
final class SqlPublications implements Publications {

  /// A publication that goes on, by who may go on with it.
  private static final String HELD = " WHERE id = ? AND holder = ? AND term = ? AND state = ?";

  private final Engine engine;

  SqlPublications(Engine engine) {
    this.engine = engine;
  }

  static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        new PublicationId(row.getString("id")),
        new Publication.Order(
            new CommunityId(row.getString("community")),
            new ChannelId(row.getString("channel")),
            new AdviceId(row.getString("advice")),
            row.getInt("version"),
            new PersonKey(row.getString("person")),
            Column.instant(row, "ordered")),
        Column.texts(row, "posts"),
        Column.texts(row, "posted").stream().map(PostRef::new).toList(),
        Publication.State.valueOf(row.getString("state")));
  }

  @Override
  public Optional<Lease> begin(Publication publication, Claim claim) {
    Publication.Order order = publication.order();
    boolean begun =
        engine.write(
            handle ->
                handle.execute(
                        "INSERT INTO publication (id, community, channel, platform, advice,"
                            + " version, person, ordered, posts, posted, state, holder, term,"
                            + " lease_until)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (id) DO NOTHING",
                        publication.id().value(),
                        order.community().value(),
                        order.channel().value(),
                        order.channel().platform(),
                        order.advice().value(),
                        order.version(),
                        order.by().value(),
                        Column.of(order.at()),
                        Column.of(publication.posts()),
                        places(publication.posted()),
                        publication.state().name(),
                        claim.holder(),
                        1L,
                        Column.of(claim.until()))
                    > 0);
    return begun
        ? Optional.of(new Lease(publication.id().value(), claim.holder(), 1))
        : Optional.empty();
  }

  private static String places(List<PostRef> posted) {
    return Column.of(posted.stream().map(PostRef::value).toList());
  }

  @Override
  public boolean posted(Lease lease, int index, PostRef post) {
    return engine.write(
        handle -> {
          Optional<String> before =
              handle
                  .select(
                      "SELECT posted FROM publication" + HELD,
                      lease.of(),
                      lease.holder(),
                      lease.term(),
                      Publication.State.RUNNING.name())
                  .mapTo(String.class)
                  .findOne();
          if (before.isEmpty() || Column.texts(before.get()).size() != index) {
            return false;
          }
          List<String> posted =
              Stream.concat(Column.texts(before.get()).stream(), Stream.of(post.value())).toList();
          return handle.execute(
                  "UPDATE publication SET posted = ?" + HELD + " AND posted = ?",
                  Column.of(posted),
                  lease.of(),
                  lease.holder(),
                  lease.term(),
                  Publication.State.RUNNING.name(),
                  before.get())
              > 0;
        });
  }

  @Override
  public boolean renew(Lease lease, Instant until) {
    return change(lease, "lease_until", Column.of(until));
  }

  @Override
  public boolean end(Lease lease, Publication.State state) {
    return change(lease, "state", state.name());
  }

  private boolean change(Lease lease, String column, Object value) {
    return engine.write(
        handle ->
            handle.execute(
                    "UPDATE publication SET " + column + " = ?" + HELD,
                    value,
                    lease.of(),
                    lease.holder(),
                    lease.term(),
                    Publication.State.RUNNING.name())
                > 0);
  }

  @Override
  public List<Held> takeOver(Claim claim, Set<String> platforms, int limit) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return engine.write(
        handle -> {
          List<Held> taken =
              new ArrayList<>(
                  handle
                      .createQuery(
                          "SELECT * FROM publication WHERE state = 'RUNNING'"
                              + " AND lease_until <= :now AND platform IN (<platforms>)"
                              + " ORDER BY ordered, id LIMIT :limit"
                              + engine.dialect().taking())
                      .bind("now", Column.of(claim.now()))
                      .bindList("platforms", List.copyOf(platforms))
                      .bind("limit", limit)
                      .map(
                          (row, _) ->
                              new Held(
                                  new Lease(
                                      row.getString("id"), claim.holder(), row.getLong("term") + 1),
                                  publication(row)))
                      .list());
          for (Held held : taken) {
            handle.execute(
                "UPDATE publication SET holder = ?, term = ?, lease_until = ? WHERE id = ?",
                claim.holder(),
                held.lease().term(),
                Column.of(claim.until()),
                held.lease().of());
          }
          return taken;
        });
  }

  @Override
  public Optional<Publication> find(CommunityId community, PublicationId id) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM publication WHERE id = ? AND community = ?",
                    id.value(),
                    community.value())
                .map((row, _) -> publication(row))
                .findOne());
  }

  @Override
  public List<Publication> newest(CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM publication WHERE community = ?"
                        + " ORDER BY ordered DESC, id LIMIT ?",
                    community.value(),
                    limit)
                .map((row, _) -> publication(row))
                .list());
  }
}
