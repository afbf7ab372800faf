package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The [app manifest](https://docs.slack.dev/reference/app-manifest) that an operator pastes into
/// Slack: just what the app uses.
public final class SlackManifest {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /// Longest description of a command in Slack's lists (likewise).
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "ask", "Ask how to get into healthcare IT",
          "advice", "Moderators: browse and post advice threads",
          "suggest", "Suggest a resource",
          "privacy", "See, export or delete what I store of you");

  private static final Map<String, String> HINTS =
      Map.of(
          "ask", "how do I get in without experience?",
          "advice", "post volunteer #channel",
          "suggest", "",
          "privacy", "show");

  private final SlackSettings.Features features;
  private final Map<String, String> commands;
  private final Optional<URI> url;
  private final boolean rotates;

  private SlackManifest(
      SlackSettings.Features features,
      Map<String, String> commands,
      Optional<URI> url,
      boolean rotates) {
    this.features = features;
    this.commands = new TreeMap<>(commands);
    this.url = url;
    this.rotates = rotates;
  }

  /// For an app that opens a WebSocket.
  ///
  /// @param features what is switched on
  /// @param commands what people type, by the commands' own names
  /// @return JSON to paste
  public static String socket(SlackSettings.Features features, Map<String, String> commands) {
    return new SlackManifest(features, commands, Optional.empty(), false).json();
  }

  /// For an app that Slack calls.
  ///
  /// @param features what is switched on
  /// @param commands what people type, by the commands' own names
  /// @param url where Slack reaches the bot: `https://bot.example.org`
  /// @param many whether it is for many workspaces
  /// @return JSON to paste
  public static String http(
      SlackSettings.Features features, Map<String, String> commands, URI url, boolean many) {
    return new SlackManifest(features, commands, Optional.of(url), many).json();
  }

  private String json() {
    JsonObject manifest = new JsonObject();
    manifest.add("display_information", display());
    manifest.add("features", features());
    manifest.add("oauth_config", oauth());
    manifest.add("settings", settings());
    return GSON.toJson(manifest);
  }

  private static JsonObject display() {
    JsonObject display = new JsonObject();
    display.addProperty("name", "Foothold");
    display.addProperty("description", "Answers, with sources, how to get into healthcare IT");
    display.addProperty("background_color", "#1f5673");
    return display;
  }

  private JsonObject features() {
    JsonObject all = new JsonObject();
    JsonObject home = new JsonObject();
    home.addProperty("home_tab_enabled", true);
    home.addProperty("messages_tab_enabled", true);
    home.addProperty("messages_tab_read_only_enabled", false);
    all.add("app_home", home);
    JsonObject bot = new JsonObject();
    bot.addProperty("display_name", "Foothold");
    bot.addProperty("always_online", true);
    all.add("bot_user", bot);
    if (features.agent()) {
      JsonObject agent = new JsonObject();
      agent.addProperty("agent_description", "Ask how to get into healthcare IT");
      all.add("agent_view", agent);
    }
    all.add("shortcuts", shortcuts());
    all.add("slash_commands", slashCommands());
    return all;
  }

  private static JsonArray shortcuts() {
    JsonArray shortcuts = new JsonArray();
    for (Needs.Shortcut shortcut : Needs.Shortcut.values()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", shortcut.title());
      one.addProperty("type", shortcut.item().isPresent() ? "message" : "global");
      one.addProperty("callback_id", shortcut.id());
      one.addProperty("description", shortcut.description());
      shortcuts.add(one);
    }
    return shortcuts;
  }

  private JsonArray slashCommands() {
    JsonArray all = new JsonArray();
    all.add(
        command(SlackSettings.ROOT, "All that Foothold can do", "help | privacy | status | ..."));
    commands.forEach(
        (name, typed) ->
            all.add(
                command(
                    typed,
                    DESCRIPTIONS.getOrDefault(name, "Foothold: " + name),
                    HINTS.getOrDefault(name, ""))));
    return all;
  }

  private JsonObject command(String typed, String description, String hint) {
    JsonObject command = new JsonObject();
    command.addProperty("command", "/" + typed);
    command.addProperty("description", description);
    if (!hint.isEmpty()) {
      command.addProperty("usage_hint", hint);
    }
    command.addProperty("should_escape", true);
    events().ifPresent(address -> command.addProperty("url", address));
    return command;
  }

  private Optional<String> events() {
    return url.map(base -> base.toString().replaceAll("/+$", "") + "/slack/events");
  }

  private JsonObject oauth() {
    JsonObject oauth = new JsonObject();
    if (rotates) {
      JsonArray redirects = new JsonArray();
      url.ifPresent(
          base -> redirects.add(base.toString().replaceAll("/+$", "") + "/slack/oauth_redirect"));
      oauth.add("redirect_urls", redirects);
    }
    JsonObject scopes = new JsonObject();
    scopes.add("bot", array(Needs.Scope.of(features).stream().map(Needs.Scope::scope)));
    oauth.add("scopes", scopes);
    return oauth;
  }

  private JsonObject settings() {
    JsonObject settings = new JsonObject();
    JsonObject events = new JsonObject();
    events().ifPresent(address -> events.addProperty("request_url", address));
    events.add("bot_events", array(Needs.Event.of(features).stream().map(Needs.Event::type)));
    settings.add("event_subscriptions", events);
    JsonObject interactivity = new JsonObject();
    interactivity.addProperty("is_enabled", true);
    events().ifPresent(address -> interactivity.addProperty("request_url", address));
    settings.add("interactivity", interactivity);
    settings.addProperty("org_deploy_enabled", false);
    settings.addProperty("socket_mode_enabled", url.isEmpty());
    settings.addProperty("token_rotation_enabled", rotates);
    return settings;
  }

  private static JsonArray array(Stream<String> values) {
    JsonArray array = new JsonArray();
    List<String> sorted = values.sorted().toList();
    sorted.forEach(array::add);
    return array;
  }
}
