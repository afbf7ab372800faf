package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// `conversations.history` and `conversations.replies`: what was written before.
final class HistoryMethods {

  private HistoryMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("conversations.history", Method.TIER_3, HistoryMethods::history)
            .scope("channels:history", "groups:history", "im:history", "mpim:history")
            .takes("channel", "cursor latest oldest inclusive limit include_all_metadata"),
        Method.of("conversations.replies", Method.TIER_3, HistoryMethods::replies)
            .scope("channels:history", "groups:history", "im:history", "mpim:history")
            .takes("channel ts", "cursor latest oldest inclusive limit include_all_metadata"));
  }

  private static Channel readable(Call call) {
    Channel channel = call.channel("channel");
    if (!call.may(channel.historyScope())) {
      throw Refusal.of("missing_scope");
    }
    return channel;
  }

  /// The newest first, as Slack has it.
  private static ObjectNode history(Call call) {
    List<Message> messages =
        new ArrayList<>(
            readable(call).all().stream()
                .filter(message -> !message.isReply() && isSince(message, call))
                .toList());
    Collections.reverse(messages);
    return answer(messages, call);
  }

  /// The root and what stands below it, the oldest first, as Slack has it.
  private static ObjectNode replies(Call call) {
    String root = call.arg("ts");
    Channel channel = readable(call);
    if (channel.find(root).isEmpty()) {
      throw Refusal.of("thread_not_found");
    }
    List<Message> messages =
        channel.all().stream()
            .filter(message -> message.ts().equals(root) || message.place().threadTs().equals(root))
            .filter(message -> message.ts().equals(root) || isSince(message, call))
            .toList();
    return answer(messages, call);
  }

  private static boolean isSince(Message message, Call call) {
    return !call.has("oldest") || message.ts().compareTo(call.arg("oldest")) > 0;
  }

  private static ObjectNode answer(List<Message> messages, Call call) {
    int limit = call.has("limit") ? Integer.parseInt(call.arg("limit")) : 100;
    ObjectNode answer = Json.object().put("has_more", messages.size() > limit);
    ArrayNode array = answer.putArray("messages");
    for (Message message : messages.subList(0, Math.min(limit, messages.size()))) {
      ObjectNode json = message.json();
      if (!call.arg("include_all_metadata").equals("1")) {
        json.remove("metadata");
      }
      array.add(json);
    }
    return answer;
  }
}
