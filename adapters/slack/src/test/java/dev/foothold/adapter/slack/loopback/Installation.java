package dev.foothold.adapter.slack.loopback;

import java.util.List;

/// The app in one workspace.
///
/// @param botToken what the app calls Slack with
/// @param refreshToken renews the bot token; empty where tokens do not rotate
/// @param botUserId the app as a member of the workspace
/// @param botId the app as an author
/// @param scopes what it was granted
public record Installation(
    String botToken, String refreshToken, String botUserId, String botId, List<String> scopes) {

  /// Takes a copy of the scopes.
  public Installation {
    scopes = List.copyOf(scopes);
  }

  /// Without the tokens.
  @Override
  public String toString() {
    return "Installation[" + botUserId + "]";
  }
}
