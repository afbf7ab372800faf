package dev.foothold.app;

import dev.foothold.core.Bot;
import dev.foothold.core.Duties;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.member.Members;
import dev.foothold.core.chat.moderator.Cards;
import dev.foothold.core.chat.moderator.Digest;
import dev.foothold.core.chat.moderator.ModeratorCounters;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that people can do in a chat besides asking, and what has to be done for it again and
/// again.
///
/// @param all what the front desk serves
/// @param duties of them
record Counters(List<Counter> all, List<Duties.Duty> duties) {

  Counters {
    all = List.copyOf(all);
    duties = List.copyOf(duties);
  }

  /// @param house where their desks are
  /// @param bot what it has said
  /// @param platforms where cards are put up
  static Counters of(House house, Bot bot, List<Platform> platforms) throws IOException {
    Members.Desks desks =
        new Members.Desks(
            bot.recollection(),
            house.storage().log(),
            house.feedback(),
            house.suggestions(),
            house.privacy(),
            house.office());
    List<Counter> all = new ArrayList<>(Members.counters(desks));
    all.addAll(moderators(house, bot, platforms));
    return new Counters(all, duties(house, boards(platforms)));
  }

  private static List<Counter> moderators(House house, Bot bot, List<Platform> platforms)
      throws IOException {
    return ModeratorCounters.of(
        new ModeratorCounters.Desks(
            house.advice(),
            house.suggestions(),
            house.entries(),
            house.gaps(),
            house.feedback(),
            house.settings()),
        new ModeratorCounters.House(
            house.storage(),
            house.library().knowledge().search(),
            bot.recollection(),
            house.office()),
        new ModeratorCounters.Surroundings(
            boards(platforms),
            community -> findings(platforms, community),
            (community, link) -> linked(platforms, community, link),
            CommandLine.version()));
  }

  private static List<Board> boards(List<Platform> platforms) {
    return platforms.stream().map(Platform::board).toList();
  }

  /// Each platform knows its own communities.
  private static List<Finding> findings(List<Platform> platforms, CommunityId community) {
    return platforms.stream().flatMap(platform -> platform.findings(community).stream()).toList();
  }

  private static Optional<PostRef> linked(
      List<Platform> platforms, CommunityId community, String link) {
    return platforms.stream()
        .flatMap(platform -> platform.linked(community, link).stream())
        .findFirst();
  }

  private static List<Duties.Duty> duties(House house, List<Board> boards) throws IOException {
    Cards cards = new Cards(house.storage(), house.suggestions(), house.office(), boards);
    Digest digest =
        new Digest(
            new Digest.Sources(house.storage(), house.gaps(), house.library().knowledge().search()),
            house.office(),
            boards);
    return List.of(
        new Duties.Duty("cards for moderators", Duration.ofSeconds(10), cards::run),
        new Duties.Duty("the digest", Duration.ofMinutes(1), digest::run));
  }
}
