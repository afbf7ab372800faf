package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foothold.testing.Fault;
import dev.foothold.testing.LoopbackHttp;
import dev.foothold.testing.OpenApi;
import dev.foothold.testing.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A Discord on this machine's loopback address, for one bot.
///
/// A test builds guilds and people, points an unmodified client at [#apiUrl] and [#gatewayUrl],
/// lets people act, and looks at what the bot did. Limits, permissions and times are Discord's.
/// Each test ends with [#complaints] and [#unexpected] empty, unless it is about them.
///
/// Safe for many threads.
public final class LoopbackDiscord implements AutoCloseable {

  private final World world;
  private final Rest rest;
  private final RateLimits limits;
  private final LoopbackHttp http;
  private final boolean checksSchemas;

  /// Discord's own description; read once, since it is long.
  private static final class Description {
    private static final Optional<OpenApi> FOUND = find();

    private static Optional<OpenApi> find() {
      try {
        return OpenApi.beside("discord-openapi.json");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private LoopbackDiscord(
      World world, Rest rest, RateLimits limits, LoopbackHttp http, boolean checksSchemas) {
    this.world = world;
    this.rest = rest;
    this.limits = limits;
    this.http = http;
    this.checksSchemas = checksSchemas;
  }

  /// Starts a Discord without guilds.
  ///
  /// @param clock what the three seconds and fifteen minutes of interactions go by. It should start
  ///   at the present, since JDA compares the time in an interaction's id with the system's
  public static LoopbackDiscord start(InstantSource clock)
      throws IOException, InterruptedException {
    World world = new World(clock, "loopback-token");
    RateLimits limits = new RateLimits();
    Optional<OpenApi> description = Description.FOUND;
    Rest rest = new Rest(world, limits, description);
    GuildRoutes.register(world, rest);
    ChannelRoutes.register(world, rest);
    InteractionRoutes.register(world, rest);
    LoopbackHttp http = LoopbackHttp.start(rest::answer);
    world.setUrl(http.uri().toString());
    world.gateway.start();
    return new LoopbackDiscord(world, rest, limits, http, description.isPresent());
  }

  /// The base of all requests, such as `http://127.0.0.1:PORT/api/v10/`.
  public String apiUrl() {
    return http.uri() + Rest.BASE + "/";
  }

  /// Where the gateway is, such as `ws://127.0.0.1:PORT/`.
  public String gatewayUrl() {
    return world.gateway.url();
  }

  /// The only token that is accepted.
  public String token() {
    return world.token;
  }

  /// The bot.
  public Person bot() {
    return world.bot;
  }

  /// Sessions and events.
  public Gateway gateway() {
    return world.gateway;
  }

  /// Whether bodies are checked against Discord's own description, which must lie beside the
  /// project.
  public boolean checksSchemas() {
    return checksSchemas;
  }

  /// Grants a privileged intent, as in the developer portal.
  public void grant(Intent intent) {
    synchronized (world) {
      world.granted.add(intent);
    }
  }

  /// A new guild, with the bot in it.
  public Guild guild(String name) {
    synchronized (world) {
      Guild guild = new Guild(world, name, person("owner of " + name));
      world.guilds.put(guild.snowflake, guild);
      world.gateway.tell("GUILD_CREATE", Intent.GUILDS, Optional.of(guild), guild.json());
      return guild;
    }
  }

  /// Somebody new, in no guild yet.
  public Person person(String name) {
    return someone(name, false);
  }

  /// A bot of others, in no guild yet.
  public Person otherBot(String name) {
    return someone(name, true);
  }

  private Person someone(String name, boolean isBot) {
    synchronized (world) {
      Person person = new Person(world, world.newId(), name, isBot);
      world.people.put(person.snowflake, person);
      return person;
    }
  }

  /// The commands that the bot registered for all guilds and DMs.
  public List<JsonNode> commands() {
    synchronized (world) {
      return List.copyOf(world.commands.of(Optional.empty()));
    }
  }

  /// The commands that the bot registered for one guild.
  public List<JsonNode> commands(Guild guild) {
    synchronized (world) {
      return List.copyOf(world.commands.of(Optional.of(guild)));
    }
  }

  /// All that people did with commands, components and modals, in order.
  public List<Interaction> interactions() {
    synchronized (world) {
      return List.copyOf(world.interactions.values());
    }
  }

  /// Every request so far, in order.
  public List<Request> requests() {
    return http.requests();
  }

  /// The requests that fit, in order.
  ///
  /// @param method in capitals
  /// @param path after the version, with `*` for any one part, such as `/channels/*/messages`
  public List<Request> requests(String method, String path) {
    return requests().stream().filter(request(method, path)).toList();
  }

  /// Requests for what this Discord does not know; they were answered with 404.
  public List<Request> unexpected() {
    synchronized (world) {
      return rest.unexpected();
    }
  }

  /// How many requests were answered with 401, 403 or 429, of which Discord bears
  /// [few](https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
  public int invalidRequests() {
    synchronized (world) {
      return rest.invalidRequests();
    }
  }

  /// What the bot did wrong: broken limits and schemas, second acknowledgements, interactions that
  /// it let pass, misuse of the gateway; and failures of this Discord itself.
  public List<String> complaints() {
    synchronized (world) {
      List<String> all = new ArrayList<>(world.complaints);
      world.interactions.values().stream()
          .filter(Interaction::isOverdue)
          .forEach(interaction -> all.add("no response in time: " + interaction));
      http.failures().forEach(failure -> all.add("loopback failed: " + failure));
      world.gateway.failures().forEach(failure -> all.add("loopback failed: " + failure));
      return all;
    }
  }

  /// Orders a fault for the next requests of a kind.
  public void fault(Predicate<Request> which, int times, Fault fault) {
    http.fault(which, times, fault);
  }

  /// Refuses the next requests of a kind for a while (429).
  public void refuse(Predicate<Request> which, int times, LimitScope scope, Duration wait) {
    synchronized (world) {
      limits.order(which, times, scope, wait);
    }
  }

  /// Lets only so many requests of a kind through in a while, in real time, and says so in headers.
  public void limit(Predicate<Request> which, int requests, Duration window) {
    synchronized (world) {
      limits.bucket(which, requests, window);
    }
  }

  /// Lets only so many requests through in a second, in real time, but for those of interactions.
  public void limitAll(int requests) {
    synchronized (world) {
      limits.all(requests, Duration.ofSeconds(1));
    }
  }

  /// Is gone, for requests and the gateway alike, or is back. Faults ordered before are forgotten.
  public void setDown(boolean down) {
    http.clearFaults();
    if (down) {
      http.fault(_ -> true, Integer.MAX_VALUE, new Fault.Drop());
    }
    world.gateway.setDown(down);
  }

  /// Requests of a kind, for orders and queries.
  ///
  /// @param method in capitals
  /// @param path after the version, with `*` for any one part, such as `/channels/*/messages`
  public static Predicate<Request> request(String method, String path) {
    List<String> parts = List.of((Rest.BASE + path).split("/", -1));
    return request -> {
      List<String> asked = List.of(request.path().split("/", -1));
      return request.method().equals(method)
          && asked.size() == parts.size()
          && java.util.stream.IntStream.range(0, parts.size())
              .allMatch(i -> parts.get(i).equals("*") || parts.get(i).equals(asked.get(i)));
    };
  }

  @Override
  public void close() {
    http.close();
    world.gateway.stop();
  }
}
