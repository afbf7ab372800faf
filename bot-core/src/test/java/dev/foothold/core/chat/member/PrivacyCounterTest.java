package dev.foothold.core.chat.member;

import static dev.foothold.core.chat.member.Lounge.OURS;
import static dev.foothold.core.chat.member.Lounge.pressable;
import static dev.foothold.core.chat.member.Lounge.said;
import static dev.foothold.core.chat.member.Lounge.verbs;
import static dev.foothold.core.chat.member.Lounge.view;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Answer;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.testing.Town;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivacyCounterTest {

  private static final String SEEN =
      "Moderators can see the questions asked here, also private ones: masked and without names.";

  private final Lounge lounge = new Lounge();

  @Test
  void showsHowMuchIsStoredAndTheNewestQuestions() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.command(ANA, Map.of(), "privacy", "show");

    assertThat(said(responses)).contains("- Questions: 1", OURS, "for 90 days");
    assertThat(pressable(view(responses)))
        .containsExactly(
            Action.of(Verb.FORGET, answer.id().value()),
            Action.of(Verb.PRIVACY_EXPORT),
            Action.of(Verb.PRIVACY_DELETE));
  }

  @Test
  void showsNobodyElsesData() {
    lounge.ask(ANA, OURS);

    assertThat(said(lounge.press(BEN, Verb.PRIVACY_SHOW)))
        .contains("Nothing is stored about you")
        .doesNotContain(OURS);
  }

  @Test
  void handsOverAFile() {
    lounge.ask(ANA, OURS);

    List<Response> responses = lounge.command(ANA, Map.of(), "privacy", "export");

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Hand.class,
            hand -> {
              assertThat(hand.name()).isEqualTo("foothold-data.json");
              assertThat(hand.content()).contains(OURS);
            });
    assertThat(lounge.press(ANA, Verb.PRIVACY_EXPORT)).isEqualTo(responses);
  }

  @Test
  void asksBeforeItDeletes() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.command(ANA, Map.of(), "privacy", "delete");

    assertThat(verbs(view(responses)))
        .containsExactly(Verb.PRIVACY_DELETE_SURELY, Verb.PRIVACY_EXPORT);
    assertThat(lounge.press(ANA, Verb.PRIVACY_DELETE)).isEqualTo(responses);
    assertThat(lounge.remembered(answer.id())).isPresent();
  }

  @Test
  void deletesAndSaysWhatWasDeleted() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.press(ANA, Verb.PRIVACY_DELETE_SURELY);

    assertThat(responses).singleElement().isInstanceOf(Response.Replace.class);
    assertThat(said(responses)).contains("- Questions: 1", "- Turns of conversations: 1");
    assertThat(lounge.remembered(answer.id())).isEmpty();
    assertThat(said(lounge.press(ANA, Verb.PRIVACY_DELETE_SURELY)))
        .isEqualTo("Nothing is stored about you.");
  }

  @Test
  void takesTheRightToModerateAtOnce() {
    Town town = lounge.town();
    new SettingsDesk(town.storage().settings(), town.office()).moderator(MOD, ANA.user(), true);
    boolean before = town.office().moderates(ANA);

    lounge.press(ANA, Verb.PRIVACY_DELETE_SURELY);

    assertThat(before).isTrue();
    assertThat(town.office().moderates(ANA)).isFalse();
  }

  @Test
  void saysThatModeratorsSeeQuestions() {
    lounge.ask(ANA, OURS);

    assertThat(said(lounge.command(ANA, Map.of(), "privacy", "show"))).contains(SEEN);
    assertThat(said(lounge.press(ANA, Verb.HELP))).contains(SEEN);
  }
}
