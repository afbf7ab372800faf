package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.port.PostedCards;
import dev.foothold.core.port.Storage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of cards promises.
public interface PostedCardsContract extends StorageContract {

  /// A card comes back as it was put.
  @Test
  default void givesACardBackWhole() {
    PostedCards cards = storage().cards();
    PostedCard card =
        new PostedCard(
            HERE,
            PostedCard.Kind.ANSWER,
            "q-1",
            new PostRef("test:1"),
            Optional.of(new PostRef("test:0")));

    cards.put(card);

    assertThat(cards.find(HERE, PostedCard.Kind.ANSWER, "q-1")).contains(card);
  }

  /// A card put again stands at its new place.
  @Test
  default void putsACardInThePlaceOfTheOld() {
    PostedCards cards = storage().cards();
    cards.put(card(HERE, "s-1", "test:1"));

    cards.put(card(HERE, "s-1", "test:2"));

    assertThat(cards.all(HERE, PostedCard.Kind.SUGGESTION))
        .containsExactly(card(HERE, "s-1", "test:2"));
  }

  /// Cards of one kind are listed by name.
  @Test
  default void listsByName() {
    PostedCards cards = storage().cards();
    cards.put(card(HERE, "s-2", "test:2"));
    cards.put(card(HERE, "s-1", "test:1"));
    cards.put(
        new PostedCard(HERE, PostedCard.Kind.DIGEST, "s-0", new PostRef("d"), Optional.empty()));

    assertThat(cards.all(HERE, PostedCard.Kind.SUGGESTION))
        .extracting(PostedCard::name)
        .containsExactly("s-1", "s-2");
  }

  /// A card can be forgotten, by one caller.
  @Test
  default void forgetsACardOnce() {
    PostedCards cards = storage().cards();
    cards.put(card(HERE, "s-1", "test:1"));

    boolean first = cards.remove(HERE, PostedCard.Kind.SUGGESTION, "s-1");
    boolean second = cards.remove(HERE, PostedCard.Kind.SUGGESTION, "s-1");

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(cards.find(HERE, PostedCard.Kind.SUGGESTION, "s-1")).isEmpty();
  }

  /// Communities do not see each other's.
  @Test
  default void keepsCommunitiesApart() {
    PostedCards cards = storage().cards();
    CommunityId elsewhere = new CommunityId("test:another");
    cards.put(card(HERE, "s-1", "test:1"));

    assertThat(cards.find(elsewhere, PostedCard.Kind.SUGGESTION, "s-1")).isEmpty();
    assertThat(cards.all(elsewhere, PostedCard.Kind.SUGGESTION)).isEmpty();
    assertThat(cards.remove(elsewhere, PostedCard.Kind.SUGGESTION, "s-1")).isFalse();
  }

  /// A community that is removed takes its cards along.
  @Test
  default void forgetsACommunitysCards() {
    Storage storage = storage();
    storage.cards().put(card(HERE, "s-1", "test:1"));

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.cards().all(HERE, PostedCard.Kind.SUGGESTION)).isEmpty();
  }

  private static PostedCard card(CommunityId community, String name, String post) {
    return new PostedCard(
        community, PostedCard.Kind.SUGGESTION, name, new PostRef(post), Optional.empty());
  }
}
