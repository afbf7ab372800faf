package dev.foothold.adapter.discord;

import dev.foothold.core.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  static List<Finding> in(Guild guild) {
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
