package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Puts together what the app is told, in the forms that Slack's [Events
/// API](https://docs.slack.dev/apis/events-api) and
/// [interactivity](https://docs.slack.dev/reference/interaction-payloads) have. Guarded by the
/// world's lock.
final class Payloads {

  private final World world;

  Payloads(World world) {
    this.world = world;
  }

  /// Tells the app of an event.
  Delivery tell(Team team, ObjectNode event) {
    String type = Json.text(event, "type");
    return world
        .deliveries()
        .send(
            new Delivery(
                Delivery.Kind.EVENT,
                type,
                envelope(team, event),
                world.now(),
                Delivery.Effects.NONE));
  }

  /// An event with all that is around it.
  ObjectNode envelope(Team team, ObjectNode event) {
    ObjectNode envelope = Json.object().put("token", world.app().verificationToken());
    envelope.put("team_id", team.id()).put("context_team_id", team.id());
    envelope.putNull("context_enterprise_id");
    envelope.put("api_app_id", world.app().id()).set("event", event);
    envelope.put("type", "event_callback").put("event_id", world.ids().next("Ev"));
    envelope.put("event_time", world.now().getEpochSecond());
    envelope
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", team.id())
        .put("user_id", team.bot().id())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    envelope.put("is_ext_shared_channel", false).put("event_context", "4-" + world.ids().next(""));
    return envelope;
  }

  ObjectNode command(Person person, Channel channel, String command, String text) {
    Team team = person.team();
    return Json.object()
        .put("token", world.app().verificationToken())
        .put("team_id", team.id())
        .put("team_domain", team.domain())
        .put("channel_id", channel.id())
        .put(
            "channel_name",
            channel.kind() == Channel.Kind.DIRECT ? "directmessage" : channel.name())
        .put("user_id", person.id())
        .put("user_name", person.name())
        .put("command", command)
        .put("text", text)
        .put("api_app_id", world.app().id())
        .put("is_enterprise_install", "false")
        .put("response_url", world.responseUrls().issue(person, channel, Optional.empty()))
        .put("trigger_id", trigger(person, Optional.empty()));
  }

  /// A button pressed, or something chosen, in a message.
  ObjectNode pressed(
      Person person, Channel channel, Message message, Blocks.Control control, ObjectNode choice) {
    ObjectNode payload = interaction(person, "block_actions", Optional.empty());
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", message.ts()).put("channel_id", channel.id());
    container.put("is_ephemeral", message.isEphemeral());
    if (!message.place().threadTs().isEmpty()) {
      container.put("thread_ts", message.place().threadTs());
    }
    payload.set("channel", channel(channel));
    if (!message.isEphemeral()) {
      payload.set("message", message.json());
    }
    payload.putObject("state").putObject("values");
    payload.put("response_url", responseUrl(person, channel, message));
    payload.putArray("actions").add(action(control, choice));
    return payload;
  }

  /// The same in a modal or on the Home tab.
  ObjectNode pressed(Person person, View view, Blocks.Control control, ObjectNode choice) {
    boolean modal = Json.text(view.definition(), "type").equals("modal");
    ObjectNode payload =
        interaction(person, "block_actions", modal ? Optional.of(view) : Optional.empty());
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", view.json(person.team(), world.app()));
    payload.putArray("actions").add(action(control, choice));
    return payload;
  }

  private ObjectNode action(Blocks.Control control, ObjectNode choice) {
    ObjectNode action = Json.object().put("type", control.type());
    action.put("action_id", control.actionId()).put("block_id", control.blockId());
    for (String field : List.of("text", "value", "style", "url")) {
      if (control.element().has(field)) {
        action.set(field, control.element().get(field));
      }
    }
    action.setAll(choice);
    return action.put("action_ts", world.ids().ts(world.now()));
  }

  ObjectNode submitted(Person person, View view, ObjectNode values) {
    ObjectNode payload = interaction(person, "view_submission", Optional.of(view));
    ObjectNode json = view.json(person.team(), world.app());
    json.putObject("state").set("values", values);
    payload.set("view", json);
    payload.putArray("response_urls");
    return payload;
  }

  ObjectNode closed(Person person, View view) {
    ObjectNode payload = interaction(person, "view_closed", Optional.empty());
    payload.remove("trigger_id");
    payload.set("view", view.json(person.team(), world.app()));
    return payload.put("is_cleared", false);
  }

  ObjectNode shortcut(Person person, String type, String callbackId) {
    return interaction(person, type, Optional.empty())
        .put("callback_id", callbackId)
        .put("action_ts", world.ids().ts(world.now()));
  }

  ObjectNode shortcut(Person person, Channel channel, Message message, String callbackId) {
    ObjectNode payload = shortcut(person, "message_action", callbackId);
    payload.put("message_ts", message.ts()).set("message", message.json());
    payload.set("channel", channel(channel));
    return payload.put("response_url", responseUrl(person, channel, message));
  }

  private String responseUrl(Person person, Channel channel, Message original) {
    return world.responseUrls().issue(person, channel, Optional.of(original));
  }

  /// What all interactions have.
  private ObjectNode interaction(Person person, String type, Optional<View> from) {
    ObjectNode payload = Json.object().put("type", type);
    payload.put("token", world.app().verificationToken()).put("api_app_id", world.app().id());
    payload.putObject("team").put("id", person.team().id()).put("domain", person.team().domain());
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.name())
        .put("name", person.name())
        .put("team_id", person.team().id());
    payload.putNull("enterprise").put("is_enterprise_install", false);
    payload.put("trigger_id", trigger(person, from));
    return payload;
  }

  private static ObjectNode channel(Channel channel) {
    String name =
        switch (channel.kind()) {
          case PUBLIC -> channel.name();
          case PRIVATE -> "privategroup";
          case DIRECT -> "directmessage";
        };
    return Json.object().put("id", channel.id()).put("name", name);
  }

  private String trigger(Person person, Optional<View> from) {
    return world.triggers().issue(world.ids(), person, from, world.now());
  }
}
