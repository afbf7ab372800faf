package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message as Discord keeps it.
public final class Message {

  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int HAS_THREAD = 1 << 5;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  final World world;
  final long snowflake;
  final Channel channel;
  final Person author;
  final Map<String, Integer> reactions = new LinkedHashMap<>();
  private final Instant created;
  private final List<String> versions = new ArrayList<>();
  private Draft draft;
  private Set<String> pings = Set.of();
  private @Nullable Message repliedTo;
  private boolean pingsRepliedTo;
  private @Nullable Interaction answers;
  private @Nullable String nonce;
  private @Nullable Instant edited;
  private @Nullable Channel thread;
  private int systemType;
  private boolean deleted;

  /// What can be edited.
  record Draft(
      String content, ArrayNode embeds, ArrayNode components, ArrayNode attachments, int flags) {

    static Draft of(String text) {
      return new Draft(text, Json.array(), Json.array(), Json.array(), 0);
    }

    boolean isV2() {
      return (flags & COMPONENTS_V2) != 0;
    }
  }

  Message(Channel channel, Person author, Draft draft) {
    this(channel, author, draft, channel.world.newId());
  }

  Message(Channel channel, Person author, Draft draft, long snowflake) {
    this.world = channel.world;
    this.snowflake = snowflake;
    this.channel = channel;
    this.author = author;
    this.draft = draft;
    this.created = world.now();
  }

  /// Its snowflake, as Discord writes it.
  public String id() {
    return Long.toString(snowflake);
  }

  /// Where it is.
  public Channel channel() {
    return channel;
  }

  /// Who wrote it.
  public Person author() {
    return author;
  }

  /// All text that a reader sees, in order: content, embeds, components; without buttons.
  public String text() {
    synchronized (world) {
      return text(draft);
    }
  }

  /// The texts that were shown one after the other, by edits; the last is [#text].
  public List<String> versions() {
    synchronized (world) {
      return Stream.concat(versions.stream(), Stream.of(text(draft))).toList();
    }
  }

  /// The labels of its buttons, in order.
  public List<String> buttons() {
    synchronized (world) {
      return Components.inside(draft.components())
          .filter(component -> component.path("type").asInt() == Components.BUTTON)
          .filter(button -> !button.path("disabled").asBoolean())
          .map(button -> button.path("label").asText())
          .toList();
    }
  }

  /// Its components as Discord keeps them.
  public JsonNode components() {
    synchronized (world) {
      return draft.components().deepCopy();
    }
  }

  /// Everything about it, as the bot that sees all would get it.
  public JsonNode json() {
    synchronized (world) {
      return json(true);
    }
  }

  /// Names of files that it carries.
  public List<String> files() {
    synchronized (world) {
      return draft.attachments().valueStream().map(file -> file.path("filename").asText()).toList();
    }
  }

  /// Whom it pinged when it was sent: `@everyone`, and ids of people and roles.
  public Set<String> pings() {
    synchronized (world) {
      return pings;
    }
  }

  /// What it replies to.
  public Optional<Message> repliedTo() {
    synchronized (world) {
      return Optional.ofNullable(repliedTo);
    }
  }

  /// The thread that was opened on it.
  public Optional<Channel> thread() {
    synchronized (world) {
      return Optional.ofNullable(thread);
    }
  }

  /// Whether only the person who caused it sees it.
  public boolean isEphemeral() {
    synchronized (world) {
      return has(EPHEMERAL);
    }
  }

  /// Whether it still says that the bot is thinking.
  public boolean isLoading() {
    synchronized (world) {
      return has(LOADING);
    }
  }

  /// Whether links in it are shown without a preview.
  public boolean hasNoPreviews() {
    synchronized (world) {
      return has(SUPPRESS_EMBEDS) || draft.isV2();
    }
  }

  public boolean isDeleted() {
    synchronized (world) {
      return deleted;
    }
  }

  boolean has(int flag) {
    return (draft.flags() & flag) != 0;
  }

  Draft draft() {
    return draft;
  }

  /// Whether it was sent as the answer to an interaction.
  boolean isInteractionAnswer() {
    return answers != null;
  }

  /// Whether it answers this person's interaction.
  boolean isFor(Person person) {
    return answers != null && answers.person.equals(person);
  }

  Optional<String> nonce() {
    return Optional.ofNullable(nonce);
  }

  Instant created() {
    return created;
  }

  void setThread(Channel opened) {
    thread = opened;
  }

  /// Makes it a line that Discord itself writes, such as "Ada started a thread".
  void setSystemType(int type) {
    systemType = type;
  }

  boolean isSystem() {
    return systemType != 0;
  }

  void setPings(Set<String> pinged) {
    pings = pinged;
  }

  void setNonce(String text) {
    nonce = text;
  }

  void setAnswers(Interaction interaction) {
    answers = interaction;
  }

  void replyTo(Message message, boolean ping) {
    repliedTo = message;
    pingsRepliedTo = ping;
  }

  /// Posts it: everyone who may sees it.
  void post() {
    channel.messages.put(snowflake, this);
    if (!has(EPHEMERAL)) {
      world.gateway.tell("MESSAGE_CREATE", this);
    }
  }

  void edit(Draft next) {
    if (!has(LOADING)) {
      versions.add(text(draft));
    }
    draft = next;
    edited = world.now();
    if (!has(EPHEMERAL)) {
      world.gateway.tell("MESSAGE_UPDATE", this);
    }
  }

  /// A preview of a link in it appears, which nobody wrote.
  public void preview() {
    synchronized (world) {
      world.gateway.tell("MESSAGE_UPDATE", this);
    }
  }

  /// Goes without that anybody is told of it.
  void vanish() {
    deleted = true;
    channel.messages.remove(snowflake);
  }

  void remove() {
    vanish();
    if (!has(EPHEMERAL)) {
      world.gateway.tellOf(
          channel,
          "MESSAGE_DELETE",
          Json.object(
              "id",
              snowflake,
              "channel_id",
              channel.snowflake,
              "guild_id",
              channel.guild().map(Guild::id)));
    }
  }

  /// Whether the bot may read it [without the
  /// intent](https://docs.discord.com/developers/gateway/you-might-not-need-a-privileged-intent).
  boolean isOpenToBot() {
    Message answered = repliedTo;
    return author.equals(world.bot)
        || channel.isDirect()
        || draft.content().contains("<@" + world.bot.id() + ">")
        || (answered != null
            && pingsRepliedTo
            && answered.author.equals(world.bot)
            && !answered.isInteractionAnswer());
  }

  /// As the bot gets it: whole, or without what people wrote.
  ObjectNode json(boolean readsAll) {
    boolean open = readsAll || isOpenToBot();
    Message answered = repliedTo;
    Interaction cause = answers;
    ObjectNode json =
        Json.object(
            "id",
            snowflake,
            "type",
            type(),
            "channel_id",
            channel.snowflake,
            "guild_id",
            channel.guild().map(Guild::id),
            "author",
            author.json(),
            "member",
            channel.guild().flatMap(guild -> guild.member(author)).map(Member::partial),
            "content",
            open ? draft.content() : "",
            "embeds",
            open ? draft.embeds() : Json.array(),
            "components",
            open ? draft.components() : Json.array(),
            "attachments",
            open ? draft.attachments() : Json.array(),
            "timestamp",
            created,
            "edited_timestamp",
            edited,
            "flags",
            draft.flags() | (thread == null ? 0 : HAS_THREAD),
            "tts",
            false,
            "pinned",
            false,
            "mention_everyone",
            pings.contains("@everyone"),
            "mentions",
            mentioned(),
            "mention_roles",
            List.of(),
            "nonce",
            nonce().orElse(null),
            "thread",
            thread().map(Channel::json));
    if (!reactions.isEmpty()) {
      json.set("reactions", Json.array(reactionsJson()));
    }
    if (answered != null) {
      json.set("message_reference", reference(answered));
      json.set("referenced_message", answered.isDeleted() ? null : answered.json(readsAll));
    }
    if (author.equals(world.bot)) {
      json.put("application_id", world.bot.id());
    }
    if (cause != null) {
      json.put("webhook_id", world.bot.id());
      json.set("interaction_metadata", cause.metadata());
    }
    return json;
  }

  /// [Message
  /// types](https://docs.discord.com/developers/resources/message#message-object-message-types): a
  /// plain one, a reply, or an answer to a command.
  private int type() {
    if (systemType != 0) {
      return systemType;
    }
    if (answers != null && answers.isCommand()) {
      return 20;
    }
    return repliedTo == null ? 0 : 19;
  }

  private List<ObjectNode> mentioned() {
    Message answered = repliedTo;
    Stream<Person> replied =
        answered != null && pingsRepliedTo ? Stream.of(answered.author) : Stream.empty();
    Stream<Person> named =
        world.people.values().stream()
            .filter(person -> draft.content().contains("<@" + person.id() + ">"));
    return Stream.concat(replied, named).distinct().map(Person::json).toList();
  }

  private List<ObjectNode> reactionsJson() {
    return reactions.entrySet().stream()
        .map(
            reaction ->
                Json.object(
                    "count",
                    reaction.getValue(),
                    "me",
                    false,
                    "me_burst",
                    false,
                    "burst_colors",
                    List.of(),
                    "count_details",
                    Json.object("burst", 0, "normal", reaction.getValue()),
                    "emoji",
                    Json.object("id", null, "name", reaction.getKey())))
        .toList();
  }

  private static ObjectNode reference(Message message) {
    return Json.object(
        "type",
        0,
        "message_id",
        message.snowflake,
        "channel_id",
        message.channel.snowflake,
        "guild_id",
        message.channel.guild().map(Guild::id));
  }

  private static String text(Draft draft) {
    return Stream.of(
            Stream.of(draft.content()),
            draft.embeds().valueStream().flatMap(Message::text),
            Components.texts(draft.components()))
        .flatMap(part -> part)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> text(JsonNode embed) {
    return Stream.concat(
        Stream.of(
            embed.at("/author/name").asText(),
            embed.path("title").asText(),
            embed.path("description").asText()),
        Stream.concat(
            embed
                .path("fields")
                .valueStream()
                .flatMap(
                    field -> Stream.of(field.path("name").asText(), field.path("value").asText())),
            Stream.of(embed.at("/footer/text").asText())));
  }

  /// Its kind and id; no words.
  @Override
  public String toString() {
    return "message " + snowflake;
  }
}
