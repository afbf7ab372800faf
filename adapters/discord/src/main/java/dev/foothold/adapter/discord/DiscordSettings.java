package dev.foothold.adapter.discord;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How the bot takes part in Discord.
///
/// @param token the bot's
/// @param urls where Discord is, for tests; empty: where it is
/// @param scope where commands are registered
/// @param shards which part of the servers this process serves; empty: all
/// @param names what commands are called by themselves
/// @param messageContent whether the privileged intent Message Content was granted to the
///   application: without it, forums' posts and plain messages in threads cannot be read
public record DiscordSettings(
    String token,
    Optional<Urls> urls,
    Scope scope,
    Optional<Shards> shards,
    ShortNames names,
    boolean messageContent) {

  /// Checks the token's form.
  public DiscordSettings {
    if (token.isBlank() || token.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("Discord's token is empty or has spaces in it");
    }
  }

  /// Everything as it comes.
  ///
  /// @param token the bot's
  /// @return for Discord itself, commands everywhere, all servers, no privileged intent
  public static DiscordSettings of(String token) {
    return new DiscordSettings(
        token, Optional.empty(), Scope.EVERYWHERE, Optional.empty(), ShortNames.STANDARD, false);
  }

  /// Where Discord is. Both or none: JDA would send the token to the real gateway if only the other
  /// address were set.
  ///
  /// @param api of the REST API: `http://127.0.0.1:8080/api/v10/`
  /// @param gateway of the gateway: `ws://127.0.0.1:8081`
  public record Urls(URI api, URI gateway) {

    /// From two settings.
    ///
    /// @param api blank: not set
    /// @param gateway blank: not set
    /// @return empty if neither is set
    /// @throws IllegalArgumentException if one alone is set
    public static Optional<Urls> of(String api, String gateway) {
      if (api.isBlank() != gateway.isBlank()) {
        throw new IllegalArgumentException(
            "Discord's API address and gateway address are set together or not at all");
      }
      return api.isBlank()
          ? Optional.empty()
          : Optional.of(new Urls(URI.create(api), URI.create(gateway)));
    }
  }

  /// Where commands are registered.
  ///
  /// @param guilds ids of servers; empty: everywhere, in every server and in direct messages
  public record Scope(List<String> guilds) {

    /// In every server and in direct messages.
    public static final Scope EVERYWHERE = new Scope(List.of());

    /// Copies the list and checks the ids.
    public Scope {
      guilds = List.copyOf(guilds);
      for (String guild : guilds) {
        if (!guild.matches("\\d{1,20}")) {
          throw new IllegalArgumentException("not a Discord server's id: \"" + guild + "\"");
        }
      }
    }
  }

  /// Which part of the servers a process serves.
  ///
  /// @param first the first shard, from 0
  /// @param last the last one, not before the first
  /// @param total of all processes, more than the last
  public record Shards(int first, int last, int total) {

    /// Checks the range.
    public Shards {
      if (first < 0 || last < first || total <= last) {
        throw new IllegalArgumentException("shards from " + first + " to " + last + " of " + total);
      }
    }
  }

  /// Leaves the token out.
  @Override
  public String toString() {
    return "DiscordSettings[%s, %s, %s, %s, messageContent=%s]"
        .formatted(urls, scope, shards, names, messageContent);
  }
}
