package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {

  private static final List<Turn> EARLIER =
      List.of(
          new Turn(
              "How do I get in without experience?",
              new Asker(Set.of(Audience.STUDENT), Set.of()),
              List.of(),
              Instant.parse("2026-07-01T12:00:00Z")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what about if I'm a nurse?",
        "And for programmers?",
        "which of these suits a programmer",
        "How about remote?",
        "tell me more"
      })
  void knowsAFollowUpByItsOpening(String text) {
    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"is it worth the money?", "do they pay well"})
  void knowsAFollowUpByAWordThatPointsBack(String text) {
    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"certs?", "any for beginners"})
  void suspectsAFollowUpInAShortMessage(String text) {
    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.MAYBE);
  }

  @Test
  void takesALongMessageForAQuestionOfItsOwn() {
    String text =
        "What about a person who has worked for twenty years in retail and who now wants a job?";

    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.NO);
  }

  @Test
  void seesNoFollowUpWhereNothingWasSaid() {
    assertThat(Resolver.followUp("what about nurses?", List.of())).isEqualTo(Resolver.FollowUp.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simpler please",
        "say that in plain words",
        "why",
        "link?",
        "I don't get it",
        "sorry, can you explain it again but shorter",
        "source?"
      })
  void knowsWhoAsksForTheSameInAnotherWay(String text) {
    assertThat(Resolver.asksAnotherWay(text, EARLIER)).isTrue();
    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what do I do", "explain FHIR", "how long", "is it like that for nurses"})
  void takesNoNewQuestionForTheSame(String text) {
    assertThat(Resolver.asksAnotherWay(text, EARLIER)).isFalse();
  }

  @Test
  void knowsWhatLeadsAwayByItself() {
    assertThat(Resolver.leadsAway("do they take people without IT background")).isTrue();
    assertThat(Resolver.leadsAway("what is the first thing to learn")).isTrue();
    assertThat(Resolver.leadsAway("what does an Epic analyst do")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live in NY and will have a degree in biomedical engineering",
        "no degree, and I have worked in a shop for six years",
        "I should add that I'm very careful and enjoy my evenings",
        "I want to work from home"
      })
  void knowsWhatOnlyAddsToAQuestion(String text) {
    assertThat(Resolver.adds(text, EARLIER)).isTrue();
    assertThat(Resolver.followUp(text, EARLIER)).isEqualTo(Resolver.FollowUp.YES);
    assertThat(Resolver.adds(text, List.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live in NY, is that a problem?",
        "I'm a nurse and want to become a trainer",
        "I'm a nurse, tell me how to start",
        "looking for a free course, I have no money",
        "and if I have a misdemeanor from 2017",
        "thanks"
      })
  void takesNoRequestForAnAddition(String text) {
    assertThat(Resolver.adds(text, EARLIER)).isFalse();
  }

  @Test
  void putsWhatIsAddedBehindTheQuestion() {
    assertThat(Resolver.added("I live in NY " + "and walk ".repeat(50), EARLIER))
        .startsWith("How do I get in without experience?\nI live in NY and walk")
        .hasSizeLessThan(180);
  }

  @Test
  void completesWithTheEarlierQuestionBehindTheNewOne() {
    assertThat(Resolver.complete("what about nurses?", EARLIER))
        .isEqualTo("what about nurses?\nHow do I get in without experience?");
  }

  @Test
  void keepsCompletedQuestionsShortHoweverLongTheChain() {
    List<Turn> turns =
        List.of(new Turn("word ".repeat(500), Asker.UNKNOWN, List.of(), Instant.EPOCH));

    assertThat(Resolver.complete("and?", turns))
        .hasSizeLessThanOrEqualTo("and?\n".length() + Resolver.MAX_EARLIER_CHARACTERS);
  }

  @Test
  void remembersWhoAsksAndBelievesTheLaterWord() {
    Asker later = new Asker(Set.of(Audience.CLINICIAN), Set.of(Audience.STUDENT));

    Asker asker = Resolver.asker(later, EARLIER);

    assertThat(asker).isEqualTo(new Asker(Set.of(Audience.CLINICIAN), Set.of(Audience.STUDENT)));
  }
}
