package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.buttons;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.testing.FakeBoard;
import dev.foothold.core.view.Button;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardsTest {

  private final Hall hall = new Hall();
  private final Cards cards = cards();

  private Cards cards() {
    return new Cards(
        hall.town.storage(), hall.suggestions, hall.town.office(), List.of(hall.board));
  }

  @Test
  void putsUpWhatWaitsOnce() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");

    int first = cards.run();
    int second = cards().run();

    assertThat(List.of(first, second)).containsExactly(1, 0);
    assertThat(hall.board.cards())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.spot().channel().value()).isEqualTo("test:mods");
              assertThat(card.view().reading()).contains("A lab", "It says how.");
              assertThat(buttons(card.view()))
                  .extracting(Button::label)
                  .containsExactly("Approve", "Edit", "Decline");
            });
  }

  @Test
  void putsNothingUpWhereNoChannelIsChosen() {
    hall.settings.pause(MOD);
    hall.suggest(ANA, "A lab", "");

    assertThat(cards.run()).isZero();
    assertThat(hall.board.cards()).isEmpty();
  }

  @Test
  void showsWhatWasDecidedElsewhere() {
    hall.moderatorsChannel("test:mods");
    SuggestionId id = hall.suggest(ANA, "A lab", "");
    cards.run();
    hall.suggestions.decline(MOD, id, "Known already.");

    int changed = cards.run();

    assertThat(changed).isOne();
    assertThat(hall.board.readings())
        .singleElement()
        .asString()
        .contains("Declined.", "Known already.")
        .doesNotContain("mod");
    assertThat(cards.run()).isZero();
  }

  @Test
  void showsNoWordsOfSomebodyWhoseDataWereDeleted() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");
    cards.run();
    hall.town.storage().personalData().delete(hall.town.people().key(ANA.user()));

    cards.run();

    assertThat(hall.board.readings()).singleElement().asString().doesNotContain("A lab");
  }

  @Test
  void takesDeletedWordsDownAsSoonAsThePlatformLetsIt() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");
    cards.run();
    hall.town.storage().personalData().delete(hall.town.people().key(ANA.user()));
    hall.board.askToWait(true);
    int busy = cards.run();
    hall.board.askToWait(false);

    int changed = cards.run();

    assertThat(List.of(busy, changed)).containsExactly(0, 1);
    assertThat(hall.board.readings()).singleElement().asString().doesNotContain("A lab");
  }

  @Test
  void forgetsACardThatWasTakenDown() {
    hall.moderatorsChannel("test:mods");
    SuggestionId id = hall.suggest(ANA, "A lab", "");
    cards.run();
    PostedCard card = hall.town.storage().cards().all(HERE, PostedCard.Kind.SUGGESTION).getFirst();
    hall.board.takeDown(card.post());
    hall.suggestions.approve(MOD, id);

    cards.run();

    assertThat(hall.town.storage().cards().all(HERE, PostedCard.Kind.SUGGESTION)).isEmpty();
  }

  @Test
  void buriesNoChannel() {
    hall.settings.set(MOD, "rate.suggestions", "none");
    hall.moderatorsChannel("test:mods");
    List<SuggestionId> ids =
        IntStream.range(0, Cards.AT_ONCE + 2)
            .mapToObj(i -> hall.suggest(ANA, "Thing " + i, ""))
            .toList();

    int first = cards.run();
    hall.suggestions.approve(MOD, ids.getFirst());
    cards.run();

    assertThat(first).isEqualTo(Cards.AT_ONCE);
    assertThat(hall.board.cards()).hasSize(Cards.AT_ONCE + 1);
  }

  @Test
  void triesAgainWhereThePlatformIsBusy() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");
    hall.board.askToWait(true);
    int busy = cards.run();
    hall.board.askToWait(false);

    assertThat(busy).isZero();
    assertThat(cards.run()).isOne();
  }

  @Test
  void staysCalmWhereThePlatformRefuses() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");
    hall.board.refuse("no right to post");

    assertThat(cards.run()).isZero();
  }

  @Test
  void keepsCommunitiesApart() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(new Actor(ANA.user(), ELSEWHERE, Actor.Role.MEMBER), "A lab", "");

    assertThat(cards.run()).isZero();
  }

  @Test
  void leavesOtherPlatformsToOthers() {
    hall.moderatorsChannel("test:mods");
    hall.suggest(ANA, "A lab", "");
    Cards others =
        new Cards(
            hall.town.storage(),
            hall.suggestions,
            hall.town.office(),
            List.of(new FakeBoard("other")));

    assertThat(others.run()).isZero();
  }
}
