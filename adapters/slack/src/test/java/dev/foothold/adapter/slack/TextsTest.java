package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void allAreInBothLanguages() throws IOException {
    assertThat(read("slack_es.properties").stringPropertyNames())
        .isEqualTo(read("slack.properties").stringPropertyNames());
  }

  @Test
  void leaveTheSameRoomInBothLanguages() throws IOException {
    Properties spanish = read("slack_es.properties");

    assertThat(read("slack.properties"))
        .allSatisfy(
            (key, text) ->
                assertThat(arguments(spanish.getProperty(key.toString())))
                    .as("%s", key)
                    .isEqualTo(arguments(text.toString())));
  }

  /// Numbers of the arguments in a text.
  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Slack.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
