package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A role of a guild.
public final class Role implements Target {

  final Guild guild;
  final long snowflake;
  private final String name;
  private final boolean managed;
  private long permissions;

  Role(Guild guild, long snowflake, String name, boolean managed, long permissions) {
    this.guild = guild;
    this.snowflake = snowflake;
    this.name = name;
    this.managed = managed;
    this.permissions = permissions;
  }

  @Override
  public String id() {
    return Long.toString(snowflake);
  }

  /// Sets what it grants, and takes all else.
  public void grants(Permission... granted) {
    synchronized (guild.world) {
      permissions = Permission.bits(List.of(granted));
      guild.tell("GUILD_ROLE_UPDATE", Intent.GUILDS, Json.object("role", json()));
    }
  }

  /// Removes the role from the guild and from everyone who had it.
  public void delete() {
    synchronized (guild.world) {
      guild.roles.remove(snowflake);
      guild.members.values().forEach(member -> member.roles.remove(this));
      guild.tell("GUILD_ROLE_DELETE", Intent.GUILDS, Json.object("role_id", snowflake));
    }
  }

  long permissions() {
    return permissions;
  }

  ObjectNode json() {
    return Json.object(
        "id",
        snowflake,
        "name",
        name,
        "color",
        0,
        "colors",
        Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
        "hoist",
        false,
        "icon",
        null,
        "unicode_emoji",
        null,
        "position",
        snowflake == guild.snowflake ? 0 : 1,
        "permissions",
        Long.toString(permissions),
        "managed",
        managed,
        "mentionable",
        false,
        "flags",
        0);
  }
}
