package dev.foothold.adapter.discord;

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
    assertThat(read("discord_es.properties").stringPropertyNames())
        .isEqualTo(read("discord.properties").stringPropertyNames());
  }

  @Test
  void leaveTheSameRoomInBothLanguages() throws IOException {
    Properties spanish = read("discord_es.properties");

    assertThat(read("discord.properties"))
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
            Objects.requireNonNull(Discord.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
