package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The bot itself, its commands, and what it asks about guilds.
final class GuildRoutes {

  private final World world;

  private GuildRoutes(World world) {
    this.world = world;
  }

  static void register(World world, Rest rest) {
    GuildRoutes routes = new GuildRoutes(world);
    rest.onOpen("GET", "/gateway", _ -> ok(Json.object("url", world.gateway.url())));
    rest.on("GET", "/gateway/bot", _ -> ok(world.gateway.information()));
    rest.on("GET", "/users/@me", _ -> ok(world.bot.selfJson()));
    rest.on("GET", "/users/{user_id}", call -> ok(routes.person(call).json()));
    rest.on("GET", "/applications/@me", _ -> ok(routes.application()));
    rest.on("GET", "/oauth2/applications/@me", _ -> ok(routes.application()));
    rest.on("GET", "/users/@me/guilds", call -> ok(routes.ownGuilds(call)));
    rest.on("GET", "/guilds/{guild_id}", call -> ok(routes.guild(call).json()));
    rest.on("GET", "/guilds/{guild_id}/channels", routes::channels);
    rest.on("GET", "/guilds/{guild_id}/roles", routes::roles);
    rest.on("GET", "/guilds/{guild_id}/threads/active", routes::activeThreads);
    rest.on("GET", "/guilds/{guild_id}/members/search", routes::search);
    rest.on("GET", "/guilds/{guild_id}/members/{user_id}", routes::member);
    commands(rest, "/applications/{application_id}/commands", _ -> Optional.empty(), world);
    commands(
        rest,
        "/applications/{application_id}/guilds/{guild_id}/commands",
        call -> Optional.of(routes.guild(call)),
        world);
  }

  private static void commands(
      Rest rest, String template, Function<Call, Optional<Guild>> scope, World world) {
    Commands book = world.commands;
    String one = template + "/{command_id}";
    rest.on("GET", template, call -> ok(Json.array(book.of(scope.apply(call)))));
    rest.on("PUT", template, call -> ok(book.replace(scope.apply(call), call.body())));
    rest.on("POST", template, call -> Response.json(201, book.put(scope.apply(call), call.body())));
    rest.on("GET", one, call -> ok(book.get(scope.apply(call), call.id("command_id"))));
    rest.on(
        "PATCH",
        one,
        call -> {
          ObjectNode changed = book.get(scope.apply(call), call.id("command_id")).deepCopy();
          changed.setAll((ObjectNode) call.body());
          return ok(book.put(scope.apply(call), changed));
        });
    rest.on(
        "DELETE",
        one,
        call -> {
          book.remove(scope.apply(call), call.id("command_id"));
          return Response.empty(204);
        });
  }

  private ObjectNode application() {
    return Json.object(
        "id",
        world.bot.snowflake,
        "name",
        "Foothold",
        "description",
        "",
        "icon",
        null,
        "bot_public",
        true,
        "bot_require_code_grant",
        false,
        "verify_key",
        "0".repeat(64),
        "flags",
        world.bot.applicationFlags(),
        "owner",
        world.bot.json(),
        "team",
        null,
        "tags",
        List.of(),
        "summary",
        "");
  }

  private Guild guild(Call call) {
    Guild guild = world.guilds.get(call.id("guild_id"));
    if (guild == null) {
      throw Refusal.unknown(10004, "Guild");
    }
    if (!guild.hasBot()) {
      throw Refusal.missingAccess();
    }
    return guild;
  }

  private Person person(Call call) {
    Person person = world.people.get(call.id("user_id"));
    if (person == null) {
      throw Refusal.unknown(10013, "User");
    }
    return person;
  }

  private ArrayNode ownGuilds(Call call) {
    long after = call.request().parameter("after").map(Long::parseLong).orElse(0L);
    int limit = call.request().parameter("limit").map(Integer::parseInt).orElse(200);
    return Json.array(
        world.guilds.values().stream()
            .filter(guild -> guild.hasBot() && guild.snowflake > after)
            .limit(limit)
            .map(
                guild ->
                    Json.object(
                        "id",
                        guild.snowflake,
                        "name",
                        guild.name(),
                        "icon",
                        null,
                        "banner",
                        null,
                        "owner",
                        false,
                        "permissions",
                        Long.toString(Permissions.inGuild(world.bot, guild)),
                        "features",
                        List.of()))
            .toList());
  }

  private Response channels(Call call) {
    return ok(
        Json.array(
            guild(call)
                .channels()
                .filter(channel -> !channel.isThread())
                .map(Channel::json)
                .toList()));
  }

  private Response roles(Call call) {
    return ok(Json.array(guild(call).roles.values().stream().map(Role::json).toList()));
  }

  private Response activeThreads(Call call) {
    List<ObjectNode> threads =
        guild(call)
            .channels()
            .filter(channel -> channel.isThread() && !channel.isArchived())
            .filter(channel -> Permissions.has(world.bot, channel, Permission.VIEW_CHANNEL))
            .map(Channel::json)
            .toList();
    return ok(Json.object("threads", threads, "members", List.of()));
  }

  private Response search(Call call) {
    String start = call.request().parameter("query").orElse("").toLowerCase(Locale.ROOT);
    return ok(
        Json.array(
            guild(call).members.values().stream()
                .map(Member::json)
                .filter(
                    member ->
                        member
                            .at("/user/username")
                            .asText()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(start))
                .toList()));
  }

  private Response member(Call call) {
    return ok(
        guild(call)
            .member(person(call))
            .orElseThrow(() -> Refusal.unknown(10007, "Member"))
            .json());
  }

  private static Response ok(JsonNode body) {
    return Response.json(200, body);
  }
}
