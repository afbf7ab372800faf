package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @Test
  void splitsAtTheEndsOfSentences() {
    assertThat(split("One. Two? Three! \"Four.\" (Five.) *Six.* Seven"))
        .containsExactly("One.", "Two?", "Three!", "\"Four.\"", "(Five.)", "*Six.*", "Seven");
  }

  @Test
  void splitsBeforeANameInLowerCase() {
    assertThat(split("Look at the vendor. eClinicalWorks hires trainers."))
        .containsExactly("Look at the vendor.", "eClinicalWorks hires trainers.");
  }

  @Test
  void splitsAfterAnAbbreviationBeforeAWordThatBeginsSentences() {
    assertThat(split("It is used in the U.S. The rest differs. It ends at 5 p.m. You go home."))
        .containsExactly(
            "It is used in the U.S.", "The rest differs.", "It ends at 5 p.m.", "You go home.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. Department of Labor counts them.",
        "Use a tool, e.g. Synthea or i.e. Mirth, for it.",
        "Install v8.0.0 or version 4.2 of it.",
        "Ask at St. Jude or with Dr. Smith for a shift.",
        "Open https://www.open-emr.org/demo?a=b.c and look.",
        "Ask \"Why is it so?\" and write it down.",
        "He paid approx. $60 for vol. 3, no. 4.",
        "J. Smith vs. Acme Inc. Holdings is a case.",
        "Wait ... then ask.",
        "Read the A.H.I.M.A. Journal (incl. Vol. 2)."
      })
  void isNotMisledByAbbreviations(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(split(" ")).isEmpty();
  }

  private static List<String> split(String text) {
    return Sentences.split(text).stream()
        .map(range -> text.substring(range.start(), range.end()))
        .toList();
  }
}
