package dev.foothold.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.UserId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeopleTest {

  private static final UserId ANA = new UserId("discord:123456789012345678");

  @Test
  void knowsAPersonAgain() {
    People before = People.withKey("0123456789abcdef0123456789abcdef");
    People after = People.withKey("0123456789abcdef0123456789abcdef");

    assertThat(after.key(ANA)).isEqualTo(before.key(ANA));
  }

  @Test
  void hashesWithTheKeyAsTheStandardSays() {
    // openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef -binary | base64, in URL form.
    assertThat(People.withKey("0123456789abcdef0123456789abcdef").key(ANA))
        .isEqualTo(new PersonKey("GUZ3tG0uXMALhrtkp67k-wRLaRbgjwS6oLI6m64Q5hE"));
  }

  @Test
  void tellsPeopleAndPlatformsApart() {
    People people = People.ofThisProcess(new Random(1));

    assertThat(people.key(new UserId("slack:1"))).isNotEqualTo(people.key(new UserId("discord:1")));
    assertThat(people.key(new UserId("slack:1"))).isNotEqualTo(people.key(new UserId("slack:2")));
  }

  @Test
  void knowsNobodyUnderAnotherKey() {
    assertThat(People.withKey("x".repeat(32)).key(ANA))
        .isNotEqualTo(People.withKey("y".repeat(32)).key(ANA));
  }

  @Test
  void refusesAShortKeyWithoutRepeatingIt() {
    assertThatThrownBy(() -> People.withKey("hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void saysNothingOfTheKey() {
    assertThat(People.withKey("0123456789abcdef0123456789abcdef").toString())
        .doesNotContain("0123");
  }
}
