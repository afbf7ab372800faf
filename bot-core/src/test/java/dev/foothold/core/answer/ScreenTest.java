package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.ScopeExamples;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.testing.FixedExamples;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final Embedding SOME = Embedding.of(1, 0);

  private final Screen rules = new Screen(FixedExamples.none());

  private static Screen likeTo(ScopeExamples.Example... examples) {
    return new Screen(new FixedExamples(List.of(examples)));
  }

  private static ScopeExamples.Example ours(double likeness) {
    return new ScopeExamples.Example(Optional.empty(), likeness);
  }

  private static ScopeExamples.Example not(Reason reason, double likeness) {
    return new ScopeExamples.Example(Optional.of(reason), likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is it safe to take ibuprofen with lisinopril | MEDICAL
          what does a high TSH mean | MEDICAL
          my insurance denied my MRI, how do I appeal | MEDICAL
          how do I get a copy of my medical records | MEDICAL
          I work in a hospital. How long is propofol stable once opened? | MEDICAL
          can I sue my hospital for firing me | LEGAL
          is my non-compete with an Epic consulting firm enforceable? | LEGAL
          can my employer make me repay my Epic training if I quit | LEGAL
          will they sponsor my H-1B | VISA
          do clinics sponsor an H-1B for an interface analyst | VISA
          can I work on OPT at a hospital as an analyst | VISA
          how do I get a green card | VISA
          how do I become a lawyer | OTHER_FIELD
          what is the pay of a phlebotomist in Ohio | OTHER_FIELD
          how do I start a bakery | OTHER_FIELD
          how do I pass the NCLEX | OTHER_FIELD
          tell me a joke | OFF_TOPIC
          what is the weather in Boston | OFF_TOPIC
          can I deduct loan interest on my tax return | OFF_TOPIC
          write my 500 word essay on HIPAA | HOMEWORK
          where can I get leaked CAHIMS questions | HOMEWORK
          take my CPC exam for me | HOMEWORK
          solve 3x+5=20 | HOMEWORK
          We are hiring! Earn $500 per day from home, DM me now | SPAM
          Limited seats! Enroll now in our Epic training institute | SPAM
          Kindly send us the contact list of your members | SPAM
          which EHR is best for a small pediatric clinic? | BUYING_ADVICE
          should our hospital buy Epic or Cerner | BUYING_ADVICE
          how much does athenahealth cost for a solo practice | BUYING_ADVICE
          may I look up my cousin in Epic | PRIVACY_VIOLATION
          can I check my neighbor's chart in Epic | PRIVACY_VIOLATION
          a celebrity was admitted here, can I peek at the chart? | PRIVACY_VIOLATION
          can I use screenshots of real patient charts in my portfolio | PRIVACY_VIOLATION
          I found lab results in a bin, shall I send you photos? | PRIVACY_VIOLATION
          """)
  void turnsAwayByRule(String text, Reason reason) {
    assertThat(rules.judge(text, Set.of(), Optional.empty()))
        .isInstanceOfSatisfying(
            Screen.NotOurs.class, found -> assertThat(found.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm on H-1B and want to learn FHIR",
        "I have diabetes and take metformin, can I do an on-call EHR analyst job?",
        "do medical coders need to know drug names like metformin?",
        "My lawyer said to find a new job, how do I get into healthcare IT",
        "after homework and kids I have five hours a week, how do I learn HL7",
        "is a capstone project good for my EHR analyst resume",
        "which EHR should I learn first",
        "Epic or Cerner, which is better for my career",
        "I got fired for looking up my ex in Epic. Can I still work in health IT?",
        "how do hospitals catch employees who look up celebrities in the EHR",
        "is it legal to use synthetic patient data in my portfolio",
        "someone offered me a remote data entry job with a registration fee, is it a scam?",
        "are electronic health records safe",
        "I'm a teacher, how do I get into health informatics?",
        "medical billing",
        "hl7",
        "wat job can i get in helth tech",
        "can't code. jobs in hospital tech?",
      })
  void keepsWhatIsOurs(String text) {
    assertThat(rules.judge(text, Set.of(), Optional.empty())).isEqualTo(named());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"certs?", "is coding hard", "hello", "thanks", "I am a barista", "", "🙂", "how"})
  void isUnsureWhereNothingSpeaks(String text) {
    assertThat(rules.judge(text, Set.of(), Optional.empty()))
        .isEqualTo(new Screen.Passed(false, OptionalDouble.empty(), Optional.empty(), List.of()));
  }

  @Test
  void answersWhetherARealCaseMayBeShownBeforeItIs() {
    Screen.Verdict verdict =
        new Screen(FixedExamples.none())
            .judge(
                "can I describe a real patient case in my portfolio", Set.of(), Optional.empty());

    assertThat(verdict).isNotInstanceOf(Screen.NotOurs.class);
  }

  @Test
  void answersOurPartAndNotesTheOther() {
    String text = "How do I become an EHR analyst? Also, is it safe to take ibuprofen with wine?";

    assertThat(rules.judge(text, Set.of(), Optional.empty()))
        .isEqualTo(
            new Screen.Passed(
                true, OptionalDouble.empty(), Optional.empty(), List.of(Reason.MEDICAL)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mask.Kind.class,
      names = {"PATIENT", "RECORD_NUMBER", "DATE_OF_BIRTH", "SSN"})
  void turnsAwayPatientData(Mask.Kind kind) {
    assertThat(
            rules.judge(
                "is this a good resume line for an EHR job", Set.of(kind), Optional.empty()))
        .isEqualTo(new Screen.NotOurs(Reason.PERSONAL_DATA, 1));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mask.Kind.class,
      names = {"PHONE", "EMAIL", "ADDRESS"})
  void answersInSpiteOfTheAskersOwnContact(Mask.Kind kind) {
    assertThat(rules.judge("how do I learn HL7", Set.of(kind), Optional.empty()))
        .isEqualTo(named());
  }

  @Test
  void answersInSpiteOfTheAskersOwnBirthday() {
    String text = "I was born on [date of birth], too old for an EHR analyst job?";

    assertThat(rules.judge(text, Set.of(Mask.Kind.DATE_OF_BIRTH), Optional.empty()))
        .isEqualTo(named());
  }

  @Test
  void followsTheNearestExamplesWhereRulesAreSilent() {
    Screen screen = likeTo(not(Reason.OFF_TOPIC, 0.9), not(Reason.OFF_TOPIC, 0.8), ours(0.6));

    assertThat(screen.judge("blah blah", Set.of(), Optional.of(SOME)))
        .isInstanceOfSatisfying(
            Screen.NotOurs.class, found -> assertThat(found.reason()).isEqualTo(Reason.OFF_TOPIC));
  }

  @Test
  void leansWhereTheNearestDisagree() {
    Screen screen = likeTo(not(Reason.OFF_TOPIC, 0.8), ours(0.8));

    assertThat(screen.judge("blah blah", Set.of(), Optional.of(SOME)))
        .isEqualTo(
            new Screen.Passed(
                false, OptionalDouble.of(0.5), Optional.of(Reason.OFF_TOPIC), List.of()));
  }

  @Test
  void turnsNobodyAwayForWhatIsFar() {
    Screen screen = likeTo(not(Reason.OFF_TOPIC, 0.65));

    assertThat(screen.judge("blah blah", Set.of(), Optional.of(SOME)))
        .isInstanceOf(Screen.Passed.class);
  }

  @Test
  void aPhraseYieldsToMessagesThatAreOurs() {
    Screen screen = likeTo(ours(0.95));

    assertThat(screen.judge("can I sue my hospital", Set.of(), Optional.of(SOME)))
        .isInstanceOf(Screen.Passed.class);
  }

  @Test
  void aPhraseHoldsWhereTheNearestAreDivided() {
    Screen screen = likeTo(ours(0.8), not(Reason.LEGAL, 0.8));

    assertThat(screen.judge("can I sue my hospital", Set.of(), Optional.of(SOME)))
        .isInstanceOf(Screen.NotOurs.class);
  }

  @Test
  void pointsToHelpWhereTheNearestSpeakOfDanger() {
    Screen screen = likeTo(not(Reason.URGENT, 0.8), ours(0.8));

    assertThat(screen.judge("blah blah", Set.of(), Optional.of(SOME)))
        .isInstanceOfSatisfying(
            Screen.NotOurs.class, found -> assertThat(found.reason()).isEqualTo(Reason.URGENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can i ",
        "my ",
        "take my patient ",
        "a",
        "1 ",
        "and is ",
        "is it legal to ",
        "which ehr ",
        "\u0000",
        "😀",
        "i have ",
        "write my ",
        "get my ",
        "名",
        "the ",
        "x. ",
        "we are hiring "
      })
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void takesLinearTimeOnHostileText(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    assertThat(rules.judge(text, Set.of(), Optional.empty())).isNotNull();
  }

  private static Screen.Passed named() {
    return new Screen.Passed(true, OptionalDouble.empty(), Optional.empty(), List.of());
  }
}
