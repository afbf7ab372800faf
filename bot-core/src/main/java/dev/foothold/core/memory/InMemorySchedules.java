package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.port.Schedules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Schedules in this process's memory. Safe for many threads.
final class InMemorySchedules implements Schedules {

  private static final Comparator<ScheduledAdvice> NEXT_FIRST =
      Comparator.comparing(schedule -> schedule.timing().next());

  private final Tables tables;

  InMemorySchedules(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(ScheduledAdvice schedule) {
    synchronized (tables) {
      if (tables.schedules.putIfAbsent(schedule.id(), schedule) != null) {
        throw new IllegalArgumentException("schedule " + schedule.id() + " is there already");
      }
    }
  }

  @Override
  public List<ScheduledAdvice> all(CommunityId community) {
    synchronized (tables) {
      return tables.schedules.values().stream()
          .filter(schedule -> schedule.community().equals(community))
          .sorted(NEXT_FIRST)
          .toList();
    }
  }

  @Override
  public List<ScheduledAdvice> due(Instant now, Set<String> platforms, int limit) {
    synchronized (tables) {
      return tables.schedules.values().stream()
          .filter(schedule -> !schedule.timing().next().isAfter(now))
          .filter(schedule -> platforms.contains(schedule.target().channel().platform()))
          .sorted(NEXT_FIRST)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public boolean advance(ScheduledAdvice schedule, Optional<Instant> next) {
    synchronized (tables) {
      ScheduledAdvice current = tables.schedules.get(schedule.id());
      if (current == null || !current.timing().next().equals(schedule.timing().next())) {
        return false;
      }
      if (next.isPresent()) {
        tables.schedules.put(
            current.id(),
            new ScheduledAdvice(
                current.id(),
                current.community(),
                current.target(),
                new ScheduledAdvice.Timing(current.timing().rule(), next.get()),
                current.by()));
      } else {
        tables.schedules.remove(current.id());
      }
      return true;
    }
  }

  @Override
  public boolean remove(CommunityId community, ScheduleId id) {
    synchronized (tables) {
      return tables
          .schedules
          .values()
          .removeIf(schedule -> schedule.id().equals(id) && schedule.community().equals(community));
    }
  }
}
