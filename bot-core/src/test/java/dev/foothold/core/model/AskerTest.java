package dev.foothold.core.model;

import static dev.foothold.core.model.Audience.CAREER_CHANGER;
import static dev.foothold.core.model.Audience.CLINICIAN;
import static dev.foothold.core.model.Audience.NON_PROGRAMMER;
import static dev.foothold.core.model.Audience.PROGRAMMER;
import static dev.foothold.core.model.Audience.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AskerTest {

  private static final Asker NO_CODE = new Asker(Set.of(NON_PROGRAMMER), Set.of(PROGRAMMER));

  @Test
  void somebodyUnknownIsSuitedByEverything() {
    assertThat(Asker.UNKNOWN.suits(Set.of(PROGRAMMER))).isTrue();
  }

  @Test
  void whatIsForEveryoneSuitsEveryone() {
    assertThat(NO_CODE.suits(Set.of())).isTrue();
  }

  @Test
  void whatIsForProgrammersDoesNotSuitANonProgrammer() {
    assertThat(NO_CODE.suits(Set.of(PROGRAMMER))).isFalse();
  }

  @Test
  void whatIsForProgrammersAmongOthersDoesNotSuitANonProgrammerEither() {
    Asker changer = new Asker(Set.of(NON_PROGRAMMER, CAREER_CHANGER), Set.of());

    assertThat(changer.suits(Set.of(PROGRAMMER, CAREER_CHANGER))).isFalse();
  }

  @Test
  void whatIsForBothSuitsANonProgrammer() {
    assertThat(NO_CODE.suits(Set.of(PROGRAMMER, NON_PROGRAMMER))).isTrue();
  }

  @Test
  void whatIsForOthersTooSuitsThoseNamed() {
    Asker student = new Asker(Set.of(STUDENT), Set.of(CLINICIAN));

    assertThat(student.suits(Set.of(CLINICIAN, STUDENT))).isTrue();
    assertThat(student.suits(Set.of(CLINICIAN))).isFalse();
  }

  @Test
  void theLaterWordHolds() {
    Asker earlier = new Asker(Set.of(STUDENT, PROGRAMMER), Set.of());

    Asker both = earlier.and(new Asker(Set.of(), Set.of(PROGRAMMER)));

    assertThat(both).isEqualTo(new Asker(Set.of(STUDENT), Set.of(PROGRAMMER)));
  }
}
