package dev.foothold.adapter.discord;

import dev.foothold.core.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/// What the bot may and may not do in a server, for those who moderate it.
final class Rights {

  /// Channels that are named; more tell nothing new.
  private static final int MOST_NAMED = 10;

  private Rights() {}

  /// What it may and may not.
  ///
  /// @param guild where
  /// @param written channels in which it writes by itself
  static List<Finding> in(Guild guild, List<Long> written) {
    Member self = guild.getSelfMember();
    List<Finding> findings = new ArrayList<>();
    for (Need need : Need.values()) {
      if (!self.hasPermission(need.permission())) {
        findings.add(lacking(need));
      }
    }
    List<GuildChannel> silent =
        guild.getChannels().stream()
            .filter(channel -> channel instanceof IThreadContainer)
            .filter(channel -> self.hasPermission(channel, Permission.VIEW_CHANNEL))
            .filter(channel -> !self.hasPermission(channel, Permission.MESSAGE_SEND))
            .toList();
    if (findings.isEmpty() && !silent.isEmpty()) {
      findings.add(silent(silent));
    }
    written.forEach(id -> written(guild, id).ifPresent(findings::add));
    return findings.isEmpty()
        ? List.of(new Finding(Finding.Level.FINE, "All permissions are there.", ""))
        : findings;
  }

  private static Finding lacking(Need need) {
    return new Finding(
        Finding.Level.LIMITED,
        "The permission " + need.permission().getName() + " is missing: " + need.without() + ".",
        "An admin gives it to the role of Foothold in Server Settings, Roles.");
  }

  /// Cards, digests and what stands on them need more than that the bot may write somewhere.
  private static Optional<Finding> written(Guild guild, long id) {
    GuildChannel channel = guild.getGuildChannelById(id);
    if (channel == null) {
      // A thread that is archived is not known to the bot either.
      return Optional.of(
          new Finding(
              Finding.Level.LIMITED,
              "The channel <#"
                  + Long.toUnsignedString(id)
                  + "> for moderators is gone or archived.",
              "A moderator chooses another one in `/foothold settings`."));
    }
    String missing =
        Stream.of(
                Permission.VIEW_CHANNEL,
                channel.getType().isThread()
                    ? Permission.MESSAGE_SEND_IN_THREADS
                    : Permission.MESSAGE_SEND)
            .filter(permission -> !guild.getSelfMember().hasPermission(channel, permission))
            .map(Permission::getName)
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Finding.Level.LIMITED,
                "In #%s, where moderators' cards or digests go, it lacks: %s. Cards there keep what they show."
                    .formatted(channel.getName(), missing),
                "An admin gives it that in the channel's settings."));
  }

  private static Finding silent(List<GuildChannel> channels) {
    String names =
        channels.stream()
            .limit(MOST_NAMED)
            .map(channel -> "#" + channel.getName())
            .collect(Collectors.joining(", "));
    String more =
        channels.size() > MOST_NAMED ? " and " + (channels.size() - MOST_NAMED) + " more" : "";
    return new Finding(
        Finding.Level.LIMITED,
        "It sees and may not write in " + names + more + ".",
        "Where it is to answer, an admin allows it to send messages in the channel's settings.");
  }
}
