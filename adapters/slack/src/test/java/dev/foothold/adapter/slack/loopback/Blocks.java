package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads blocks as a person does: what they show, and what can be pressed or filled in.
final class Blocks {

  private Blocks() {}

  /// Something that a person can use.
  ///
  /// @param blockId the block it is in
  /// @param element its definition
  /// @param label what it is called on the screen
  record Control(String blockId, JsonNode element, String label) {

    String type() {
      return Json.text(element, "type");
    }

    String actionId() {
      return Json.text(element, "action_id");
    }
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /// All text, a line for each piece, labels of buttons in brackets.
  static String shown(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    each(blocks).forEach(block -> addTo(lines, block));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static void addTo(List<String> lines, JsonNode block) {
    switch (Json.text(block, "type")) {
      case "markdown" -> lines.add(Json.text(block, "text"));
      case "image" -> lines.add(Json.text(block, "alt_text"));
      case "rich_text" -> lines.add(richText(block));
      case "input" -> {
        lines.add(Json.text(block.path("label"), "text"));
        lines.add(Json.text(block.path("hint"), "text"));
      }
      default -> {
        lines.add(Json.text(block.path("text"), "text"));
        each(block.path("fields")).forEach(field -> lines.add(Json.text(field, "text")));
        each(block.path("elements"))
            .filter(element -> element.path("text").isTextual())
            .forEach(element -> lines.add(Json.text(element, "text")));
      }
    }
    controls(block).forEach(control -> lines.add("[" + control.label() + "]"));
  }

  private static String richText(JsonNode node) {
    return Json.text(node, "text")
        + each(node.path("elements")).map(Blocks::richText).collect(Collectors.joining());
  }

  static List<String> buttons(JsonNode blocks) {
    return controls(blocks, "button").map(Control::label).toList();
  }

  /// What can be used, in order; feedback buttons count as two.
  static Stream<Control> allControls(JsonNode blocks) {
    return each(blocks).flatMap(Blocks::controls);
  }

  /// The button, menu or field that a person or a test calls by this name: its label, its action's
  /// id or its block's id.
  static Optional<Control> called(JsonNode blocks, String name) {
    return allControls(blocks)
        .filter(
            control ->
                control.label().equals(name)
                    || control.actionId().equals(name)
                    || control.blockId().equals(name))
        .findFirst();
  }

  private static Stream<Control> controls(JsonNode blocks, String type) {
    return allControls(blocks).filter(control -> control.type().equals(type));
  }

  private static Stream<Control> controls(JsonNode block) {
    String blockId = Json.text(block, "block_id");
    return switch (Json.text(block, "type")) {
      case "section" ->
          Stream.of(block.path("accessory")).flatMap(one -> control(blockId, one, ""));
      case "actions", "context_actions" ->
          each(block.path("elements")).flatMap(one -> control(blockId, one, ""));
      case "input" ->
          control(blockId, block.path("element"), Json.text(block.path("label"), "text"));
      default -> Stream.empty();
    };
  }

  private static Stream<Control> control(String blockId, JsonNode element, String label) {
    if (element.path("type").asText("image").equals("image")) {
      return Stream.empty();
    }
    if (Json.text(element, "type").equals("feedback_buttons")) {
      return Stream.of("positive_button", "negative_button")
          .map(side -> feedback(blockId, element, element.path(side)));
    }
    String own = Json.text(element.path("text"), "text");
    String placeholder = Json.text(element.path("placeholder"), "text");
    return Stream.of(
        new Control(
            blockId,
            element,
            Stream.of(label, own, placeholder, Json.text(element, "action_id"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")));
  }

  private static Control feedback(String blockId, JsonNode element, JsonNode button) {
    return new Control(
        blockId,
        Json.object()
            .put("type", "feedback_buttons")
            .put("action_id", Json.text(element, "action_id"))
            .put("value", Json.text(button, "value"))
            .set("text", button.path("text")),
        Json.text(button.path("text"), "text"));
  }
}
