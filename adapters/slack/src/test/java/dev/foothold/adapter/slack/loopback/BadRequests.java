package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// Requests to the app that it must refuse, or bear. Each method sends one and returns the HTTP
/// status of the answer; 0 if there was none.
public final class BadRequests {

  private final World world;
  private final HttpCarrier carrier;

  BadRequests(World world, HttpCarrier carrier) {
    this.world = world;
    this.carrier = carrier;
  }

  /// A good event, signed with another secret.
  public int badSignature(Team team) {
    return carrier.post(HttpCarrier.JSON, sample(team), world.now(), "another-secret");
  }

  /// A good event without a signature.
  public int noSignature(Team team) {
    return carrier.postUnsigned(HttpCarrier.JSON, sample(team));
  }

  /// A good event, signed well but so long ago.
  public int oldSignature(Team team, Duration ago) {
    return carrier.post(
        HttpCarrier.JSON, sample(team), world.now().minus(ago), world.app().signingSecret());
  }

  /// An event whose second half is missing.
  public int truncated(Team team) {
    String body = sample(team);
    return signed(HttpCarrier.JSON, body.substring(0, body.length() / 2));
  }

  /// An `event_callback` without `event`.
  public int withoutEvent(Team team) {
    synchronized (world) {
      ObjectNode envelope = world.payloads().envelope(team, message());
      envelope.remove("event");
      return signed(HttpCarrier.JSON, envelope.toString());
    }
  }

  /// A good event of a workspace that does not exist.
  public int unknownTeam(Team team) {
    return signed(HttpCarrier.JSON, sample(team).replace(team.id(), "T0NOWHERE"));
  }

  /// The question by which Slack checks a request address; a good app answers 200 with the
  /// challenge.
  public int urlVerification() {
    String challenge = world.ids().next("challenge-");
    ObjectNode body = Json.object().put("token", world.app().verificationToken());
    body.put("challenge", challenge).put("type", "url_verification");
    Delivery.Answer answer =
        carrier.answerTo(
            HttpCarrier.JSON, body.toString(), world.now(), world.app().signingSecret());
    JsonNode given = answer.body().isObject() ? answer.body().path("challenge") : answer.body();
    if (!given.asText().equals(challenge)) {
      world.complain("url_verification was not answered with the challenge");
    }
    return answer.status();
  }

  /// Anything, signed well.
  public int signed(String contentType, String body) {
    return carrier.post(contentType, body, world.now(), world.app().signingSecret());
  }

  private String sample(Team team) {
    synchronized (world) {
      return world.payloads().envelope(team, message()).toString();
    }
  }

  private ObjectNode message() {
    String ts = world.ids().ts(world.now());
    return Json.object()
        .put("type", "app_mention")
        .put("user", "U0NOBODY")
        .put("channel", "C0NOWHERE")
        .put("text", "a request made up")
        .put("ts", ts)
        .put("event_ts", ts);
  }
}
