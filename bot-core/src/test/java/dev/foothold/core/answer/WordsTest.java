package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void readsWordsWithInnerApostrophes() {
    assertThat(Words.all("It’s the nurse's 'shift' — R2D2!"))
        .containsExactly("it's", "the", "nurse's", "shift", "r2d2");
  }

  @Test
  void findsTheSameSubjectInAnotherForm() {
    Set<String> one = Words.subject("Volunteers ask hospitals");
    Set<String> other = Words.subject("ask a hospital; volunteering");

    assertThat(Words.overlap(one, other)).isEqualTo(1);
  }

  @Test
  void seesNoOverlapWithNothing() {
    assertThat(Words.overlap(Set.of(), Set.of("hospital"))).isZero();
  }

  @Test
  void knowsCourtesiesThatAskNothing() {
    assertThat(
            List.of(
                "Hello!",
                "heyyyy",
                "hiii all",
                "ok thanks so much",
                "lol ok thx",
                "good morning all",
                "thanks, you're great",
                "that was really helpful"))
        .allMatch(Words::isCourtesy);
  }

  @Test
  void knowsLettersStruckAtRandom() {
    assertThat(List.of("asdf", "sdkfjh wer", "qwerty", "fgh lkjhg", "asdfgh ehr ehr ehr lol"))
        .allMatch(Words::isNoise);
  }

  @Test
  void takesNoWordForNoise() {
    assertThat(
            List.of(
                "strengths",
                "nightshift",
                "ncpdp",
                "NCPDP",
                "what is ncpdp",
                "asdf help me find a job",
                "rhythm strips",
                "IT",
                ""))
        .noneMatch(Words::isNoise);
  }

  @Test
  void takesNothingElseForACourtesy() {
    assertThat(
            List.of(
                "hello, is FHIR hard?",
                "thanks but what about nurses",
                "is that the best?",
                "this is it",
                "",
                "???"))
        .noneMatch(Words::isCourtesy);
  }
}
