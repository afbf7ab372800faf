package dev.foothold.core.model;

import java.time.Instant;

/// An advice thread that is posted again and again.
///
/// @param id its name
/// @param community where
/// @param target what is posted, and where
/// @param timing when
/// @param by who made it
public record ScheduledAdvice(
    ScheduleId id, CommunityId community, Target target, Timing timing, PersonKey by) {

  /// What is posted, and where.
  ///
  /// @param advice which thread
  /// @param channel where in the community
  public record Target(AdviceId advice, ChannelId channel) {}

  /// When it is posted.
  ///
  /// @param rule as its author wrote it: `every Monday 09:00 America/New_York`
  /// @param next when the next time is
  public record Timing(String rule, Instant next) {}
}
