package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person did with a command, a component or a modal, and how the bot responded.
public final class Interaction {

  /// [How
  /// long](https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback)
  /// the bot has to respond at all, and how long it may go on.
  private static final Duration TO_RESPOND = Duration.ofSeconds(3);

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  final World world;
  final long snowflake;
  final String token;
  final Person person;
  final Channel channel;
  private final Kind kind;
  private final ObjectNode data;
  private final @Nullable Message source;
  private final Instant created;
  private final List<Message> followUps = new ArrayList<>();
  private @Nullable Instant acknowledged;
  private @Nullable Response response;
  private @Nullable Message original;
  private @Nullable JsonNode modal;
  private @Nullable JsonNode choices;
  private boolean refusedLate;

  /// [Interaction
  /// types](https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type).
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /// How a bot can respond first.
  public enum Response {
    MESSAGE(4),
    DEFERRED_MESSAGE(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    CHOICES(8),
    MODAL(9);

    final int number;

    Response(int number) {
      this.number = number;
    }
  }

  /// How far the bot has come.
  ///
  /// @param acknowledgedAfter by the clock; empty while the person sees nothing, or sees "did not
  ///   respond"
  /// @param response how it responded first
  /// @param ephemeral whether the first response is seen by the person alone
  /// @param loading whether it still says that the bot is thinking
  /// @param messages what the bot has said for it and not deleted: the first response unless it is
  ///   loading, then follow-ups. An updated message of a component is not among them
  public record State(
      Optional<Duration> acknowledgedAfter,
      Optional<Response> response,
      boolean ephemeral,
      boolean loading,
      List<Message> messages) {

    /// Takes a copy of the messages.
    public State {
      messages = List.copyOf(messages);
    }

    /// The texts of the messages.
    public List<String> texts() {
      return messages.stream().map(Message::text).toList();
    }
  }

  Interaction(
      Person person, Channel channel, Kind kind, ObjectNode data, @Nullable Message source) {
    this.world = person.world;
    this.snowflake = world.newId();
    this.token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                ("interaction:" + snowflake + ":loopback").getBytes(StandardCharsets.UTF_8));
    this.person = person;
    this.channel = channel;
    this.kind = kind;
    this.data = data;
    this.source = source;
    this.created = world.now();
  }

  /// Its snowflake, as Discord writes it.
  public String id() {
    return Long.toString(snowflake);
  }

  /// Who did it.
  public Person person() {
    return person;
  }

  /// Where.
  public Channel channel() {
    return channel;
  }

  /// How far the bot has come.
  public State state() {
    synchronized (world) {
      Optional<Message> first = Optional.ofNullable(original);
      List<Message> messages = new ArrayList<>();
      if (response == Response.MESSAGE || response == Response.DEFERRED_MESSAGE) {
        first.stream()
            .filter(message -> !message.isLoading() && !message.isDeleted())
            .forEach(messages::add);
      }
      followUps.stream().filter(message -> !message.isDeleted()).forEach(messages::add);
      return new State(
          Optional.ofNullable(acknowledged).map(time -> Duration.between(created, time)),
          Optional.ofNullable(response),
          first.filter(Message::isEphemeral).isPresent(),
          first.filter(Message::isLoading).isPresent(),
          messages);
    }
  }

  /// Waits until the bot has responded in any way.
  public Response response() {
    return Eventually.found("a response to " + this, () -> state().response());
  }

  /// Waits for the first message that the person sees.
  public Message answer() {
    return Eventually.found("an answer to " + this, () -> state().messages().stream().findFirst());
  }

  /// Waits for the modal that the bot shows.
  ///
  /// @return with `custom_id`, `title` and `components`
  public JsonNode modal() {
    return Eventually.found("a modal for " + this, this::shownModal);
  }

  /// Waits for the choices that the bot offers while the person types.
  public List<String> choices() {
    return Eventually.found(
            "choices for " + this,
            () -> {
              synchronized (world) {
                return Optional.ofNullable(choices);
              }
            })
        .valueStream()
        .map(choice -> choice.path("name").asText())
        .toList();
  }

  /// Whether three seconds have passed without a response.
  public boolean isOverdue() {
    synchronized (world) {
      return acknowledged == null && (refusedLate || age().compareTo(TO_RESPOND) > 0);
    }
  }

  Optional<JsonNode> shownModal() {
    synchronized (world) {
      return Optional.ofNullable(modal);
    }
  }

  boolean isCommand() {
    return kind == Kind.COMMAND;
  }

  Optional<Message> source() {
    return Optional.ofNullable(source);
  }

  Optional<Message> original() {
    return Optional.ofNullable(original);
  }

  List<Message> followUps() {
    return followUps;
  }

  /// Accepts the first response, or refuses it.
  void acknowledge(Response how) {
    if (acknowledged != null) {
      throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
    }
    if (age().compareTo(TO_RESPOND) > 0) {
      refusedLate = true;
      throw Refusal.unknown(10062, "interaction");
    }
    boolean fits =
        switch (how) {
          case MESSAGE, DEFERRED_MESSAGE -> kind != Kind.AUTOCOMPLETE;
          case UPDATE, DEFERRED_UPDATE ->
              (kind == Kind.COMPONENT || kind == Kind.MODAL) && source != null;
          case CHOICES -> kind == Kind.AUTOCOMPLETE;
          case MODAL -> kind == Kind.COMMAND || kind == Kind.COMPONENT;
        };
    if (!fits) {
      throw Refusal.invalid(
          "type", "INTERACTION_CALLBACK_INVALID_TYPE", how + " cannot answer " + kind);
    }
    acknowledged = world.now();
    response = how;
  }

  /// Takes an acknowledgement back whose content was refused.
  void forget() {
    acknowledged = null;
    response = null;
  }

  /// Refuses if nothing more can be said with the token.
  void requireToken() {
    if (age().compareTo(TOKEN_LIFE) > 0) {
      throw Refusal.of(401, 50027, "Invalid Webhook Token");
    }
    if (acknowledged == null) {
      throw Refusal.unknown(10015, "Webhook");
    }
  }

  void setOriginal(Message message) {
    original = message;
  }

  void show(JsonNode dialog) {
    modal = dialog;
  }

  void offer(JsonNode offered) {
    choices = offered;
  }

  private Duration age() {
    return Duration.between(created, world.now());
  }

  /// As the gateway hands it over.
  ObjectNode json() {
    Optional<Guild> guild = channel.guild();
    ObjectNode place = channel.json();
    place.put("permissions", Long.toString(Permissions.of(person, channel)));
    ObjectNode json =
        Json.object(
            "id",
            snowflake,
            "application_id",
            world.bot.snowflake,
            "type",
            kind.number,
            "token",
            token,
            "version",
            1,
            "data",
            data,
            "channel_id",
            channel.snowflake,
            "channel",
            place,
            "locale",
            person.locale(),
            "app_permissions",
            Long.toString(Permissions.of(world.bot, channel)),
            "entitlements",
            List.of(),
            "authorizing_integration_owners",
            Json.object("0", guild.map(Guild::id).orElse("0")),
            "context",
            guild.isPresent() ? 0 : 1,
            "attachment_size_limit",
            10 << 20,
            "message",
            source().map(message -> message.json(true)));
    guild.ifPresentOrElse(one -> json.setAll(inGuild(one)), () -> json.set("user", person.json()));
    return json;
  }

  private ObjectNode inGuild(Guild guild) {
    ObjectNode member =
        guild
            .member(person)
            .orElseThrow(() -> new IllegalStateException("not in the guild"))
            .json();
    member.put("permissions", Long.toString(Permissions.of(person, channel)));
    return Json.object(
        "guild_id",
        guild.snowflake,
        "guild_locale",
        guild.locale(),
        "guild",
        Json.object("id", guild.snowflake, "locale", guild.locale(), "features", List.of()),
        "member",
        member);
  }

  /// As a message names its cause.
  ObjectNode metadata() {
    return Json.object(
        "id",
        snowflake,
        "type",
        kind.number,
        "user",
        person.json(),
        "authorizing_integration_owners",
        Json.object("0", channel.guild().map(Guild::id).orElse("0")),
        "interacted_message_id",
        source().map(Message::id));
  }

  /// Its kind and id; no words.
  @Override
  public String toString() {
    return kind + " " + data.path("name").asText("") + snowflake;
  }
}
