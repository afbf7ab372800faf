package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.core.port.Storage;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The chats that there are.
interface Platforms {

  /// What they are called at the command line.
  List<String> NAMES = List.of("discord", "slack");

  /// What people call it.
  static String shown(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// The one that somebody has typed.
  ///
  /// @throws Trouble if there is none of that name
  static String named(String typed, String command) throws Trouble {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    if (NAMES.contains(name)) {
      return name;
    }
    throw Trouble.usage(
        "there is no chat \""
            + CommandLine.shown(typed)
            + "\": Foothold knows discord and slack."
            + DidYouMean.question(name, NAMES),
        command);
  }

  /// Which of them have a token.
  Set<String> set(Chats chats);

  /// Makes one of them.
  ///
  /// @param name one of [#NAMES]
  /// @param storage what is kept
  /// @param clock the time
  /// @throws Trouble if something is not set that it needs
  Platform make(String name, Chats chats, Storage storage, InstantSource clock) throws Trouble;

  /// The link that puts the bot into a Discord server.
  ///
  /// @throws Trouble if there is no token to tell which bot
  String invite(Chats chats) throws Trouble;

  /// What a Slack app is made from.
  ///
  /// @param address where Slack sends to; empty: through a socket
  /// @param agent whether with the agent view
  String manifest(Chats chats, Optional<URI> address, boolean agent);
}
