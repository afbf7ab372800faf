package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Channels, their messages and threads
/// ([channels](https://docs.discord.com/developers/resources/channel),
/// [messages](https://docs.discord.com/developers/resources/message)).
final class ChannelRoutes {

  /// For how long a nonce is remembered; Discord says "the past few minutes".
  private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

  private static final int REACTIONS = 20;

  private final World world;

  private ChannelRoutes(World world) {
    this.world = world;
  }

  static void register(World world, Rest rest) {
    ChannelRoutes routes = new ChannelRoutes(world);
    rest.on("GET", "/channels/{channel_id}", call -> ok(routes.visible(call).json()));
    rest.on("PATCH", "/channels/{channel_id}", routes::change);
    rest.on("DELETE", "/channels/{channel_id}", routes::delete);
    rest.on("POST", "/channels/{channel_id}/typing", routes::typing);
    rest.on("GET", "/channels/{channel_id}/messages", routes::list);
    rest.on("POST", "/channels/{channel_id}/messages", routes::send);
    rest.on("GET", "/channels/{channel_id}/messages/{message_id}", routes::get);
    rest.on("PATCH", "/channels/{channel_id}/messages/{message_id}", routes::edit);
    rest.on("DELETE", "/channels/{channel_id}/messages/{message_id}", routes::remove);
    rest.on("POST", "/channels/{channel_id}/messages/{message_id}/threads", routes::threadOn);
    rest.on("POST", "/channels/{channel_id}/threads", routes::thread);
    rest.on("PUT", "/channels/{channel_id}/thread-members/@me", routes::joinThread);
    rest.on("DELETE", "/channels/{channel_id}/thread-members/@me", routes::leaveThread);
    rest.on("PUT", "/channels/{channel_id}/thread-members/{user_id}", routes::addToThread);
    rest.on("GET", "/channels/{channel_id}/threads/archived/public", routes::archived);
    String reaction = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";
    rest.on("PUT", reaction, routes::react);
    rest.on("DELETE", reaction, routes::unreact);
    rest.on("POST", "/users/@me/channels", routes::direct);
  }

  private Channel known(Call call) {
    Channel channel = world.channels.get(call.id("channel_id"));
    if (channel == null) {
      throw Refusal.unknown(10003, "Channel");
    }
    return channel;
  }

  private Channel visible(Call call) {
    Channel channel = known(call);
    if (!has(channel, Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  private Message message(Call call, Channel channel) {
    Message message = channel.messages.get(call.id("message_id"));
    if (message == null || message.isEphemeral()) {
      throw Refusal.unknown(10008, "Message");
    }
    return message;
  }

  private boolean has(Channel channel, Permission permission) {
    return Permissions.has(world.bot, channel, permission);
  }

  private void require(Channel channel, Permission permission) {
    if (!has(channel, permission)) {
      throw Refusal.missingPermissions();
    }
  }

  private static void requireAwake(Channel channel) {
    if (channel.isArchived()) {
      throw Refusal.archived();
    }
  }

  private Response change(Call call) {
    Channel channel = visible(call);
    JsonNode body = call.body();
    boolean moderator = has(channel, Permission.MANAGE_THREADS);
    boolean own = channel.owner().filter(world.bot::equals).isPresent();
    if (!channel.isThread()) {
      require(channel, Permission.MANAGE_CHANNELS);
    } else if (!moderator && (!own || body.has("locked") || channel.isLocked())) {
      throw Refusal.missingPermissions();
    }
    boolean stays = body.path("archived").asBoolean(channel.isArchived());
    if (channel.isArchived() && stays) {
      throw Refusal.archived();
    }
    if (body.has("name")) {
      Components.length(body.path("name"), 1, 100, "name");
      channel.setName(body.path("name").asText());
    }
    if (body.has("applied_tags")) {
      channel.apply(body.path("applied_tags").valueStream().map(JsonNode::asText).toList());
    }
    channel.setState(stays, body.path("locked").asBoolean(channel.isLocked()));
    channel.changed();
    return ok(channel.json());
  }

  private Response delete(Call call) {
    Channel channel = visible(call);
    require(channel, channel.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
    channel.delete();
    return ok(channel.json());
  }

  private Response typing(Call call) {
    require(visible(call), Permission.SEND_MESSAGES);
    return Response.empty(204);
  }

  private Response list(Call call) {
    Channel channel = visible(call);
    if (!has(channel, Permission.READ_MESSAGE_HISTORY)) {
      return ok(Json.array());
    }
    int limit = call.request().parameter("limit").map(Integer::parseInt).orElse(50);
    Optional<Long> before = call.request().parameter("before").map(Long::parseLong);
    Optional<Long> after = call.request().parameter("after").map(Long::parseLong);
    List<Message> wanted =
        channel.messages.values().stream()
            .filter(message -> !message.isEphemeral())
            .filter(message -> before.filter(id -> message.snowflake >= id).isEmpty())
            .filter(message -> after.filter(id -> message.snowflake <= id).isEmpty())
            .toList();
    Stream<Message> nearest =
        after.isPresent()
            ? wanted.stream().limit(limit)
            : wanted.stream().skip(Math.max(0, wanted.size() - limit));
    return ok(
        Json.array(
            nearest
                .sorted(Comparator.comparingLong((Message one) -> one.snowflake).reversed())
                .map(this::seen)
                .toList()));
  }

  private Response get(Call call) {
    Channel channel = visible(call);
    require(channel, Permission.READ_MESSAGE_HISTORY);
    return ok(seen(message(call, channel)));
  }

  private Response send(Call call) {
    Channel channel = visible(call);
    JsonNode body = call.body();
    if (channel.isForum()) {
      throw Refusal.of(400, 40058, "Cannot send a message in a forum channel");
    }
    if (!channel.takesMessages()) {
      throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
    }
    require(
        channel,
        channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
    if (channel.isDirect()
        && channel.threadMembers.stream().anyMatch(person -> !person.takesDirectMessages())) {
      throw Refusal.of(403, 50007, "Cannot send messages to this user");
    }
    Message.Draft draft =
        MessageRules.created(call, body, Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2);
    if (!draft.attachments().isEmpty()) {
      require(channel, Permission.ATTACH_FILES);
    }
    Optional<Message> sentBefore = sentBefore(body);
    if (sentBefore.isPresent()) {
      return ok(seen(sentBefore.get()));
    }
    Message message = new Message(channel, world.bot, draft);
    Set<String> pings =
        new HashSet<>(
            MessageRules.pings(
                draft, body.path("allowed_mentions"), has(channel, Permission.MENTION_EVERYONE)));
    repliedTo(channel, body.path("message_reference"))
        .ifPresent(
            answered -> {
              JsonNode allowed = body.path("allowed_mentions");
              boolean ping = !allowed.isObject() || allowed.path("replied_user").asBoolean();
              message.replyTo(answered, ping);
              if (ping) {
                pings.add(answered.author.id());
              }
            });
    message.setPings(pings);
    if (body.hasNonNull("nonce")) {
      message.setNonce(body.path("nonce").asText());
      world.nonces.put(body.path("nonce").asText(), message);
    }
    Threads.wake(world.bot, channel);
    message.post();
    return ok(seen(message));
  }

  /// The message with the same nonce, where the bot asks for each to be sent once.
  private Optional<Message> sentBefore(JsonNode body) {
    if (!body.path("enforce_nonce").asBoolean() || !body.hasNonNull("nonce")) {
      return Optional.empty();
    }
    return Optional.ofNullable(world.nonces.get(body.path("nonce").asText()))
        .filter(message -> message.created().isAfter(world.now().minus(NONCE_LIFE)));
  }

  private Optional<Message> repliedTo(Channel channel, JsonNode reference) {
    if (!reference.hasNonNull("message_id")) {
      return Optional.empty();
    }
    Message answered = channel.messages.get(reference.path("message_id").asLong());
    if (answered == null && reference.path("fail_if_not_exists").asBoolean(true)) {
      throw Refusal.invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
    if (!has(channel, Permission.READ_MESSAGE_HISTORY)) {
      throw Refusal.of(403, 160002, "Cannot reply without permission to read message history");
    }
    return Optional.ofNullable(answered);
  }

  private Response edit(Call call) {
    Channel channel = visible(call);
    Message message = message(call, channel);
    if (!message.author.equals(world.bot)) {
      throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
    }
    requireAwake(channel);
    message.edit(MessageRules.edited(call, message.draft(), call.body()));
    return ok(seen(message));
  }

  private Response remove(Call call) {
    Channel channel = visible(call);
    Message message = message(call, channel);
    if (!message.author.equals(world.bot)) {
      require(channel, Permission.MANAGE_MESSAGES);
    }
    message.remove();
    return Response.empty(204);
  }

  private Response threadOn(Call call) {
    Channel channel = visible(call);
    Message message = message(call, channel);
    require(channel, Permission.CREATE_PUBLIC_THREADS);
    if (channel.isThread() || channel.isDirect()) {
      throw Refusal.of(400, 50024, "Cannot execute action on this channel type");
    }
    return made(Threads.open(world.bot, message, title(call)).json());
  }

  private Response thread(Call call) {
    Channel channel = visible(call);
    if (channel.isForum()) {
      return post(call, channel);
    }
    // Without a type Discord makes a private thread.
    boolean open = call.body().path("type").asInt(12) == 11;
    require(channel, open ? Permission.CREATE_PUBLIC_THREADS : Permission.CREATE_PRIVATE_THREADS);
    return made(
        Threads.open(
                world.bot,
                channel,
                open ? Channel.Kind.PUBLIC_THREAD : Channel.Kind.PRIVATE_THREAD,
                title(call))
            .json());
  }

  private Response post(Call call, Channel forum) {
    require(forum, Permission.SEND_MESSAGES);
    JsonNode body = call.body().path("message");
    Message.Draft draft =
        MessageRules.created(call, body, Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2);
    Message first =
        Threads.post(
            world.bot,
            forum,
            title(call),
            call.body().path("applied_tags").valueStream().map(JsonNode::asText).toList(),
            draft);
    first.setPings(
        MessageRules.pings(
            draft, body.path("allowed_mentions"), has(forum, Permission.MENTION_EVERYONE)));
    ObjectNode json = first.channel.json();
    json.set("message", seen(first));
    return made(json);
  }

  private static String title(Call call) {
    Components.length(call.body().path("name"), 1, 100, "name");
    return call.body().path("name").asText();
  }

  private Response joinThread(Call call) {
    Channel thread = visible(call);
    requireAwake(thread);
    thread.threadMembers.add(world.bot);
    return Response.empty(204);
  }

  private Response leaveThread(Call call) {
    Channel thread = visible(call);
    requireAwake(thread);
    thread.threadMembers.remove(world.bot);
    return Response.empty(204);
  }

  private Response addToThread(Call call) {
    Channel thread = visible(call);
    requireAwake(thread);
    require(thread, Permission.SEND_MESSAGES_IN_THREADS);
    Person person = world.people.get(call.id("user_id"));
    if (person == null || thread.guild().flatMap(guild -> guild.member(person)).isEmpty()) {
      throw Refusal.unknown(10007, "Member");
    }
    thread.threadMembers.add(person);
    return Response.empty(204);
  }

  private Response archived(Call call) {
    List<ObjectNode> threads =
        visible(call).threads().stream().filter(Channel::isArchived).map(Channel::json).toList();
    return ok(Json.object("threads", threads, "members", List.of(), "has_more", false));
  }

  private Response react(Call call) {
    Channel channel = visible(call);
    Message message = message(call, channel);
    requireAwake(channel);
    require(channel, Permission.READ_MESSAGE_HISTORY);
    require(channel, Permission.ADD_REACTIONS);
    if (message.reactions.size() >= REACTIONS) {
      throw Refusal.of(400, 30010, "Maximum number of reactions reached (20)");
    }
    message.reactions.merge(call.text("emoji_name"), 1, Integer::sum);
    return Response.empty(204);
  }

  private Response unreact(Call call) {
    Message message = message(call, visible(call));
    message.reactions.computeIfPresent(
        call.text("emoji_name"), (_, count) -> count == 1 ? null : count - 1);
    return Response.empty(204);
  }

  private Response direct(Call call) {
    Person person = world.people.get(call.body().path("recipient_id").asLong());
    if (person == null) {
      throw Refusal.unknown(10013, "User");
    }
    return ok(world.direct(person).json());
  }

  /// A message as the bot may read it.
  private ObjectNode seen(Message message) {
    return message.json(world.granted.contains(Intent.MESSAGE_CONTENT));
  }

  private static Response ok(JsonNode body) {
    return Response.json(200, body);
  }

  private static Response made(JsonNode body) {
    return Response.json(201, body);
  }
}
