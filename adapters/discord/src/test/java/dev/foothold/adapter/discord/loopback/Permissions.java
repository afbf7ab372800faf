package dev.foothold.adapter.discord.loopback;

import java.util.List;
import java.util.Optional;

/// Works out what someone may do somewhere, as [Discord describes
/// it](https://docs.discord.com/developers/topics/permissions#permission-overwrites).
final class Permissions {

  /// What every DM allows.
  private static final long IN_DIRECT_MESSAGES =
      Permission.bits(
          List.of(
              Permission.VIEW_CHANNEL,
              Permission.SEND_MESSAGES,
              Permission.EMBED_LINKS,
              Permission.ATTACH_FILES,
              Permission.READ_MESSAGE_HISTORY,
              Permission.MENTION_EVERYONE,
              Permission.USE_EXTERNAL_EMOJIS,
              Permission.USE_APPLICATION_COMMANDS,
              Permission.ADD_REACTIONS));

  private Permissions() {}

  /// The bits that someone has in a channel; those of a thread are its parent's.
  static long of(Person person, Channel channel) {
    Optional<Guild> guild = channel.guild();
    if (guild.isEmpty()) {
      return IN_DIRECT_MESSAGES;
    }
    Optional<Member> member = guild.get().member(person);
    return member.isEmpty() ? 0 : of(member.get(), channel.parentThread().orElse(channel));
  }

  static boolean has(Person person, Channel channel, Permission permission) {
    return permission.in(of(person, channel));
  }

  /// The bits that roles give someone, before any channel changes them.
  static long inGuild(Person person, Guild guild) {
    Optional<Member> member = guild.member(person);
    if (member.isEmpty()) {
      return 0;
    }
    long bits = guild.everyone().permissions();
    for (Role role : member.get().roles) {
      bits |= role.permissions();
    }
    return person.equals(guild.owner) || Permission.ADMINISTRATOR.in(bits) ? Permission.ALL : bits;
  }

  private static long of(Member member, Channel channel) {
    long bits = inGuild(member.person, member.guild);
    if (bits == Permission.ALL) {
      return bits;
    }
    Channel.Overwrite everyone = channel.overwrite(member.guild.snowflake);
    bits = (bits & ~everyone.deny()) | everyone.allow();
    long denied = 0;
    long allowed = 0;
    for (Role role : member.roles) {
      denied |= channel.overwrite(role.snowflake).deny();
      allowed |= channel.overwrite(role.snowflake).allow();
    }
    bits = (bits & ~denied) | allowed;
    Channel.Overwrite own = channel.overwrite(member.person.snowflake);
    bits = (bits & ~own.deny()) | own.allow();
    return Permission.VIEW_CHANNEL.in(bits) ? bits : 0;
  }
}
