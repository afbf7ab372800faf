package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A channel or a direct conversation. Guarded by the world's lock.
public final class Channel {

  private final World world;
  private final Team team;
  private final String id;
  private final String name;
  private final Kind kind;
  private final Set<String> members = new HashSet<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Message> ephemerals = new ArrayList<>();
  private boolean archived;

  enum Kind {
    PUBLIC("channel", "channels", "C"),
    PRIVATE("group", "groups", "C"),
    DIRECT("im", "im", "D");

    private final String type;
    private final String scope;
    private final String prefix;

    Kind(String type, String scope, String prefix) {
      this.type = type;
      this.scope = scope;
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }

  Channel(World world, Team team, String id, String name, Kind kind) {
    this.world = world;
    this.team = team;
    this.id = id;
    this.name = name;
    this.kind = kind;
  }

  /// Its id.
  public String id() {
    return id;
  }

  /// Its name, without `#`.
  public String name() {
    return name;
  }

  /// Brings the app in.
  public Channel invitesBot() {
    return adds(team.bot());
  }

  /// Puts the app out.
  public Channel removesBot() {
    synchronized (world) {
      members.remove(team.bot().id());
    }
    return this;
  }

  /// Brings a person in.
  public Channel adds(Person person) {
    synchronized (world) {
      members.add(person.id());
    }
    return this;
  }

  /// Puts a person out.
  public Channel removes(Person person) {
    synchronized (world) {
      members.remove(person.id());
    }
    return this;
  }

  /// Closes the channel for good: nobody can write.
  public void archive() {
    synchronized (world) {
      archived = true;
    }
  }

  /// `channel`, `group` or `im`, as in events.
  String type() {
    return kind.type;
  }

  Kind kind() {
    return kind;
  }

  Team team() {
    return team;
  }

  String historyScope() {
    return kind.scope + ":history";
  }

  String readScope() {
    return kind.scope + ":read";
  }

  /// The event by which the app hears of messages here.
  String messageEvent() {
    return kind == Kind.DIRECT ? "message.im" : "message." + kind.scope;
  }

  boolean isArchived() {
    return archived;
  }

  boolean has(String user) {
    return members.contains(user);
  }

  Set<String> members() {
    return Set.copyOf(members);
  }

  void put(Message message) {
    messages.put(message.ts(), message);
  }

  void remove(String ts) {
    messages.remove(ts);
  }

  Optional<Message> find(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  List<Message> all() {
    return List.copyOf(messages.values());
  }

  /// A new one goes to the end, a changed one stays in its place.
  void putEphemeral(Message message) {
    if (findEphemeral(message.ts()).isPresent()) {
      ephemerals.replaceAll(one -> one.ts().equals(message.ts()) ? message : one);
    } else {
      ephemerals.add(message);
    }
  }

  void removeEphemeral(String ts) {
    ephemerals.removeIf(one -> one.ts().equals(ts));
  }

  Optional<Message> findEphemeral(String ts) {
    return ephemerals.stream().filter(one -> one.ts().equals(ts)).findFirst();
  }

  List<Message> ephemerals() {
    return List.copyOf(ephemerals);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("created", 1_700_000_000);
    json.put("is_archived", archived).put("is_im", kind == Kind.DIRECT);
    json.put("is_channel", kind == Kind.PUBLIC).put("is_group", false).put("is_mpim", false);
    json.put("is_private", kind != Kind.PUBLIC).put("context_team_id", team.id());
    if (kind == Kind.DIRECT) {
      members.stream()
          .filter(user -> !user.equals(team.bot().id()))
          .forEach(user -> json.put("user", user));
    } else {
      json.put("name", name).put("name_normalized", name).put("is_general", false);
      json.put("is_member", has(team.bot().id())).put("num_members", members.size());
    }
    return json;
  }
}
