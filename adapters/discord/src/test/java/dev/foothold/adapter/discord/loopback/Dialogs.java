package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a client sends when somebody uses a command, a select menu or a modal: the
/// [data](https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data)
/// of an interaction. Refuses what a client would not let through.
final class Dialogs {

  private Dialogs() {}

  /// Names and values in turn.
  static Map<String, Object> pairs(Object... namesAndValues) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return pairs;
  }

  /// Whether a component is shown under a name, or has it as its custom id.
  static boolean isCalled(JsonNode component, String name) {
    return Stream.of("label", "placeholder", "custom_id")
        .anyMatch(key -> component.path(key).asText("").equals(name));
  }

  static ObjectNode command(
      Channel where,
      JsonNode registered,
      String path,
      Map<String, Object> values,
      Optional<String> focused) {
    List<String> steps = List.of(path.split(" ", -1));
    JsonNode leaf = registered;
    for (String step : steps.subList(1, steps.size())) {
      leaf = option(leaf, step);
    }
    Resolved resolved = new Resolved(where);
    List<ObjectNode> options = new ArrayList<>();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      JsonNode option = option(leaf, value.getKey());
      boolean typing = focused.filter(value.getKey()::equals).isPresent();
      options.add(option(option, value.getValue(), typing, resolved));
    }
    for (JsonNode option : leaf.path("options")) {
      String name = option.path("name").asText();
      if (focused.isEmpty() && option.path("required").asBoolean() && !values.containsKey(name)) {
        throw notOffered("sending without " + name);
      }
      if (Commands.type(option) <= Commands.GROUP) {
        throw notOffered(path + " without its subcommand");
      }
    }
    for (int i = steps.size() - 1; i > 0; i--) {
      int type = i == steps.size() - 1 ? Commands.SUBCOMMAND : Commands.GROUP;
      options = List.of(Json.object("name", steps.get(i), "type", type, "options", options));
    }
    return Json.object(
        "id",
        registered.path("id"),
        "name",
        registered.path("name"),
        "type",
        Commands.type(registered),
        "guild_id",
        Optional.ofNullable(registered.get("guild_id")),
        "options",
        options,
        "resolved",
        resolved.json());
  }

  private static JsonNode option(JsonNode command, String name) {
    return command
        .path("options")
        .valueStream()
        .filter(option -> option.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(
            () -> notOffered("an option " + name + " of " + command.path("name").asText()));
  }

  private static ObjectNode option(
      JsonNode option, Object value, boolean focused, Resolved resolved) {
    int type = Commands.type(option);
    if (focused && !option.path("autocomplete").asBoolean()) {
      throw notOffered("completion of " + option.path("name").asText());
    }
    Object sent =
        switch (value) {
          case Target target -> resolved.add(target);
          case String file when type == Commands.ATTACHMENT -> resolved.addFile(file);
          case String text -> chosen(option, text);
          case Long number -> number.intValue();
          case Object other -> other;
        };
    boolean fits =
        switch (type) {
          case Commands.STRING -> sent instanceof String && !(value instanceof Target);
          case Commands.INTEGER -> sent instanceof Integer || focused;
          case Commands.TRUTH -> sent instanceof Boolean;
          case Commands.NUMBER -> sent instanceof Double || focused;
          case Commands.ATTACHMENT -> value instanceof String;
          default -> value instanceof Target;
        };
    if (!fits) {
      throw notOffered(value.getClass().getSimpleName() + " for " + option.path("name").asText());
    }
    if (sent instanceof String text && !focused && type == Commands.STRING) {
      requireLength(option, text, 6000);
    }
    ObjectNode json = Json.object("name", option.path("name"), "type", type, "value", sent);
    if (focused) {
      json.put("focused", true);
    }
    return json;
  }

  private static Object chosen(JsonNode option, String text) {
    if (option.path("choices").isEmpty()) {
      return text;
    }
    JsonNode value =
        option
            .path("choices")
            .valueStream()
            .filter(
                choice ->
                    choice.path("name").asText().equals(text)
                        || choice.path("value").asText().equals(text))
            .findFirst()
            .orElseThrow(() -> notOffered("such a choice"))
            .path("value");
    return value.isIntegralNumber() ? value.asInt() : value.asText();
  }

  /// A command from a message's menu, which brings the message with all its words.
  static ObjectNode menu(JsonNode registered, Message target) {
    return Json.object(
        "id",
        registered.path("id"),
        "name",
        registered.path("name"),
        "type",
        Commands.MESSAGE,
        "guild_id",
        Optional.ofNullable(registered.get("guild_id")),
        "target_id",
        target.snowflake,
        "resolved",
        Json.object("messages", Json.object(target.id(), target.json(true))));
  }

  static ObjectNode selected(Channel where, JsonNode select, List<Object> values) {
    Resolved resolved = new Resolved(where);
    List<String> chosen = chosen(select, values, resolved);
    return Json.object(
        "custom_id",
        select.path("custom_id"),
        "component_type",
        Components.type(select),
        "id",
        select.path("id"),
        "values",
        chosen,
        "resolved",
        resolved.json());
  }

  private static List<String> chosen(JsonNode select, Collection<?> values, Resolved resolved) {
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    boolean empty = values.isEmpty() && select.has("required");
    if (!empty && (values.size() < least || values.size() > most)) {
      throw notOffered("choosing " + values.size() + " of " + least + " to " + most);
    }
    return values.stream()
        .map(
            value ->
                switch (value) {
                  case Target target -> resolved.add(fitting(select, target));
                  case Object text -> optionValue(select, text.toString());
                })
        .toList();
  }

  private static Target fitting(JsonNode select, Target target) {
    int type = Components.type(select);
    boolean fits =
        switch (target) {
          case Person _ -> type == Components.USER_SELECT || type == Components.MENTIONABLE_SELECT;
          case Role _ -> type == Components.ROLE_SELECT || type == Components.MENTIONABLE_SELECT;
          case Channel channel ->
              type == Components.CHANNEL_SELECT
                  && (select.path("channel_types").isEmpty()
                      || select
                          .path("channel_types")
                          .valueStream()
                          .anyMatch(kind -> kind.asInt() == channel.kind().number));
        };
    if (!fits) {
      throw notOffered("such a thing in this menu");
    }
    return target;
  }

  private static String optionValue(JsonNode select, String text) {
    return select
        .path("options")
        .valueStream()
        .filter(
            option ->
                option.path("label").asText().equals(text)
                    || option.path("value").asText().equals(text))
        .findFirst()
        .orElseThrow(() -> notOffered("the option " + text))
        .path("value")
        .asText();
  }

  /// A modal filled in: what is named is entered, all else stays as it came.
  static ObjectNode submitted(Channel where, JsonNode modal, Map<String, Object> entered) {
    Resolved resolved = new Resolved(where);
    Set<String> unused = new HashSet<>(entered.keySet());
    List<ObjectNode> parts = new ArrayList<>();
    for (JsonNode part : modal.path("components")) {
      switch (Components.type(part)) {
        case Components.LABEL ->
            parts.add(
                Json.object(
                    "type",
                    Components.LABEL,
                    "id",
                    part.path("id"),
                    "component",
                    field(
                        part.path("component"),
                        entered(part, part.path("component"), entered, unused),
                        resolved)));
        case Components.ROW -> {
          JsonNode input = part.path("components").path(0);
          parts.add(
              Json.object(
                  "type",
                  Components.ROW,
                  "id",
                  part.path("id"),
                  "components",
                  List.of(field(input, entered(input, input, entered, unused), resolved))));
        }
        default -> parts.add(Json.object("type", Components.type(part), "id", part.path("id")));
      }
    }
    if (!unused.isEmpty()) {
      throw notOffered("the fields " + unused);
    }
    return Json.object(
        "custom_id", modal.path("custom_id"), "components", parts, "resolved", resolved.json());
  }

  private static Optional<Object> entered(
      JsonNode label, JsonNode field, Map<String, Object> entered, Set<String> unused) {
    return entered.entrySet().stream()
        .filter(one -> isCalled(label, one.getKey()) || isCalled(field, one.getKey()))
        .peek(one -> unused.remove(one.getKey()))
        .<Object>map(Map.Entry::getValue)
        .findFirst();
  }

  private static ObjectNode field(JsonNode field, Optional<Object> entered, Resolved resolved) {
    ObjectNode json =
        Json.object(
            "type",
            Components.type(field),
            "id",
            field.path("id"),
            "custom_id",
            field.path("custom_id"));
    boolean required = field.path("required").asBoolean(true);
    switch (Components.type(field)) {
      case Components.TEXT_INPUT -> {
        String text = entered.map(Object::toString).orElse(field.path("value").asText(""));
        if (required && text.isEmpty()) {
          throw notOffered("sending without " + field.path("custom_id").asText());
        }
        if (!text.isEmpty()) {
          requireLength(field, text, 4000);
        }
        json.put("value", text);
      }
      case Components.CHECKBOX ->
          json.set(
              "value",
              Json.truth(
                  entered.map(Boolean.TRUE::equals).orElse(field.path("default").asBoolean())));
      case Components.RADIO_GROUP -> {
        List<String> values = marked(field, entered);
        if (values.isEmpty() && required) {
          throw notOffered("sending without " + field.path("custom_id").asText());
        }
        json.put("value", values.isEmpty() ? null : values.getFirst());
      }
      case Components.CHECKBOX_GROUP -> json.set("values", Json.array(marked(field, entered)));
      case Components.FILE_UPLOAD ->
          json.set(
              "values",
              Json.array(
                  many(entered).stream().map(file -> resolved.addFile(file.toString())).toList()));
      default -> {
        Collection<?> values =
            entered.isPresent() ? many(entered) : marked(field, Optional.empty());
        if (values.isEmpty() && required) {
          throw notOffered("sending without " + field.path("custom_id").asText());
        }
        json.set(
            "values", Json.array(values.isEmpty() ? List.of() : chosen(field, values, resolved)));
      }
    }
    return json;
  }

  /// The values entered, or those that were marked when the modal came.
  private static List<String> marked(JsonNode field, Optional<Object> entered) {
    if (entered.isPresent()) {
      return many(entered).stream().map(text -> optionValue(field, text.toString())).toList();
    }
    return Stream.concat(
            field.path("options").valueStream(), field.path("default_values").valueStream())
        .filter(option -> option.path("default").asBoolean())
        .map(option -> option.path("value").asText())
        .toList();
  }

  private static Collection<?> many(Optional<Object> entered) {
    return entered
        .<Collection<?>>map(
            value -> value instanceof Collection<?> values ? values : List.of(value))
        .orElse(List.of());
  }

  /// A modal that nobody was shown: text inputs under any custom ids.
  static ObjectNode forged(String customId, Map<String, Object> texts) {
    return Json.object(
        "custom_id",
        customId,
        "components",
        texts.entrySet().stream()
            .map(
                text ->
                    Json.object(
                        "type",
                        Components.LABEL,
                        "id",
                        1,
                        "component",
                        Json.object(
                            "type",
                            Components.TEXT_INPUT,
                            "id",
                            2,
                            "custom_id",
                            text.getKey(),
                            "value",
                            text.getValue())))
            .toList());
  }

  static ObjectNode attachment(World world, String file) {
    long id = world.newId();
    return Json.object(
        "id",
        id,
        "filename",
        file,
        "size",
        1000,
        "url",
        world.url() + "/attachments/" + id + "/" + file,
        "proxy_url",
        world.url() + "/attachments/" + id + "/" + file,
        "content_type",
        "application/octet-stream");
  }

  private static void requireLength(JsonNode field, String text, int most) {
    if (text.length() < field.path("min_length").asInt(0)
        || text.length() > field.path("max_length").asInt(most)) {
      throw notOffered(text.length() + " characters in this field");
    }
  }

  private static IllegalStateException notOffered(String what) {
    return new IllegalStateException("the client does not offer " + what);
  }

  /// The things behind the ids that are sent.
  private static final class Resolved {

    private final Channel where;
    private final ObjectNode json = Json.object();

    private Resolved(Channel where) {
      this.where = where;
    }

    private String add(Target target) {
      switch (target) {
        case Person person -> {
          json.withObject("/users").set(person.id(), person.json());
          where
              .guild()
              .flatMap(guild -> guild.member(person))
              .ifPresent(member -> json.withObject("/members").set(person.id(), member.partial()));
        }
        case Role role -> json.withObject("/roles").set(role.id(), role.json());
        case Channel channel -> {
          ObjectNode place = channel.json();
          place.put("permissions", Long.toString(Permission.ALL));
          json.withObject("/channels").set(channel.id(), place);
        }
      }
      return target.id();
    }

    private String addFile(String name) {
      ObjectNode file = attachment(where.world, name);
      json.withObject("/attachments").set(file.path("id").asText(), file);
      return file.path("id").asText();
    }

    private Optional<ObjectNode> json() {
      return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }
  }
}
