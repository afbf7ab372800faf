package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arizona medical billing",
        "Which hospitals in Los Angeles hire beginners?",
        "help desk jobs near me",
        "what does an analyst earn in North Carolina",
        "I want to work in Southern California, where do I start?"
      })
  void isAskedForWherePlacesAreNamed(String text) {
    assertThat(Locality.isAskedFor(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what does an analyst earn",
        "how do I get a job in health IT",
        "I grew up in Ohio and like computers more than anything else",
        "is the OpenMRS demo near enough to Epic",
        ""
      })
  void isNotAskedForElsewhere(String text) {
    assertThat(Locality.isAskedFor(text)).isFalse();
  }
}
