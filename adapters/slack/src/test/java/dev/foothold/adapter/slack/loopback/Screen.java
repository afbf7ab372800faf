package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the app has put on one person's screen beside messages: modals, the Home tab, suggested
/// questions. Guarded by the world's lock.
final class Screen {

  private final Ids ids;
  private final List<View> modals = new ArrayList<>();
  private Optional<View> home = Optional.empty();
  private List<Person.Prompt> prompts = List.of();
  private List<String> errors = List.of();

  Screen(Ids ids) {
    this.ids = ids;
  }

  /// The lowest first.
  List<View> modals() {
    return List.copyOf(modals);
  }

  Optional<View> top() {
    return modals.isEmpty() ? Optional.empty() : Optional.of(modals.getLast());
  }

  Optional<View> home() {
    return home;
  }

  List<Person.Prompt> prompts() {
    return prompts;
  }

  /// What the modal on top says is wrong.
  List<String> errors() {
    return errors;
  }

  /// The Home tab or the modal on top, as it stands now.
  View standing(View view) {
    return home.filter(one -> one.id().equals(view.id()))
        .or(() -> top().filter(one -> one.id().equals(view.id())))
        .orElseThrow(() -> new IllegalArgumentException("the view is not on the screen"));
  }

  void suggest(List<Person.Prompt> suggested) {
    prompts = List.copyOf(suggested);
  }

  void publish(View view) {
    home = Optional.of(view);
  }

  /// Opens a modal on an empty screen.
  View open(ObjectNode definition) {
    modals.clear();
    return push(definition);
  }

  View push(ObjectNode definition) {
    if (modals.size() >= ViewRules.STACK) {
      throw Refusal.complaint("push_limit_reached");
    }
    String id = ids.next("V");
    String root = modals.isEmpty() ? id : modals.getFirst().id();
    String previous = top().map(View::id).orElse("");
    View view = new View(id, new View.Lineage(root, previous, ids.next("hash-")), definition);
    modals.add(view);
    errors = List.of();
    return view;
  }

  View update(View old, ObjectNode definition) {
    View updated = old.updated(definition, ids.next("hash-"));
    modals.replaceAll(one -> one.id().equals(old.id()) ? updated : one);
    return updated;
  }

  void close(View view) {
    modals.removeIf(one -> one.id().equals(view.id()));
  }

  /// Does what the app's answer to a submission says ([response
  /// actions](https://docs.slack.dev/surfaces/modals#response_actions)).
  void submitted(View view, JsonNode answer) {
    errors = List.of();
    if (isEmpty(answer)) {
      close(view);
      return;
    }
    switch (Json.text(answer, "response_action")) {
      case "clear" -> modals.clear();
      case "errors" -> errors = errors(view, answer.path("errors"));
      case "update" -> update(view, ViewRules.modal(answer.path("view"), ids));
      case "push" -> push(ViewRules.modal(answer.path("view"), ids));
      default -> throw Refusal.complaint("unknown response_action");
    }
  }

  /// Whether an acknowledgement says nothing.
  static boolean isEmpty(JsonNode answer) {
    return answer.isTextual() ? answer.asText().isEmpty() : answer.isEmpty();
  }

  private static List<String> errors(View view, JsonNode byBlock) {
    List<String> inputs =
        Blocks.each(view.blocks())
            .filter(block -> Json.text(block, "type").equals("input"))
            .map(block -> Json.text(block, "block_id"))
            .toList();
    List<String> messages = new ArrayList<>();
    byBlock
        .properties()
        .forEach(
            error -> {
              if (!inputs.contains(error.getKey())) {
                throw Refusal.complaint("errors for what is no input: " + error.getKey());
              }
              messages.add(error.getValue().asText());
            });
    if (messages.isEmpty()) {
      throw Refusal.complaint("response_action errors without errors");
    }
    return messages;
  }
}
