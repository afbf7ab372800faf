package dev.foothold.adapter.slack;

import dev.foothold.core.model.CommunityId;

/// A workspace that the bot is in.
///
/// @param team its id
/// @param name what its people call it
/// @param token what the bot calls Slack with there
/// @param bot the bot's own id as a user there
record Workspace(String team, String name, String token, String bot) {

  CommunityId community() {
    return Names.community(team);
  }

  /// Without the token.
  @Override
  public String toString() {
    return "Workspace[" + team + "]";
  }
}
