package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.testing.TextBundle;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void haveTheSameKeysAndArgumentsInBothLanguages() throws IOException {
    assertThat(TextBundle.shape(Slack.class, "slack_es.properties"))
        .isNotEmpty()
        .isEqualTo(TextBundle.shape(Slack.class, "slack.properties"));
  }
}
