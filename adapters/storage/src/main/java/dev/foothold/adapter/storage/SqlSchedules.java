package dev.foothold.adapter.storage;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.port.Schedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Schedules in the database. Safe for many threads.
final class SqlSchedules implements Schedules {

  private final Engine engine;

  SqlSchedules(Engine engine) {
    this.engine = engine;
  }

  static ScheduledAdvice schedule(ResultSet row) throws SQLException {
    return new ScheduledAdvice(
        new ScheduleId(row.getString("id")),
        new CommunityId(row.getString("community")),
        new ScheduledAdvice.Target(
            new AdviceId(row.getString("advice")), new ChannelId(row.getString("channel"))),
        new ScheduledAdvice.Timing(row.getString("rule"), Column.instant(row, "next")),
        new PersonKey(row.getString("person")));
  }

  @Override
  public void add(ScheduledAdvice schedule) {
    int added =
        engine.write(
            handle ->
                handle.execute(
                    "INSERT INTO schedule"
                        + " (id, community, advice, channel, platform, rule, next, person)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    schedule.id().value(),
                    schedule.community().value(),
                    schedule.target().advice().value(),
                    schedule.target().channel().value(),
                    schedule.target().channel().platform(),
                    schedule.timing().rule(),
                    Column.of(schedule.timing().next()),
                    schedule.by().value()));
    if (added == 0) {
      throw new IllegalArgumentException("schedule " + schedule.id() + " is there already");
    }
  }

  @Override
  public List<ScheduledAdvice> all(CommunityId community) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM schedule WHERE community = ? ORDER BY next, id",
                    community.value())
                .map((row, _) -> schedule(row))
                .list());
  }

  @Override
  public List<ScheduledAdvice> due(Instant now, Set<String> platforms, int limit) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return engine.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM schedule WHERE next <= :now AND platform IN (<platforms>)"
                        + " ORDER BY next, id LIMIT :limit")
                .bind("now", Column.of(now))
                .bindList("platforms", List.copyOf(platforms))
                .bind("limit", limit)
                .map((row, _) -> schedule(row))
                .list());
  }

  @Override
  public boolean advance(ScheduledAdvice schedule, Optional<Instant> next) {
    String id = schedule.id().value();
    long read = Column.of(schedule.timing().next());
    return engine.write(
        handle -> {
          int changed =
              next.isPresent()
                  ? handle.execute(
                      "UPDATE schedule SET next = ? WHERE id = ? AND next = ?",
                      Column.of(next.get()),
                      id,
                      read)
                  : handle.execute("DELETE FROM schedule WHERE id = ? AND next = ?", id, read);
          return changed > 0;
        });
  }

  @Override
  public boolean remove(CommunityId community, ScheduleId id) {
    return engine.write(
        handle ->
            handle.execute(
                    "DELETE FROM schedule WHERE id = ? AND community = ?",
                    id.value(),
                    community.value())
                > 0);
  }
}
