package dev.foothold.core.privacy;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Settings;
import dev.foothold.core.port.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Where people see, take along and delete what is stored of them, in all communities. An operator
/// may for a person who asked for it. Safe for many threads.
public final class PrivacyDesk {

  /// Under this and a person's key a community names its own moderators.
  private static final String MODERATOR = "moderator.";

  private final Storage storage;
  private final People people;
  private final InstantSource clock;

  /// A desk.
  ///
  /// @param storage what is stored
  /// @param people knows them again
  /// @param clock the time
  public PrivacyDesk(Storage storage, People people, InstantSource clock) {
    this.storage = storage;
    this.people = people;
    this.clock = clock;
  }

  /// What is stored.
  public sealed interface Shown {

    /// This.
    ///
    /// @param items oldest first; empty if nothing is stored
    record Items(List<PersonalItem> items) implements Shown {

      /// Copies the list.
      public Items {
        items = List.copyOf(items);
      }
    }

    /// Only the person, or an operator.
    record NotAllowed() implements Shown {}
  }

  /// What was deleted.
  public sealed interface Deleted {

    /// This; nothing is left.
    ///
    /// @param counts by kind of [PersonalItem]; empty if nothing was stored
    record Gone(Map<String, Integer> counts) implements Deleted {

      /// Copies the map.
      public Gone {
        counts = Map.copyOf(counts);
      }
    }

    /// Only the person, or an operator.
    record NotAllowed() implements Deleted {}
  }

  private static boolean may(Actor actor, UserId person) {
    return actor.user().equals(person) || actor.is(Actor.Role.OPERATOR);
  }

  /// What is stored of a person.
  ///
  /// @param actor the person, or an operator
  /// @param person whose data
  /// @return what is stored
  public Shown show(Actor actor, UserId person) {
    return may(actor, person)
        ? new Shown.Items(storage.personalData().of(people.key(person)))
        : new Shown.NotAllowed();
  }

  /// What is stored, as a file to take along.
  ///
  /// @param items as [#show] gives them
  /// @return readable JSON: an object with an array of objects
  public String export(List<PersonalItem> items) {
    StringBuilder json = new StringBuilder("{\n  \"exported\": ");
    json.append(Json.text(clock.instant().toString())).append(",\n  \"items\": [");
    for (Iterator<PersonalItem> all = items.iterator(); all.hasNext(); ) {
      PersonalItem item = all.next();
      json.append("\n    {\n");
      field(json, "kind", item.kind());
      field(json, "community", item.community().value());
      field(json, "at", item.at().toString());
      item.fields().forEach((name, value) -> field(json, name, value));
      json.setLength(json.length() - 2);
      json.append("\n    }").append(all.hasNext() ? "," : "\n  ");
    }
    return json.append("]\n}\n").toString();
  }

  private static void field(StringBuilder json, String name, String value) {
    json.append("      ")
        .append(Json.text(name))
        .append(": ")
        .append(Json.text(value))
        .append(",\n");
  }

  /// Deletes what is stored of a person. Counts without people stay.
  ///
  /// @param actor the person, or an operator
  /// @param person whose data
  /// @return what was deleted
  public Deleted delete(Actor actor, UserId person) {
    if (!may(actor, person)) {
      return new Deleted.NotAllowed();
    }
    PersonKey key = people.key(person);
    Settings settings = storage.settings();
    for (CommunityId community : settings.communities()) {
      settings.unset(community, MODERATOR + key.value());
    }
    Map<String, Integer> counts = storage.personalData().delete(key);
    if (!actor.user().equals(person)) {
      Instant now = clock.instant();
      // Without whose: that would bring back what was deleted.
      storage
          .audit()
          .write(
              new AuditEvent(
                  actor.community(), now, people.key(actor.user()), "privacy.delete", "a person"));
    }
    return new Deleted.Gone(counts);
  }
}
