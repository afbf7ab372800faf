package dev.foothold.adapter.slack;

import dev.foothold.core.chat.Deed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the app asks a workspace for: the one list that the manifest, the check and the tests go
/// by.
final class Needs {

  private Needs() {}

  /// When something is asked for.
  enum When {
    ALWAYS,
    /// The app is an agent.
    AGENT,
    /// It hears channels.
    HEARS_CHANNELS;

    boolean holds(SlackSettings.Features features) {
      return switch (this) {
        case ALWAYS -> true;
        case AGENT -> features.agent();
        case HEARS_CHANNELS -> features.hearsChannels();
      };
    }
  }

  /// A [scope](https://docs.slack.dev/reference/scopes).
  enum Scope {
    COMMANDS("commands", When.ALWAYS, "commands, shortcuts and forms"),
    WRITE("chat:write", When.ALWAYS, "every answer"),
    MENTIONS("app_mentions:read", When.ALWAYS, "being mentioned in channels"),
    DIRECT_HISTORY("im:history", When.ALWAYS, "questions in direct messages"),
    DIRECT_WRITE("im:write", When.ALWAYS, "telling people in private what became of something"),
    USERS("users:read", When.ALWAYS, "knowing admins as moderators, and people's language"),
    GROUPS("usergroups:read", When.ALWAYS, "user groups as moderators"),
    FILES("files:write", When.ALWAYS, "the file with what is stored of a person"),
    AGENT("assistant:write", When.AGENT, "suggested questions in the agent view"),
    CHANNELS("channels:history", When.HEARS_CHANNELS, "threads in channels without mentions"),
    PRIVATE_CHANNELS(
        "groups:history", When.HEARS_CHANNELS, "threads in private channels without mentions");

    private final String scope;
    private final When when;
    private final String use;

    Scope(String scope, When when, String use) {
      this.scope = scope;
      this.when = when;
      this.use = use;
    }

    String scope() {
      return scope;
    }

    /// What does not work without it.
    String use() {
      return use;
    }

    static List<Scope> of(SlackSettings.Features features) {
      return Arrays.stream(values()).filter(scope -> scope.when.holds(features)).toList();
    }
  }

  /// An [event](https://docs.slack.dev/reference/events).
  enum Event {
    MENTION("app_mention", When.ALWAYS),
    DIRECT("message.im", When.ALWAYS),
    HOME("app_home_opened", When.ALWAYS),
    UNINSTALLED("app_uninstalled", When.ALWAYS),
    REVOKED("tokens_revoked", When.ALWAYS),
    STOPPED("agent_session_stopped", When.AGENT),
    CHANNELS("message.channels", When.HEARS_CHANNELS),
    PRIVATE_CHANNELS("message.groups", When.HEARS_CHANNELS);

    private final String type;
    private final When when;

    Event(String type, When when) {
      this.type = type;
      this.when = when;
    }

    String type() {
      return type;
    }

    static List<Event> of(SlackSettings.Features features) {
      return Arrays.stream(values()).filter(event -> event.when.holds(features)).toList();
    }
  }

  /// A [shortcut](https://docs.slack.dev/interactivity/implementing-shortcuts). Names have 24
  /// characters at most.
  enum Shortcut {
    ASK("ask", "Ask Foothold", "Ask a question", "ask"),
    SUGGEST("suggest", "Suggest a resource", "Suggest a resource to others", "suggest"),
    ADVICE("advice", "Advice threads", "Moderators: post and edit advice", "advice"),
    ANSWER_THIS("answer_this", "Answer this", "Answer this message", Deed.Item.ANSWER_THIS),
    SAVE_AS_ADVICE(
        "save_as_advice",
        "Save as advice draft",
        "Moderators: make advice of this message",
        Deed.Item.SAVE_AS_ADVICE),
    SUGGEST_AS_RESOURCE(
        "suggest_as_resource",
        "Suggest as resource",
        "Suggest this message as a resource",
        Deed.Item.SUGGEST_AS_RESOURCE);

    private final String id;
    private final String title;
    private final String description;
    private final Optional<String> command;
    private final Optional<Deed.Item> item;

    Shortcut(String id, String title, String description, String command) {
      this.id = id;
      this.title = title;
      this.description = description;
      this.command = Optional.of(command);
      this.item = Optional.empty();
    }

    Shortcut(String id, String title, String description, Deed.Item item) {
      this.id = id;
      this.title = title;
      this.description = description;
      this.command = Optional.empty();
      this.item = Optional.of(item);
    }

    String id() {
      return id;
    }

    String title() {
      return title;
    }

    String description() {
      return description;
    }

    /// What it does, where it stands in no message's menu.
    List<String> command() {
      return command.stream().toList();
    }

    /// What it does with a message.
    Optional<Deed.Item> item() {
      return item;
    }

    static Optional<Shortcut> of(String id) {
      return Stream.of(values()).filter(shortcut -> shortcut.id.equals(id)).findFirst();
    }
  }
}
