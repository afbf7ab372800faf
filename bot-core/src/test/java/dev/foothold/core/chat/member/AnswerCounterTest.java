package dev.foothold.core.chat.member;

import static dev.foothold.core.chat.member.Lounge.OURS;
import static dev.foothold.core.chat.member.Lounge.UNKNOWN;
import static dev.foothold.core.chat.member.Lounge.said;
import static dev.foothold.core.chat.member.Lounge.verbs;
import static dev.foothold.core.chat.member.Lounge.view;
import static dev.foothold.core.chat.member.Lounge.visitor;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Verb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCounterTest {

  private static final String GONE = "I do not have that question any more";
  private static final String OF_ANOTHER = "I gave that answer to somebody else alone";

  private final Lounge lounge = new Lounge();

  @Test
  void countsWhatWasHelpful() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses = lounge.press(BEN, Verb.HELPFUL, answer);

    assertThat(said(responses)).startsWith("Thank you");
    assertThat(lounge.remembered(answer.id()).orElseThrow().after().helpful()).isEqualTo(1);
  }

  @Test
  void asksWhyAnAnswerWasNotHelpful() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> form = lounge.press(BEN, Verb.UNHELPFUL, answer);
    List<Response> thanks =
        lounge.submit(
            BEN, Action.of(Verb.UNHELPFUL, answer.id().value()), Map.of("reason", "too short"));

    assertThat(form).singleElement().isInstanceOf(Response.Fill.class);
    assertThat(verbs(view(thanks))).containsExactly(Verb.FOLLOW_UP, Verb.SUGGEST);
    assertThat(lounge.town().storage().log().ratings(HERE, answer.id()))
        .extracting(Rating::reason)
        .containsExactly("too short");
  }

  @Test
  void takesABadRatingWithoutAReason() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    lounge.submit(BEN, Action.of(Verb.UNHELPFUL, answer.id().value()), Map.of());

    assertThat(lounge.remembered(answer.id()).orElseThrow().after().unhelpful()).isEqualTo(1);
  }

  @Test
  void showsMoreWithItsStepsNumberedOn() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> more = lounge.press(ANA, Verb.MORE, answer);

    assertThat(said(more)).contains("6. Draw what nurses do");
  }

  @Test
  void showsSourcesWithTheirDatesAndLinks() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> sources = lounge.press(ANA, Verb.SOURCES, answer);

    assertThat(said(sources))
        .contains("1. [Page volunteering](https://example.org/volunteering) (read as of 2026-07");
  }

  @Test
  void asksWhatItOffered() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.press(ANA, Verb.OFFERED, answer.id().value(), "f", "0");

    assertThat(responses)
        .containsExactly(
            new Response.Pose(
                "How do nurses become informatics nurses in health IT?", Response.Audience.ONE));
  }

  @Test
  void asksWhatIsNearestToAnUnansweredQuestion() {
    Answer answer = lounge.ask(ANA, UNKNOWN);

    List<Response> responses = lounge.press(ANA, Verb.OFFERED, answer.id().value(), "n", "0");

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Pose.class, pose -> assertThat(pose.question()).contains("health IT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "-1", "x", "99999999999"})
  void asksNothingThatItDidNotOffer(String position) {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.press(ANA, Verb.OFFERED, answer.id().value(), "f", position);

    assertThat(said(responses)).startsWith(GONE);
  }

  @Test
  void goesOnInOnesOwnWords() {
    Answer answer = lounge.ask(ANA, OURS);
    Action followUp = Action.of(Verb.FOLLOW_UP, answer.id().value());

    List<Response> form = lounge.press(ANA, Verb.FOLLOW_UP, answer);
    List<Response> posed = lounge.submit(ANA, followUp, Map.of("question", " And for nurses? "));
    List<Response> nothing = lounge.submit(ANA, followUp, Map.of("question", " "));

    assertThat(form).singleElement().isInstanceOf(Response.Fill.class);
    assertThat(posed).containsExactly(new Response.Pose("And for nurses?", Response.Audience.ONE));
    assertThat(verbs(view(nothing))).containsExactly(Verb.ASK);
  }

  @Test
  void sharesAPrivateAnswerOnceForItsAsker() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> first = lounge.press(ANA, Verb.SHARE, answer);
    lounge.standsAt(answer.id(), new PostRef("test:shared"));
    List<Response> second = lounge.press(ANA, Verb.SHARE, answer);

    assertThat(first)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Say.class,
            say -> {
              assertThat(say.audience()).isEqualTo(Response.Audience.ALL);
              assertThat(say.answerTo()).contains(answer.id());
              assertThat(say.view().reading()).contains("**Ask the *volunteer* office.**");
              assertThat(say.view().reading()).doesNotContain(OURS);
            });
    assertThat(said(second)).contains("shared already");
  }

  @Test
  void sharesOnceThoughItIsPressedTwice() {
    Answer answer = lounge.ask(ANA, OURS);
    lounge.press(ANA, Verb.SHARE, answer);

    assertThat(said(lounge.press(ANA, Verb.SHARE, answer))).contains("shared already");
  }

  @Test
  void sharesNothingWhereNobodyReadsAlong() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses =
        lounge.press(visitor(ANA, true, false), Verb.SHARE, answer.id().value());

    assertThat(said(responses)).contains("nobody to share it with");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verb.class,
      names = {"MORE", "SOURCES", "SHARE", "THREAD"})
  void showsAPrivateAnswerToItsAskerAlone(Verb verb) {
    Answer answer = lounge.ask(ANA, OURS);

    assertThat(said(lounge.press(BEN, verb, answer))).startsWith(OF_ANOTHER);
    assertThat(said(lounge.press(MOD, verb, answer))).startsWith(OF_ANOTHER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verb.class,
      names = {"MORE", "SOURCES", "SHARE", "THREAD", "HELPFUL", "ASK_COMMUNITY", "SOLVED"})
  void knowsNoQuestionOfAnotherCommunity(Verb verb) {
    Answer answer = lounge.askPublicly(ANA, OURS);

    assertThat(said(lounge.press(STRANGER, verb, answer))).contains("not have that question");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verb.class,
      names = {"MORE", "SOURCES", "SHARE", "THREAD"})
  void recallsAnAnswerAfterARestart(Verb verb) {
    Answer answer = lounge.ask(ANA, OURS);
    List<Response> before = lounge.press(ANA, verb, answer);

    lounge.restart();

    assertThat(lounge.press(ANA, verb, answer)).isEqualTo(before);
  }

  @Test
  void recallsAFollowUpAfterARestartByItsConversation() {
    lounge.ask(ANA, OURS);
    lounge.town().clock().advance(Duration.ofSeconds(20));
    Answer followUp = lounge.ask(ANA, "And what about that for nurses?");
    lounge.town().clock().advance(Duration.ofSeconds(20));
    lounge.ask(ANA, OURS);
    List<Response> before = lounge.press(ANA, Verb.SOURCES, followUp);

    lounge.restart();

    assertThat(lounge.press(ANA, Verb.SOURCES, followUp)).isEqualTo(before);
  }

  @Test
  void saysSoWhereItWouldAnswerDifferentlyByNow() {
    Answer answer = lounge.ask(ANA, OURS);
    lounge.town().search().hide(HERE, new EntryId("volunteering"));
    lounge.restart();

    List<Response> responses = lounge.press(ANA, Verb.MORE, answer);
    List<Response> again = lounge.press(ANA, Verb.OFFERED, answer.id().value(), "q", "0");

    assertThat(said(responses)).startsWith("I have learned new things");
    assertThat(verbs(view(responses))).containsExactly(Verb.OFFERED);
    assertThat(again).containsExactly(new Response.Pose(OURS, Response.Audience.ONE));
  }

  @Test
  void asksNobodyElsesQuestionAgain() {
    Answer answer = lounge.ask(ANA, OURS);

    List<Response> responses = lounge.press(BEN, Verb.OFFERED, answer.id().value(), "q", "0");

    assertThat(said(responses)).startsWith(GONE);
  }

  @Test
  void recallsNothingThatWasDeleted() {
    Answer answer = lounge.ask(ANA, OURS);

    lounge.press(ANA, Verb.FORGET, answer);

    assertThat(said(lounge.press(ANA, Verb.MORE, answer))).startsWith(GONE);
  }

  @Test
  void recallsNothingOfSomebodyWhoseDataWereDeleted() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    lounge.press(ANA, Verb.PRIVACY_DELETE_SURELY);

    assertThat(said(lounge.press(BEN, Verb.MORE, answer))).startsWith(GONE);
  }

  @Test
  void opensAThreadNamedByTheAnswerAndNotByTheQuestion() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses = lounge.press(BEN, Verb.THREAD, answer);

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.OpenThread.class,
            thread -> {
              assertThat(thread.title()).isEqualTo("Ask the volunteer office.");
              assertThat(verbs(thread.first())).containsExactly(Verb.FOLLOW_UP);
            });
  }

  @Test
  void opensNoThreadInAThread() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses =
        lounge.press(visitor(ANA, false, true), Verb.THREAD, answer.id().value());

    assertThat(said(responses)).contains("or by ourselves");
  }

  @Test
  void takesAnAnswerAwayForItsAskerAndOffersToDeleteTheQuestion() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses = lounge.press(ANA, Verb.DISMISS, answer);

    assertThat(responses).first().isEqualTo(new Response.Remove());
    assertThat(verbs(view(responses))).containsExactly(Verb.FORGET);
    assertThat(post(answer)).isEmpty();
  }

  @Test
  void takesAnAnswerAwayForModeratorsAndWritesItDown() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses = lounge.press(MOD, Verb.DISMISS, answer);

    assertThat(responses).containsExactly(new Response.Remove());
    assertThat(post(answer)).isEmpty();
    assertThat(lounge.town().audited()).containsExactly("answer.dismiss");
  }

  @Test
  void takesAnAnswerAwayForNobodyElse() {
    Answer answer = lounge.askPublicly(ANA, OURS);

    List<Response> responses = lounge.press(BEN, Verb.DISMISS, answer);

    assertThat(said(responses)).contains("Only who asked, or a moderator");
    assertThat(post(answer)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Verb.class,
      names = {"HELPFUL", "MORE", "SOURCES", "OFFERED", "SHARE", "THREAD"})
  void hasAKindWordForForgedIds(Verb verb) {
    assertThat(said(lounge.press(ANA, verb))).isNotBlank();
    assertThat(said(lounge.press(ANA, verb, "q-0", "f", "0"))).isNotBlank();
    assertThat(said(lounge.press(ANA, verb, QuestionId.UNRECORDED.value()))).isNotBlank();
  }

  private Optional<?> post(Answer answer) {
    return lounge.remembered(answer.id()).map(AskedQuestion::after).orElseThrow().post();
  }
}
