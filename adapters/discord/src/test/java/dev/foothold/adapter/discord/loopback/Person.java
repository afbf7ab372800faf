package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.adapter.discord.loopback.Interaction.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody with a client, doing what people do. The client offers only what Discord's would: other
/// acts throw an [IllegalStateException], but for those that are called forged.
public final class Person implements Target {

  final World world;
  final long snowflake;
  private final String name;
  private final boolean isBot;
  private String locale = "en-US";
  private boolean takesDirectMessages = true;

  Person(World world, long snowflake, String name, boolean isBot) {
    this.world = world;
    this.snowflake = snowflake;
    this.name = name;
    this.isBot = isBot;
  }

  @Override
  public String id() {
    return Long.toString(snowflake);
  }

  /// Their user name.
  public String name() {
    return name;
  }

  /// How to address them in a text.
  public String mention() {
    return "<@" + id() + ">";
  }

  /// Sets the language of their client, such as `es-ES`.
  public void setLocale(String language) {
    synchronized (world) {
      locale = language;
    }
  }

  /// Sets whether the bot can write to them.
  public void setTakesDirectMessages(boolean now) {
    synchronized (world) {
      takesDirectMessages = now;
    }
  }

  /// Their DM with the bot.
  public Channel direct() {
    synchronized (world) {
      return world.direct(this);
    }
  }

  /// What they see in a channel: everyone's messages and the bot's answers to them alone.
  public List<Message> sees(Channel channel) {
    synchronized (world) {
      return channel.messages.values().stream()
          .filter(message -> !message.isEphemeral() || message.isFor(this))
          .toList();
    }
  }

  /// Writes a message.
  public Message say(Channel channel, String text) {
    return write(new Message(channel, this, Message.Draft.of(text)));
  }

  /// Sends files, with or without a text.
  public Message attach(Channel channel, String text, String... files) {
    synchronized (world) {
      List<ObjectNode> attachments =
          Stream.of(files).map(file -> Dialogs.attachment(world, file)).toList();
      return write(
          new Message(
              channel,
              this,
              new Message.Draft(text, Json.array(), Json.array(), Json.array(attachments), 0)));
    }
  }

  /// Replies to a message.
  ///
  /// @param ping whether its author is pinged
  public Message reply(Message to, String text, boolean ping) {
    Message message = new Message(to.channel, this, Message.Draft.of(text));
    message.replyTo(to, ping);
    return write(message);
  }

  /// Posts in a forum.
  ///
  /// @return the post, whose first message has the post's id
  public Channel post(Channel forum, String title, String text, String... tags) {
    synchronized (world) {
      offered(forum.isForum(), "to post here");
      offered(has(forum, Permission.SEND_MESSAGES), "to post here");
      return Threads.post(this, forum, title, forum.tagIds(List.of(tags)), Message.Draft.of(text))
          .channel;
    }
  }

  /// Opens a thread on a message.
  public Channel openThread(Message on, String title) {
    synchronized (world) {
      offered(has(on.channel, Permission.CREATE_PUBLIC_THREADS), "to open a thread");
      return Threads.open(this, on, title);
    }
  }

  /// Changes a message of their own.
  public void edit(Message own, String text) {
    synchronized (world) {
      offered(own.author.equals(this), "to edit what others wrote");
      Message.Draft before = own.draft();
      own.edit(
          new Message.Draft(
              text, before.embeds(), before.components(), before.attachments(), before.flags()));
    }
  }

  /// Deletes a message: their own, or any as a moderator; or dismisses what they alone see.
  public void delete(Message message) {
    synchronized (world) {
      offered(
          message.author.equals(this)
              || message.isEphemeral()
              || has(message.channel, Permission.MANAGE_MESSAGES),
          "to delete this");
      message.remove();
    }
  }

  /// Reacts with an emoji.
  public void react(Message to, String emoji) {
    synchronized (world) {
      offered(has(to.channel, Permission.ADD_REACTIONS), "to react");
      to.reactions.merge(emoji, 1, Integer::sum);
      world.gateway.tellOf(
          to.channel,
          "MESSAGE_REACTION_ADD",
          Json.object(
              "user_id",
              snowflake,
              "channel_id",
              to.channel.snowflake,
              "message_id",
              to.snowflake,
              "guild_id",
              to.channel.guild().map(Guild::id),
              "member",
              to.channel.guild().flatMap(guild -> guild.member(this)).map(Member::json),
              "message_author_id",
              to.author.snowflake,
              "emoji",
              Json.object("id", null, "name", emoji),
              "burst",
              false,
              "type",
              0));
    }
  }

  /// Uses a slash command.
  ///
  /// @param command with its group and subcommand, such as `advice post`
  /// @param options names and values in turn; a value is a string, number, truth or [Target]
  public Interaction slash(Channel where, String command, Object... options) {
    synchronized (world) {
      return slash(where, command, true, options);
    }
  }

  /// The same with a client that does not care who may use the command.
  public Interaction forgeSlash(Channel where, String command, Object... options) {
    synchronized (world) {
      return slash(where, command, false, options);
    }
  }

  private Interaction slash(Channel where, String command, boolean honest, Object... options) {
    String root = command.split(" ", -1)[0];
    JsonNode registered = registered(where, Commands.SLASH, root);
    if (honest) {
      requireOffered(where, registered);
    }
    return start(
        where,
        Kind.COMMAND,
        Dialogs.command(where, registered, command, Dialogs.pairs(options), Optional.empty()),
        null);
  }

  /// Types into an option that completes itself.
  ///
  /// @param focused the option; its value is what they have typed so far
  /// @param options names and values in turn, the focused one among them
  public Interaction type(Channel where, String command, String focused, Object... options) {
    synchronized (world) {
      JsonNode registered = registered(where, Commands.SLASH, command.split(" ", -1)[0]);
      requireOffered(where, registered);
      return start(
          where,
          Kind.AUTOCOMPLETE,
          Dialogs.command(where, registered, command, Dialogs.pairs(options), Optional.of(focused)),
          null);
    }
  }

  /// Uses a command from a message's menu.
  public Interaction messageMenu(Message on, String command) {
    synchronized (world) {
      JsonNode registered = registered(on.channel, Commands.MESSAGE, command);
      requireOffered(on.channel, registered);
      return start(on.channel, Kind.COMMAND, Dialogs.menu(registered, on), null);
    }
  }

  /// Presses a button.
  ///
  /// @param button its label, or its custom id
  public Interaction press(Message on, String button) {
    synchronized (world) {
      offered(!on.isDeleted() && sees(on.channel).contains(on), "a message that is not there");
      JsonNode found =
          Components.inside(on.draft().components())
              .filter(one -> Components.type(one) == Components.BUTTON)
              .filter(one -> Dialogs.isCalled(one, button))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("no button " + button + ": " + on.buttons()));
      offered(!found.path("disabled").asBoolean(), "a disabled button");
      return pressed(on, found.path("custom_id").asText(), Components.BUTTON);
    }
  }

  /// Presses a button that is not there, with a client of their own.
  public Interaction forgeButton(Message on, String customId) {
    synchronized (world) {
      return pressed(on, customId, Components.BUTTON);
    }
  }

  /// Chooses in a select menu.
  ///
  /// @param select its placeholder, or its custom id
  /// @param values labels or values of a string select, or people, roles and channels
  public Interaction select(Message on, String select, Object... values) {
    synchronized (world) {
      JsonNode found =
          Components.inside(on.draft().components())
              .filter(Components::isSelect)
              .filter(one -> Dialogs.isCalled(one, select))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no select menu " + select));
      return start(
          on.channel, Kind.COMPONENT, Dialogs.selected(on.channel, found, List.of(values)), on);
    }
  }

  /// Fills in the modal that an interaction has brought up, and sends it.
  ///
  /// @param opened whose modal; waits for it
  /// @param values labels or custom ids and what is entered, in turn; a list for several choices.
  ///   What is not named stays as it came
  public Interaction submit(Interaction opened, Object... values) {
    JsonNode modal = opened.modal();
    synchronized (world) {
      return start(
          opened.channel,
          Kind.MODAL,
          Dialogs.submitted(opened.channel, modal, Dialogs.pairs(values)),
          opened.source().orElse(null));
    }
  }

  /// Sends a modal that was never shown, with a client of their own.
  ///
  /// @param values custom ids and texts, in turn
  public Interaction forgeModal(Channel where, String customId, Object... values) {
    synchronized (world) {
      return start(where, Kind.MODAL, Dialogs.forged(customId, Dialogs.pairs(values)), null);
    }
  }

  private Interaction pressed(Message on, String customId, int type) {
    return start(
        on.channel,
        Kind.COMPONENT,
        Json.object("custom_id", customId, "component_type", type, "id", 1),
        on);
  }

  private Interaction start(Channel where, Kind kind, ObjectNode data, @Nullable Message source) {
    offered(!where.isDeleted(), "a channel that is not there");
    offered(!where.isArchived(), "commands in an archived thread");
    offered(where.guild().isEmpty() || has(where, Permission.VIEW_CHANNEL), "what they cannot see");
    Interaction interaction = new Interaction(this, where, kind, data, source);
    world.interactions.put(interaction.token, interaction);
    world.gateway.interact(interaction, interaction.json());
    return interaction;
  }

  private Message write(Message message) {
    synchronized (world) {
      Channel channel = message.channel;
      offered(channel.takesMessages() && !channel.isDeleted(), "to write here");
      offered(
          has(
              channel,
              channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES),
          "to write here");
      Threads.wake(this, channel);
      message.post();
      return message;
    }
  }

  private JsonNode registered(Channel where, int type, String command) {
    return world
        .commands
        .find(where.guild(), type, command)
        .orElseThrow(() -> new IllegalStateException("no command " + command + " here"));
  }

  /// Whether the client shows a command to this person here
  /// ([permissions](https://docs.discord.com/developers/interactions/application-commands#permissions)).
  private void requireOffered(Channel where, JsonNode command) {
    int context = where.guild().isPresent() ? 0 : 1;
    JsonNode contexts = command.path("contexts");
    offered(
        contexts.isEmpty() || contexts.valueStream().anyMatch(one -> one.asInt() == context),
        "this command in such a place");
    offered(has(where, Permission.USE_APPLICATION_COMMANDS), "commands here");
    if (where.guild().isPresent() && command.path("default_member_permissions").isTextual()) {
      long needed = command.path("default_member_permissions").asLong();
      long had = Permissions.of(this, where);
      offered(
          Permission.ADMINISTRATOR.in(had) || (needed != 0 && (had & needed) == needed),
          "this command to them");
    }
  }

  private boolean has(Channel channel, Permission permission) {
    return Permissions.has(this, channel, permission);
  }

  private static void offered(boolean is, String what) {
    if (!is) {
      throw new IllegalStateException("the client does not offer " + what);
    }
  }

  String locale() {
    return locale;
  }

  boolean takesDirectMessages() {
    return takesDirectMessages;
  }

  ObjectNode json() {
    return Json.object(
        "id",
        snowflake,
        "username",
        name,
        "global_name",
        null,
        "discriminator",
        "0",
        "avatar",
        null,
        "bot",
        isBot,
        "system",
        false,
        "public_flags",
        0,
        "flags",
        0);
  }

  /// As the bot gets itself.
  ObjectNode selfJson() {
    ObjectNode json = json();
    json.put("verified", true);
    json.put("mfa_enabled", true);
    json.putNull("email");
    return json;
  }

  /// The application's
  /// [flags](https://docs.discord.com/developers/resources/application#application-object-application-flags)
  /// for the privileged intents that it was granted, as for a bot in few guilds.
  int applicationFlags() {
    return (world.granted.contains(Intent.GUILD_PRESENCES) ? 1 << 13 : 0)
        | (world.granted.contains(Intent.GUILD_MEMBERS) ? 1 << 15 : 0)
        | (world.granted.contains(Intent.MESSAGE_CONTENT) ? 1 << 19 : 0);
  }

  /// Their id; no name.
  @Override
  public String toString() {
    return (isBot ? "bot " : "person ") + snowflake;
  }
}
