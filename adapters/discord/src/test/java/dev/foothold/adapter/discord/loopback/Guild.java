package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A server with its channels, roles and members. What a test changes here, the bot is told of.
public final class Guild {

  final World world;
  final long snowflake;
  final Person owner;
  final Map<Long, Role> roles = new LinkedHashMap<>();
  final Map<Long, Member> members = new LinkedHashMap<>();
  private final String name;
  private final Role botRole;
  private String locale = "en-US";
  private boolean available = true;

  Guild(World world, String name, Person owner) {
    this.world = world;
    this.name = name;
    this.owner = owner;
    this.snowflake = world.newId();
    roles.put(
        snowflake,
        new Role(this, snowflake, "@everyone", false, Permission.bits(Permission.OF_EVERYONE)));
    this.botRole = new Role(this, world.newId(), "bot", true, 0);
    roles.put(botRole.snowflake, botRole);
    members.put(owner.snowflake, new Member(this, owner, world.now()));
    Member bot = new Member(this, world.bot, world.now());
    bot.roles.add(botRole);
    members.put(world.bot.snowflake, bot);
  }

  /// Its snowflake, as Discord writes it.
  public String id() {
    return Long.toString(snowflake);
  }

  /// What it is called.
  public String name() {
    return name;
  }

  /// Who founded it and may do everything.
  public Person owner() {
    return owner;
  }

  /// The role that everyone has.
  public Role everyone() {
    return roleOf(snowflake);
  }

  /// The role that came with the bot; grants nothing at first beyond what everyone has.
  public Role botRole() {
    return botRole;
  }

  /// A new role.
  public Role role(String name, Permission... granted) {
    synchronized (world) {
      Role role = new Role(this, world.newId(), name, false, Permission.bits(List.of(granted)));
      roles.put(role.snowflake, role);
      tell("GUILD_ROLE_CREATE", Intent.GUILDS, Json.object("role", role.json()));
      return role;
    }
  }

  /// A new text channel.
  public Channel text(String name) {
    return channel(Channel.Kind.TEXT, name, null);
  }

  /// A new category.
  public Channel category(String name) {
    return channel(Channel.Kind.CATEGORY, name, null);
  }

  /// A new forum.
  public Channel forum(String name, String... tags) {
    synchronized (world) {
      Channel forum = new Channel(world, Channel.Kind.FORUM, name, this, null);
      Stream.of(tags).forEach(forum::addTag);
      return added(forum);
    }
  }

  /// A new channel of any kind but a thread.
  public Channel channel(Channel.Kind kind, String name, @Nullable Channel category) {
    synchronized (world) {
      return added(new Channel(world, kind, name, this, category));
    }
  }

  /// Lets someone in.
  public void join(Person person, Role... given) {
    synchronized (world) {
      Member member = new Member(this, person, world.now());
      member.roles.addAll(List.of(given));
      members.put(person.snowflake, member);
      tell("GUILD_MEMBER_ADD", Intent.GUILD_MEMBERS, member.json());
    }
  }

  /// Gives a member roles, and takes all others.
  public void setRoles(Person person, Role... given) {
    synchronized (world) {
      Member member =
          member(person).orElseThrow(() -> new IllegalArgumentException("not a member"));
      member.roles.clear();
      member.roles.addAll(List.of(given));
      // A bot is told of its own roles without the intent.
      tell(
          "GUILD_MEMBER_UPDATE",
          person.equals(world.bot) ? Intent.GUILDS : Intent.GUILD_MEMBERS,
          member.json());
    }
  }

  /// Somebody goes.
  public void leave(Person person) {
    synchronized (world) {
      members.remove(person.snowflake);
      tell("GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, Json.object("user", person.json()));
    }
  }

  /// Somebody is banned.
  public void ban(Person person) {
    synchronized (world) {
      tell("GUILD_BAN_ADD", Intent.GUILD_MODERATION, Json.object("user", person.json()));
      leave(person);
    }
  }

  /// The bot is thrown out: it is told so, and has no access any more.
  public void removeBot() {
    synchronized (world) {
      members.remove(world.bot.snowflake);
      world.gateway.tell(
          "GUILD_DELETE", Intent.GUILDS, Optional.of(this), Json.object("id", snowflake));
    }
  }

  /// The bot is let in again.
  public void returnBot() {
    synchronized (world) {
      Member bot = new Member(this, world.bot, world.now());
      bot.roles.add(botRole);
      members.put(world.bot.snowflake, bot);
      world.gateway.tell("GUILD_CREATE", Intent.GUILDS, Optional.of(this), json());
    }
  }

  /// The guild has an outage, or is over it.
  public void setAvailable(boolean now) {
    synchronized (world) {
      available = now;
      world.gateway.tell(
          now ? "GUILD_CREATE" : "GUILD_DELETE",
          Intent.GUILDS,
          Optional.of(this),
          now ? json() : Json.object("id", snowflake, "unavailable", true));
    }
  }

  /// Sets the language of the guild.
  public void setLocale(String language) {
    synchronized (world) {
      locale = language;
      ObjectNode update = json();
      update.remove(List.of("channels", "threads", "members"));
      world.gateway.tell("GUILD_UPDATE", Intent.GUILDS, Optional.of(this), update);
    }
  }

  String locale() {
    return locale;
  }

  boolean isAvailable() {
    return available;
  }

  boolean hasBot() {
    return members.containsKey(world.bot.snowflake);
  }

  Optional<Member> member(Person person) {
    return Optional.ofNullable(members.get(person.snowflake));
  }

  Role roleOf(long id) {
    Role role = roles.get(id);
    if (role == null) {
      throw new IllegalArgumentException("no role " + id);
    }
    return role;
  }

  Stream<Channel> channels() {
    return world.channels.values().stream()
        .filter(channel -> channel.guild().filter(this::equals).isPresent());
  }

  /// Tells the bot of something in this guild.
  void tell(String event, Intent intent, ObjectNode what) {
    what.put("guild_id", id());
    world.gateway.tell(event, intent, Optional.of(this), what);
  }

  private Channel added(Channel channel) {
    world.channels.put(channel.snowflake, channel);
    tell("CHANNEL_CREATE", Intent.GUILDS, channel.json());
    return channel;
  }

  /// The whole guild, as in GUILD_CREATE.
  ObjectNode json() {
    ObjectNode json =
        Json.object(
            "id",
            snowflake,
            "name",
            name,
            "icon",
            null,
            "splash",
            null,
            "banner",
            null,
            "description",
            null,
            "owner_id",
            owner.snowflake,
            "joined_at",
            world.now(),
            "large",
            false,
            "unavailable",
            false,
            "member_count",
            members.size(),
            "preferred_locale",
            locale,
            "afk_channel_id",
            null,
            "afk_timeout",
            300,
            "system_channel_id",
            null,
            "system_channel_flags",
            0,
            "rules_channel_id",
            null,
            "public_updates_channel_id",
            null,
            "safety_alerts_channel_id",
            null,
            "vanity_url_code",
            null);
    json.setAll(
        Json.object(
            "verification_level",
            0,
            "default_message_notifications",
            1,
            "explicit_content_filter",
            0,
            "mfa_level",
            0,
            "nsfw",
            false,
            "nsfw_level",
            0,
            "premium_tier",
            0,
            "premium_subscription_count",
            0,
            "premium_progress_bar_enabled",
            false,
            "max_members",
            500_000,
            "features",
            List.of(),
            "emojis",
            List.of(),
            "stickers",
            List.of(),
            "soundboard_sounds",
            List.of(),
            "voice_states",
            List.of(),
            "presences",
            List.of(),
            "stage_instances",
            List.of(),
            "guild_scheduled_events",
            List.of(),
            "roles",
            roles.values().stream().map(Role::json).toList(),
            "channels",
            channels().filter(channel -> !channel.isThread()).map(Channel::json).toList(),
            "threads",
            channels()
                .filter(channel -> channel.isThread() && !channel.isArchived())
                .map(Channel::json)
                .toList(),
            // Without the intent for members, only the bot itself comes.
            "members",
            member(world.bot).stream().map(Member::json).toList()));
    return json;
  }
}
