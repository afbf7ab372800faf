package dev.foothold.app;

import dev.foothold.core.Bot;
import dev.foothold.core.Duties;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.member.Members;
import java.io.IOException;
import java.util.List;

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
    return new Counters(Members.counters(desks), List.of());
  }
}
