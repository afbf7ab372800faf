package dev.foothold.app;

import dev.foothold.core.port.Storage;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The adapters of Discord and Slack.
final class Adapters implements Platforms {

  @Override
  public Set<String> set(Chats chats) {
    Set<String> set = new LinkedHashSet<>();
    if (chats.discord().token().isPresent()) {
      set.add("discord");
    }
    if (chats.slack().named()) {
      set.add("slack");
    }
    return set;
  }

  @Override
  public Platform make(String name, Chats chats, Storage storage, InstantSource clock)
      throws Trouble {
    return switch (name) {
      case DiscordPlatform.NAME -> DiscordPlatform.of(chats.discord(), storage, clock);
      case SlackPlatform.NAME -> SlackPlatform.of(chats.slack(), storage, clock);
      default -> throw new IllegalArgumentException("there is no platform " + name);
    };
  }

  @Override
  public String invite(Chats chats) throws Trouble {
    return DiscordPlatform.invite(chats.discord(), InstantSource.system()).toString();
  }

  @Override
  public String manifest(Chats chats, Optional<URI> address, boolean agent) {
    return SlackPlatform.manifest(chats.slack(), address, agent);
  }
}
