package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/// Writes messages into channels, and tells the app of those it may read. Guarded by the world's
/// lock.
final class Timeline {

  private static final Pattern EVERYONE = Pattern.compile("<!(channel|here|everyone)");

  private final World world;

  Timeline(World world) {
    this.world = world;
  }

  /// Complains where an app calls everyone in a channel.
  static void noPings(World world, String words) {
    if (EVERYONE.matcher(words).find()) {
      world.complain("a message calls everyone in the channel");
    }
  }

  Message post(Channel channel, Message.Author author, Message.Content content, String threadTs) {
    return post(channel, author, content, threadTs, Message.Stream.NONE);
  }

  Message post(
      Channel channel,
      Message.Author author,
      Message.Content content,
      String threadTs,
      Message.Stream stream) {
    Message message =
        new Message(
            place(channel, threadTs, ""),
            author,
            content,
            new Message.Marks(0, stream, Message.Marks.NONE.reactions()));
    channel.put(message);
    tellMessage(channel, event(channel, message));
    tellMention(channel, message);
    return message;
  }

  Message ephemeral(
      Channel channel,
      Message.Author author,
      Person reader,
      Message.Content content,
      String threadTs) {
    Message message =
        new Message(place(channel, threadTs, reader.id()), author, content, Message.Marks.NONE);
    channel.putEphemeral(message);
    return message;
  }

  private Message.Place place(Channel channel, String threadTs, String audience) {
    return new Message.Place(
        channel.team().id(), channel.id(), world.ids().ts(world.now()), threadTs, audience);
  }

  Message edit(Channel channel, Message old, Message.Content content) {
    Message edited = old.edited(content);
    channel.put(edited);
    ObjectNode event = changed(channel, "message_changed");
    event.set("message", edited.json());
    event.set("previous_message", old.json());
    tellMessage(channel, event);
    tellMention(channel, edited);
    return edited;
  }

  void delete(Channel channel, Message old) {
    channel.remove(old.ts());
    ObjectNode event = changed(channel, "message_deleted").put("deleted_ts", old.ts());
    event.set("previous_message", old.json());
    tellMessage(channel, event);
  }

  private ObjectNode changed(Channel channel, String subtype) {
    String ts = world.ids().ts(world.now());
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", channel.id())
        .put("channel_type", channel.type())
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private static ObjectNode event(Channel channel, Message message) {
    ObjectNode event = message.json();
    event.put("channel", channel.id()).put("channel_type", channel.type());
    event.put("event_ts", message.ts());
    if (!message.content().files().isEmpty()) {
      event.put("subtype", "file_share").put("upload", false);
    } else if (message.author().user().isEmpty()) {
      event.put("subtype", "bot_message");
    }
    channel
        .find(message.place().threadTs())
        .filter(_ -> message.isReply())
        .ifPresent(root -> event.put("parent_user_id", root.author().user()));
    return event;
  }

  private void tellMessage(Channel channel, ObjectNode event) {
    if (reads(channel, channel.historyScope(), channel.messageEvent())) {
      world.payloads().tell(channel.team(), event);
    }
  }

  /// In a direct conversation a mention is a message like any other.
  private void tellMention(Channel channel, Message message) {
    boolean mentioned = message.text().contains("<@" + channel.team().bot().id() + ">");
    boolean own = message.author().user().equals(channel.team().bot().id());
    if (mentioned
        && !own
        && channel.kind() != Channel.Kind.DIRECT
        && reads(channel, "app_mentions:read", "app_mention")) {
      ObjectNode event = event(channel, message).put("type", "app_mention");
      event.remove("subtype");
      event.remove("channel_type");
      world.payloads().tell(channel.team(), event);
    }
  }

  private boolean reads(Channel channel, String scope, String event) {
    return world.app().hears(event)
        && channel.has(channel.team().bot().id())
        && channel
            .team()
            .installation()
            .filter(installation -> installation.scopes().contains(scope))
            .isPresent();
  }
}
