package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A modal or a Home tab as it stood when it was looked at.
///
/// @param id its id
/// @param lineage what it stands on
/// @param definition as the app gave it, blocks with ids
public record View(String id, Lineage lineage, ObjectNode definition) {

  /// What a view stands on.
  ///
  /// @param root the lowest modal of the stack
  /// @param previous the modal below; empty for the lowest
  /// @param hash changes with each update
  public record Lineage(String root, String previous, String hash) {}

  /// Takes a copy, since JSON can be changed.
  public View {
    definition = definition.deepCopy();
  }

  /// Its title; empty for a Home tab.
  public String title() {
    return Json.text(definition.path("title"), "text");
  }

  /// What the app calls it.
  public String callbackId() {
    return Json.text(definition, "callback_id");
  }

  /// All text that a person sees, line by line.
  public String shown() {
    return Blocks.shown(blocks());
  }

  /// The labels of its buttons, in order.
  public List<String> buttons() {
    return Blocks.buttons(blocks());
  }

  /// Its blocks.
  public ArrayNode blocks() {
    return definition.path("blocks") instanceof ArrayNode array ? array : Json.array();
  }

  View updated(ObjectNode other, String hash) {
    return new View(id, new Lineage(lineage.root(), lineage.previous(), hash), other);
  }

  ObjectNode json(Team team, SlackApp app) {
    ObjectNode json = definition.deepCopy();
    json.put("id", id).put("team_id", team.id()).put("hash", lineage.hash());
    json.put("root_view_id", lineage.root()).put("app_id", app.id());
    json.put("app_installed_team_id", team.id()).put("bot_id", team.bot().botId());
    if (lineage.previous().isEmpty()) {
      json.putNull("previous_view_id");
    } else {
      json.put("previous_view_id", lineage.previous());
    }
    if (!json.has("state")) {
      json.putObject("state").putObject("values");
    }
    return json;
  }
}
