package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is posted when. Safe for many threads.
public interface Schedules {

  /// Adds a schedule.
  ///
  /// @param schedule with an id that is new
  void add(ScheduledAdvice schedule);

  /// Schedules of a community; others' are not there.
  ///
  /// @param community whose
  /// @return the one that is next first
  List<ScheduledAdvice> all(CommunityId community);

  /// Schedules whose time has come, of all communities.
  ///
  /// @param now the time; one whose time is now is due
  /// @param platforms those where the caller can post, as in `ChannelId.platform`
  /// @param limit how many at most, 1 or more
  /// @return the one due for longest first
  List<ScheduledAdvice> due(Instant now, Set<String> platforms, int limit);

  /// Moves a schedule on, if nobody has done so since it was read.
  ///
  /// @param schedule as read
  /// @param next its next time; empty: there is none, and the schedule is removed
  /// @return false if it was moved or removed by another: nothing was written
  boolean advance(ScheduledAdvice schedule, Optional<Instant> next);

  /// Removes a schedule.
  ///
  /// @param community whose
  /// @param id which
  /// @return false if it is not there
  boolean remove(CommunityId community, ScheduleId id);
}
