package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VaultTest {

  private static final Vault VAULT = Vault.of("a key for tests that is long enough");

  @Test
  void recordIsReadAgain() {
    String record = VAULT.close("xoxb-secret", "slack:T1");

    assertThat(record).doesNotContain("xoxb");
    assertThat(VAULT.open(record, "slack:T1")).isEqualTo(new Vault.Opened.Plain("xoxb-secret"));
  }

  @Test
  void recordsOfTheSameDiffer() {
    assertThat(VAULT.close("a", "slack:T1")).isNotEqualTo(VAULT.close("a", "slack:T1"));
  }

  @Test
  void otherKeyIsNamed() {
    String record = Vault.of("another key for tests, long enough").close("a", "slack:T1");

    assertThat(VAULT.open(record, "slack:T1")).isEqualTo(new Vault.Opened.OtherKey());
  }

  @Test
  void recordOfAnotherWorkspaceIsBroken() {
    assertThat(VAULT.open(VAULT.close("a", "slack:T2"), "slack:T1"))
        .isEqualTo(new Vault.Opened.Broken());
  }
}
