package dev.foothold.adapter.discord.loopback;

/// What a bot may ask to be told of ([gateway
/// intents](https://docs.discord.com/developers/events/gateway#gateway-intents)).
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_MODERATION(2),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  MESSAGE_CONTENT(15);

  private final int bit;

  Intent(int position) {
    this.bit = 1 << position;
  }

  boolean in(int bits) {
    return (bits & bit) != 0;
  }

  /// Whether Discord must grant it first.
  boolean isPrivileged() {
    return this == GUILD_MEMBERS || this == GUILD_PRESENCES || this == MESSAGE_CONTENT;
  }
}
