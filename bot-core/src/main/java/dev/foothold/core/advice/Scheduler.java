package dev.foothold.core.advice;

import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.port.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Posts what is due, once, whichever of many processes comes first. The publication of one time of
/// a schedule has a name made of both, so that a second process, or the same one after a crash,
/// finds it begun. Safe for many threads.
public final class Scheduler {

  /// How late a post may be that was missed while no process ran. Later it would come when nobody
  /// expects it, and it is left out and written down instead.
  public static final Duration GRACE = Duration.ofHours(6);

  private static final int PORTION = 50;

  private final Schedules schedules;
  private final AdviceDesk desk;
  private final Publishing publishing;
  private final Office office;
  private final Function<CommunityId, String> names;

  /// A scheduler.
  ///
  /// @param schedules what is to be posted when
  /// @param desk knows the threads
  /// @param publishing posts them
  /// @param office the time, and the audit log
  /// @param names what communities are called
  public Scheduler(
      Schedules schedules,
      AdviceDesk desk,
      Publishing publishing,
      Office office,
      Function<CommunityId, String> names) {
    this.schedules = schedules;
    this.desk = desk;
    this.publishing = publishing;
    this.office = office;
    this.names = names;
  }

  /// Posts what is due.
  ///
  /// @return how many schedules were due
  public int run() {
    List<ScheduledAdvice> due = schedules.due(office.now(), publishing.platforms(), PORTION);
    due.forEach(this::run);
    return due.size();
  }

  private void run(ScheduledAdvice schedule) {
    Instant now = office.now();
    Instant time = schedule.timing().next();
    if (time.plus(GRACE).isBefore(now)) {
      skip(schedule, "it was due at " + time + ", when nothing ran");
      return;
    }
    if (office.communities().of(schedule.community()).paused()) {
      skip(schedule, "the bot is switched off here");
      return;
    }
    Optional<Publication> publication = publication(schedule, now);
    if (publication.isEmpty()) {
      return;
    }
    // Begun before the schedule moves on: a crash between the two loses nothing, and the name of
    // the
    // publication keeps it from being begun twice.
    Optional<Lease> lease = publishing.begin(publication.get());
    moveOn(schedule, now);
    lease.ifPresent(held -> publishing.goOn(held, publication.get()));
  }

  /// What is to be posted; empty if it cannot be, and the schedule has moved on.
  private Optional<Publication> publication(ScheduledAdvice schedule, Instant now) {
    CommunityId community = schedule.community();
    ScheduledAdvice.Target target = schedule.target();
    return desk.show(community, target.advice())
        .filter(version -> !version.retired())
        .map(
            version -> {
              AdviceDesk.Readers readers =
                  new AdviceDesk.Readers(names.apply(community), Optional.empty());
              Preview preview = desk.preview(community, version.advice(), readers);
              List<String> problems = preview.problemsOn(target.channel().platform());
              if (!problems.isEmpty()) {
                skip(schedule, problems.getFirst());
                return Optional.<Publication>empty();
              }
              return Optional.of(
                  new Publication(
                      new PublicationId(
                          schedule.id() + "@" + schedule.timing().next().getEpochSecond()),
                      new Publication.Order(
                          community,
                          target.channel(),
                          target.advice(),
                          version.number(),
                          schedule.by(),
                          now),
                      preview.posts(),
                      List.of(),
                      Publication.State.RUNNING));
            })
        .orElseGet(
            () -> {
              skip(schedule, "the thread " + target.advice() + " is retired");
              return Optional.empty();
            });
  }

  /// Leaves one time out. Only the process that moves the schedule on writes it down.
  private void skip(ScheduledAdvice schedule, String why) {
    if (moveOn(schedule, office.now())) {
      office.write(
          new AuditEvent(
              schedule.community(),
              office.now(),
              schedule.by(),
              "schedule.skipped",
              Office.cut(schedule.id() + " " + schedule.target().advice() + ": " + why)));
    }
  }

  private boolean moveOn(ScheduledAdvice schedule, Instant now) {
    Optional<Instant> next =
        switch (Schedule.read(schedule.timing().rule())) {
          case Schedule.Reading.Read(var rule) -> rule.nextAfter(now);
          // A rule of another version of the program, or a zone that is gone.
          case Schedule.Reading.Malformed _ -> Optional.empty();
        };
    return schedules.advance(schedule, next);
  }
}
