package dev.foothold.adapter.discord.loopback;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What members may do, with Discord's own
/// [bits](https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags).
public enum Permission {
  KICK_MEMBERS(1),
  BAN_MEMBERS(2),
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  MANAGE_ROLES(28),
  MANAGE_WEBHOOKS(29),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  MODERATE_MEMBERS(40),
  PIN_MESSAGES(51);

  /// What a new server grants to everyone.
  static final List<Permission> OF_EVERYONE =
      List.of(
          ADD_REACTIONS,
          VIEW_CHANNEL,
          SEND_MESSAGES,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          USE_APPLICATION_COMMANDS,
          CREATE_PUBLIC_THREADS,
          SEND_MESSAGES_IN_THREADS);

  static final long ALL = bits(Arrays.asList(values()));

  private final long bit;

  Permission(int position) {
    this.bit = 1L << position;
  }

  boolean in(long bits) {
    return (bits & bit) != 0;
  }

  static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(permission -> permission.bit).reduce(0, (a, b) -> a | b);
  }
}
