package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A modal that a person fills in. What was there at first stays unless it is overwritten.
public final class Form {

  private final Person person;
  private final View view;
  private final ObjectNode values = Json.object();

  Form(Person person, View view) {
    this.person = person;
    this.view = view;
    Blocks.allControls(view.blocks()).forEach(control -> put(control, initial(control.element())));
  }

  /// Writes into a field.
  ///
  /// @param name the field's label, or its block's or action's id
  public Form write(String name, String text) {
    Blocks.Control control = control(name);
    int most = control.element().path("max_length").asInt(3_000);
    int least = control.element().path("min_length").asInt(0);
    if (text.length() > most || text.length() < least) {
      throw new IllegalArgumentException(
          name + " takes " + least + " to " + most + " characters, not " + text.length());
    }
    put(control, Json.object().put("value", text));
    return this;
  }

  /// Empties a field.
  public Form clear(String name) {
    put(control(name), Json.object().putNull("value"));
    return this;
  }

  /// Chooses from a menu, radio buttons or checkboxes: labels or values of options, or ids of users
  /// and channels; none takes a choice back.
  public Form choose(String name, String... choices) {
    Blocks.Control control = control(name);
    put(control, value(control, Arrays.asList(choices)));
    return this;
  }

  /// Sends the modal off.
  public Delivery submit() {
    for (JsonNode block : view.blocks()) {
      if (Json.text(block, "type").equals("input")
          && !block.path("optional").asBoolean()
          && isEmpty(values.path(Json.text(block, "block_id")))) {
        throw new IllegalArgumentException(
            "please fill in " + Json.text(block.path("label"), "text"));
      }
    }
    return person.submits(view, values);
  }

  private static boolean isEmpty(JsonNode block) {
    return Blocks.each(block)
        .flatMap(action -> action.properties().stream())
        .filter(field -> !field.getKey().equals("type"))
        .allMatch(field -> field.getValue().isEmpty() && field.getValue().asText("").isEmpty());
  }

  private Blocks.Control control(String name) {
    return Blocks.called(view.blocks(), name)
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }

  private void put(Blocks.Control control, ObjectNode value) {
    if (Json.text(control.element(), "type").equals("button")) {
      return;
    }
    value.put("type", control.type());
    values.withObjectProperty(control.blockId()).set(control.actionId(), value);
  }

  private static ObjectNode initial(JsonNode element) {
    ObjectNode value = Json.object();
    element
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("initial_value")) {
                value.set("value", field.getValue());
              } else if (field.getKey().startsWith("initial_")) {
                value.set(field.getKey().replace("initial_", "selected_"), field.getValue());
              }
            });
    return value;
  }

  /// What a choice from a menu looks like in a payload.
  static ObjectNode value(Blocks.Control control, List<String> choices) {
    String type = control.type().toLowerCase(Locale.ROOT);
    boolean many = type.startsWith("multi_") || type.equals("checkboxes");
    String what = type.replace("multi_", "").replace("_select", "");
    return switch (what) {
      case "users", "conversations", "channels" -> ids("selected_" + what, choices, many);
      case "datepicker" -> Json.object().put("selected_date", choices.getFirst());
      case "timepicker" -> Json.object().put("selected_time", choices.getFirst());
      default -> options(control.element(), choices, many);
    };
  }

  private static ObjectNode ids(String field, List<String> choices, boolean many) {
    if (many) {
      return Json.object().set(field, Json.array(choices));
    }
    String one = field.substring(0, field.length() - 1);
    return choices.isEmpty()
        ? Json.object().putNull(one)
        : Json.object().put(one, choices.getFirst());
  }

  private static ObjectNode options(JsonNode element, List<String> choices, boolean many) {
    ArrayNode chosen = Json.array();
    choices.forEach(choice -> chosen.add(option(element, choice)));
    if (many) {
      return Json.object().set("selected_options", chosen);
    }
    return chosen.isEmpty()
        ? Json.object().putNull("selected_option")
        : Json.object().set("selected_option", chosen.get(0));
  }

  private static JsonNode option(JsonNode element, String choice) {
    Stream<JsonNode> grouped =
        Blocks.each(element.path("option_groups"))
            .flatMap(group -> Blocks.each(group.path("options")));
    Optional<JsonNode> option =
        Stream.concat(Blocks.each(element.path("options")), grouped)
            .filter(
                one ->
                    Json.text(one, "value").equals(choice)
                        || Json.text(one.path("text"), "text").equals(choice))
            .findFirst();
    return option.orElseThrow(() -> new IllegalArgumentException("no option " + choice));
  }
}
