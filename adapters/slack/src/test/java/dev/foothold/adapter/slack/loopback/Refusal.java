package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Slack's `"ok": false`.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String error;
  private final transient List<String> messages;
  private final boolean complaint;

  private Refusal(String error, boolean complaint, List<String> messages) {
    super(error);
    this.error = error;
    this.messages = List.copyOf(messages);
    this.complaint = complaint;
  }

  /// For what the world's state brings about: no fault of the app.
  static Refusal of(String error) {
    return new Refusal(error, false, List.of());
  }

  /// For what an app never does, however the world stands.
  static Refusal complaint(String error, String... messages) {
    return new Refusal(error, true, List.of(messages));
  }

  static Refusal complaint(String error, List<String> messages) {
    return new Refusal(error, true, messages);
  }

  String error() {
    return error;
  }

  boolean isComplaint() {
    return complaint;
  }

  List<String> messages() {
    return messages;
  }

  ObjectNode answer() {
    ObjectNode answer = Json.object().put("ok", false).put("error", error);
    if (!messages.isEmpty()) {
      answer.putObject("response_metadata").set("messages", Json.array(messages));
    }
    return answer;
  }
}
