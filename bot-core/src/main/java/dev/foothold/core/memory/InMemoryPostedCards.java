package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.port.PostedCards;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cards in this process's memory. Safe for many threads.
final class InMemoryPostedCards implements PostedCards {

  private final Tables tables;

  InMemoryPostedCards(Tables tables) {
    this.tables = tables;
  }

  private static Tables.Of<String> key(CommunityId community, PostedCard.Kind kind, String name) {
    return new Tables.Of<>(community, kind + "/" + name);
  }

  @Override
  public void put(PostedCard card) {
    synchronized (tables) {
      tables.cards.put(key(card.community(), card.kind(), card.name()), card);
      Tables.bound(tables.cards);
    }
  }

  @Override
  public Optional<PostedCard> find(CommunityId community, PostedCard.Kind kind, String name) {
    synchronized (tables) {
      return Optional.ofNullable(tables.cards.get(key(community, kind, name)));
    }
  }

  @Override
  public List<PostedCard> all(CommunityId community, PostedCard.Kind kind) {
    synchronized (tables) {
      return tables.cards.values().stream()
          .filter(card -> card.community().equals(community) && card.kind() == kind)
          .sorted(Comparator.comparing(PostedCard::name))
          .toList();
    }
  }

  @Override
  public boolean remove(CommunityId community, PostedCard.Kind kind, String name) {
    synchronized (tables) {
      return tables.cards.remove(key(community, kind, name)) != null;
    }
  }
}
