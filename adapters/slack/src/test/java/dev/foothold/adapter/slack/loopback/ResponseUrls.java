package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places to answer an interaction: [each good five times within 30
/// minutes](https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
/// Guarded by the world's lock.
final class ResponseUrls {

  static final String PATH = "/actions/";
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Set<String> FIELDS =
      Set.of(
          "text",
          "blocks",
          "attachments",
          "response_type",
          "replace_original",
          "delete_original",
          "thread_ts",
          "metadata",
          "unfurl_links",
          "unfurl_media",
          "mrkdwn");

  private final World world;
  private final Map<String, Place> issued = new HashMap<>();

  /// @param original the message that was used; none for commands
  private record Place(Person person, Channel channel, Optional<Message> original, Instant until) {}

  private final Map<String, Integer> uses = new HashMap<>();

  ResponseUrls(World world) {
    this.world = world;
  }

  String issue(Person person, Channel channel, Optional<Message> original) {
    String path = PATH + person.team().id() + "/" + world.ids().next("");
    issued.put(path, new Place(person, channel, original, world.now().plus(LIFE)));
    return world.address() + path;
  }

  Response answer(Request request) {
    Place place = issued.get(request.path());
    if (place == null) {
      world.complain("an unknown response_url was used");
      return Response.text(404, "invalid_url");
    }
    if (world.now().isAfter(place.until())) {
      world.complain("a response_url was used after 30 minutes");
      return Response.text(404, "expired_url");
    }
    if (uses.merge(request.path(), 1, Integer::sum) > USES) {
      world.complain("a response_url was used more than five times");
      return Response.text(404, "used_url");
    }
    if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
      world.complain("a response_url was given no JSON");
      return Response.text(400, "invalid_payload");
    }
    Optional<JsonNode> body = Json.parse(request.text()).filter(JsonNode::isObject);
    if (body.isEmpty()) {
      world.complain("a response_url was given broken JSON");
      return Response.text(400, "invalid_payload");
    }
    try {
      respond(place, body.get());
      return Response.text(200, "ok");
    } catch (Refusal refusal) {
      complain("a response_url refused: ", refusal);
      return Response.text(
          refusal.error().equals("channel_not_found") ? 404 : 400, refusal.error());
    }
  }

  /// The answer that came with a command's acknowledgement.
  void answerCommand(Person person, Channel channel, JsonNode body) {
    JsonNode answer = body.isTextual() ? Json.object().set("text", body) : body;
    try {
      respond(new Place(person, channel, Optional.empty(), world.now()), answer);
    } catch (Refusal refusal) {
      complain("a command's answer is refused: ", refusal);
    }
  }

  private void complain(String what, Refusal refusal) {
    if (refusal.isComplaint()) {
      world.complain(what + refusal.error() + " " + refusal.messages());
    }
  }

  private void respond(Place place, JsonNode body) {
    body.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw Refusal.complaint("invalid_payload", "unknown field " + field);
              }
            });
    if (place.person().team().installation().isEmpty()) {
      throw Refusal.of("channel_not_found");
    }
    Channel channel = place.channel();
    if (body.path("delete_original").asBoolean()) {
      delete(channel, original(place));
      return;
    }
    Message.Content content = content(body);
    if (body.path("replace_original").asBoolean() && place.original().isPresent()) {
      replace(channel, original(place), content);
      return;
    }
    String thread = Json.text(body, "thread_ts");
    Message.Author author = place.person().team().botAuthor();
    switch (body.path("response_type").asText("ephemeral")) {
      case "ephemeral" ->
          world.timeline().ephemeral(channel, author, place.person(), content, thread);
      case "in_channel" -> world.timeline().post(channel, author, content, thread);
      default -> throw Refusal.complaint("invalid_payload", "unknown response_type");
    }
  }

  private static Message original(Place place) {
    return place
        .original()
        .orElseThrow(() -> Refusal.complaint("invalid_payload", "a command has no original"));
  }

  private void delete(Channel channel, Message original) {
    if (original.isEphemeral()) {
      channel.removeEphemeral(original.ts());
    } else {
      channel.find(original.ts()).ifPresent(now -> world.timeline().delete(channel, now));
    }
  }

  private void replace(Channel channel, Message original, Message.Content content) {
    if (original.isEphemeral()) {
      channel
          .findEphemeral(original.ts())
          .ifPresent(now -> channel.putEphemeral(now.edited(content)));
    } else {
      channel.find(original.ts()).ifPresent(now -> world.timeline().edit(channel, now, content));
    }
  }

  private Message.Content content(JsonNode body) {
    ArrayNode blocks =
        body.has("blocks")
            ? BlockRules.checked(body.path("blocks"), BlockRules.Surface.MESSAGE, world.ids())
            : Json.array();
    String text = Json.text(body, "text");
    if (text.isEmpty() && blocks.isEmpty()) {
      throw Refusal.complaint("no_text");
    }
    if (text.isEmpty()) {
      world.complain("blocks without a text for notifications and screen readers");
    }
    Timeline.noPings(world, text + blocks);
    ObjectNode metadata = body.path("metadata") instanceof ObjectNode some ? some : Json.object();
    return new Message.Content(text, blocks, metadata, List.of());
  }
}
