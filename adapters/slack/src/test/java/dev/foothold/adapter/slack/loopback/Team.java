package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A workspace: its people, channels and messages, and the app if it is installed. Safe for many
/// threads.
public final class Team {

  private final World world;
  private final String id;
  private final String name;
  private final Person bot;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, UserGroup> userGroups = new LinkedHashMap<>();
  private final Map<String, AgentThread> agentThreads = new LinkedHashMap<>();
  private Optional<Installation> installation = Optional.empty();

  record UserGroup(String id, String handle, List<String> users) {}

  /// A thread of the agent view.
  ///
  /// @param status `active`, `processing`, `suspended` or `closed`; empty before there is a session
  /// @param title what the app calls the session
  /// @param typing what the app is shown to be doing now, such as "is thinking..."
  /// @param typed all that it was shown to be doing, in order
  public record AgentThread(String status, String title, String typing, List<String> typed) {

    static final AgentThread NONE = new AgentThread("", "", "", List.of());

    /// Takes a copy.
    public AgentThread {
      typed = List.copyOf(typed);
    }

    AgentThread session(String newStatus, String newTitle) {
      return new AgentThread(newStatus, newTitle, typing, typed);
    }

    AgentThread types(String what) {
      List<String> more = new ArrayList<>(typed);
      if (!what.isEmpty()) {
        more.add(what);
      }
      return new AgentThread(status, title, what, more);
    }
  }

  Team(World world, String id, String name) {
    this.world = world;
    this.id = id;
    this.name = name;
    this.bot = new Person(world, this, world.ids().next("U"), world.app().name(), Person.Role.BOT);
    people.put(bot.id(), bot);
  }

  /// Its id.
  public String id() {
    return id;
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// Its part of the address.
  public String domain() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /// Someone without rights, as most are.
  public Person member(String called) {
    return person(called, Person.Role.MEMBER);
  }

  /// An administrator.
  public Person admin(String called) {
    return person(called, Person.Role.ADMIN);
  }

  /// The owner.
  public Person owner(String called) {
    return person(called, Person.Role.OWNER);
  }

  /// Someone from outside who sees only what they were brought into.
  public Person guest(String called) {
    return person(called, Person.Role.GUEST);
  }

  /// Another app's bot.
  public Person otherBot(String called) {
    return person(called, Person.Role.BOT);
  }

  private Person person(String called, Person.Role role) {
    synchronized (world) {
      Person person = new Person(world, this, world.ids().next("U"), called, role);
      people.put(person.id(), person);
      return person;
    }
  }

  /// The app as a member of the workspace.
  public Person bot() {
    return bot;
  }

  /// A new channel for everyone but guests; the app is not in it yet.
  public Channel publicChannel(String called) {
    synchronized (world) {
      Channel channel = channel(called, Channel.Kind.PUBLIC);
      people.values().stream()
          .filter(person -> person.role() != Person.Role.GUEST && !person.equals(bot))
          .forEach(channel::adds);
      return channel;
    }
  }

  /// A new private channel; the app is not in it yet.
  public Channel privateChannel(String called, Person... members) {
    synchronized (world) {
      Channel channel = channel(called, Channel.Kind.PRIVATE);
      Arrays.stream(members).forEach(channel::adds);
      return channel;
    }
  }

  private Channel channel(String called, Channel.Kind kind) {
    Channel channel = new Channel(world, this, world.ids().next(kind.prefix()), called, kind);
    channels.put(channel.id(), channel);
    return channel;
  }

  /// The conversation between the app and one person.
  public Channel dm(Person person) {
    synchronized (world) {
      return channels.values().stream()
          .filter(one -> one.kind() == Channel.Kind.DIRECT && one.has(person.id()))
          .findFirst()
          .orElseGet(() -> channel("", Channel.Kind.DIRECT).adds(person).adds(bot));
    }
  }

  /// A new user group.
  ///
  /// @return its id
  public String userGroup(String handle, Person... members) {
    synchronized (world) {
      String group = world.ids().next("S");
      List<String> users = Arrays.stream(members).map(Person::id).toList();
      userGroups.put(group, new UserGroup(group, handle, users));
      return group;
    }
  }

  /// What the app has told Slack of a thread of the agent view.
  public AgentThread agentThread(Message root) {
    synchronized (world) {
      return agentThread(root.place().channel(), root.ts());
    }
  }

  /// The messages of a channel, those in threads too, in the order in which they were posted.
  public List<Message> messages(Channel channel) {
    synchronized (world) {
      return channel.all();
    }
  }

  /// The replies to a message, in order.
  public List<Message> replies(Channel channel, Message root) {
    return messages(channel).stream()
        .filter(message -> message.isReply() && message.place().threadTs().equals(root.ts()))
        .toList();
  }

  /// What the app has posted in a channel, in order.
  public List<Message> byBot(Channel channel) {
    return messages(channel).stream()
        .filter(message -> message.author().user().equals(bot.id()))
        .toList();
  }

  /// A message as it stands now; none if it was deleted.
  public Optional<Message> now(Message message) {
    synchronized (world) {
      return channelWithId(message.place().channel())
          .flatMap(
              channel ->
                  message.isEphemeral()
                      ? channel.findEphemeral(message.ts())
                      : channel.find(message.ts()));
    }
  }

  /// What is in the first file of a message.
  public String file(Message message) {
    synchronized (world) {
      String name = message.content().files().getFirst();
      return world.uploads().content(this, name).orElseThrow();
    }
  }

  /// Installs the app without the OAuth dance, as an operator does for one workspace.
  public Installation install() {
    synchronized (world) {
      return install(world.app().scopes());
    }
  }

  Installation install(List<String> scopes) {
    boolean rotating = world.app().rotating();
    String token = world.ids().next(rotating ? "xoxe.xoxb-1-" : "xoxb-" + id + "-");
    String refresh = rotating ? world.ids().next("xoxe-1-") : "";
    Instant expires = rotating ? world.now().plus(Tokens.LIFE) : Instant.MAX;
    world
        .tokens()
        .issue(new Tokens.Token(token, this, scopes, expires, Tokens.State.LIVE), refresh);
    Installation installed = new Installation(token, refresh, bot.id(), bot.botId(), scopes);
    installation = Optional.of(installed);
    return installed;
  }

  /// The app here, if it is installed.
  public Optional<Installation> installation() {
    synchronized (world) {
      return installation;
    }
  }

  /// Takes the app out, as an administrator does. The app hears of it, and its tokens end.
  public void uninstall() {
    synchronized (world) {
      world.tokens().endAll(this, Tokens.State.UNINSTALLED);
      installation = Optional.empty();
      tell(revoked());
      tell("app_uninstalled", Json.object().put("type", "app_uninstalled"));
    }
  }

  /// Takes back the app's token; the app hears of it.
  public void revokeTokens() {
    synchronized (world) {
      revokeQuietly();
      tell(revoked());
    }
  }

  /// Takes back the app's token; the app only learns of it by using the token.
  public void revokeQuietly() {
    synchronized (world) {
      world.tokens().endAll(this, Tokens.State.REVOKED);
    }
  }

  private ObjectNode revoked() {
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(bot.id());
    return event;
  }

  private void tell(ObjectNode event) {
    tell(Json.text(event, "type"), event);
  }

  private void tell(String type, ObjectNode event) {
    if (world.app().hears(type)) {
      event.put("event_ts", world.ids().ts(world.now()));
      world.payloads().tell(this, event);
    }
  }

  Optional<Person> personWithId(String user) {
    return Optional.ofNullable(people.get(user));
  }

  Optional<Person> personWithBotId(String botId) {
    return people.values().stream().filter(one -> one.botId().equals(botId)).findFirst();
  }

  Optional<Channel> channelWithId(String channel) {
    return Optional.ofNullable(channels.get(channel));
  }

  List<Channel> channels() {
    return List.copyOf(channels.values());
  }

  Optional<UserGroup> userGroupWithId(String group) {
    return Optional.ofNullable(userGroups.get(group));
  }

  List<UserGroup> userGroups() {
    return List.copyOf(userGroups.values());
  }

  AgentThread agentThread(String channel, String threadTs) {
    return agentThreads.getOrDefault(channel + " " + threadTs, AgentThread.NONE);
  }

  void put(String channel, String threadTs, AgentThread thread) {
    agentThreads.put(channel + " " + threadTs, thread);
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  Message.Author botAuthor() {
    return new Message.Author(bot.id(), bot.botId());
  }

  /// Its name.
  @Override
  public String toString() {
    return name;
  }
}
