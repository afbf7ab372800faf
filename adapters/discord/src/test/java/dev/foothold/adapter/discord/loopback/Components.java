package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// [Components](https://docs.discord.com/developers/components/reference) of messages and modals:
/// what is inside them, and the rules for them.
final class Components {

  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int USER_SELECT = 5;
  static final int ROLE_SELECT = 6;
  static final int MENTIONABLE_SELECT = 7;
  static final int CHANNEL_SELECT = 8;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int THUMBNAIL = 11;
  static final int GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  static final int FILE_UPLOAD = 19;
  static final int RADIO_GROUP = 21;
  static final int CHECKBOX_GROUP = 22;
  static final int CHECKBOX = 23;

  private static final Set<Integer> SELECTS =
      Set.of(STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);
  private static final Set<Integer> IN_CONTAINER =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
  private static final Set<Integer> IN_LABEL =
      Set.of(
          STRING_SELECT,
          TEXT_INPUT,
          USER_SELECT,
          ROLE_SELECT,
          MENTIONABLE_SELECT,
          CHANNEL_SELECT,
          FILE_UPLOAD,
          RADIO_GROUP,
          CHECKBOX_GROUP,
          CHECKBOX);

  private static final int LINK = 5;
  private static final int PREMIUM = 6;

  private Components() {}

  static int type(JsonNode component) {
    return component.path("type").asInt();
  }

  static boolean isSelect(JsonNode component) {
    return SELECTS.contains(type(component));
  }

  /// All components in some, at any depth, in order, outer before inner.
  static Stream<JsonNode> inside(JsonNode components) {
    return components
        .valueStream()
        .flatMap(
            component ->
                Stream.of(
                        Stream.of(component),
                        inside(component.path("components")),
                        component.has("accessory")
                            ? Stream.of(component.path("accessory"))
                            : Stream.<JsonNode>empty(),
                        component.path("component").isObject()
                            ? Stream.of(component.path("component"))
                            : Stream.<JsonNode>empty())
                    .flatMap(part -> part));
  }

  /// What text displays say, in order.
  static Stream<String> texts(JsonNode components) {
    return inside(components)
        .filter(component -> type(component) == TEXT)
        .map(component -> component.path("content").asText());
  }

  /// A copy in which every component has its number, as Discord gives them.
  static ArrayNode numbered(ArrayNode components) {
    ArrayNode copy = components.deepCopy();
    int next = 1;
    for (JsonNode component : inside(copy).toList()) {
      if (component.path("id").asInt() == 0) {
        ((ObjectNode) component).put("id", next);
      }
      next++;
    }
    return copy;
  }

  /// The rules for a message of old: up to 5 rows of buttons or one select.
  static void checkLegacy(ArrayNode components) {
    most(components.size(), 5, "components");
    for (JsonNode row : components) {
      if (type(row) != ROW) {
        throw Refusal.invalid(
            "components",
            "UNION_TYPE_CHOICES",
            "Value of field \"type\" must be one of (1,) without IS_COMPONENTS_V2.");
      }
    }
    checkEach(components);
  }

  /// The rules for [Components V2](https://docs.discord.com/developers/components/reference).
  static void checkV2(ArrayNode components) {
    List<JsonNode> all = inside(components).toList();
    most(all.size(), 40, "components");
    int characters = texts(components).mapToInt(String::length).sum();
    if (characters > 4000) {
      throw Refusal.invalid(
          "components",
          "COMPONENT_MAX_TOTAL_TEXT_SIZE_EXCEEDED",
          "The total text of all components is " + characters + ", must be 4000 or fewer.");
    }
    for (JsonNode component : components) {
      oneOf(type(component), Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER));
    }
    checkEach(components);
  }

  /// The rules for a modal.
  static void checkModal(JsonNode modal) {
    length(modal.path("title"), 1, 45, "title");
    length(modal.path("custom_id"), 1, 100, "custom_id");
    JsonNode components = modal.path("components");
    if (components.isEmpty()) {
      throw Refusal.invalid("components", "BASE_TYPE_REQUIRED", "This field is required");
    }
    most(components.size(), 5, "components");
    for (JsonNode component : components) {
      oneOf(type(component), Set.of(ROW, TEXT, LABEL));
    }
    checkEach(components);
  }

  private static void checkEach(JsonNode components) {
    Set<String> customIds = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    for (JsonNode component : inside(components).toList()) {
      check(component);
      if (component.hasNonNull("custom_id")
          && !customIds.add(component.path("custom_id").asText())) {
        throw Refusal.invalid(
            "components",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated");
      }
      if (component.path("id").asInt() != 0 && !numbers.add(component.path("id").asInt())) {
        throw Refusal.invalid(
            "components", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
      }
    }
  }

  private static void check(JsonNode component) {
    switch (type(component)) {
      case ROW -> checkRow(component.path("components"));
      case BUTTON -> checkButton(component);
      case STRING_SELECT -> {
        checkSelect(component);
        checkOptions(component.path("options"), 1, 25);
      }
      case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> checkSelect(component);
      case TEXT_INPUT -> checkTextInput(component);
      case SECTION -> {
        between(component.path("components").size(), 1, 3, "components");
        component.path("components").forEach(part -> oneOf(type(part), Set.of(TEXT)));
        oneOf(type(component.path("accessory")), Set.of(BUTTON, THUMBNAIL));
      }
      case TEXT -> length(component.path("content"), 1, 4000, "content");
      case GALLERY -> between(component.path("items").size(), 1, 10, "items");
      case CONTAINER ->
          component.path("components").forEach(part -> oneOf(type(part), IN_CONTAINER));
      case LABEL -> {
        length(component.path("label"), 1, 45, "label");
        length(component.path("description"), 0, 100, "description");
        oneOf(type(component.path("component")), IN_LABEL);
      }
      case RADIO_GROUP -> checkOptions(component.path("options"), 2, 10);
      case CHECKBOX_GROUP -> checkOptions(component.path("options"), 1, 10);
      case THUMBNAIL, FILE, SEPARATOR, FILE_UPLOAD, CHECKBOX -> {}
      default ->
          throw Refusal.invalid("components", "UNION_TYPE_CHOICES", "Unknown component type");
    }
  }

  private static void checkRow(JsonNode parts) {
    long buttons = parts.valueStream().filter(part -> type(part) == BUTTON).count();
    long others = parts.size() - buttons;
    if (parts.isEmpty() || buttons > 5 || others > 1 || (others == 1 && buttons > 0)) {
      throw Refusal.invalid(
          "components",
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width");
    }
    parts.forEach(
        part ->
            oneOf(
                type(part),
                Set.of(
                    BUTTON,
                    STRING_SELECT,
                    USER_SELECT,
                    ROLE_SELECT,
                    MENTIONABLE_SELECT,
                    CHANNEL_SELECT,
                    TEXT_INPUT)));
  }

  private static void checkButton(JsonNode button) {
    length(button.path("label"), 0, 80, "label");
    switch (button.path("style").asInt()) {
      case LINK -> {
        length(button.path("url"), 1, 512, "url");
        if (button.hasNonNull("custom_id")) {
          throw Refusal.invalid(
              "custom_id",
              "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
              "A custom id and url cannot both be specified");
        }
      }
      case PREMIUM -> {}
      default -> length(button.path("custom_id"), 1, 100, "custom_id");
    }
    if (button.path("label").asText().isEmpty() && !button.hasNonNull("emoji")) {
      throw Refusal.invalid(
          "label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or an emoji is required");
    }
  }

  private static void checkSelect(JsonNode select) {
    length(select.path("custom_id"), 1, 100, "custom_id");
    length(select.path("placeholder"), 0, 150, "placeholder");
    between(select.path("min_values").asInt(1), 0, 25, "min_values");
    between(select.path("max_values").asInt(1), 1, 25, "max_values");
  }

  private static void checkOptions(JsonNode options, int least, int most) {
    between(options.size(), least, most, "options");
    Set<String> values = new HashSet<>();
    for (JsonNode option : options) {
      length(option.path("label"), 1, 100, "label");
      length(option.path("value"), 1, 100, "value");
      length(option.path("description"), 0, 100, "description");
      if (!values.add(option.path("value").asText())) {
        throw Refusal.invalid(
            "options",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }

  private static void checkTextInput(JsonNode input) {
    length(input.path("custom_id"), 1, 100, "custom_id");
    length(input.path("placeholder"), 0, 100, "placeholder");
    length(input.path("value"), 0, 4000, "value");
    between(input.path("min_length").asInt(0), 0, 4000, "min_length");
    between(input.path("max_length").asInt(4000), 1, 4000, "max_length");
    if (input.path("value").asText("").length() > input.path("max_length").asInt(4000)) {
      throw Refusal.invalid("value", "BASE_TYPE_MAX_LENGTH", "Longer than its own max_length");
    }
  }

  private static void oneOf(int type, Set<Integer> allowed) {
    if (!allowed.contains(type)) {
      throw Refusal.invalid(
          "components",
          "UNION_TYPE_CHOICES",
          "Value of field \"type\" is " + type + ", must be one of " + allowed);
    }
  }

  static void length(JsonNode text, int least, int most, String where) {
    int length = text.asText("").length();
    if (length < least) {
      throw Refusal.invalid(
          where,
          length == 0 ? "BASE_TYPE_REQUIRED" : "BASE_TYPE_MIN_LENGTH",
          "Must be " + least + " or more in length.");
    }
    if (length > most) {
      throw Refusal.invalid(
          where, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
    }
  }

  static void most(int count, int most, String where) {
    between(count, 0, most, where);
  }

  private static void between(int count, int least, int most, String where) {
    if (count < least || count > most) {
      throw Refusal.invalid(
          where,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between " + least + " and " + most + ", is " + count + ".");
    }
  }
}
