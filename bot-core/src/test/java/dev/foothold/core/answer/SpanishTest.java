package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanishTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ¿Cómo puedo trabajar en informática médica sin experiencia? | how can I work in health informatics without experience?
          soy enfermera y quiero cambiar de carrera | I am nurse and I want change careers.
          busco trabajo de expediente clínico electrónico, tengo papeles pero no título | how do I get a job in EHR support I may work here but without a degree.
          ¿Qué es el expediente clínico electrónico? | what is the electronic health record EHR?
          """)
  void putsAQuestionIntoEnglishWords(String text, String english) {
    assertThat(Spanish.inEnglish(text)).contains(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I get into health IT?",
        "no experience in a hospital, help",
        "hospital en Miami looking for analysts, should I apply?",
        "gracias, that helped me a lot with my resume",
        "hola",
        "",
      })
  void leavesEnglishAlone(String text) {
    assertThat(Spanish.inEnglish(text)).isEmpty();
  }

  @Test
  void keepsWordsThatItDoesNotKnow() {
    assertThat(Spanish.inEnglish("¿Cómo puedo aprender FHIR?")).contains("how can I learn fhir?");
  }
}
