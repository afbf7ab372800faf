package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The commands that the bot registered, everywhere or in one guild, and the
/// [rules](https://docs.discord.com/developers/interactions/application-commands) for them.
final class Commands {

  static final int SLASH = 1;
  static final int USER = 2;
  static final int MESSAGE = 3;

  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;
  static final int STRING = 3;
  static final int INTEGER = 4;
  static final int TRUTH = 5;
  static final int NUMBER = 10;
  static final int ATTACHMENT = 11;

  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");
  private static final Map<Integer, Integer> MOST = Map.of(SLASH, 100, USER, 15, MESSAGE, 15);
  private static final int CHARACTERS = 8000;
  private static final int CREATES_A_DAY = 200;

  private final World world;
  private final Map<Optional<Guild>, Map<Long, ObjectNode>> known = new HashMap<>();
  private final Map<Optional<Guild>, List<Instant>> creations = new HashMap<>();

  Commands(World world) {
    this.world = world;
  }

  Collection<ObjectNode> of(Optional<Guild> scope) {
    return scope(scope).values();
  }

  /// A command as somebody in a place finds it: the guild's own first.
  Optional<ObjectNode> find(Optional<Guild> guild, int type, String name) {
    return Stream.concat(
            guild.isPresent() ? of(guild).stream() : Stream.empty(), of(Optional.empty()).stream())
        .filter(command -> type(command) == type && command.path("name").asText().equals(name))
        .findFirst();
  }

  /// Replaces all commands; those that keep type and name keep their id.
  ArrayNode replace(Optional<Guild> scope, JsonNode wanted) {
    Map<Long, ObjectNode> next = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (JsonNode command : wanted) {
      check(command);
      if (!names.add(type(command) + command.path("name").asText())) {
        throw Refusal.invalid(
            "name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names are unique");
      }
    }
    MOST.forEach(
        (type, most) ->
            Components.most(
                (int) wanted.valueStream().filter(command -> type(command) == type).count(),
                most,
                "commands"));
    for (JsonNode command : wanted) {
      ObjectNode kept = kept(scope, command);
      next.put(kept.path("id").asLong(), kept);
    }
    known.put(scope, next);
    return Json.array(next.values());
  }

  /// Adds a command, or replaces the one of its type and name.
  ObjectNode put(Optional<Guild> scope, JsonNode command) {
    check(command);
    ObjectNode kept = kept(scope, command);
    scope(scope).put(kept.path("id").asLong(), kept);
    return kept;
  }

  void remove(Optional<Guild> scope, long id) {
    if (scope(scope).remove(id) == null) {
      throw Refusal.unknown(10063, "application command");
    }
  }

  ObjectNode get(Optional<Guild> scope, long id) {
    ObjectNode command = scope(scope).get(id);
    if (command == null) {
      throw Refusal.unknown(10063, "application command");
    }
    return command;
  }

  private Map<Long, ObjectNode> scope(Optional<Guild> scope) {
    return known.computeIfAbsent(scope, _ -> new LinkedHashMap<>());
  }

  private ObjectNode kept(Optional<Guild> scope, JsonNode command) {
    Optional<Long> before =
        of(scope).stream()
            .filter(
                one -> type(one) == type(command) && one.path("name").equals(command.path("name")))
            .map(one -> one.path("id").asLong())
            .findFirst();
    if (before.isEmpty()) {
      countCreation(scope);
    }
    ObjectNode kept = command.deepCopy();
    kept.setAll(
        Json.object(
            "id",
            before.orElseGet(world::newId),
            "application_id",
            world.bot.snowflake,
            "guild_id",
            scope.map(Guild::id),
            "version",
            world.newId(),
            "type",
            type(command)));
    if (command.path("contexts").isArray()) {
      kept.set("contexts", numbers(command.path("contexts")));
    }
    if (command.path("integration_types").isArray()) {
      kept.set("integration_types", numbers(command.path("integration_types")));
    }
    return kept;
  }

  private void countCreation(Optional<Guild> scope) {
    List<Instant> times = creations.computeIfAbsent(scope, _ -> new ArrayList<>());
    times.removeIf(time -> time.isBefore(world.now().minus(Duration.ofDays(1))));
    if (times.size() >= CREATES_A_DAY) {
      throw Refusal.of(
          429, 30034, "Max number of daily application command creates has been reached (200)");
    }
    times.add(world.now());
  }

  private static ArrayNode numbers(JsonNode values) {
    return Json.array(values.valueStream().map(JsonNode::asInt).toList());
  }

  static int type(JsonNode command) {
    return command.path("type").asInt(SLASH);
  }

  private static void check(JsonNode command) {
    if (type(command) == SLASH) {
      checkNames(command);
      checkDescriptions(command);
      checkOptions(command.path("options"));
      if (characters(command) > CHARACTERS) {
        throw Refusal.invalid(
            "options", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
      }
    } else {
      Components.length(command.path("name"), 1, 32, "name");
      if (!command.path("description").asText("").isEmpty()) {
        throw Refusal.invalid(
            "description",
            "APPLICATION_COMMANDS_CONTEXT_MENU_DESCRIPTION",
            "Context menu commands cannot have a description");
      }
    }
  }

  private static void checkOptions(JsonNode options) {
    Components.most(options.size(), 25, "options");
    boolean optional = false;
    Set<String> names = new HashSet<>();
    for (JsonNode option : options) {
      checkNames(option);
      checkDescriptions(option);
      if (!names.add(option.path("name").asText())) {
        throw Refusal.invalid(
            "options",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
            "Option names are unique");
      }
      boolean required = option.path("required").asBoolean();
      if (required && optional) {
        throw Refusal.invalid(
            "options",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optional = !required && type(option) > GROUP;
      Components.most(option.path("choices").size(), 25, "choices");
      for (JsonNode choice : option.path("choices")) {
        Components.length(choice.path("name"), 1, 100, "choices.name");
        Components.length(choice.path("value"), 1, 100, "choices.value");
      }
      if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
        throw Refusal.invalid(
            "choices",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "autocomplete and choices cannot both be set");
      }
      checkOptions(option.path("options"));
    }
  }

  private static void checkNames(JsonNode named) {
    checkName(named.path("name").asText());
    named.path("name_localizations").valueStream().forEach(name -> checkName(name.asText()));
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || !name.toLowerCase(java.util.Locale.ROOT).equals(name)) {
      throw Refusal.invalid(
          "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: " + name);
    }
  }

  private static void checkDescriptions(JsonNode described) {
    Components.length(described.path("description"), 1, 100, "description");
    described
        .path("description_localizations")
        .valueStream()
        .forEach(text -> Components.length(text, 1, 100, "description_localizations"));
  }

  /// All names, descriptions and choices; of translations the longest counts.
  private static int characters(JsonNode part) {
    int sum = longest(part, "name") + longest(part, "description");
    for (JsonNode choice : part.path("choices")) {
      sum += longest(choice, "name") + choice.path("value").asText().length();
    }
    for (JsonNode option : part.path("options")) {
      sum += characters(option);
    }
    return sum;
  }

  private static int longest(JsonNode part, String key) {
    return Stream.concat(Stream.of(part.path(key)), part.path(key + "_localizations").valueStream())
        .mapToInt(text -> text.asText().length())
        .max()
        .orElse(0);
  }
}
