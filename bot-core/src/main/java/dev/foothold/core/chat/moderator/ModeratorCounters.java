package dev.foothold.core.chat.moderator;

import dev.foothold.core.Recollection;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Storage;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// All that moderators do at the [dev.foothold.core.chat.FrontDesk].
public final class ModeratorCounters {

  private ModeratorCounters() {}

  /// The desks that do it.
  ///
  /// @param advice threads
  /// @param suggestions what members suggest
  /// @param entries what is hidden
  /// @param gaps what is asked in vain
  /// @param feedback answers and what people think of them
  /// @param settings what holds
  public record Desks(
      AdviceDesk advice,
      SuggestionDesk suggestions,
      EntryDesk entries,
      GapDesk gaps,
      FeedbackDesk feedback,
      SettingsDesk settings) {}

  /// What stands behind the desks.
  ///
  /// @param storage what is remembered
  /// @param search what is found
  /// @param recollection answers given before
  /// @param office who may, and the audit log
  public record House(
      Storage storage, KnowledgeSearch search, Recollection recollection, Office office) {}

  /// What the platforms of this process give.
  ///
  /// @param boards where cards are put up, one each
  /// @param findings what the bot has and lacks in a community, for its moderators to read; empty
  ///   where that is not known
  /// @param linked the message that a link leads to, as people copy it; empty if it is none of the
  ///   community's
  /// @param version of the program
  public record Surroundings(
      List<Board> boards,
      Function<CommunityId, List<Finding>> findings,
      BiFunction<CommunityId, String, Optional<PostRef>> linked,
      String version) {

    /// Copies the list.
    public Surroundings {
      boards = List.copyOf(boards);
    }
  }

  /// The counters.
  ///
  /// @param desks that do it
  /// @param house what stands behind them
  /// @param around what the platforms give
  /// @return in the order in which commands are listed
  public static List<Counter> of(Desks desks, House house, Surroundings around) {
    Office office = house.office();
    return List.of(
        new AdviceCounter(desks.advice(), desks.gaps(), office),
        new ReviewCounter(desks.suggestions(), office),
        new GapCounter(desks.gaps(), desks.suggestions()),
        new SettingsCounter(desks.settings(), office),
        new StatusCounter(
            new StatusCounter.Desks(
                house.storage(), desks.settings(), desks.feedback(), desks.gaps(), office),
            new StatusCounter.Health(around.version(), around.findings())),
        new EntryCounter(
            desks.entries(),
            desks.feedback(),
            new EntryCounter.Knowledge(house.search(), house.storage().entries()),
            around.linked()::apply),
        new SuggestedAnswers(
            house.storage(), house.recollection(), office, new Boards(around.boards())));
  }
}
