package dev.foothold.adapter.slack;

import com.slack.api.model.User;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Actor;
import dev.foothold.core.policy.CommunitySettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack knows of people: their language, whether they run the workspace, what groups they are
/// in. Kept for a few minutes, bounded. Safe for many threads.
final class Crowd {

  private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

  /// Somebody who loses their rights loses them here after this time at the latest.
  private static final Duration KEPT = Duration.ofMinutes(5);

  private static final int MOST_KEPT = 20_000;

  /// A look-up that waits for Slack's limits delays everything that hangs on it.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// What settings that make a group moderate begin with.
  private static final String MODERATORS = "moderators.";

  private final Web web;
  private final InstantSource clock;
  private final Map<String, Kept<Person>> people = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Kept<List<Group>>> groups = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Kept<Set<String>>> members = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept<T>(T value, Instant at) {}

  /// @param runs whether they are an owner or admin of the workspace
  record Person(boolean runs, Locale locale) {

    static final Person UNKNOWN = new Person(false, Locale.ENGLISH);
  }

  Crowd(Web web, InstantSource clock) {
    this.web = web;
    this.clock = clock;
  }

  /// What is known of a person without asking Slack.
  Person known(Workspace workspace, String user) {
    return kept(people, key(workspace, user)).orElse(Person.UNKNOWN);
  }

  Person person(Workspace workspace, String user) {
    String key = key(workspace, user);
    Optional<Person> kept = kept(people, key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Called<User> found = web.user(workspace, user, PATIENCE);
    Optional<Person> fresh = found.got().map(Crowd::person);
    if (fresh.isEmpty()) {
      LOG.warn("nothing could be learned of a person in {}: {}", workspace, Trouble.of(found));
      return Person.UNKNOWN;
    }
    keep(people, key, fresh.get());
    return fresh.get();
  }

  private static Person person(User user) {
    boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isStranger();
    boolean runs = !guest && (user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
    return new Person(
        runs,
        Optional.ofNullable(user.getLocale()).map(Locale::forLanguageTag).orElse(Locale.ENGLISH));
  }

  List<Group> groups(Workspace workspace) {
    Optional<List<Group>> kept = kept(groups, workspace.team());
    if (kept.isPresent()) {
      return kept.get();
    }
    Called<List<Group>> found = web.groups(workspace);
    if (found.got().isEmpty()) {
      LOG.warn("user groups of {} could not be read: {}", workspace, Trouble.of(found));
    }
    List<Group> all = found.got().orElse(List.of());
    keep(groups, workspace.team(), all);
    return all;
  }

  private Set<String> members(Workspace workspace, String group) {
    String key = key(workspace, group);
    Optional<Set<String>> kept = kept(members, key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Called<Set<String>> found = web.members(workspace, group);
    if (found.got().isEmpty()) {
      LOG.warn("a user group of {} could not be read: {}", workspace, Trouble.of(found));
    }
    Set<String> all = found.got().orElse(Set.of());
    keep(members, key, all);
    return all;
  }

  /// Somebody at a place, with what Slack vouches for.
  ///
  /// @param settings their community's: only groups that it has chosen are looked up
  Visitor visitor(
      Workspace workspace, String user, Visitor.Place place, CommunitySettings settings) {
    Person person = person(workspace, user);
    Set<String> in =
        chosen(settings)
            .filter(group -> members(workspace, group).contains(user))
            .map(Names::group)
            .collect(Collectors.toUnmodifiableSet());
    return new Visitor(actor(workspace, user, person), in, place, person.locale());
  }

  /// The same without asking Slack: for what anybody may do, and must be quick.
  Visitor passerBy(Workspace workspace, String user, Visitor.Place place) {
    Person person = known(workspace, user);
    return new Visitor(actor(workspace, user, person), Set.of(), place, person.locale());
  }

  private static Actor actor(Workspace workspace, String user, Person person) {
    Actor.Role role = person.runs() ? Actor.Role.MODERATOR : Actor.Role.MEMBER;
    return new Actor(Names.user(workspace.team(), user), workspace.community(), role);
  }

  private static Stream<String> chosen(CommunitySettings settings) {
    String beginning = MODERATORS + Names.group("");
    return settings.values().keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .map(key -> key.substring(beginning.length()));
  }

  private static String key(Workspace workspace, String user) {
    return workspace.team() + " " + user;
  }

  private <T> Optional<T> kept(Map<String, Kept<T>> map, String key) {
    Instant now = clock.instant();
    synchronized (map) {
      return Optional.ofNullable(map.get(key))
          .filter(one -> one.at().plus(KEPT).isAfter(now))
          .map(Kept::value);
    }
  }

  private <T> void keep(Map<String, Kept<T>> map, String key, T value) {
    Instant now = clock.instant();
    synchronized (map) {
      map.put(key, new Kept<>(value, now));
      if (map.size() > MOST_KEPT) {
        map.remove(map.keySet().iterator().next());
      }
    }
  }
}
