package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.PostedCards;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Storage;
import dev.foothold.core.suggest.SuggestionDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts up what waits for review in moderators' channels, and shows on what stands there what was
/// decided, wherever that was. Run again and again, in every process: what has a card gets no
/// second one. Safe for many threads.
public final class Cards {

  private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

  /// Cards of one community at once: more would bury the channel; the queue shows the rest.
  static final int AT_ONCE = 10;

  private final Storage storage;
  private final SuggestionDesk desk;
  private final Office office;
  private final Boards boards;

  /// Cards.
  ///
  /// @param storage where they stand, and what they are about
  /// @param desk knows what to remark on suggestions
  /// @param office what communities have set
  /// @param boards of the platforms that this process serves, one each
  public Cards(Storage storage, SuggestionDesk desk, Office office, List<Board> boards) {
    this.storage = storage;
    this.desk = desk;
    this.office = office;
    this.boards = new Boards(boards);
  }

  /// Brings all cards up to date.
  ///
  /// @return how many were put up or changed
  public int run() {
    int count = 0;
    for (CommunityId community : storage.settings().communities()) {
      try {
        count += boards.of(community).map(board -> run(community, board)).orElse(0);
      } catch (RuntimeException failure) {
        // One community's trouble keeps no other waiting.
        LOG.error("cards of {} could not be put up", community, failure);
      }
    }
    return count;
  }

  private int run(CommunityId community, Board board) {
    PostedCards cards = storage.cards();
    int count = 0;
    int waiting = 0;
    for (PostedCard card : cards.all(community, PostedCard.Kind.SUGGESTION)) {
      Optional<Suggestion> suggestion =
          storage.suggestions().find(community, new SuggestionId(card.name()));
      boolean waits = suggestion.filter(one -> one.review().isEmpty()).isPresent();
      if (waits) {
        waiting++;
      } else {
        Sheet sheet =
            suggestion
                .map(one -> ReviewViews.decided(Words.SHARED, one))
                .orElseGet(() -> ReviewViews.gone(Words.SHARED));
        switch (board.change(community, card.post(), sheet.view())) {
          // What does not stand any more needs no change.
          case CHANGED, GONE -> {
            cards.remove(community, PostedCard.Kind.SUGGESTION, card.name());
            count++;
          }
          // It may still show the words of somebody whose data were deleted.
          case LATER -> {}
        }
      }
    }
    Optional<ChannelId> channel = office.communities().of(community).moderatorsChannel();
    // Cards that only have to be told of a decision, and cannot be, take no room.
    int room = AT_ONCE - waiting;
    return count + channel.map(where -> putUp(community, where, board, room)).orElse(0);
  }

  private int putUp(CommunityId community, ChannelId channel, Board board, int room) {
    if (room <= 0) {
      return 0;
    }
    Set<String> standing =
        storage.cards().all(community, PostedCard.Kind.SUGGESTION).stream()
            .map(PostedCard::name)
            .collect(Collectors.toSet());
    int count = 0;
    for (SuggestionDesk.Reviewable one :
        desk.waiting(community, room, id -> !standing.contains(id.value()))) {
      if (!putUp(one, new Board.Spot(community, channel, Optional.empty()), board)) {
        return count;
      }
      count++;
    }
    return count;
  }

  private boolean putUp(SuggestionDesk.Reviewable one, Board.Spot spot, Board board) {
    String name = one.suggestion().id().value();
    Sheet sheet = ReviewViews.card(Words.SHARED, one, ReviewViews.ON_CARD);
    return switch (board.put("suggestion/" + name, spot, sheet.view())) {
      case Publisher.Posting.Posted(var post) -> {
        storage
            .cards()
            .put(
                new PostedCard(
                    spot.community(), PostedCard.Kind.SUGGESTION, name, post, Optional.empty()));
        yield true;
      }
      case Publisher.Posting.Refused(var why) -> {
        LOG.warn("nothing can be put up in {}: {}", spot.channel(), why);
        yield false;
      }
      case Publisher.Posting.Later _ -> false;
    };
  }
}
