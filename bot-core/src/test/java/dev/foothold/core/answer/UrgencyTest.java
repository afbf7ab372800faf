package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrgencyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I want to end it all | SELF_HARM
          Gave the wrong drug. The patient died. I am on the roof of the garage. | SELF_HARM
          I made a med error. I keep going back to the railing and then to my car. | SELF_HARM
          Sitting in my car on the top level. I just want somebody to know I tried. | SELF_HARM
          My medication error is out. I wrote to my kids. Tell everyone I was a good nurse. | SELF_HARM
          A patient died because of me. I don't know who else to write to. | SELF_HARM
          Laid off again. I gave my cat to my sister. I feel strangely calm. | SELF_HARM
          Put all my papers in order today. Thank you for everything, you were kind. | SELF_HARM
          my colleague in the server room collapsed and isn't answering | MEDICAL
          a nurse dropped to the floor and she doesn't respond | MEDICAL
          the trainer is slumped over his desk and won't answer | MEDICAL
          i don't want to be here anymore | SELF_HARM
          I don’t want to live | SELF_HARM
          gonna kms tonight | SELF_HARM
          kms | SELF_HARM
          what's a career plan for when you're not gonna be alive at 30 | SELF_HARM
          i have the pills right here tbh | SELF_HARM
          i want 2 k1ll mys3lf | SELF_HARM
          k i l l  m y s e l f | SELF_HARM
          i want to k*ll myself | SELF_HARM
          𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟 | SELF_HARM
          sucidal thoughts every nite | SELF_HARM
          I.want.to.die | SELF_HARM
          everyone would be better off without me | SELF_HARM
          there is no point in living if I fail again | SELF_HARM
          i wish i was never born | SELF_HARM
          I have been cutting myself again | SELF_HARM
          how many sleeping pills to die | SELF_HARM
          thinking about jumping off a bridge | SELF_HARM
          quiero morir | SELF_HARM
          je veux mourir | SELF_HARM
          хочу умереть | SELF_HARM
          我想自杀 | SELF_HARM
          she wants to swallow all her meds | SOMEONES_SELF_HARM
          my friend says she wants to die | SOMEONES_SELF_HARM
          my roommate is threatening to kill herself | SOMEONES_SELF_HARM
          he said he's gonna shoot himself | SOMEONES_SELF_HARM
          my dad overdosed | POISONING
          took 30 advil, feel strange | POISONING
          ate 12 edibles and I feel odd | POISONING
          my sister sent me a goodbye and her phone is off | SOMEONES_SELF_HARM
          i swallowed 30 ibuprofen | POISONING
          my toddler drank bleach | POISONING
          my 2yo ate maybe 6 of my iron tablets, she looks ok tho | POISONING
          my kid ate a button battery | POISONING
          he took too many xanax | POISONING
          splashed bleach in my eye | CHEMICAL
          formalin got in my eyes in the lab | CHEMICAL
          spilled acid on my arm | CHEMICAL
          grandma's mouth is droopy and her speech is slurred | MEDICAL
          My husband has chest pain and his arm is numb | MEDICAL
          she's not breathing | MEDICAL
          my coworker just collapsed at the nurses station | MEDICAL
          I cut my hand and it won't stop bleeding | MEDICAL
          baby is choking | MEDICAL
          my dad was just shot | MEDICAL
          i got shot in the shoulder | MEDICAL
          my chest hurts and my arm is numb | MEDICAL
          my chest tightens when I climb stairs | MEDICAL
          my chest hurts when I think of work and I cant breathe | MEDICAL
          chest feels tight since this morning | MEDICAL
          I think I'm having a heart attack | MEDICAL
          should I call 911, my mom is confused | MEDICAL
          my patient is seizing and nobody is coming | MEDICAL
          no respira | MEDICAL
          he's hitting me right now | VIOLENCE
          my ex is outside with a gun | VIOLENCE
          there is an active shooter in our hospital | VIOLENCE
          I'm going to kill my boss tomorrow | VIOLENCE
          someone is breaking into my house | VIOLENCE
          """)
  void findsDanger(String text, Urgency.Kind kind) {
    assertThat(Urgency.find(text)).map(Urgency.Urgent::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our interface engine collapsed and the vendor isn't answering",
        "I made a med error last year, could I still move into informatics?",
        "I don't know who else to ask, is RHIT worth it at 50?",
        "I sat on the top floor doing registration for years, how do I get to the EHR team?",
        "what do bridge programs cost? I keep looking at them",
        "I want somebody to know how hard this job search is",
        "the hiring manager isn't responding",
        "I gave my dog to my brother because I travel for go-lives, is that usual?",
        "I failed the RHIA exam. Thank you for all the kind words, I will try again",
        "sorting my papers for the background check, what do they want to see?",
        "this job market is killing me",
        "dying to get in",
        "not someone who resets passwords till I die",
        "my aunt offered to pay half, I don't want to hurt her feelings",
        "I'd kill for an internship",
        "suicide prevention hotline analyst job",
        "911 dispatch software",
        "crisis line IT job",
        "overdose registry",
        "emergency department analyst",
        "code blue workflow",
        "my manager would kill me if she knew I applied",
        "kill -9 the interface engine",
        "how do I kill a stuck Mirth channel",
        "I almost had a heart attack when I saw the exam fee",
        "is bedside nursing a dying field",
        "drowning in applications",
        "I keep choking in interviews",
        "bleeding edge health tech",
        "stroke registry abstractor",
        "how do EHRs flag suicidal ideation",
        "ICD-10 code for chest pain",
        "AWS KMS and HIPAA encryption",
        "poison control center data analyst",
        "shoot me a message if you are hiring",
        "I hurt myself lifting patients and need a desk job",
        "I survived a suicide attempt years ago and want to build mental health software",
        "I would rather die than go back to retail",
        "unconscious bias training",
        "active shooter drill alerts",
        "the server died during go-live",
        "my eyes are burning from screens",
        "the recruiter is not responding to my emails",
        "I am an EMT who responds to overdoses, can I become an analyst",
        "my grandfather died of a stroke and now I want to help",
        "how is an overdose documented in the EHR",
        "triage app project: the test patient has chest pain",
        "bedside is killing my soul",
        "my back and hips are totally shot from lifting patients",
        "knees are shot after 14 years of scrubs",
        "RN, shoulders are shot, which desk job",
        "my brain is shot after night shifts",
        "my chest tightens whenever I open another rejection email",
        "heart races every time a recruiter calls",
        "chest gets tight before every interview",
        "let me cry my heart out about this job search first",
        "How do I become an EHR analyst?",
        "",
        "🙂🙂🙂",
      })
  void isQuietAtFiguresOfSpeechAndSubjectsOfWork(String text) {
    assertThat(Urgency.find(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Urgency.Kind.class)
  void saysInTheFirstLineWhatToDoNow(Urgency.Kind kind) {
    assertThat(Wording.urgent(kind).lines().findFirst().orElse(""))
        .containsAnyOf("911", "Rinse with plenty");
  }

  @ParameterizedTest
  @EnumSource(Urgency.Kind.class)
  void knowsThatTheCountryMayBeAnyOther(Urgency.Kind kind) {
    assertThat(Wording.urgent(kind)).contains("local emergency number", "112");
  }

  @ParameterizedTest
  @EnumSource(Urgency.Kind.class)
  void closesWithOneSentenceForLater(Urgency.Kind kind) {
    assertThat(Wording.urgent(kind).lines().toList().getLast()).endsWith("your career question.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i ",
        "kill ",
        "i want to ",
        "my mom is ",
        "take all the ",
        "a",
        "1",
        "k ",
        "\u0000",
        "😀",
        "\u001B[31m",
        "名",
        "he is in the house with ",
        "not ",
        "i.",
        "ﷺ",
        "e\u0301"
      })
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void takesLinearTimeOnHostileText(String piece) {
    assertThat(Urgency.find(piece.repeat(100_000 / piece.length()))).isNotNull();
  }
}
