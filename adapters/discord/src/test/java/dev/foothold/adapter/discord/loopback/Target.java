package dev.foothold.adapter.discord.loopback;

/// What can be chosen in a select menu or given to a command: a person, a role or a channel.
public sealed interface Target permits Person, Role, Channel {

  /// Its snowflake, as Discord writes it.
  String id();
}
