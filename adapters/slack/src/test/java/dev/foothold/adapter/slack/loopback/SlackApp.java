package dev.foothold.adapter.slack.loopback;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The app under test as it is registered with Slack. Set up before the app starts.
public final class SlackApp {

  /// What an install is granted unless a test says otherwise: all but reading channels.
  public static final List<String> USUAL_SCOPES =
      List.of(
          "app_mentions:read",
          "assistant:write",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:read",
          "im:history",
          "im:read",
          "im:write",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "users:read");

  private static final List<String> USUAL_EVENTS =
      List.of(
          "agent_session_stopped",
          "agent_session_title_changed",
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "message.channels",
          "message.groups",
          "message.im",
          "tokens_revoked");

  private volatile List<String> scopes = USUAL_SCOPES;
  private volatile Set<String> events = Set.copyOf(USUAL_EVENTS);
  private volatile boolean agent = true;
  private volatile boolean rotating;

  SlackApp() {}

  /// The app's id.
  public String id() {
    return "A0FOOTHOLD";
  }

  /// The name by which people know it.
  public String name() {
    return "foothold";
  }

  /// Its OAuth client.
  public String clientId() {
    return "1111.2222";
  }

  /// The client's secret.
  public String clientSecret() {
    return "loopback-client-secret";
  }

  /// What requests to the app are signed with.
  public String signingSecret() {
    return "loopback-signing-secret";
  }

  /// Opens socket connections.
  public String appToken() {
    return "xapp-1-A0FOOTHOLD-loopback";
  }

  /// The old way to know Slack, still in each payload.
  public String verificationToken() {
    return "loopback-verification-token";
  }

  /// The scopes that installs from now on are granted.
  public SlackApp asksFor(List<String> granted) {
    scopes = List.copyOf(granted);
    return this;
  }

  /// Adds a scope to those that installs from now on are granted.
  public SlackApp asksAlsoFor(String scope) {
    Set<String> more = new LinkedHashSet<>(scopes);
    more.add(scope);
    return asksFor(List.copyOf(more));
  }

  /// The events that the app hears of; `message.im` and the like for messages.
  public SlackApp subscribesTo(Set<String> types) {
    events = Set.copyOf(types);
    return this;
  }

  /// The app has no agent view, as on a free workspace.
  public SlackApp isNoAgent() {
    agent = false;
    return this;
  }

  /// Bot tokens expire after 12 hours and are renewed by a refresh token.
  public SlackApp rotatesTokens() {
    rotating = true;
    return this;
  }

  List<String> scopes() {
    return scopes;
  }

  boolean hears(String event) {
    return events.contains(event);
  }

  boolean agent() {
    return agent;
  }

  boolean rotating() {
    return rotating;
  }
}
