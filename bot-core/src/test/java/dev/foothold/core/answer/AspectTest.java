package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAY | how much does an entry level epic analyst make
          PAY | what do PACS admins make in texas
          PAY | epic resolute analyst salary texas
          PAY | Will I take a pay cut if I leave the floor?
          PAY | which pays best
          PAY | hospital service desk offered 21 an hour, lowball?
          PAY | What does a report writer earn?
          COST | what does the CAHIMS exam cost
          COST | How much is the CPC?
          COST | cheapest way to learn medical terminology
          DAY | What does an interface analyst actually do all day?
          DAY | what does a clinical informaticist do
          DAY | day to day of a release of information clerk?
          DAY | What does an EHR analyst do at a hospital?
          """)
  void isReadFromTheQuestion(Aspect aspect, String question) {
    assertThat(Aspect.of(question)).contains(aspect);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I get into health IT without experience?",
        "Should I pay for a boot camp or make my own project?",
        "Do I have to make a portfolio?",
        "What should I do about my resume?",
        "what can I do to make my resume better",
        "What do nurses make a portfolio of?",
        "Does it make sense to learn FHIR first?"
      })
  void isNotReadIntoOthers(String question) {
    assertThat(Aspect.of(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAY | In May 2024 the US median was $103,790.
          PAY | Nights and weekends are paid more.
          COST | The exam reportedly cost $369 to $459 in 2026.
          DAY | The day mixes meetings, build or testing, reports and notes.
          DAY | Few outsiders see it. A normal day is checking overnight loads.
          DAY | A release day means reading each request.
          DAY | What does a portal analyst do? Builds and tests the portal's screens.
          PAY | What does a biller earn? We found no current official figure.
          """)
  void isFoundInAParagraph(Aspect aspect, String paragraph) {
    assertThat(aspect.isTold(paragraph)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAY | Ask the volunteer office for a shift.
          PAY | The school settled for $43.5 million over claims of placement and pay.
          PAY | The exam costs $299.
          COST | Pick one active project and finish one small issue.
          DAY | Start in the hospital where you work now.
          """)
  void isNotFoundInOthers(Aspect aspect, String paragraph) {
    assertThat(aspect.isTold(paragraph)).isFalse();
  }
}
