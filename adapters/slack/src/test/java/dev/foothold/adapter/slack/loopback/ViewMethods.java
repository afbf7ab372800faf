package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// `views.*`: modals and the Home tab.
final class ViewMethods {

  private ViewMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("views.open", Method.TIER_4, ViewMethods::open)
            .takes("trigger_id view", "interactivity_pointer"),
        Method.of("views.push", Method.TIER_4, ViewMethods::push)
            .takes("trigger_id view", "interactivity_pointer"),
        Method.of("views.update", Method.TIER_4, ViewMethods::update)
            .takes("view", "view_id external_id hash"),
        Method.of("views.publish", Method.TIER_4, ViewMethods::publish)
            .takes("user_id view", "hash"));
  }

  private static ObjectNode open(Call call) {
    ObjectNode definition = modal(call);
    Triggers.Trigger trigger = trigger(call);
    unique(call, definition, "");
    return answer(call, trigger.person().screen().open(definition));
  }

  private static ObjectNode push(Call call) {
    ObjectNode definition = modal(call);
    Triggers.Trigger trigger = trigger(call);
    if (trigger.view().isEmpty() || trigger.person().screen().modals().isEmpty()) {
      throw Refusal.complaint("invalid_trigger_id", "a push needs a trigger from a modal");
    }
    unique(call, definition, "");
    return answer(call, trigger.person().screen().push(definition));
  }

  private static ObjectNode update(Call call) {
    ObjectNode definition = modal(call);
    for (Person person : call.team().people()) {
      Optional<View> view =
          person.screen().modals().stream().filter(one -> isMeant(call, one)).findFirst();
      if (view.isPresent()) {
        hash(call, view.get());
        unique(call, definition, view.get().id());
        return answer(call, person.screen().update(view.get(), definition));
      }
    }
    // The person may close it at any time.
    throw Refusal.of("not_found");
  }

  private static boolean isMeant(Call call, View view) {
    return call.has("view_id")
        ? view.id().equals(call.arg("view_id"))
        : externalId(view.definition()).filter(call.arg("external_id")::equals).isPresent();
  }

  private static ObjectNode publish(Call call) {
    ObjectNode definition =
        ViewRules.home(call.json("view", "invalid_arguments"), call.world().ids());
    Person person = call.person("user_id");
    Ids ids = call.world().ids();
    Optional<View> old = person.screen().home();
    old.ifPresent(view -> hash(call, view));
    String id = old.map(View::id).orElseGet(() -> ids.next("V"));
    View view = new View(id, new View.Lineage(id, "", ids.next("hash-")), definition);
    person.screen().publish(view);
    return answer(call, view);
  }

  private static ObjectNode modal(Call call) {
    return ViewRules.modal(call.json("view", "invalid_arguments"), call.world().ids());
  }

  private static Triggers.Trigger trigger(Call call) {
    return call.world().triggers().use(call.arg("trigger_id"), call.team(), call.world().now());
  }

  private static void hash(Call call, View view) {
    if (call.has("hash") && !call.arg("hash").equals(view.lineage().hash())) {
      throw Refusal.of("hash_conflict");
    }
  }

  private static Optional<String> externalId(ObjectNode definition) {
    return Optional.of(Json.text(definition, "external_id")).filter(id -> !id.isEmpty());
  }

  private static void unique(Call call, ObjectNode definition, String except) {
    Optional<String> id = externalId(definition);
    boolean taken =
        id.isPresent()
            && call.team().people().stream()
                .flatMap(person -> person.screen().modals().stream())
                .filter(view -> !view.id().equals(except))
                .anyMatch(view -> externalId(view.definition()).equals(id));
    if (taken) {
      throw Refusal.complaint("duplicate_external_id");
    }
  }

  private static ObjectNode answer(Call call, View view) {
    return Json.object().set("view", view.json(call.team(), call.world().app()));
  }
}
