package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskerReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm an RN with 10 years in the ICU | CLINICIAN
          25 yo RN here, tired of bedside | CLINICIAN
          I am a registered nurse | CLINICIAN
          I work as a pharmacy tech | CLINICIAN
          former Navy corpsman | CLINICIAN
          I'm a medical assistant at a clinic | CLINICIAN
          resident physician here | CLINICIAN
          what about for nurses? | CLINICIAN
          what about if I'm a nurse? | CLINICIAN
          and for programmers? | PROGRAMMER
          I've been a Java developer for five years | PROGRAMMER
          software engineer looking to move into healthcare | PROGRAMMER
          I can code | PROGRAMMER
          I'm a sophomore in college | STUDENT
          currently majoring in computer science | STUDENT
          as a student, what can I do | STUDENT
          i graduate in may | STUDENT
          im a barista rn | CAREER_CHANGER
          I was laid off in March | CAREER_CHANGER
          former teacher, where do I start | CAREER_CHANGER
          ten years in retail and done with it | CAREER_CHANGER
          switching careers at 40 | CAREER_CHANGER
          I'm a veteran | VETERAN
          getting out of the Army in spring | VETERAN
          22 years Navy hospital corpsman | VETERAN
          I live in Nigeria | INTERNATIONAL
          I'm an international student | INTERNATIONAL
          I am on H-1B | INTERNATIONAL
          trained as a doctor in Egypt | INTERNATIONAL
          I am a non-programmer | NON_PROGRAMMER
          """)
  void readsWhatTheyAre(String text, Audience audience) {
    assertThat(AskerReader.read(text).is()).contains(audience);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm NOT a developer and never want to be one | PROGRAMMER
          I can't code | PROGRAMMER
          I hate coding | PROGRAMMER
          zero coding experience | PROGRAMMER
          no clinical background | CLINICIAN
          I'm not a nurse | CLINICIAN
          I have no medical experience whatsoever | CLINICIAN
          I am no longer a student | STUDENT
          """)
  void readsWhatTheyAreNot(String text, Audience audience) {
    Asker asker = AskerReader.read(text);

    assertThat(asker.isNot()).contains(audience);
    assertThat(asker.is()).doesNotContain(audience);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I can't code", "not a programmer", "I don't know how to program"})
  void takesOneWhoCannotCodeForANonProgrammer(String text) {
    assertThat(AskerReader.read(text).is()).containsExactly(Audience.NON_PROGRAMMER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what does a nurse informaticist do",
        "should I become a programmer?",
        "do I have to be a nurse for this?",
        "how much do pharmacists earn in informatics",
        "I want to become a developer",
        "do analysts work with doctors?",
        "what is a patient portal",
        "jobs rn?",
        "is there anything open rn",
        "What is a good first step into health IT?",
        "difference between a nurse and an analyst",
        "",
        "🙂",
      })
  void readsNothingFromQuestionsAboutARole(String text) {
    assertThat(AskerReader.read(text)).isEqualTo(Asker.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i am ",
        "i am a ",
        "as ",
        "not ",
        "not a ",
        "rn ",
        "RN",
        "for ",
        "a",
        "1 years ",
        "\u0000",
        "what about ",
        "im not really ",
        "名",
        "i am an old "
      })
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void takesLinearTimeOnHostileText(String piece) {
    assertThat(AskerReader.read(piece.repeat(100_000 / piece.length()))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm an LPN in a nursing home, what can I do in IT? | NURSE
          BMET II here, which certification next? | BIOMED_TECHNICIAN
          4th grade teacher for nine years and done with it | TEACHER
          I code inpatient charts from home for a hospital | CODER
          sonographer, shoulder is shot, what now | IMAGING
          phlebotomist looking for a desk job | LABORATORY
          retail pharmacist for eleven years | PHARMACY
          I work the front desk at a clinic | FRONT_DESK
          msp tech, mostly password resets | HELP_DESK
          hospitalist here, any way into informatics | PHYSICIAN
          I have been an MA for four years in urgent care | MEDICAL_ASSISTANT
          project manager from telecom | PROJECT_MANAGER
          I'm a PT at an outpatient clinic | ALLIED_HEALTH
          OT here, any ideas | ALLIED_HEALTH
          respiratory therapist for nine years | ALLIED_HEALTH
          SLP in acute care, what now | ALLIED_HEALTH
          my wife is a social worker | ALLIED_HEALTH
          I'm a case manager at a health plan | ALLIED_HEALTH
          hospital dietitian wanting a change | ALLIED_HEALTH
          physician assistant, done with clinic | ALLIED_HEALTH
          I am a PA in urgent care | ALLIED_HEALTH
          paramedic for ten years | EMS
          I'm an EMT and tired | EMS
          911 dispatcher looking for a change | EMS
          flight medic here | EMS
          dental assistant with a sore back | DENTAL
          hygienist here, wrists are gone | DENTAL
          I manage a dental office | DENTAL
          sterile processing tech for seven years | HOSPITAL_SUPPORT
          I work in central supply at a hospital | HOSPITAL_SUPPORT
          scrub tech with bad feet | HOSPITAL_SUPPORT
          medical scribe for two years | MEDICAL_ASSISTANT
          foreign medical graduate here | PHYSICIAN
          my wife is a nurse, what could she do | NURSE
          Can a receptionist get a job in hospital IT? | FRONT_DESK
          how do nurses start? | NURSE
          what jobs are there that nurses can move into | NURSE
          Is it possible for a teacher to move into health IT? | TEACHER
          never went to college, is that a problem | NO_DEGREE
          I'm 52 and starting over | OLDER
          got laid off in March | LAID_OFF
          our layoffs came in spring and I was in them | LAID_OFF
          anything I could do part time from home? | REMOTE_PART_TIME
          """)
  void readsWhereAnAskerComesFrom(String text, Background background) {
    assertThat(AskerReader.read(text).backgrounds()).contains(background);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I become a data analyst in a hospital?",
        "what does a medical coder do",
        "is the PMP worth it",
        "is the older version of Epic still in use",
        "do teachers get discounts",
        "what does a pt portal analyst do",
        "I live in Philadelphia, PA and want in",
        "are there OT hours in this field",
        "what does a therapist use Epic for",
        "how do EMS reports reach the hospital",
        "which systems do dentists use",
        "I read about hospital layoffs every week",
        "a recruiter on Telegram has a remote records job for me",
        "they sent a check for the remote job's laptop",
      })
  void readsNoBackgroundFromWhatIsAskedAbout(String text) {
    assertThat(AskerReader.read(text).backgrounds()).isEmpty();
  }

  @Test
  void takesAPhysicianAssistantForNoPhysician() {
    assertThat(AskerReader.read("I'm a physician assistant").backgrounds())
        .containsExactly(Background.ALLIED_HEALTH);
  }

  @Test
  void takesANurseCaseManagerForANurse() {
    assertThat(AskerReader.read("I'm a nurse case manager").backgrounds())
        .containsExactly(Background.NURSE);
  }
}
