package dev.foothold.adapter.slack.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// [Views'](https://docs.slack.dev/reference/views) shapes and limits.
final class ViewRules {

  /// How many modals may lie on each other.
  static final int STACK = 3;

  private static final int TITLE = 24;
  private static final int METADATA = 3_000;
  private static final int IDS = 255;
  private static final int BYTES = 250_000;
  private static final Set<String> MODAL_FIELDS =
      Set.of(
          "type",
          "title",
          "blocks",
          "close",
          "submit",
          "private_metadata",
          "callback_id",
          "clear_on_close",
          "notify_on_close",
          "external_id",
          "submit_disabled");
  private static final Set<String> HOME_FIELDS =
      Set.of("type", "blocks", "private_metadata", "callback_id", "external_id");

  private ViewRules() {}

  static ObjectNode modal(JsonNode view, Ids ids) {
    List<String> problems = new ArrayList<>();
    if (!Json.text(view, "type").equals("modal")) {
      problems.add("must be a modal [json-pointer:/view/type]");
    }
    label(view, "title", problems);
    boolean input =
        Blocks.each(view.path("blocks")).anyMatch(b -> Json.text(b, "type").equals("input"));
    if (view.has("submit") || input) {
      label(view, "submit", problems);
    }
    if (view.has("close")) {
      label(view, "close", problems);
    }
    return checked(view, MODAL_FIELDS, BlockRules.Surface.MODAL, problems, ids);
  }

  static ObjectNode home(JsonNode view, Ids ids) {
    List<String> problems = new ArrayList<>();
    if (!Json.text(view, "type").equals("home")) {
      problems.add("must be a home [json-pointer:/view/type]");
    }
    return checked(view, HOME_FIELDS, BlockRules.Surface.HOME, problems, ids);
  }

  private static ObjectNode checked(
      JsonNode view,
      Set<String> fields,
      BlockRules.Surface surface,
      List<String> problems,
      Ids ids) {
    if (!(view instanceof ObjectNode object)) {
      throw Refusal.complaint("invalid_arguments", "view is no object");
    }
    if (object.toString().getBytes(UTF_8).length > BYTES) {
      throw Refusal.complaint("view_too_large");
    }
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!fields.contains(field)) {
                problems.add("invalid additional property: " + field);
              }
            });
    limit(object, "private_metadata", METADATA, problems);
    limit(object, "callback_id", IDS, problems);
    limit(object, "external_id", IDS, problems);
    if (!problems.isEmpty()) {
      throw Refusal.complaint("invalid_arguments", problems);
    }
    ObjectNode complete = object.deepCopy();
    complete.set("blocks", BlockRules.checked(object.path("blocks"), surface, ids));
    return complete;
  }

  private static void label(JsonNode view, String field, List<String> problems) {
    JsonNode label = view.path(field);
    if (!Json.text(label, "type").equals("plain_text") || Json.text(label, "text").isEmpty()) {
      problems.add("must be plain text [json-pointer:/view/" + field + "]");
    }
    limit(label, "text", TITLE, problems);
  }

  private static void limit(JsonNode node, String field, int most, List<String> problems) {
    if (Json.text(node, field).length() > most) {
      problems.add("must be less than " + (most + 1) + " characters [json-pointer:/" + field + "]");
    }
  }
}
