package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Response;
import java.util.Optional;

/// A request that Discord turns down, with one of its [error
/// codes](https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final int code;
  private final transient Optional<ObjectNode> errors;

  private Refusal(int status, int code, String message, Optional<ObjectNode> errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static Refusal of(int status, int code, String message) {
    return new Refusal(status, code, message, Optional.empty());
  }

  static Refusal unknown(int code, String what) {
    return of(404, code, "Unknown " + what);
  }

  static Refusal missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static Refusal archived() {
    return of(400, 50083, "Thread is archived");
  }

  static Refusal unauthorized() {
    return of(401, 0, "401: Unauthorized");
  }

  static Refusal notFound() {
    return of(404, 0, "404: Not Found");
  }

  /// A body that breaks a rule.
  ///
  /// @param where keys down to what is wrong, parted by dots
  static Refusal invalid(String where, String error, String message) {
    ObjectNode errors =
        Json.object("_errors", java.util.List.of(Json.object("code", error, "message", message)));
    String[] keys = where.split("\\.", -1);
    for (int i = keys.length - 1; i >= 0; i--) {
      errors = Json.object(keys[i], errors);
    }
    return new Refusal(400, 50035, "Invalid Form Body", Optional.of(errors));
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  /// Whether the request should never have been sent: it breaks a rule that was known before.
  boolean isBreach() {
    return code == 50035 || code == 50006 || code == 40060;
  }

  Response response() {
    return Response.json(status, body());
  }

  private ObjectNode body() {
    return Json.object("message", getMessage(), "code", code, "errors", errors);
  }

  String summary() {
    return status
        + " "
        + code
        + " "
        + getMessage()
        + errors.map(details -> " " + details).orElse("");
  }
}
