package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of a method, with the refusals that many methods share. Under the world's lock.
final class Call {

  private static final String TS = "\\d{10}\\.\\d{6}";

  private final World world;
  private final Map<String, String> args;
  private final Optional<Tokens.Token> token;

  Call(World world, Map<String, String> args, Optional<Tokens.Token> token) {
    this.world = world;
    this.args = args;
    this.token = token;
  }

  World world() {
    return world;
  }

  /// Whether it came with the app's own token, which belongs to no workspace.
  boolean isByApp() {
    return token.isEmpty();
  }

  Tokens.Token token() {
    return token.orElseThrow(() -> Refusal.complaint("not_authed"));
  }

  Team team() {
    return token().team();
  }

  boolean may(String scope) {
    return token().scopes().contains(scope);
  }

  boolean has(String name) {
    return !arg(name).isEmpty();
  }

  /// An argument; empty if it was not given.
  String arg(String name) {
    return args.getOrDefault(name, "");
  }

  boolean given(String name) {
    return args.containsKey(name);
  }

  /// The channel that an argument names, if the app can see it.
  Channel channel(String name) {
    String id = arg(name);
    Optional<Person> person = team().personWithId(id);
    if (person.isPresent()) {
      return team().dm(person.get());
    }
    Optional<Channel> channel = team().channelWithId(id);
    if (channel.isEmpty() && world.channel(id).isPresent()) {
      throw Refusal.complaint("channel_not_found", "a channel of another workspace");
    }
    return channel
        .filter(one -> one.kind() == Channel.Kind.PUBLIC || isIn(one))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }

  /// The same, if the app can write there.
  Channel writable(String name) {
    Channel channel = channel(name);
    if (channel.isArchived()) {
      throw Refusal.of("is_archived");
    }
    if (!isIn(channel) && !may("chat:write.public")) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  private boolean isIn(Channel channel) {
    return channel.has(team().bot().id());
  }

  Person person(String name) {
    return team().personWithId(arg(name)).orElseThrow(() -> Refusal.of("user_not_found"));
  }

  /// The thread that an argument names; empty if none.
  String thread(Channel channel) {
    String ts = arg("thread_ts");
    if (ts.isEmpty()) {
      return "";
    }
    if (!ts.matches(TS)) {
      throw Refusal.complaint("invalid_thread_ts");
    }
    if (channel.find(ts).filter(Message::isReply).isPresent()) {
      world.complain("thread_ts names a reply; its root is meant");
    }
    return ts;
  }

  /// The app's own message that `ts` names.
  ///
  /// @param error where it is someone else's
  Message own(Channel channel, String error) {
    String ts = arg("ts");
    if (channel.findEphemeral(ts).isPresent()) {
      throw Refusal.complaint("message_not_found", "an ephemeral message");
    }
    Message message = channel.find(ts).orElseThrow(() -> Refusal.of("message_not_found"));
    if (!message.author().equals(team().botAuthor())) {
      throw Refusal.complaint(error);
    }
    return message;
  }

  JsonNode json(String name, String error) {
    return Json.parse(arg(name)).orElseThrow(() -> Refusal.complaint(error));
  }

  ArrayNode blocks() {
    return has("blocks")
        ? BlockRules.checked(
            json("blocks", "invalid_blocks_format"), BlockRules.Surface.MESSAGE, world.ids())
        : Json.array();
  }

  ObjectNode metadata() {
    if (!has("metadata")) {
      return Json.object();
    }
    JsonNode metadata = json("metadata", "invalid_metadata_format");
    if (metadata instanceof ObjectNode object
        && metadata.path("event_type").isTextual()
        && metadata.path("event_payload").isObject()) {
      return object;
    }
    throw Refusal.complaint("invalid_metadata_format");
  }

  /// What the app wants a message to say.
  Message.Content content() {
    String text = arg("text");
    String markdown = arg("markdown_text");
    ArrayNode blocks = blocks();
    if (!markdown.isEmpty()) {
      if (!text.isEmpty() || !blocks.isEmpty()) {
        throw Refusal.complaint("markdown_text_conflict");
      }
      markdownLimit(markdown);
      text = markdown;
    }
    if (text.isEmpty() && blocks.isEmpty()) {
      throw Refusal.complaint("no_text");
    }
    if (text.isEmpty()) {
      world.complain("blocks without a text for notifications and screen readers");
    }
    Timeline.noPings(world, text + blocks);
    return new Message.Content(text, blocks, metadata(), List.of());
  }

  static void markdownLimit(String markdown) {
    if (markdown.length() > BlockRules.MARKDOWN) {
      throw Refusal.complaint("msg_too_long");
    }
  }
}
