package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.CommunityId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/// Who does something where, as Discord vouches for it.
final class Visitors {

  /// Any of these makes a moderator: whoever may remove others' messages or set up the server.
  /// Administrators have all.
  private static final List<Permission> MODERATES =
      List.of(Permission.MESSAGE_MANAGE, Permission.MANAGE_SERVER);

  private Visitors() {}

  static Visitor of(Interaction interaction) {
    Channel channel = interaction.getChannel();
    return of(
        interaction.getUser().getIdLong(),
        interaction.getMember(),
        interaction.getGuild(),
        channel == null ? interaction.getChannelIdLong() : channel.getIdLong(),
        channel,
        locale(interaction.getUserLocale()));
  }

  static Visitor of(Message message) {
    Guild guild = message.hasGuild() ? message.getGuild() : null;
    return of(
        message.getAuthor().getIdLong(),
        message.getMember(),
        guild,
        message.getChannelIdLong(),
        message.getChannel(),
        locale(Optional.ofNullable(guild)));
  }

  private static Visitor of(
      long user,
      @Nullable Member member,
      @Nullable Guild guild,
      long here,
      @Nullable Channel channel,
      Locale locale) {
    if (guild == null) {
      CommunityId community = Names.direct(here);
      return new Visitor(
          new Actor(Names.user(user), community, Actor.Role.MEMBER),
          Set.of(),
          new Visitor.Place("Discord", Names.channel(here), Names.thread(here), true, false),
          locale);
    }
    boolean isThread = channel instanceof ThreadChannel;
    // Modes, limits and what is posted belong to the channel around a thread.
    long around =
        channel instanceof ThreadChannel thread ? thread.getParentChannel().getIdLong() : here;
    return new Visitor(
        new Actor(Names.user(user), Names.guild(guild.getIdLong()), role(member)),
        groups(member),
        new Visitor.Place(
            guild.getName(), Names.channel(around), Names.thread(here), false, isThread),
        locale);
  }

  private static Actor.Role role(@Nullable Member member) {
    boolean moderates = member != null && MODERATES.stream().anyMatch(member::hasPermission);
    return moderates ? Actor.Role.MODERATOR : Actor.Role.MEMBER;
  }

  private static Set<String> groups(@Nullable Member member) {
    return member == null
        ? Set.of()
        : member.getRoles().stream()
            .map(role -> Names.role(role.getIdLong()))
            .collect(Collectors.toSet());
  }

  /// The language of those who read somewhere.
  ///
  /// @param guild where; empty: between two, of whom Discord does not tell it
  /// @return the server's
  static Locale locale(Optional<Guild> guild) {
    return guild.map(Guild::getLocale).map(Visitors::locale).orElse(Locale.ENGLISH);
  }

  private static Locale locale(DiscordLocale locale) {
    return locale == DiscordLocale.UNKNOWN ? Locale.ENGLISH : locale.toLocale();
  }
}
