package dev.foothold.adapter.storage;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Conversations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Conversations in the database, as long as a follow-up can refer to them. Safe for many threads.
final class SqlConversations implements Conversations {

  /// Turns of anybody that are too old, removed with each that comes: more than come, so that none
  /// pile up, and few, so that it takes no time.
  private static final int SWEEP = 20;

  private final Engine engine;
  private final InstantSource clock;
  private final int maxTurns;
  private final Duration maxAge;

  SqlConversations(Engine engine, InstantSource clock, int maxTurns, Duration maxAge) {
    if (maxTurns < 1) {
      throw new IllegalArgumentException("maxTurns " + maxTurns + " is not 1 or more");
    }
    this.engine = engine;
    this.clock = clock;
    this.maxTurns = maxTurns;
    this.maxAge = maxAge;
  }

  private Instant oldest() {
    return clock.instant().minus(maxAge);
  }

  @Override
  public List<Turn> turns(Talk talk) {
    return engine
        .read(
            handle ->
                handle
                    .select(
                        "SELECT * FROM turn WHERE person = ? AND thread = ? AND community = ?"
                            + " AND said >= ? ORDER BY id DESC LIMIT ?",
                        talk.person().value(),
                        talk.thread().value(),
                        talk.community().value(),
                        Column.of(oldest()),
                        maxTurns)
                    .map((row, _) -> turn(row))
                    .list())
        .reversed();
  }

  static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getString("question"),
        asker(Column.texts(row, "asker")),
        Column.entries(row, "entries"),
        Column.instant(row, "said"));
  }

  @Override
  public void append(Talk talk, Turn turn) {
    engine.write(
        handle -> {
          handle.execute(
              "INSERT INTO turn (community, thread, person, question, asker, entries, said)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              talk.community().value(),
              talk.thread().value(),
              talk.person().value(),
              turn.question(),
              Column.of(written(turn.asker())),
              Column.entries(turn.entries()),
              Column.of(turn.at()));
          return shorten(handle, talk);
        });
  }

  private int shorten(Handle handle, Talk talk) {
    int more =
        handle.execute(
            "DELETE FROM turn WHERE person = ? AND thread = ? AND community = ?"
                + " AND id <= (SELECT id FROM turn"
                + " WHERE person = ? AND thread = ? AND community = ?"
                + " ORDER BY id DESC LIMIT 1 OFFSET ?)",
            talk.person().value(),
            talk.thread().value(),
            talk.community().value(),
            talk.person().value(),
            talk.thread().value(),
            talk.community().value(),
            maxTurns);
    int old =
        handle.execute(
            "DELETE FROM turn WHERE id IN (SELECT id FROM turn WHERE said < ? ORDER BY said LIMIT ?"
                + engine.dialect().taking()
                + ")",
            Column.of(oldest()),
            SWEEP);
    return more + old;
  }

  @Override
  public void forget(PersonKey person) {
    engine.erase(handle -> handle.execute("DELETE FROM turn WHERE person = ?", person.value()));
  }

  /// What an asker said of themselves, in three texts of words.
  private static List<String> written(Asker asker) {
    return List.of(names(asker.is()), names(asker.isNot()), names(asker.backgrounds()));
  }

  private static String names(Collection<? extends Enum<?>> values) {
    return String.join(" ", values.stream().map(Enum::name).sorted().toList());
  }

  private static Asker asker(List<String> written) {
    return new Asker(
        values(Audience.class, written.get(0)),
        values(Audience.class, written.get(1)),
        values(Background.class, written.get(2)));
  }

  private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
    EnumSet<E> values = EnumSet.noneOf(type);
    for (String name : names.split(" ", -1)) {
      if (!name.isEmpty()) {
        values.add(Enum.valueOf(type, name));
      }
    }
    return values;
  }
}
