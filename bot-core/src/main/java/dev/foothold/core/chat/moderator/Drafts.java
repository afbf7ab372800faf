package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.policy.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What moderators have typed and not saved yet, in this process alone: so a draft is lost when the
/// process ends, and people are told so. Each sees their own. Whoever has drafts calls [#tidy]
/// again and again, so that none stays longer than it is kept. Safe for many threads.
///
/// @param <T> what is typed
final class Drafts<T> {

  /// How long a draft is kept since it was last touched: a break for lunch.
  static final Duration KEPT = Duration.ofHours(2);

  /// Drafts of one community at once; the one not touched longest goes first.
  static final int PER_COMMUNITY = 20;

  /// Drafts of all communities at once. A draft of a thread has up to 80,000 characters, so that
  /// all of them stay below a hundred megabytes.
  static final int MOST = 500;

  private final Office office;
  private final LinkedHashMap<String, Kept<T>> kept = new LinkedHashMap<>();

  private record Kept<T>(CommunityId community, PersonKey person, T draft, Instant at) {}

  Drafts(Office office) {
    this.office = office;
  }

  /// Keeps a new draft.
  ///
  /// @return its name
  String keep(Actor actor, T draft) {
    String name = office.newName("d");
    put(actor, name, draft);
    return name;
  }

  /// Keeps a draft under a name that it has had.
  synchronized void put(Actor actor, String name, T draft) {
    kept.remove(name);
    tidy();
    long ours = kept.values().stream().filter(of(actor.community())).count();
    if (ours >= PER_COMMUNITY) {
      dropOldest(of(actor.community()));
    }
    if (kept.size() >= MOST) {
      dropOldest(_ -> true);
    }
    kept.put(name, new Kept<>(actor.community(), office.person(actor), draft, office.now()));
  }

  /// Gives up what was not touched for too long.
  synchronized void tidy() {
    Instant now = office.now();
    kept.values().removeIf(one -> one.at().plus(KEPT).isBefore(now));
  }

  /// Gives up all that somebody has typed.
  synchronized void forget(PersonKey person) {
    kept.values().removeIf(one -> one.person().equals(person));
  }

  /// How many drafts are in memory.
  synchronized int size() {
    return kept.size();
  }

  private static <T> Predicate<Kept<T>> of(CommunityId community) {
    return one -> one.community().equals(community);
  }

  private void dropOldest(Predicate<Kept<T>> among) {
    Iterator<Map.Entry<String, Kept<T>>> all = kept.entrySet().iterator();
    boolean dropped = false;
    while (all.hasNext() && !dropped) {
      dropped = among.test(all.next().getValue());
      if (dropped) {
        all.remove();
      }
    }
  }

  /// A draft of somebody's own.
  ///
  /// @return empty if it is gone, or never was theirs
  synchronized Optional<T> find(Actor actor, String name) {
    return Optional.ofNullable(kept.get(name))
        .filter(one -> one.community().equals(actor.community()))
        .filter(one -> one.person().equals(office.person(actor)))
        .filter(one -> !one.at().plus(KEPT).isBefore(office.now()))
        .map(Kept::draft);
  }

  /// Gives a draft up.
  synchronized void drop(Actor actor, String name) {
    if (find(actor, name).isPresent()) {
      kept.remove(name);
    }
  }
}
