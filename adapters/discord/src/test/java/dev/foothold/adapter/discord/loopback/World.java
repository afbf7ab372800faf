package dev.foothold.adapter.discord.loopback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that this Discord knows. Whoever reads or changes it, or anything that belongs to it,
/// holds its monitor; so requests, events and people's acts happen one after the other.
final class World {

  /// The first moment of Discord's
  /// [snowflakes](https://docs.discord.com/developers/reference#snowflakes).
  private static final long EPOCH = 1_420_070_400_000L;

  final InstantSource clock;
  final String token;
  final Gateway gateway = new Gateway(this);
  final Map<Long, Guild> guilds = new LinkedHashMap<>();
  final Map<Long, Channel> channels = new LinkedHashMap<>();
  final Map<Long, Person> people = new LinkedHashMap<>();
  final Map<String, Interaction> interactions = new LinkedHashMap<>();
  final Map<String, Message> nonces = new HashMap<>();
  final Commands commands = new Commands(this);
  final Set<Intent> granted = EnumSet.noneOf(Intent.class);
  final List<String> complaints = new ArrayList<>();
  final Person bot;
  private String url = "";
  private long lastId;

  World(InstantSource clock, String token) {
    this.clock = clock;
    this.token = token;
    this.bot = new Person(this, newId(), "foothold", true);
    people.put(bot.snowflake, bot);
  }

  Instant now() {
    return clock.instant();
  }

  /// The next snowflake: never the same twice, and of the time that the clock shows.
  long newId() {
    lastId = Math.max(lastId + 1, (clock.millis() - EPOCH) << 22);
    return lastId;
  }

  /// Notes something that the bot should not have done.
  void complain(String what) {
    complaints.add(what);
  }

  /// The DM between the bot and someone.
  Channel direct(Person person) {
    return channels.values().stream()
        .filter(channel -> channel.isDirect() && channel.threadMembers.contains(person))
        .findFirst()
        .orElseGet(
            () -> {
              Channel direct = new Channel(this, Channel.Kind.DIRECT, "", null, null);
              direct.threadMembers.add(person);
              channels.put(direct.snowflake, direct);
              return direct;
            });
  }

  Optional<Interaction> interaction(String interactionToken) {
    return Optional.ofNullable(interactions.get(interactionToken));
  }

  /// Where files are said to lie.
  String url() {
    return url;
  }

  void setUrl(String base) {
    url = base;
  }
}
