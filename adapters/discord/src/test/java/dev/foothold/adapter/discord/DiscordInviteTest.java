package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DiscordInviteTest {

  @Test
  void asksForExactlyWhatIsUsed() {
    assertThat(DiscordInvite.link("123"))
        .hasToString(
            "https://discord.com/oauth2/authorize?client_id=123&permissions=309237746688&scope=bot+applications.commands");
  }

  @Test
  void takesOnlyAnId() {
    assertThatThrownBy(() -> DiscordInvite.link("x&permissions=8"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
