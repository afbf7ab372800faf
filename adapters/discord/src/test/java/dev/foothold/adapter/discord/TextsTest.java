package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.testing.TextBundle;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void haveTheSameKeysAndArgumentsInBothLanguages() throws IOException {
    assertThat(TextBundle.shape(Discord.class, "discord_es.properties"))
        .isNotEmpty()
        .isEqualTo(TextBundle.shape(Discord.class, "discord.properties"));
  }
}
