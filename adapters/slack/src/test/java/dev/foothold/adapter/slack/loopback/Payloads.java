package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /// What all interactions have.
  ObjectNode interaction(Person person, String type, Optional<View> from) {
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

  ObjectNode channel(Channel channel) {
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
