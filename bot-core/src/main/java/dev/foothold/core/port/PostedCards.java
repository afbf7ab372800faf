package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostedCard;
import java.util.List;
import java.util.Optional;

/// What the bot has put up unasked, so that every process knows of it. Each community sees its own.
/// Safe for many threads.
public interface PostedCards {

  /// Remembers a card, or puts it in the place of the one of the same kind and name.
  ///
  /// @param card that stands
  void put(PostedCard card);

  /// One card.
  ///
  /// @param community whose
  /// @param kind what it is about
  /// @param name of what it is about
  /// @return empty if it is not there
  Optional<PostedCard> find(CommunityId community, PostedCard.Kind kind, String name);

  /// Cards of one kind.
  ///
  /// @param community whose
  /// @param kind what they are about
  /// @return by name
  List<PostedCard> all(CommunityId community, PostedCard.Kind kind);

  /// Forgets a card.
  ///
  /// @param community whose
  /// @param kind what it is about
  /// @param name of what it is about
  /// @return false if it is not there
  boolean remove(CommunityId community, PostedCard.Kind kind, String name);
}
