package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Eventually;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A channel of any kind: of a guild, a thread, a forum and its posts, or a DM with the bot.
public final class Channel implements Target {

  final World world;
  final long snowflake;
  final Map<Long, Message> messages = new LinkedHashMap<>();
  final Set<Person> threadMembers = new LinkedHashSet<>();
  private final Kind kind;
  private final @Nullable Guild guild;
  private final @Nullable Channel parent;
  private final Map<Long, Overwrite> overwrites = new LinkedHashMap<>();
  private final List<Tag> tags = new ArrayList<>();
  private final Instant created;
  private String name;
  private @Nullable Person owner;
  private List<String> appliedTags = List.of();
  private boolean requiresTag;
  private boolean archived;
  private boolean locked;
  private boolean deleted;

  /// Discord's [channel
  /// types](https://docs.discord.com/developers/resources/channel#channel-object-channel-types).
  public enum Kind {
    TEXT(0),
    DIRECT(1),
    VOICE(2),
    CATEGORY(4),
    NEWS(5),
    NEWS_THREAD(10),
    PUBLIC_THREAD(11),
    PRIVATE_THREAD(12),
    STAGE(13),
    FORUM(15);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /// What a channel grants and takes, beside what roles do.
  record Overwrite(boolean ofRole, long allow, long deny) {}

  /// A forum's tag.
  record Tag(String id, String name) {}

  Channel(World world, Kind kind, String name, @Nullable Guild guild, @Nullable Channel parent) {
    this(world, world.newId(), kind, name, guild, parent);
  }

  Channel(
      World world,
      long snowflake,
      Kind kind,
      String name,
      @Nullable Guild guild,
      @Nullable Channel parent) {
    this.world = world;
    this.snowflake = snowflake;
    this.kind = kind;
    this.name = name;
    this.guild = guild;
    this.parent = parent;
    this.created = world.now();
  }

  @Override
  public String id() {
    return Long.toString(snowflake);
  }

  /// What it is called.
  public String name() {
    synchronized (world) {
      return name;
    }
  }

  /// What people see here, oldest first: no deleted messages, no private answers, and not the lines
  /// that Discord itself writes.
  public List<Message> messages() {
    synchronized (world) {
      return messages.values().stream()
          .filter(message -> !message.isEphemeral() && !message.isSystem())
          .toList();
    }
  }

  /// Waits for a message here.
  ///
  /// @param what what is awaited, for the message of a failure
  public Message await(String what, Predicate<Message> which) {
    return Eventually.found(what, () -> messages().stream().filter(which).findFirst());
  }

  /// Waits for the bot's next message here, one that is not loading.
  ///
  /// @param after the newest message that does not count
  public Message awaitBot(Message after) {
    return await(
        "a message of the bot",
        message ->
            message.snowflake > after.snowflake
                && message.author.equals(world.bot)
                && !message.isLoading());
  }

  /// Its threads, or a forum's posts, oldest first.
  public List<Channel> threads() {
    synchronized (world) {
      return world.channels.values().stream()
          .filter(channel -> equals(channel.parent) && channel.isThread())
          .toList();
    }
  }

  /// The names of the tags on a forum's post.
  public Set<String> tagNames() {
    synchronized (world) {
      return parent().stream()
          .flatMap(forum -> forum.tags.stream())
          .filter(tag -> appliedTags.contains(tag.id()))
          .map(Tag::name)
          .collect(Collectors.toSet());
    }
  }

  /// Takes permissions from somebody or a role in this channel alone.
  public Channel deny(Target whom, Permission... denied) {
    return overwrite(whom, 0, Permission.bits(List.of(denied)));
  }

  /// Grants permissions to somebody or a role in this channel alone.
  public Channel allow(Target whom, Permission... allowed) {
    return overwrite(whom, Permission.bits(List.of(allowed)), 0);
  }

  /// Archives a thread, or brings it back.
  public void setArchived(boolean now) {
    synchronized (world) {
      archived = now;
      changed();
    }
  }

  /// Locks a thread, or unlocks it.
  public void setLocked(boolean now) {
    synchronized (world) {
      locked = now;
      changed();
    }
  }

  /// Makes a forum refuse posts without a tag.
  public void requireTag() {
    synchronized (world) {
      requiresTag = true;
      changed();
    }
  }

  /// Deletes messages all at once, as moderators' bots do.
  public void purge(List<Message> many) {
    synchronized (world) {
      many.forEach(Message::vanish);
      world.gateway.tellOf(
          this,
          "MESSAGE_DELETE_BULK",
          Json.object(
              "ids",
              many.stream().map(Message::id).toList(),
              "channel_id",
              snowflake,
              "guild_id",
              guild().map(Guild::id)));
    }
  }

  /// Deletes the channel with its threads.
  public void delete() {
    synchronized (world) {
      threads().forEach(Channel::delete);
      deleted = true;
      world.channels.remove(snowflake);
      tell(isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", json());
    }
  }

  public boolean isArchived() {
    return archived;
  }

  public boolean isLocked() {
    return locked;
  }

  boolean isDeleted() {
    return deleted;
  }

  Kind kind() {
    return kind;
  }

  boolean isThread() {
    return switch (kind) {
      case NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD -> true;
      case TEXT, DIRECT, VOICE, CATEGORY, NEWS, STAGE, FORUM -> false;
    };
  }

  boolean isForum() {
    return kind == Kind.FORUM;
  }

  boolean isDirect() {
    return kind == Kind.DIRECT;
  }

  boolean takesMessages() {
    return kind != Kind.CATEGORY && kind != Kind.FORUM;
  }

  boolean requiresTag() {
    return requiresTag;
  }

  Optional<Guild> guild() {
    return Optional.ofNullable(guild);
  }

  Optional<Channel> parent() {
    return Optional.ofNullable(parent);
  }

  Optional<Channel> parentThread() {
    return isThread() ? parent() : Optional.empty();
  }

  Optional<Person> owner() {
    return Optional.ofNullable(owner);
  }

  Overwrite overwrite(long target) {
    return overwrites.getOrDefault(target, new Overwrite(false, 0, 0));
  }

  void setOwner(Person person) {
    owner = person;
    threadMembers.add(person);
  }

  void setName(String text) {
    name = text;
  }

  void addTag(String tag) {
    tags.add(new Tag(Long.toString(world.newId()), tag));
  }

  boolean knowsTag(String id) {
    return tags.stream().anyMatch(tag -> tag.id().equals(id));
  }

  List<String> tagIds(List<String> names) {
    return tags.stream().filter(tag -> names.contains(tag.name())).map(Tag::id).toList();
  }

  void apply(List<String> tagIds) {
    appliedTags = tagIds;
  }

  /// Sets what a request changes, without telling.
  void setState(boolean nowArchived, boolean nowLocked) {
    archived = nowArchived;
    locked = nowLocked;
  }

  void changed() {
    tell(isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", json());
  }

  void tell(String event, ObjectNode what) {
    world.gateway.tell(event, Intent.GUILDS, guild(), what);
  }

  private Channel overwrite(Target whom, long allow, long deny) {
    synchronized (world) {
      boolean role =
          switch (whom) {
            case Role _ -> true;
            case Person _ -> false;
            case Channel _ -> throw new IllegalArgumentException("a channel has no permissions");
          };
      overwrites.put(Long.parseLong(whom.id()), new Overwrite(role, allow, deny));
      changed();
      return this;
    }
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object(
            "id",
            snowflake,
            "type",
            kind.number,
            "flags",
            requiresTag ? 1 << 4 : 0,
            "last_message_id",
            messages.keySet().stream().reduce((first, second) -> second).orElse(null));
    if (guild == null) {
      json.set("recipients", Json.array(threadMembers.stream().map(Person::json).toList()));
      return json;
    }
    json.setAll(
        Json.object(
            "guild_id",
            guild.snowflake,
            "name",
            name,
            "parent_id",
            parent().map(Channel::id).orElse(null),
            "rate_limit_per_user",
            0,
            "nsfw",
            false));
    json.setAll(isThread() ? threadJson() : placeJson());
    return json;
  }

  private ObjectNode threadJson() {
    return Json.object(
        "owner_id",
        owner().orElse(world.bot).snowflake,
        "message_count",
        messages.size(),
        "total_message_sent",
        messages.size(),
        "member_count",
        threadMembers.size(),
        "applied_tags",
        appliedTags,
        "thread_metadata",
        Json.object(
            "archived",
            archived,
            "locked",
            locked,
            "invitable",
            true,
            "auto_archive_duration",
            1440,
            "archive_timestamp",
            created,
            "create_timestamp",
            created),
        "member",
        threadMembers.contains(world.bot) ? Optional.of(threadMember()) : Optional.empty());
  }

  /// The bot as a member of this thread.
  private ObjectNode threadMember() {
    return Json.object(
        "id",
        snowflake,
        "user_id",
        world.bot.snowflake,
        "join_timestamp",
        created,
        "flags",
        0,
        "muted",
        false,
        "mute_config",
        null);
  }

  private ObjectNode placeJson() {
    ObjectNode json =
        Json.object(
            "position",
            0,
            "topic",
            null,
            "permission_overwrites",
            overwrites.entrySet().stream()
                .map(
                    overwrite ->
                        Json.object(
                            "id",
                            overwrite.getKey(),
                            "type",
                            overwrite.getValue().ofRole() ? 0 : 1,
                            "allow",
                            overwrite.getValue().allow(),
                            "deny",
                            overwrite.getValue().deny()))
                .toList());
    switch (kind) {
      case FORUM ->
          json.setAll(
              Json.object(
                  "available_tags",
                  tags.stream()
                      .map(
                          tag ->
                              Json.object(
                                  "id",
                                  tag.id(),
                                  "name",
                                  tag.name(),
                                  "moderated",
                                  false,
                                  "emoji_id",
                                  null,
                                  "emoji_name",
                                  null))
                      .toList(),
                  "default_reaction_emoji",
                  null,
                  "default_sort_order",
                  null,
                  "default_forum_layout",
                  0));
      case VOICE, STAGE -> json.setAll(Json.object("bitrate", 64_000, "user_limit", 0));
      case TEXT, DIRECT, CATEGORY, NEWS, NEWS_THREAD, PUBLIC_THREAD, PRIVATE_THREAD -> {}
    }
    return json;
  }
}
