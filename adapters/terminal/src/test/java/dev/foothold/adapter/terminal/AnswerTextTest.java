package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

  @Test
  void anAnswerReadsFromLeadToFollowUps() {
    assertThat(AnswerText.of(new Outcome.Answered(Samples.composed()), new Look(60, false)))
        .isEqualTo(
            """
            Get near the work first. [1] Then show your own. [1][2]

            A certificate alone rarely opens the door. [2]

            This week
            1. Ask a hospital for a shift. [1]

            This month
            2. Offer IT help to one small practice, and sign a business
               associate agreement before you touch PHI. [1][2]

            Resources
            - OpenEMR demo: nothing to install. [2]
              https://example.org/demo

            Since 2011: Cerner is now Oracle Health. [2]

            Sources
            [1] Page page-1
                https://example.org/page-1
            [2] Page page-2
                https://example.org/page-2

            Ask next
            1. Which of these suits a programmer?
            2. What should my resume say?
            """);
  }

  @Test
  void theLeadIsBoldAndTheSourcesAreDimOnATerminal() {
    assertThat(AnswerText.of(new Outcome.Answered(Samples.lead("Go.")), new Look(80, true)))
        .startsWith("\u001b[1mGo.\u001b[0m\u001b[2m [1]\u001b[0m\n")
        .contains(
            "[1] \u001b[2mPage page-1\u001b[0m\n    \u001b]8;;https://example.org/page-1\u001b\\");
  }

  @Test
  void plainTextHoldsNoEscape() {
    assertThat(AnswerText.of(new Outcome.Answered(Samples.composed()), Look.PLAIN))
        .doesNotContain("\u001b");
  }

  @Test
  void theRestGoesOnCounting() {
    assertThat(AnswerText.more(Samples.composed(), Look.PLAIN))
        .isEqualTo(
            """
            Later
            3. Go to a chapter evening. [3]

            Sources
            [3] Page page-3
                https://example.org/page-3
            """);
  }

  @Test
  void thereIsNoRestWhereEverythingWasShown() {
    assertThat(AnswerText.more(Samples.lead("Go."), Look.PLAIN)).isEmpty();
  }

  @Test
  void allSourcesComeWithTheirDates() {
    assertThat(AnswerText.sources(Samples.composed(), Look.PLAIN))
        .startsWith(
            """
            [1] Page page-1
                https://example.org/page-1
                read as of 2026-07
            """)
        .contains("[3] Page page-3");
  }

  @Test
  void remarksComeFirst() {
    Composed noted =
        new Composed(
            Samples.lead("Go.").shown(),
            Composed.Part.EMPTY,
            List.of(Samples.citation(1)),
            List.of(),
            List.of("I leave the legal part aside."));

    assertThat(AnswerText.of(new Outcome.Answered(noted), Look.PLAIN))
        .startsWith("I leave the legal part aside.\n\nGo. [1]\n");
  }

  @Test
  void askingBackNumbersTheOptions() {
    assertThat(
            AnswerText.of(
                new Outcome.Clarify("Which one?", List.of("What is Epic?", "What is EPCS?")),
                Look.PLAIN))
        .isEqualTo("Which one?\n\n1. What is Epic?\n2. What is EPCS?\n");
  }

  @Test
  void notKnowingNumbersTheNearest() {
    Outcome unknown =
        new Outcome.Abstained(
            "I don't know that.", List.of(new Outcome.Nearest(new EntryId("fhir"), "FHIR")));

    assertThat(AnswerText.of(unknown, Look.PLAIN)).isEqualTo("I don't know that.\n\n1. FHIR\n");
  }

  @Test
  void aRefusalKeepsItsParagraphs() {
    assertThat(
            AnswerText.of(
                new Outcome.Refused(Reason.URGENT, "**Call 988.**\n\nI am a bot.\n- Stay."),
                Look.PLAIN))
        .isEqualTo("Call 988.\n\nI am a bot.\n- Stay.\n");
  }

  @Test
  void aFailureIsSaid() {
    assertThat(AnswerText.of(new Outcome.Failed("Something broke."), Look.PLAIN))
        .isEqualTo("Something broke.\n");
  }

  @Test
  void whatIsNumberedCanBePicked() {
    assertThat(AnswerText.picks(new Outcome.Answered(Samples.composed())))
        .containsExactly("Which of these suits a programmer?", "What should my resume say?");
  }
}
