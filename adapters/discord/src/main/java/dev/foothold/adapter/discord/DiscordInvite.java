package dev.foothold.adapter.discord;

import java.net.URI;

/// The link by which Foothold comes into a Discord server.
public final class DiscordInvite {

  private DiscordInvite() {}

  /// Makes the link ([bot
  /// authorization](https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow)).
  ///
  /// @param applicationId the application's, digits
  /// @return asks for exactly the permissions that are used
  public static URI link(String applicationId) {
    if (!applicationId.matches("\\d{1,20}")) {
      throw new IllegalArgumentException("not an application's id: \"" + applicationId + "\"");
    }
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&permissions=%d&scope=%s"
            .formatted(applicationId, Need.bits(), "bot+applications.commands"));
  }
}
