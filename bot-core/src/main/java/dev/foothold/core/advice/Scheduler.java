package dev.foothold.core.advice;

import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.port.Schedules;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts what is due, once, whichever of many processes comes first. The publication of one time of
/// a schedule has a name made of both, so that a second process, or the same one after a crash,
/// finds it begun. Safe for many threads.
public final class Scheduler {

  /// How late a post may be that was missed while no process ran, or something broke. Later it
  /// would come when nobody expects it, and it is left out and written down instead.
  public static final Duration GRACE = Duration.ofHours(6);

  private static final int PORTION = 50;

  /// How soon one that broke is tried again; twice as long each further time.
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

  private final Schedules schedules;
  private final AdviceDesk desk;
  private final Publishing publishing;
  private final Office office;
  private final Function<CommunityId, String> names;

  /// Those that broke in this process, as long as they are due.
  private final Map<ScheduleId, Trouble> troubles = new ConcurrentHashMap<>();

  private record Trouble(Instant until, Duration pause) {

    static Trouble first(Instant now) {
      return new Trouble(now.plus(FIRST_PAUSE), FIRST_PAUSE);
    }

    Trouble next(Instant now) {
      Duration twice = pause.multipliedBy(2);
      Duration next = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      return new Trouble(now.plus(next), next);
    }
  }

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

  /// Posts what is due. One that breaks is logged and passed over, and tried again after a while,
  /// and then less and less often, until it is too late for it.
  ///
  /// @return how many schedules were tried
  public int run() {
    Instant now = office.now();
    // So many more as those that broke may fill the first places.
    List<ScheduledAdvice> due =
        schedules.due(now, publishing.platforms(), PORTION + troubles.size());
    troubles.keySet().retainAll(due.stream().map(ScheduledAdvice::id).collect(Collectors.toSet()));
    List<ScheduledAdvice> ready = due.stream().filter(one -> isReady(one, now)).toList();
    ready.forEach(this::attempt);
    return ready.size();
  }

  private boolean isReady(ScheduledAdvice schedule, Instant now) {
    Trouble trouble = troubles.get(schedule.id());
    return trouble == null || !trouble.until().isAfter(now);
  }

  private void attempt(ScheduledAdvice schedule) {
    try {
      run(schedule);
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException failure) {
      LOG.error("{} could not be posted", schedule.id(), failure);
      Instant now = office.now();
      troubles.merge(schedule.id(), Trouble.first(now), (before, _) -> before.next(now));
    }
  }

  private void run(ScheduledAdvice schedule) {
    Instant now = office.now();
    Instant time = schedule.timing().next();
    if (time.plus(GRACE).isBefore(now)) {
      skip(schedule, "it was due at " + time + ", and could not be posted");
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
