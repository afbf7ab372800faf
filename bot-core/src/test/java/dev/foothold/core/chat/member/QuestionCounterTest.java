package dev.foothold.core.chat.member;

import static dev.foothold.core.chat.member.Lounge.OURS;
import static dev.foothold.core.chat.member.Lounge.UNKNOWN;
import static dev.foothold.core.chat.member.Lounge.said;
import static dev.foothold.core.chat.member.Lounge.verbs;
import static dev.foothold.core.chat.member.Lounge.view;
import static dev.foothold.core.chat.member.Lounge.visitor;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Remainder;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Answer;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionCounterTest {

  private final Lounge lounge = new Lounge();

  @Test
  void passesOnWhatItCouldNotAnswer() {
    Answer answer = lounge.ask(ANA, UNKNOWN);

    List<Response> responses = lounge.press(ANA, Verb.ASK_COMMUNITY, answer);

    assertThat(said(responses)).startsWith("Done: I have asked the community");
    assertThat(lounge.platform().texts()).singleElement().asString().contains(UNKNOWN);
  }

  @Test
  void passesOnNothingWithoutTheAskersConsent() {
    Answer answer = lounge.ask(ANA, UNKNOWN);

    assertThat(said(lounge.press(BEN, Verb.ASK_COMMUNITY, answer)))
        .startsWith("Only who asked can pass this question on");
    assertThat(lounge.platform().texts()).isEmpty();
  }

  @Test
  void passesOnNothingThatItAnswered() {
    Answer answer = lounge.ask(ANA, OURS);

    assertThat(said(lounge.press(ANA, Verb.ASK_COMMUNITY, answer)))
        .startsWith("I can pass on only what I could not answer");
  }

  @Test
  void passesOnNothingWhereNobodyReadsAlong() {
    Answer answer = lounge.ask(ANA, UNKNOWN);

    List<Response> responses =
        lounge.press(visitor(ANA, true, false), Verb.ASK_COMMUNITY, answer.id().value());

    assertThat(said(responses)).startsWith("Nobody else reads along here");
  }

  @Test
  void saysWhenThePlatformDoesNotTakeAQuestion() {
    Answer answer = lounge.ask(ANA, UNKNOWN);
    lounge.platform().askToWait(1);
    String later = said(lounge.press(ANA, Verb.ASK_COMMUNITY, answer));
    lounge.platform().refuse("The *channel* is archived.");

    String refused = said(lounge.press(ANA, Verb.ASK_COMMUNITY, answer));

    assertThat(later).contains("press the button again in a minute");
    assertThat(refused).contains("The \\*channel\\* is archived.");
  }

  @Test
  void marksAsSolvedForTheAskerAndForModerators() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    assertThat(said(lounge.press(BEN, Verb.SOLVED, answer))).startsWith("Only who asked");
    assertThat(said(lounge.press(ANA, Verb.SOLVED, answer))).startsWith("Good to hear");
    assertThat(said(lounge.press(MOD, Verb.SOLVED, answer))).startsWith("Good to hear");
    assertThat(lounge.remembered(answer.id()).orElseThrow().after().solved()).isTrue();
  }

  @Test
  void deletesAQuestionWhoseAnswerNobodyElseSaw() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.press(ANA, Verb.FORGET, answer);

    assertThat(said(responses)).startsWith("Deleted:");
    assertThat(verbs(view(responses))).isEmpty();
    assertThat(lounge.remembered(answer.id())).isEmpty();
  }

  @Test
  void deletesAQuestionAndThenItsAnswer() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> deleted = lounge.press(ANA, Verb.FORGET, answer);
    List<Response> byBen = lounge.press(BEN, Verb.REMOVE_ANSWER, answer);
    List<Response> removed = lounge.press(ANA, Verb.REMOVE_ANSWER, answer);

    assertThat(verbs(view(deleted))).containsExactly(Verb.REMOVE_ANSWER);
    assertThat(said(byBen)).startsWith("I cannot remove that answer");
    assertThat(said(removed)).startsWith("The answer is gone too");
    assertThat(lounge.platform().texts()).isEmpty();
  }

  @Test
  void deletesAQuestionWhoseMessageWasDeleted() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    Optional<Remainder> left = lounge.withdraw();
    Optional<Remainder> again = lounge.withdraw();
    List<Response> byBen = lounge.press(BEN, Verb.REMOVE_ANSWER, answer);
    List<Response> byAna = lounge.press(ANA, Verb.REMOVE_ANSWER, answer);

    assertThat(lounge.remembered(answer.id())).isEmpty();
    assertThat(left.map(Remainder::offer).map(Lounge::verbs)).contains(List.of(Verb.REMOVE_ANSWER));
    assertThat(again).isEmpty();
    assertThat(said(byBen)).startsWith("I cannot remove that answer");
    assertThat(byAna).first().isEqualTo(new Response.Remove());
    assertThat(lounge.platform().texts()).isEmpty();
  }

  @Test
  void offersNothingWhereNoAnswerStands() {
    Answer answer = lounge.ask(ANA, OURS);

    assertThat(lounge.withdraw()).isEmpty();
    assertThat(lounge.remembered(answer.id())).isEmpty();
  }

  @Test
  void deletesNobodyElsesQuestion() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    assertThat(said(lounge.press(MOD, Verb.FORGET, answer))).startsWith("Only who asked");
    assertThat(lounge.remembered(answer.id())).isPresent();
  }

  @Test
  void saysThatADeletedQuestionIsGone() {
    Answer answer = lounge.ask(ANA, OURS);
    lounge.press(ANA, Verb.FORGET, answer);

    assertThat(said(lounge.press(ANA, Verb.FORGET, answer))).contains("nothing left");
    assertThat(said(lounge.press(ANA, Verb.SOLVED, answer))).contains("not have that question");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verb.class,
      names = {"ASK_COMMUNITY", "SOLVED", "FORGET", "REMOVE_ANSWER"})
  void hasAKindWordForForgedIds(Verb verb) {
    assertThat(said(lounge.press(ANA, verb))).isNotBlank();
    assertThat(said(lounge.press(ANA, verb, "q-0"))).isNotBlank();
  }
}
