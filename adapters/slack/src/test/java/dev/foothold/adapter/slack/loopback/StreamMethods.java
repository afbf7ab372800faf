package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `chat.startStream`, `chat.appendStream`, `chat.stopStream`: a message that grows.
final class StreamMethods {

  /// Not in Slack's documentation; apps see `message_not_in_streaming_state` about five minutes
  /// after the start, whatever is appended meanwhile
  /// ([vercel/chat#607](https://github.com/vercel/chat/issues/607)).
  private static final Duration LIFE = Duration.ofMinutes(5);

  private StreamMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("chat.startStream", Method.TIER_2, StreamMethods::start)
            .scope("chat:write")
            .takes(
                "channel",
                "thread_ts markdown_text recipient_user_id recipient_team_id username icon_url"
                    + " icon_emoji"),
        Method.of("chat.appendStream", Method.TIER_4, StreamMethods::append)
            .scope("chat:write")
            .takes("channel ts markdown_text", ""),
        Method.of("chat.stopStream", Method.TIER_2, StreamMethods::stop)
            .scope("chat:write")
            .takes("channel ts", "markdown_text blocks metadata session_status"));
  }

  private static ObjectNode start(Call call) {
    Channel channel = call.writable("channel");
    String thread = call.thread(channel);
    if (thread.isEmpty() && channel.kind() == Channel.Kind.DIRECT) {
      throw Refusal.complaint("invalid_arguments", "in a direct conversation a thread is needed");
    }
    // The documentation asks for these in channels only; apps report that they are always needed.
    if (!call.has("recipient_team_id")) {
      throw Refusal.complaint("missing_recipient_team_id");
    }
    if (!call.has("recipient_user_id")) {
      throw Refusal.complaint("missing_recipient_user_id");
    }
    if (!call.arg("recipient_team_id").equals(call.team().id())) {
      throw Refusal.complaint("team_not_found");
    }
    call.person("recipient_user_id");
    Message message =
        call.world()
            .timeline()
            .post(
                channel,
                call.team().botAuthor(),
                Message.Content.of(markdown(call), Json.array()),
                thread,
                Message.Stream.OPEN);
    AgentMethods.answered(call.team(), channel, thread);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private static ObjectNode append(Call call) {
    Channel channel = call.writable("channel");
    Message message = open(call, channel);
    channel.put(message.with(Message.Content.of(message.text() + markdown(call), Json.array())));
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private static ObjectNode stop(Call call) {
    Channel channel = call.writable("channel");
    Message message = open(call, channel);
    String text = message.text() + markdown(call);
    ArrayNode blocks = Json.array();
    if (!text.isEmpty()) {
      blocks.addObject().put("type", "markdown").put("text", text);
    }
    blocks.addAll(call.blocks());
    Message.Marks stopped =
        new Message.Marks(0, Message.Stream.STOPPED, message.marks().reactions());
    Message finished =
        call.world()
            .timeline()
            .edit(
                channel,
                message.with(stopped),
                new Message.Content(text, blocks, call.metadata(), List.of()));
    if (call.has("session_status")) {
      AgentMethods.setStatus(call, channel, message.place().threadTs(), call.arg("session_status"));
    }
    return ChatMethods.posted(finished);
  }

  private static String markdown(Call call) {
    String markdown = call.arg("markdown_text");
    Call.markdownLimit(markdown);
    Timeline.noPings(call.world(), markdown);
    return markdown;
  }

  private static Message open(Call call, Channel channel) {
    Message message = call.own(channel, "message_not_owned_by_app");
    long seconds = Long.parseLong(message.ts().substring(0, message.ts().indexOf('.')));
    boolean expired = call.world().now().isAfter(Instant.ofEpochSecond(seconds).plus(LIFE));
    return switch (message.marks().stream()) {
      case STOPPED_BY_USER -> throw Refusal.of("stopped_by_user");
      case NONE, STOPPED -> throw Refusal.complaint("message_not_in_streaming_state");
      case OPEN -> {
        if (expired) {
          throw Refusal.of("message_not_in_streaming_state");
        }
        yield message;
      }
    };
  }
}
