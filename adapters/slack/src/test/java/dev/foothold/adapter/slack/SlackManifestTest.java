package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SlackManifestTest {

  @Test
  void socketNeedsNoAddress() {
    String manifest =
        SlackManifest.socket(SlackSettings.Features.STANDARD, SlackSettings.USUAL_COMMANDS);

    assertThat(manifest)
        .contains("\"socket_mode_enabled\": true", "\"/ask\"", "app_mention", "answer_this")
        .doesNotContain("channels:history", "agent_view", "assistant:write", "https://");
  }

  @Test
  void httpNamesItsAddresses() {
    String manifest =
        SlackManifest.http(
            new SlackSettings.Features(true, true),
            SlackSettings.USUAL_COMMANDS,
            URI.create("https://bot.example.org/"),
            true);

    assertThat(manifest)
        .contains(
            "https://bot.example.org/slack/events",
            "https://bot.example.org/slack/oauth_redirect",
            "agent_view",
            "channels:history",
            "message.channels",
            "\"token_rotation_enabled\": true");
  }

  @Test
  void shortcutsFitSlack() {
    assertThat(Needs.Shortcut.values())
        .allSatisfy(shortcut -> assertThat(shortcut.title()).hasSizeLessThanOrEqualTo(24));
  }
}
