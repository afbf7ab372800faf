package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// `chat.*` and `reactions.*`: messages that are posted, changed and deleted.
final class ChatMethods {

  /// [chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage#truncating).
  private static final int TEXT = 40_000;

  private ChatMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("chat.postMessage", Method.SPECIAL, ChatMethods::post)
            .scope("chat:write")
            .takes(
                "channel",
                "text blocks markdown_text attachments thread_ts reply_broadcast metadata mrkdwn"
                    + " parse link_names unfurl_links unfurl_media username icon_url icon_emoji"),
        Method.of("chat.postEphemeral", Method.TIER_4, ChatMethods::postEphemeral)
            .scope("chat:write")
            .takes(
                "channel user",
                "text blocks markdown_text attachments thread_ts parse link_names username icon_url"
                    + " icon_emoji"),
        Method.of("chat.update", Method.TIER_3, ChatMethods::update)
            .scope("chat:write")
            .takes(
                "channel ts",
                "text blocks markdown_text attachments metadata parse link_names file_ids"
                    + " reply_broadcast"),
        Method.of("chat.delete", Method.TIER_3, ChatMethods::delete)
            .scope("chat:write")
            .takes("channel ts", ""),
        Method.of("chat.getPermalink", Method.SPECIAL, ChatMethods::permalink)
            .takes("channel message_ts", ""),
        Method.of("reactions.add", Method.TIER_3, ChatMethods::react)
            .scope("reactions:write")
            .takes("channel timestamp name", ""),
        Method.of("reactions.remove", Method.TIER_2, ChatMethods::takeReactionBack)
            .scope("reactions:write")
            .takes("channel timestamp name", ""));
  }

  private static ObjectNode post(Call call) {
    Channel channel = call.writable("channel");
    Message.Content content = cut(call, call.content());
    String thread = call.thread(channel);
    Message message =
        call.world().timeline().post(channel, call.team().botAuthor(), content, thread);
    AgentMethods.answered(call.team(), channel, thread);
    return posted(message);
  }

  /// Longer texts are cut, which nobody wants.
  private static Message.Content cut(Call call, Message.Content content) {
    if (content.text().length() <= TEXT) {
      return content;
    }
    call.world().complain("a text of more than 40,000 characters was cut");
    return new Message.Content(
        content.text().substring(0, TEXT), content.blocks(), content.metadata(), List.of());
  }

  static ObjectNode posted(Message message) {
    ObjectNode answer = Json.object();
    answer.put("channel", message.place().channel()).put("ts", message.ts());
    answer.set("message", message.json());
    return answer;
  }

  private static ObjectNode postEphemeral(Call call) {
    Channel channel = call.writable("channel");
    Message.Content content = call.content();
    Person reader = call.person("user");
    if (!channel.has(reader.id())) {
      throw Refusal.of("user_not_in_channel");
    }
    Message message =
        call.world()
            .timeline()
            .ephemeral(channel, call.team().botAuthor(), reader, content, call.thread(channel));
    return Json.object().put("message_ts", message.ts());
  }

  private static ObjectNode update(Call call) {
    Channel channel = call.writable("channel");
    Message old = call.own(channel, "cant_update_message");
    if (old.marks().stream() == Message.Stream.OPEN) {
      throw Refusal.complaint("streaming_state_conflict");
    }
    Message.Content asked = call.content();
    if (asked.text().length() > TEXT) {
      throw Refusal.complaint("msg_too_long");
    }
    // What is left out stays (https://docs.slack.dev/reference/methods/chat.update).
    ArrayNode blocks = call.given("blocks") ? asked.blocks() : old.content().blocks();
    Message.Content content =
        new Message.Content(
            asked.text(),
            call.has("markdown_text") ? Json.array() : blocks,
            call.given("metadata") ? asked.metadata() : old.content().metadata(),
            List.of());
    Message updated = call.world().timeline().edit(channel, old, content);
    return posted(updated).put("text", updated.text());
  }

  private static ObjectNode delete(Call call) {
    Channel channel = call.channel("channel");
    Message message = call.own(channel, "cant_delete_message");
    call.world().timeline().delete(channel, message);
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private static ObjectNode permalink(Call call) {
    Channel channel = call.channel("channel");
    String ts = call.arg("message_ts");
    if (channel.find(ts).isEmpty()) {
      throw Refusal.of("message_not_found");
    }
    return Json.object()
        .put("channel", channel.id())
        .put(
            "permalink",
            "https://%s.slack.com/archives/%s/p%s"
                .formatted(call.team().domain(), channel.id(), ts.replace(".", "")));
  }

  private static ObjectNode react(Call call) {
    Channel channel = call.channel("channel");
    Message message = target(call, channel);
    List<String> reactions = new ArrayList<>(message.marks().reactions());
    if (reactions.contains(call.arg("name"))) {
      throw Refusal.of("already_reacted");
    }
    reactions.add(call.arg("name"));
    return reacted(channel, message, reactions);
  }

  private static ObjectNode takeReactionBack(Call call) {
    Channel channel = call.channel("channel");
    Message message = target(call, channel);
    List<String> reactions = new ArrayList<>(message.marks().reactions());
    if (!reactions.remove(call.arg("name"))) {
      throw Refusal.of("no_reaction");
    }
    return reacted(channel, message, reactions);
  }

  private static Message target(Call call, Channel channel) {
    return channel.find(call.arg("timestamp")).orElseThrow(() -> Refusal.of("message_not_found"));
  }

  private static ObjectNode reacted(Channel channel, Message message, List<String> reactions) {
    Message.Marks marks = message.marks();
    channel.put(message.with(new Message.Marks(marks.edits(), marks.stream(), reactions)));
    return Json.object();
  }
}
