package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// [Block Kit's](https://docs.slack.dev/reference/block-kit) shapes and limits.
final class BlockRules {

  /// Over all markdown blocks of a message ([markdown
  /// block](https://docs.slack.dev/reference/block-kit/blocks/markdown-block)).
  static final int MARKDOWN = 12_000;

  /// Slack does not tell what a message's blocks may hold in all. 9,597 characters of text have
  /// been seen to pass and 11,341 to be refused
  /// ([bolt-js#2867](https://github.com/slackapi/bolt-js/issues/2867)).
  static final int TEXT_IN_ALL = 11_340;

  private static final int IDS = 255;
  private static final List<String> IN_MESSAGES_ALONE =
      List.of("markdown", "context_actions", "table");
  private static final List<String> MULTI =
      List.of(
          "multi_static_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private static final List<String> SELECTS =
      List.of("static_select", "users_select", "conversations_select", "channels_select");
  private static final List<String> CHOICES = List.of("radio_buttons", "checkboxes");
  private static final List<String> TIMES = List.of("datepicker", "timepicker", "datetimepicker");
  private static final List<String> FIELDS =
      List.of(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "rich_text_input",
          "file_input");

  /// Where blocks are shown.
  enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int most;

    Surface(int most) {
      this.most = most;
    }
  }

  private final Surface surface;
  private final List<String> problems = new ArrayList<>();

  private BlockRules(Surface surface) {
    this.surface = surface;
  }

  /// The blocks, each with a `block_id` as Slack adds it.
  ///
  /// @throws Refusal with Slack's error where they break a rule
  static ArrayNode checked(JsonNode blocks, Surface surface, Ids ids) {
    if (!(blocks instanceof ArrayNode array)) {
      throw Refusal.complaint("invalid_blocks_format");
    }
    BlockRules rules = new BlockRules(surface);
    rules.blocks(array);
    if (!rules.problems.isEmpty()) {
      throw Refusal.complaint("invalid_blocks", rules.problems);
    }
    int markdown =
        Blocks.each(array)
            .filter(block -> Json.text(block, "type").equals("markdown"))
            .mapToInt(block -> Json.text(block, "text").length())
            .sum();
    if (surface == Surface.MESSAGE
        && (markdown > MARKDOWN || Blocks.shown(array).length() > TEXT_IN_ALL)) {
      throw Refusal.complaint("msg_blocks_too_long");
    }
    ArrayNode complete = array.deepCopy();
    complete.forEach(
        block -> {
          if (!block.has("block_id") && block instanceof ObjectNode object) {
            object.put("block_id", ids.next("B"));
          }
        });
    return complete;
  }

  private void blocks(ArrayNode blocks) {
    if (blocks.size() > surface.most) {
      problems.add("no more than " + surface.most + " items allowed [json-pointer:/blocks]");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      String at = "/blocks/" + i;
      block(blocks.get(i), at);
      String id = Json.text(blocks.get(i), "block_id");
      if (!id.isEmpty() && !ids.add(id)) {
        problems.add("`block_id` " + id + " already exists [json-pointer:" + at + "]");
      }
    }
  }

  private void block(JsonNode block, String at) {
    optionalText(block, "block_id", IDS, at);
    String type = Json.text(block, "type");
    if (surface != Surface.MESSAGE && IN_MESSAGES_ALONE.contains(type)) {
      problem("unsupported block in a view: " + type, at);
    }
    switch (type) {
      case "divider" -> only(block, at, "");
      case "section" -> section(block, at);
      case "header" -> {
        only(block, at, "text");
        object(block, "text", "plain_text", 150, at);
      }
      case "context" -> context(block, at);
      case "actions" -> actions(block, at);
      case "context_actions" -> contextActions(block, at);
      case "markdown" -> {
        only(block, at, "text");
        text(block, "text", MARKDOWN, at);
      }
      case "image" -> {
        only(block, at, "image_url slack_file alt_text title");
        text(block, "image_url", 3_000, at);
        text(block, "alt_text", 2_000, at);
      }
      case "input" -> input(block, at);
      case "rich_text" -> {
        only(block, at, "elements");
        items(block, "elements", 1, Integer.MAX_VALUE, at);
      }
      case "table" -> {
        only(block, at, "rows column_settings");
        items(block, "rows", 1, 100, at);
      }
      default -> problem("unsupported type: " + type, at + "/type");
    }
  }

  private void section(JsonNode block, String at) {
    only(block, at, "text fields accessory expand");
    if (!block.has("text") && !block.has("fields")) {
      problem("missing required field: text or fields", at);
    }
    if (block.has("text")) {
      object(block, "text", "", 3_000, at);
    }
    if (block.has("fields")) {
      int i = 0;
      for (JsonNode field : items(block, "fields", 1, 10, at)) {
        object(field, "", 2_000, at + "/fields/" + i++);
      }
    }
    if (block.has("accessory")) {
      oneOf(block.path("accessory"), at + "/accessory", sectionElements());
    }
  }

  private static List<String> sectionElements() {
    List<String> all = new ArrayList<>(List.of("button", "image", "overflow"));
    all.addAll(SELECTS);
    all.addAll(MULTI);
    all.addAll(CHOICES);
    all.addAll(List.of("datepicker", "timepicker"));
    return all;
  }

  private void context(JsonNode block, String at) {
    only(block, at, "elements");
    int i = 0;
    for (JsonNode element : items(block, "elements", 1, 10, at)) {
      String here = at + "/elements/" + i++;
      if (Json.text(element, "type").equals("image")) {
        element(element, here);
      } else {
        // No limit is documented for these; a section's is the likeliest.
        object(element, "", 3_000, here);
      }
    }
  }

  private void actions(JsonNode block, String at) {
    only(block, at, "elements");
    List<String> allowed = new ArrayList<>(List.of("button", "overflow", "rich_text_input"));
    allowed.addAll(SELECTS);
    allowed.addAll(MULTI);
    allowed.addAll(CHOICES);
    allowed.addAll(TIMES);
    elements(block, 25, allowed, at);
  }

  private void contextActions(JsonNode block, String at) {
    only(block, at, "elements");
    elements(block, 5, List.of("feedback_buttons", "icon_button"), at);
  }

  private void elements(JsonNode block, int most, List<String> allowed, String at) {
    Set<String> ids = new HashSet<>();
    int i = 0;
    for (JsonNode element : items(block, "elements", 1, most, at)) {
      String here = at + "/elements/" + i++;
      oneOf(element, here, allowed);
      String id = Json.text(element, "action_id");
      if (!id.isEmpty() && !ids.add(id)) {
        problem("`action_id` " + id + " already exists in this block", here);
      }
    }
  }

  private void input(JsonNode block, String at) {
    only(block, at, "label element dispatch_action hint optional");
    object(block, "label", "plain_text", 2_000, at);
    if (block.has("hint")) {
      object(block, "hint", "plain_text", 2_000, at);
    }
    List<String> allowed = new ArrayList<>(FIELDS);
    allowed.addAll(SELECTS);
    allowed.addAll(MULTI);
    allowed.addAll(CHOICES);
    allowed.addAll(TIMES);
    oneOf(block.path("element"), at + "/element", allowed);
  }

  private void oneOf(JsonNode element, String at, List<String> allowed) {
    String type = Json.text(element, "type");
    if (allowed.contains(type)) {
      element(element, at);
    } else {
      problem("unsupported element: " + type, at + "/type");
    }
  }

  private void element(JsonNode element, String at) {
    optionalText(element, "action_id", IDS, at);
    if (element.has("confirm")) {
      confirm(element.path("confirm"), at + "/confirm");
    }
    if (element.has("placeholder")) {
      object(element, "placeholder", "plain_text", 150, at);
    }
    String type = Json.text(element, "type");
    switch (type) {
      case "button" -> {
        only(element, at, "text action_id url value style confirm accessibility_label");
        object(element, "text", "plain_text", 75, at);
        optionalText(element, "value", 2_000, at);
        optionalText(element, "url", 3_000, at);
        optionalText(element, "accessibility_label", 75, at);
        if (!List.of("", "primary", "danger").contains(Json.text(element, "style"))) {
          problem("must be a valid enum value", at + "/style");
        }
      }
      case "image" -> {
        only(element, at, "image_url slack_file alt_text");
        text(element, "image_url", 3_000, at);
        text(element, "alt_text", 2_000, at);
      }
      case "feedback_buttons" -> {
        only(element, at, "action_id positive_button negative_button");
        feedback(element.path("positive_button"), at + "/positive_button");
        feedback(element.path("negative_button"), at + "/negative_button");
      }
      case "icon_button" -> {
        only(
            element,
            at,
            "icon text action_id value confirm accessibility_label visible_to_user_ids");
        object(element, "text", "plain_text", 75, at);
        optionalText(element, "value", 2_000, at);
      }
      case "overflow" -> {
        only(element, at, "action_id options confirm");
        options(element, 5, 75, at);
      }
      case "radio_buttons", "checkboxes" -> {
        only(element, at, "action_id options initial_option initial_options confirm focus_on_load");
        options(element, 10, 150, at);
      }
      case "static_select", "multi_static_select" -> staticSelect(element, at);
      case "plain_text_input" -> {
        only(
            element,
            at,
            "action_id initial_value multiline min_length max_length dispatch_action_config"
                + " focus_on_load placeholder");
        plainTextInput(element, at);
      }
      default -> {
        // The others hold little beside ids and a placeholder.
        if (element.has("options")) {
          problem("invalid additional property: options", at);
        }
      }
    }
  }

  private void plainTextInput(JsonNode element, String at) {
    int most = element.path("max_length").asInt(3_000);
    if (most < 1 || most > 3_000) {
      problem("must be between 1 and 3000", at + "/max_length");
    }
    if (element.path("min_length").asInt(0) > most) {
      problem("must not be more than max_length", at + "/min_length");
    }
    if (element.has("initial_value")) {
      optionalText(element, "initial_value", most, at);
    }
  }

  private void feedback(JsonNode button, String at) {
    only(button, at, "text value accessibility_label");
    object(button, "text", "plain_text", 75, at);
    text(button, "value", 2_000, at);
    optionalText(button, "accessibility_label", 75, at);
  }

  private void staticSelect(JsonNode element, String at) {
    only(
        element,
        at,
        "action_id options option_groups initial_option initial_options confirm focus_on_load"
            + " placeholder max_selected_items");
    if (element.has("option_groups")) {
      int i = 0;
      for (JsonNode group : items(element, "option_groups", 1, 100, at)) {
        String here = at + "/option_groups/" + i++;
        only(group, here, "label options");
        object(group, "label", "plain_text", 75, here);
        options(group, 100, 150, here);
      }
    } else {
      options(element, 100, 150, at);
    }
    JsonNode initial = element.path("initial_option");
    if (element.has("initial_option")
        && Blocks.each(element.path("options")).noneMatch(initial::equals)
        && !element.has("option_groups")) {
      problem("must match an option", at + "/initial_option");
    }
  }

  private void options(JsonNode element, int most, int valueLimit, String at) {
    Set<String> values = new HashSet<>();
    int i = 0;
    for (JsonNode option : items(element, "options", 1, most, at)) {
      String here = at + "/options/" + i++;
      only(option, here, "text value description url");
      object(option, "text", "", 75, here);
      text(option, "value", valueLimit, here);
      if (option.has("description")) {
        object(option, "description", "", 75, here);
      }
      if (!values.add(Json.text(option, "value"))) {
        problem("value must be unique", here);
      }
    }
  }

  private void confirm(JsonNode confirm, String at) {
    only(confirm, at, "title text confirm deny style");
    object(confirm, "title", "plain_text", 100, at);
    object(confirm, "text", "", 300, at);
    object(confirm, "confirm", "plain_text", 30, at);
    object(confirm, "deny", "plain_text", 30, at);
  }

  private void object(JsonNode parent, String field, String type, int most, String at) {
    object(parent.path(field), type, most, at + "/" + field);
  }

  /// A text object; of either kind where no type is asked for.
  private void object(JsonNode object, String type, int most, String at) {
    String actual = Json.text(object, "type");
    if (!(type.isEmpty() ? List.of("plain_text", "mrkdwn") : List.of(type)).contains(actual)) {
      problem("must be a valid text object, is " + actual, at);
      return;
    }
    only(object, at, actual.equals("mrkdwn") ? "text verbatim" : "text emoji");
    text(object, "text", most, at);
  }

  private JsonNode items(JsonNode parent, String field, int least, int most, String at) {
    JsonNode items = parent.path(field);
    if (!items.isArray() || items.size() < least) {
      problem("must provide at least " + least + " items", at + "/" + field);
    } else if (items.size() > most) {
      problem("no more than " + most + " items allowed", at + "/" + field);
    }
    return items;
  }

  private void text(JsonNode parent, String field, int most, String at) {
    if (Json.text(parent, field).isEmpty()) {
      problem("must be more than 0 characters", at + "/" + field);
    }
    optionalText(parent, field, most, at);
  }

  private void optionalText(JsonNode parent, String field, int most, String at) {
    if (parent.has(field) && !parent.path(field).isTextual()) {
      problem("must be text", at + "/" + field);
    }
    if (Json.text(parent, field).length() > most) {
      problem("must be less than " + (most + 1) + " characters", at + "/" + field);
    }
  }

  private void only(JsonNode node, String at, String fields) {
    Set<String> known = new HashSet<>(Arrays.asList(fields.split(" ", -1)));
    known.add("type");
    known.add("block_id");
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem("invalid additional property: " + name, at);
              }
            });
  }

  private void problem(String what, String at) {
    problems.add("[ERROR] " + what + " [json-pointer:" + at + "]");
  }
}
