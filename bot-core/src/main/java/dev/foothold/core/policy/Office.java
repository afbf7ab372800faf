package dev.foothold.core.policy;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.port.AuditLog;
import dev.foothold.core.privacy.People;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What everything that people do with the bot needs: who they are, whether they may, and the audit
/// log. Safe for many threads.
public final class Office {

  /// Letters and digits that nobody takes for one another ([Crockford's base
  /// 32](https://www.crockford.com/base32.html), in lower case).
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

  /// Signs of a name that people type: one in a million million.
  private static final int NAME_LENGTH = 8;

  private final Communities communities;
  private final People people;
  private final AuditLog audit;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// An office.
  ///
  /// @param communities what holds where
  /// @param people knows them again
  /// @param audit where what moderators do is written down
  /// @param clock the time
  /// @param random makes names
  public Office(
      Communities communities,
      People people,
      AuditLog audit,
      InstantSource clock,
      RandomGenerator random) {
    this.communities = communities;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /// Whether somebody may do what moderators do.
  ///
  /// @param actor who, and where
  /// @return true if the platform or the community says so
  public boolean moderates(Actor actor) {
    return actor.is(Actor.Role.MODERATOR)
        || communities.of(actor.community()).moderator(person(actor));
  }

  /// What somebody is stored under.
  ///
  /// @param actor who
  /// @return their key
  public PersonKey person(Actor actor) {
    return people.key(actor.user());
  }

  /// Knows people again.
  ///
  /// @return for people who are not acting
  public People people() {
    return people;
  }

  /// What holds in communities.
  ///
  /// @return for all of them
  public Communities communities() {
    return communities;
  }

  /// Writes down what a moderator has done.
  ///
  /// @param actor who
  /// @param action what: `advice.edit`
  /// @param subject to what; cut where it is long
  public void log(Actor actor, String action, String subject) {
    write(new AuditEvent(actor.community(), now(), person(actor), action, cut(subject)));
  }

  /// Writes down what the bot has done for a moderator who is not there.
  ///
  /// @param event what was done
  public void write(AuditEvent event) {
    audit.write(event);
  }

  /// A subject that fits into the audit log.
  ///
  /// @param subject of any length
  /// @return its beginning
  public static String cut(String subject) {
    if (subject.length() <= AuditEvent.MAX_SUBJECT) {
      return subject;
    }
    int end = AuditEvent.MAX_SUBJECT;
    return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end);
  }

  /// The audit log.
  ///
  /// @return as moderators read it
  public AuditLog audit() {
    return audit;
  }

  /// The time.
  ///
  /// @return now
  public Instant now() {
    return clock.instant();
  }

  /// A name that is new.
  ///
  /// @param kind what it begins with, and a hyphen
  /// @return short enough to be typed
  public synchronized String newName(String kind) {
    StringBuilder name = new StringBuilder(kind).append('-');
    for (int i = 0; i < NAME_LENGTH; i++) {
      name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return name.toString();
  }
}
