package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Someone in a workspace: does what people do in Slack, and sees what they see. Safe for many
/// threads.
///
/// What the screen would not let a person do (press a button that is not there, write into an
/// archived channel) is an [IllegalArgumentException].
public final class Person {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+");

  private final World world;
  private final Team team;
  private final String id;
  private final String name;
  private final Role role;
  private final String botId;
  private final Screen screen;
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private volatile String timeZone = "America/Chicago";
  private volatile String locale = "en-US";

  enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    GUEST,
    BOT
  }

  /// A question that the app suggests in the agent view.
  ///
  /// @param title what the person sees
  /// @param message what is sent when it is picked
  public record Prompt(String title, String message) {}

  Person(World world, Team team, String id, String name, Role role) {
    this.world = world;
    this.team = team;
    this.id = id;
    this.name = name;
    this.role = role;
    this.screen = new Screen(world.ids());
    this.botId = role == Role.BOT ? world.ids().next("B") : "";
  }

  /// The user's id.
  public String id() {
    return id;
  }

  /// The name that others see.
  public String name() {
    return name;
  }

  /// Where the person lives, for times of day.
  public Person livesIn(ZoneId zone) {
    timeZone = zone.getId();
    return this;
  }

  /// The language of the person's Slack, such as `de-DE`.
  public Person reads(String language) {
    locale = language;
    return this;
  }

  // What a person does

  /// Sends a slash command from a channel.
  public Delivery slash(Channel channel, String command, String text) {
    synchronized (world) {
      mustWriteIn(channel);
      if (team.installation().isEmpty()) {
        throw new IllegalArgumentException(command + " is no command here");
      }
      return world
          .deliveries()
          .send(
              new Delivery(
                  Delivery.Kind.COMMAND,
                  command,
                  world.payloads().command(this, channel, command, text),
                  world.now(),
                  new Delivery.Effects(
                      body -> commandAnswered(channel, body),
                      error -> troubles.add(command + " failed with the error " + error))));
    }
  }

  private void commandAnswered(Channel channel, JsonNode body) {
    synchronized (world) {
      if (!Screen.isEmpty(body)) {
        world.responseUrls().answerCommand(this, channel, body);
      }
    }
  }

  /// Sends a slash command from the conversation with the app.
  public Delivery slash(String command, String text) {
    return slash(team.dm(this), command, text);
  }

  /// Writes in a channel.
  public Message says(Channel channel, String words) {
    return writes(channel, typed(words), "");
  }

  /// Writes in a channel and mentions the app first.
  public Message mentions(Channel channel, String words) {
    return writes(channel, "<@" + team.bot().id() + "> " + typed(words), "");
  }

  /// Writes to the app alone.
  public Message dm(String words) {
    return says(team.dm(this), words);
  }

  /// Replies in a message's thread.
  public Message replies(Message to, String words) {
    return writes(channel(to), typed(words), root(to));
  }

  /// Replies in a message's thread and mentions the app first.
  public Message repliesWithMention(Message to, String words) {
    return writes(channel(to), "<@" + team.bot().id() + "> " + typed(words), root(to));
  }

  private static String root(Message message) {
    return message.place().threadTs().isEmpty() ? message.ts() : message.place().threadTs();
  }

  /// Shares files without a word.
  public Message shares(Channel channel, String... files) {
    synchronized (world) {
      mustWriteIn(channel);
      Message.Content content =
          new Message.Content("", Json.array(), Json.object(), Arrays.asList(files));
      return world.timeline().post(channel, author(), content, "");
    }
  }

  /// Posts blocks without text, as other apps' bots do.
  public Message postsBlocks(Channel channel, ArrayNode blocks) {
    synchronized (world) {
      return world.timeline().post(channel, author(), Message.Content.of("", blocks), "");
    }
  }

  /// Posts blocks without text and without a user, as incoming webhooks do (`bot_message`).
  public Message postsAsWebhook(Channel channel, ArrayNode blocks) {
    synchronized (world) {
      Message.Author webhook = new Message.Author("", botId);
      return world.timeline().post(channel, webhook, Message.Content.of("", blocks), "");
    }
  }

  /// Changes what a message of this person's says, keeping a mention of the app in front.
  public Message edits(Message message, String words) {
    synchronized (world) {
      String mention = "<@" + team.bot().id() + "> ";
      String kept = message.text().startsWith(mention) ? mention : "";
      return world.timeline().edit(channel(message), standing(message), said(kept + typed(words)));
    }
  }

  /// Deletes a message of this person's.
  public void deletes(Message message) {
    synchronized (world) {
      world.timeline().delete(channel(message), standing(message));
    }
  }

  /// Presses a button or one of the feedback buttons.
  ///
  /// @param name its label, its action's id or its block's id
  public Delivery presses(Message message, String name) {
    synchronized (world) {
      Message standing = standing(message);
      return acts(standing, control(standing.content().blocks(), name), Json.object());
    }
  }

  /// Pretends to have pressed a button that is not there.
  ///
  /// @param action its id
  public Delivery forges(Message message, String action) {
    synchronized (world) {
      ObjectNode button = Json.object().put("type", "button").put("action_id", action);
      return acts(standing(message), new Blocks.Control("forged", button, action), Json.object());
    }
  }

  /// Pretends to have filled in a modal that was never opened.
  ///
  /// @param callback what the app would call it
  /// @param metadata what the app would have given along
  public Delivery forgesForm(String callback, String metadata) {
    synchronized (world) {
      ObjectNode definition = Json.object().put("type", "modal").put("callback_id", callback);
      definition.put("private_metadata", metadata).putArray("blocks");
      View view = new View(world.ids().next("V"), new View.Lineage("", "", "forged"), definition);
      ObjectNode payload = world.payloads().submitted(this, view, Json.object());
      return interacts("view_submission", payload, Delivery.Effects.NONE);
    }
  }

  /// Chooses something from a menu: an option's label or value, or a user's or channel's id.
  public Delivery chooses(Message message, String name, String... choices) {
    synchronized (world) {
      Message standing = standing(message);
      Blocks.Control control = control(standing.content().blocks(), name);
      return acts(standing, control, Form.value(control, List.of(choices)));
    }
  }

  /// Presses a button in a modal or on the Home tab.
  public Delivery presses(View view, String name) {
    synchronized (world) {
      View standing = screen.standing(view);
      return acts(standing, control(standing.blocks(), name), Json.object());
    }
  }

  /// Chooses something from a menu in a modal or on the Home tab.
  public Delivery chooses(View view, String name, String choice) {
    synchronized (world) {
      View standing = screen.standing(view);
      Blocks.Control control = control(standing.blocks(), name);
      return acts(standing, control, Form.value(control, List.of(choice)));
    }
  }

  /// Begins to fill in a modal.
  public Form fills(View view) {
    return new Form(this, view);
  }

  /// Closes the modal on top, by its cross or its close button.
  ///
  /// @return what the app is told, if it asked to be told
  public Optional<Delivery> closes(View view) {
    synchronized (world) {
      View standing = screen.standing(view);
      screen.close(view);
      if (!standing.definition().path("notify_on_close").asBoolean()) {
        return Optional.empty();
      }
      ObjectNode payload = world.payloads().closed(this, standing);
      return Optional.of(interacts("view_closed", payload, Delivery.Effects.NONE));
    }
  }

  Delivery submits(View view, ObjectNode values) {
    synchronized (world) {
      View standing = screen.standing(view);
      ObjectNode payload = world.payloads().submitted(this, standing, values);
      return interacts(
          "view_submission",
          payload,
          new Delivery.Effects(
              body -> submitted(standing, body),
              _ -> troubles.add("We had some trouble connecting. Try again?")));
    }
  }

  private void submitted(View view, JsonNode answer) {
    synchronized (world) {
      try {
        screen.submitted(view, answer);
      } catch (Refusal refusal) {
        world.complain("a submission's answer is refused: " + refusal.error() + refusal.messages());
        troubles.add("We had some trouble connecting. Try again?");
      }
    }
  }

  /// Uses a shortcut from the composer or the search bar.
  public Delivery shortcut(String callbackId) {
    synchronized (world) {
      ObjectNode payload = world.payloads().shortcut(this, "shortcut", callbackId);
      return interacts("shortcut", payload, trouble());
    }
  }

  /// Uses a shortcut from a message's menu.
  public Delivery shortcut(Message message, String callbackId) {
    synchronized (world) {
      ObjectNode payload =
          world.payloads().shortcut(this, channel(message), standing(message), callbackId);
      return interacts("message_action", payload, trouble());
    }
  }

  /// Opens the app's Home tab.
  public Delivery opensHome() {
    return opensApp("home");
  }

  /// Opens the conversation with the app; with an agent view this is where it begins.
  public Delivery opensMessages() {
    return opensApp("messages");
  }

  private Delivery opensApp(String tab) {
    synchronized (world) {
      ObjectNode event = Json.object().put("type", "app_home_opened").put("user", id);
      event.put("channel", team.dm(this).id()).put("tab", tab);
      screen
          .home()
          .filter(_ -> tab.equals("home"))
          .ifPresent(view -> event.set("view", view.json(team, world.app())));
      event.put("event_ts", world.ids().ts(world.now()));
      return world.payloads().tell(team, event);
    }
  }

  /// Picks a question that the app suggests.
  public Message picksPrompt(String title) {
    Prompt prompt =
        prompts().stream()
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no prompt " + title));
    return dm(prompt.message());
  }

  /// Presses Stop while the app works in a thread. Slack ends its streams there itself.
  public Delivery stops(Message root) {
    synchronized (world) {
      Channel channel = channel(root);
      ObjectNode event = Json.object().put("type", "agent_session_stopped").put("user", id);
      event.put("channel", channel.id()).put("thread_ts", root(root));
      ArrayNode streams = event.putArray("streaming_message_ts");
      for (Message message : channel.all()) {
        if (message.marks().stream() == Message.Stream.OPEN
            && message.place().threadTs().equals(root(root))) {
          streams.add(message.ts());
          channel.put(
              message.with(
                  new Message.Marks(
                      message.marks().edits(),
                      Message.Stream.STOPPED_BY_USER,
                      message.marks().reactions())));
        }
      }
      event.put("event_ts", world.ids().ts(world.now()));
      return world.payloads().tell(team, event);
    }
  }

  /// Gives the app's session in a thread another title.
  public Delivery retitles(Message root, String title) {
    synchronized (world) {
      String channel = root.place().channel();
      Team.AgentThread session = team.agentThread(channel, root.ts());
      team.put(channel, root.ts(), session.session(session.status(), title));
      ObjectNode event = Json.object().put("type", "agent_session_title_changed");
      event.put("channel", channel).put("user", id).put("team_id", team.id());
      event.put("thread_ts", root.ts()).put("title", title);
      event.put("previous_title", session.title());
      event.put("event_ts", world.ids().ts(world.now()));
      return world.payloads().tell(team, event);
    }
  }

  /// Agrees to an install, on the page that the address leads to.
  ///
  /// @param authorize the address of Slack's page with `client_id`, `scope`, `state`
  /// @return where the browser is sent then: the app's redirect address with `code` and `state`
  public URI approves(URI authorize) {
    return new ConsentPage(world).approved(this, authorize);
  }

  /// Says no to an install.
  ///
  /// @return where the browser is sent then, with `error=access_denied`
  public URI declines(URI authorize) {
    return new ConsentPage(world).declined(authorize);
  }

  // What a person sees

  /// What this person alone was shown in a channel, in order.
  public List<Message> ephemerals(Channel channel) {
    synchronized (world) {
      return channel.ephemerals().stream()
          .filter(message -> message.place().audience().equals(id))
          .toList();
    }
  }

  /// What this person alone was shown anywhere, in order of channels.
  public List<Message> ephemerals() {
    synchronized (world) {
      return team.channels().stream().flatMap(one -> ephemerals(one).stream()).toList();
    }
  }

  /// The modal on top.
  public Optional<View> openView() {
    synchronized (world) {
      return screen.top();
    }
  }

  /// All modals, the lowest first; at most three.
  public List<View> viewStack() {
    synchronized (world) {
      return screen.modals();
    }
  }

  /// What the open modal says is wrong with what was filled in.
  public List<String> modalErrors() {
    synchronized (world) {
      return screen.errors();
    }
  }

  /// What the app has put on the Home tab.
  public Optional<View> homeView() {
    synchronized (world) {
      return screen.home();
    }
  }

  /// The questions that the app suggests.
  public List<Prompt> prompts() {
    synchronized (world) {
      return screen.prompts();
    }
  }

  /// What Slack itself told this person went wrong, such as a command without an answer.
  public List<String> troubles() {
    return List.copyOf(troubles);
  }

  // What the app and Slack do

  Screen screen() {
    return screen;
  }

  private Delivery acts(Message message, Blocks.Control control, ObjectNode choice) {
    ObjectNode payload = world.payloads().pressed(this, channel(message), message, control, choice);
    return interacts("block_actions", payload, trouble());
  }

  private Delivery acts(View view, Blocks.Control control, ObjectNode choice) {
    ObjectNode payload = world.payloads().pressed(this, view, control, choice);
    return interacts("block_actions", payload, trouble());
  }

  private Delivery interacts(String type, ObjectNode payload, Delivery.Effects effects) {
    return world
        .deliveries()
        .send(new Delivery(Delivery.Kind.INTERACTION, type, payload, world.now(), effects));
  }

  private Delivery.Effects trouble() {
    return new Delivery.Effects(
        _ -> {}, error -> troubles.add("That did not work: " + error + ". Try again?"));
  }

  private static Blocks.Control control(JsonNode blocks, String called) {
    return Blocks.called(blocks, called)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing is called " + called + " in " + Blocks.shown(blocks)));
  }

  private Message writes(Channel channel, String text, String threadTs) {
    synchronized (world) {
      mustWriteIn(channel);
      return world.timeline().post(channel, author(), said(text), threadTs);
    }
  }

  private static Message.Content said(String text) {
    ObjectNode block = Json.object().put("type", "rich_text").put("block_id", "said");
    ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
    section.putArray("elements").addObject().put("type", "text").put("text", text);
    return Message.Content.of(text, Json.array().add(block));
  }

  /// Words as Slack sends them on: escaped, addresses in angle brackets
  /// ([formatting](https://docs.slack.dev/messaging/formatting-message-text#escaping)).
  private static String typed(String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return LINK.matcher(escaped).replaceAll("<$0>");
  }

  private void mustWriteIn(Channel channel) {
    if (!channel.team().equals(team) || !channel.has(id) || channel.isArchived()) {
      throw new IllegalArgumentException(name + " cannot write in " + channel.name());
    }
  }

  private Channel channel(Message message) {
    return team.channelWithId(message.place().channel())
        .orElseThrow(() -> new IllegalArgumentException("a message of another workspace"));
  }

  private Message standing(Message message) {
    return team.now(message)
        .filter(now -> !now.isEphemeral() || now.place().audience().equals(id))
        .orElseThrow(() -> new IllegalArgumentException(name + " does not see the message"));
  }

  private Message.Author author() {
    return new Message.Author(id, botId);
  }

  Team team() {
    return team;
  }

  Role role() {
    return role;
  }

  String botId() {
    return botId;
  }

  /// As `users.info` tells it.
  ObjectNode json(boolean withLocale) {
    ObjectNode json = Json.object().put("id", id).put("team_id", team.id()).put("name", name);
    json.put("deleted", false).put("real_name", name).put("tz", timeZone);
    json.put("tz_offset", ZoneId.of(timeZone).getRules().getOffset(world.now()).getTotalSeconds());
    json.putObject("profile").put("real_name", name).put("display_name", name);
    json.put("is_admin", role == Role.ADMIN || role == Role.OWNER);
    json.put("is_owner", role == Role.OWNER).put("is_primary_owner", role == Role.OWNER);
    json.put("is_restricted", role == Role.GUEST).put("is_ultra_restricted", false);
    json.put("is_bot", role == Role.BOT).put("is_app_user", false);
    if (withLocale) {
      json.put("locale", locale);
    }
    return json;
  }

  /// Name and workspace.
  @Override
  public String toString() {
    return name + " of " + team;
  }
}
