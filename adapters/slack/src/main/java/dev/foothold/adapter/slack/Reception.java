package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.util.json.GsonFactory;
import dev.foothold.adapter.slack.Conversation.Trait;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.view.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Bolt hands in what Slack tells. Each handler says what it is about and gives the work
/// away, so that Slack is answered at once. Safe for many threads.
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Workspaces workspaces;
  private final Visits visits;
  private final Conversation conversation;
  private final Crew crew;

  Reception(Workspaces workspaces, Visits visits, Conversation conversation, Crew crew) {
    this.workspaces = workspaces;
    this.visits = visits;
    this.conversation = conversation;
    this.crew = crew;
  }

  /// Bolt with our handlers, and none of its own middleware: what calls in was checked before, and
  /// no call to Slack comes before the acknowledgement.
  App app(com.slack.api.Slack sdk) {
    AppConfig config = new AppConfig();
    config.setAllEventsApiAutoAckEnabled(true);
    config.setSlack(sdk);
    App app = new App(config, sdk, new ArrayList<>());
    app.command(ANY, (request, context) -> command(request.getPayload()));
    app.blockAction(ANY, (request, context) -> pressed(request.getPayload()));
    app.viewSubmission(ANY, (request, context) -> submitted(request.getPayload()));
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.messageShortcut(ANY, (request, context) -> picked(request.getPayload()));
    app.globalShortcut(ANY, (request, context) -> shortcut(request.getPayload()));
    app.event(MessageEvent.class, (payload, context) -> message(payload));
    app.event(MessageFileShareEvent.class, (payload, context) -> files(payload));
    app.event(MessageThreadBroadcastEvent.class, (payload, context) -> broadcast(payload));
    app.event(MessageChangedEvent.class, (payload, context) -> changed(payload));
    app.event(AppMentionEvent.class, (payload, context) -> mention(payload));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> home(payload));
    app.event(AgentSessionStoppedEvent.class, (payload, context) -> stopped(payload));
    app.event(AppUninstalledEvent.class, (payload, context) -> uninstalled(payload.getTeamId()));
    app.event(TokensRevokedEvent.class, (payload, context) -> revoked(payload));
    return app;
  }

  private interface Work {
    void in(Workspace workspace);
  }

  /// Acknowledges in any case: Slack would only send again what nobody can do.
  private Response in(String team, Work work) {
    Optional<Workspace> workspace = workspaces.find(team);
    if (workspace.isPresent()) {
      work.in(workspace.get());
    } else {
      LOG.warn("something came from the workspace {}, which the bot is not in", team);
    }
    return Response.ok();
  }

  private static String key(String team, String id) {
    return Names.PLATFORM + ":" + team + "/" + id;
  }

  private Response command(SlashCommandPayload payload) {
    return in(
        payload.getTeamId(),
        workspace ->
            visits.command(
                workspace,
                new Visits.Command(
                    payload.getUserId(),
                    payload.getChannelId(),
                    payload.getCommand(),
                    text(payload.getText()),
                    key(payload.getTeamId(), payload.getTriggerId()),
                    payload.getResponseUrl(),
                    payload.getTriggerId())));
  }

  private Response pressed(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    if (Pressed.isNothing(action.getActionId())) {
      return Response.ok();
    }
    return in(
        payload.getTeam().getId(),
        workspace -> {
          String team = workspace.team();
          visits.pressed(
              workspace,
              payload,
              new Visits.Use(
                  action.getActionId(),
                  chosen(action, team),
                  key(team, "press/" + payload.getTriggerId())));
        });
  }

  private static List<String> chosen(BlockActionPayload.Action action, String team) {
    List<String> chosen = new ArrayList<>();
    Optional.ofNullable(action.getSelectedOption())
        .ifPresent(option -> chosen.add(option.getValue()));
    each(action.getSelectedOptions()).forEach(option -> chosen.add(option.getValue()));
    Optional.ofNullable(action.getSelectedConversation())
        .ifPresent(id -> chosen.add(Names.channel(team, id).value()));
    each(action.getSelectedConversations())
        .forEach(id -> chosen.add(Names.channel(team, id).value()));
    Optional.ofNullable(action.getSelectedUser())
        .ifPresent(id -> chosen.add(Names.user(team, id).value()));
    each(action.getSelectedUsers()).forEach(id -> chosen.add(Names.user(team, id).value()));
    return chosen;
  }

  private static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private Response submitted(ViewSubmissionPayload payload) {
    return in(
        payload.getTeam().getId(),
        workspace -> {
          String user = payload.getUser().getId();
          Optional<Action> action =
              FrontDesk.action(Pressed.without(payload.getView().getCallbackId()));
          Optional<Scene> scene =
              Scene.unpack(workspace, user, text(payload.getView().getPrivateMetadata()));
          if (action.isEmpty() || scene.isEmpty()) {
            LOG.warn("a form of another version was sent in from {}", workspace);
            return;
          }
          Map<String, String> values =
              Modals.values(payload.getView().getState(), workspace.team());
          visits.serve(
              new Performing.Act(
                  scene.get(),
                  new Deed.Submit(action.get(), values),
                  key(workspace.team(), "form/" + payload.getView().getId()),
                  Optional.empty()));
        });
  }

  private Response picked(MessageShortcutPayload payload) {
    return in(
        payload.getTeam().getId(),
        workspace -> {
          Optional<Deed.Item> item =
              Needs.Shortcut.of(payload.getCallbackId()).flatMap(Needs.Shortcut::item);
          if (item.isEmpty()) {
            LOG.warn("a shortcut of another version was used in {}", workspace);
            return;
          }
          String words = text(payload.getMessage().getText());
          String read = words.isBlank() ? read(payload) : words;
          Names.Stand stand =
              new Names.Stand(payload.getChannel().getId(), payload.getMessage().getTs());
          Deed.Pick pick =
              new Deed.Pick(item.get(), SlackText.plain(read, workspace.bot()), stand.ref());
          visits.picked(
              workspace,
              new Visits.Picked(
                  payload.getUser().getId(),
                  stand,
                  Optional.ofNullable(payload.getMessage().getThreadTs()),
                  key(workspace.team(), "pick/" + payload.getTriggerId()),
                  payload.getResponseUrl(),
                  payload.getTriggerId()),
              pick);
        });
  }

  /// What other apps post has blocks alone: their text, from top to bottom.
  private static String read(MessageShortcutPayload payload) {
    List<String> words = new ArrayList<>();
    read(GSON.toJsonTree(each(payload.getMessage().getBlocks())), words);
    read(GSON.toJsonTree(each(payload.getMessage().getAttachments())), words);
    return String.join("\n", words);
  }

  private static void read(JsonElement json, List<String> words) {
    if (json instanceof JsonArray array) {
      array.forEach(element -> read(element, words));
    } else if (json instanceof JsonObject object) {
      JsonElement text = object.get("text");
      if (text != null && text.isJsonPrimitive() && !text.getAsString().isBlank()) {
        words.add(text.getAsString());
      }
      for (String part : List.of("text", "fields", "elements", "blocks")) {
        JsonElement below = object.get(part);
        if (below != null && !below.isJsonPrimitive()) {
          read(below, words);
        }
      }
    }
  }

  private Response shortcut(GlobalShortcutPayload payload) {
    return in(
        payload.getTeam().getId(),
        workspace ->
            Needs.Shortcut.of(payload.getCallbackId())
                .filter(shortcut -> !shortcut.command().isEmpty())
                .ifPresent(
                    shortcut ->
                        visits.shortcut(
                            workspace,
                            payload.getUser().getId(),
                            shortcut.command(),
                            key(workspace.team(), "shortcut/" + payload.getTriggerId()),
                            payload.getTriggerId())));
  }

  private Response message(EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    return said(
        payload,
        event.getBotId(),
        said(
                event.getUser(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getText())
            .with(Trait.DIRECT, isDirect(event.getChannelType()))
            .with(Trait.FILES, !each(event.getFiles()).isEmpty()));
  }

  private Response files(EventsApiPayload<MessageFileShareEvent> payload) {
    MessageFileShareEvent event = payload.getEvent();
    return said(
        payload,
        null,
        said(
                event.getUser(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getText())
            .with(Trait.DIRECT, isDirect(event.getChannelType()))
            .with(Trait.FILES, true));
  }

  private Response broadcast(EventsApiPayload<MessageThreadBroadcastEvent> payload) {
    MessageThreadBroadcastEvent event = payload.getEvent();
    return said(
        payload,
        null,
        said(
            event.getUser(),
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            event.getText()));
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    return said(
        payload,
        event.getBotId(),
        said(
                event.getUser(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getText())
            .with(Trait.MENTION, true)
            .with(Trait.FILES, !each(event.getFiles()).isEmpty()));
  }

  private static Conversation.Said said(
      @Nullable String user,
      String channel,
      String ts,
      @Nullable String thread,
      @Nullable String words) {
    Names.Stand stand = new Names.Stand(channel, ts);
    return new Conversation.Said(
        text(user), stand, Optional.ofNullable(thread), text(words), Set.of());
  }

  private static boolean isDirect(@Nullable String channelType) {
    return "im".equals(channelType);
  }

  private Response said(
      EventsApiPayload<?> payload, @Nullable String otherApp, Conversation.Said said) {
    if (said.user().isEmpty() || !text(otherApp).isEmpty()) {
      // Other apps are not answered: two that answer each other would not come to an end.
      return Response.ok();
    }
    return in(
        payload.getTeamId(), workspace -> conversation.said(workspace, said, payload.getEventId()));
  }

  private Response changed(EventsApiPayload<MessageChangedEvent> payload) {
    MessageChangedEvent event = payload.getEvent();
    MessageChangedEvent.Message now = event.getMessage();
    if (now == null || now.getUser() == null || now.getBotId() != null || now.getEdited() == null) {
      // A preview of a link was added, or the like; what comes again has the same time of change.
      return Response.ok();
    }
    Conversation.Said said =
        said(now.getUser(), event.getChannel(), now.getTs(), now.getThreadTs(), now.getText())
            .with(Trait.DIRECT, isDirect(event.getChannelType()));
    return in(
        payload.getTeamId(),
        workspace ->
            crew.run(
                "an edited question",
                () -> conversation.edited(workspace, said, now.getEdited().getTs())));
  }

  private Response home(EventsApiPayload<AppHomeOpenedEvent> payload) {
    AppHomeOpenedEvent event = payload.getEvent();
    return in(
        payload.getTeamId(),
        workspace ->
            crew.run(
                "a page",
                () -> {
                  if ("messages".equals(event.getTab())) {
                    visits.openedMessages(workspace, event.getUser(), event.getChannel());
                  } else {
                    visits.openedHome(workspace, event.getUser(), event.getChannel());
                  }
                }));
  }

  private Response stopped(EventsApiPayload<AgentSessionStoppedEvent> payload) {
    AgentSessionStoppedEvent event = payload.getEvent();
    Web.Place place = new Web.Place(event.getChannel(), Optional.ofNullable(event.getThreadTs()));
    return in(
        payload.getTeamId(),
        workspace -> crew.run("a stop", () -> conversation.stop(workspace, place)));
  }

  private Response uninstalled(String team) {
    crew.run("an uninstallation", () -> workspaces.remove(team));
    return Response.ok();
  }

  private Response revoked(EventsApiPayload<TokensRevokedEvent> payload) {
    TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
    // People's own tokens are none of the bot's.
    boolean ofBot = tokens != null && !each(tokens.getBot()).isEmpty();
    return ofBot ? uninstalled(payload.getTeamId()) : Response.ok();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
