package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/// A person in a guild.
final class Member {

  final Guild guild;
  final Person person;
  final Set<Role> roles = new LinkedHashSet<>();
  private final Instant joined;

  Member(Guild guild, Person person, Instant joined) {
    this.guild = guild;
    this.person = person;
    this.joined = joined;
  }

  ObjectNode json() {
    ObjectNode member = partial();
    member.set("user", person.json());
    return member;
  }

  /// As it goes with something that names the user already.
  ObjectNode partial() {
    return Json.object(
        "roles",
        roles.stream().map(Role::id).toList(),
        "nick",
        null,
        "avatar",
        null,
        "banner",
        null,
        "joined_at",
        joined,
        "premium_since",
        null,
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "pending",
        false,
        "communication_disabled_until",
        null);
  }
}
