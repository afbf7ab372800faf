package dev.foothold.adapter.slack;

import java.util.Optional;

/// The workspaces that the bot is in. Safe for many threads.
interface Workspaces {

  /// One of them. Takes its token from memory nearly always.
  ///
  /// @param team its id
  /// @return empty if the bot is not in it, or not any more
  Optional<Workspace> find(String team);

  /// Looks again, because Slack refused a token.
  ///
  /// @param refused as it was used
  /// @return with another token; empty if there is none, and then the workspace is gone
  Optional<Workspace> again(Workspace refused);

  /// The bot was taken away from a workspace: everything of it is removed.
  ///
  /// @param team its id
  void remove(String team);
}
