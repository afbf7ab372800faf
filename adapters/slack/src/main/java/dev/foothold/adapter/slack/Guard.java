package dev.foothold.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Looks at what calls itself Slack before Bolt sees it: whether [Slack signed
/// it](https://docs.slack.dev/authentication/verifying-requests-from-slack) just now, and whether
/// it has a form that Bolt can read. Safe for many threads.
final class Guard {

  /// Older ones may be somebody's copies (likewise).
  static final Duration OLDEST = Duration.ofMinutes(5);

  /// Largest body. Slack names none; a modal, the largest thing in a call, has 250 kB at most
  /// ([views](https://docs.slack.dev/surfaces/modals#payload_size)), and is written in percents.
  static final int MOST_BYTES = 1_000_000;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";

  private static final Set<String> INTERACTIONS =
      Set.of("block_actions", "view_submission", "view_closed", "message_action", "shortcut");

  private final SecretKeySpec secret;
  private final InstantSource clock;

  Guard(String signingSecret, InstantSource clock) {
    this.secret = new SecretKeySpec(signingSecret.getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /// What is to be done with a call.
  enum Verdict {
    /// Bolt may read it.
    GOOD,
    /// Nothing: Slack looks whether somebody is there.
    PING,
    /// It is not Slack's.
    FORGED,
    /// It has no form that is known.
    MALFORMED,
    /// It has a form that needs nothing done.
    IRRELEVANT
  }

  Verdict look(String timestamp, String signature, String contentType, byte[] body) {
    if (!isSigned(timestamp, signature, body)) {
      return Verdict.FORGED;
    }
    String text = new String(body, UTF_8);
    String type = contentType.replaceFirst(";.*", "").strip();
    return switch (type) {
      case "application/json" -> event(text);
      case "application/x-www-form-urlencoded" -> form(text);
      default -> Verdict.MALFORMED;
    };
  }

  private boolean isSigned(String timestamp, String signature, byte[] body) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(signed, clock.instant()).abs().compareTo(OLDEST) > 0) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(UTF_8));
      String expected = VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
      // In the same time, wherever they differ.
      return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java has no HMAC", missing);
    }
  }

  private static Verdict event(String text) {
    if (!(json(text) instanceof JsonObject envelope)) {
      return Verdict.MALFORMED;
    }
    return switch (string(envelope, "type")) {
      case "url_verification" ->
          string(envelope, "challenge").isEmpty() ? Verdict.MALFORMED : Verdict.GOOD;
      case "event_callback" -> callback(envelope);
      case "app_rate_limited" -> Verdict.IRRELEVANT;
      default -> Verdict.MALFORMED;
    };
  }

  private static Verdict callback(JsonObject envelope) {
    boolean isWhole =
        envelope.get("event") instanceof JsonObject event
            && !string(event, "type").isEmpty()
            && !string(envelope, "team_id").isEmpty()
            && !string(envelope, "event_id").isEmpty();
    return isWhole ? Verdict.GOOD : Verdict.MALFORMED;
  }

  private static Verdict form(String text) {
    Map<String, String> fields = fields(text);
    if (fields.containsKey("payload")) {
      return json(fields.getOrDefault("payload", "")) instanceof JsonObject payload
          ? interaction(payload)
          : Verdict.MALFORMED;
    }
    if (fields.containsKey("ssl_check")) {
      return Verdict.PING;
    }
    boolean isCommand =
        Set.of("command", "team_id", "user_id", "channel_id", "trigger_id", "response_url").stream()
            .noneMatch(name -> fields.getOrDefault(name, "").isEmpty());
    return isCommand ? Verdict.GOOD : Verdict.MALFORMED;
  }

  private static Verdict interaction(JsonObject payload) {
    String type = string(payload, "type");
    if (!INTERACTIONS.contains(type)) {
      return type.isEmpty() ? Verdict.MALFORMED : Verdict.IRRELEVANT;
    }
    boolean isWhole = has(payload, "user", "id") && has(payload, "team", "id");
    boolean hasWhat =
        switch (type) {
          case "block_actions" ->
              payload.get("actions") instanceof com.google.gson.JsonArray actions
                  && !actions.isEmpty()
                  && actions.get(0) instanceof JsonObject action
                  && !string(action, "action_id").isEmpty()
                  && payload.get("container") instanceof JsonObject;
          case "view_submission", "view_closed" -> has(payload, "view", "callback_id");
          case "message_action" ->
              has(payload, "message", "ts")
                  && has(payload, "channel", "id")
                  && !string(payload, "callback_id").isEmpty();
          default -> !string(payload, "callback_id").isEmpty();
        };
    return isWhole && hasWhat ? Verdict.GOOD : Verdict.MALFORMED;
  }

  private static boolean has(JsonObject json, String object, String field) {
    return json.get(object) instanceof JsonObject below && !string(below, field).isEmpty();
  }

  private static String string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static JsonElement json(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException | StackOverflowError broken) {
      return com.google.gson.JsonNull.INSTANCE;
    }
  }

  /// A form's fields.
  ///
  /// @return the first of each name; none where percents are broken
  static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.putIfAbsent(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
      }
      return fields;
    } catch (IllegalArgumentException broken) {
      return Map.of();
    }
  }
}
