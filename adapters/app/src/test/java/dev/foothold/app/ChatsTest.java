package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatsTest {

  private static Chats read(String... keysAndValues) throws Settings.Wrong {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Chats.read(values);
  }

  @Test
  void nothingHasToBeSet() throws Settings.Wrong {
    assertThat(read())
        .isEqualTo(
            new Chats(
                new Chats.Discord(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Chats.Names.STANDARD),
                new Chats.Slack(
                    new Chats.Tokens(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    Optional.empty(),
                    new Chats.Web(
                        InetSocketAddress.createUnresolved("127.0.0.1", 3000), Optional.empty()),
                    false,
                    false),
                Optional.empty()));
  }

  @Test
  void aTokenMayComeWithTheWordThatGuidesPutBeforeIt() throws Settings.Wrong {
    assertThat(read("DISCORD_TOKEN", "Bot abc.def.ghi ").discord().token()).contains("abc.def.ghi");
  }

  @Test
  void discordsTwoAddressesComeTogether() throws Settings.Wrong {
    assertThat(
            read(
                    "FOOTHOLD_DISCORD_API_URL", "http://127.0.0.1:1/api/v10/",
                    "FOOTHOLD_DISCORD_GATEWAY_URL", "ws://127.0.0.1:2")
                .discord()
                .urls())
        .contains(
            new Chats.Urls(
                URI.create("http://127.0.0.1:1/api/v10/"), URI.create("ws://127.0.0.1:2")));
  }

  @Test
  void oneOfDiscordsAddressesAloneStopsTheStart() {
    assertThatThrownBy(() -> read("FOOTHOLD_DISCORD_API_URL", "http://127.0.0.1:1"))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessage(
            "FOOTHOLD_DISCORD_API_URL is set and FOOTHOLD_DISCORD_GATEWAY_URL is not. Set both, or"
                + " neither for Discord's own.");
    assertThatThrownBy(() -> read("FOOTHOLD_DISCORD_GATEWAY_URL", "ws://127.0.0.1:1"))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("FOOTHOLD_DISCORD_API_URL is not");
  }

  @Test
  void serversAreNumbers() throws Settings.Wrong {
    assertThat(
            read("FOOTHOLD_DISCORD_GUILDS", "123456789012345678, 223456789012345678")
                .discord()
                .guilds())
        .containsExactlyInAnyOrder(123456789012345678L, 223456789012345678L);
    assertThatThrownBy(() -> read("FOOTHOLD_DISCORD_GUILDS", "My server"))
        .hasMessageContaining("FOOTHOLD_DISCORD_GUILDS")
        .hasMessageContaining("Copy Server ID");
  }

  @ParameterizedTest
  @CsvSource({"0-3/16, 0, 3, 16", "5/6, 5, 5, 6", "0-0/1, 0, 0, 1"})
  void shardsAreARange(String typed, int from, int to, int total) throws Settings.Wrong {
    assertThat(read("FOOTHOLD_DISCORD_SHARDS", typed).discord().shards())
        .contains(new Chats.Shards(from, to, total));
  }

  @ParameterizedTest
  @CsvSource({"3-1/16", "16/16", "0-16/16", "4", "a/b", "-1/2", "0-1/0"})
  void aRangeThatIsNoneStopsTheStart(String typed) {
    assertThatThrownBy(() -> read("FOOTHOLD_DISCORD_SHARDS", typed))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("0-3/16");
  }

  @Test
  void commandsMayHaveOtherNamesOrNone() throws Settings.Wrong {
    assertThat(read("FOOTHOLD_DISCORD_COMMANDS", "ask, advice=tips").discord().commands())
        .isEqualTo(new Chats.Names(false, Map.of("ask", "ask", "advice", "tips")));
    assertThat(read("FOOTHOLD_DISCORD_COMMANDS", "none").discord().commands())
        .isEqualTo(new Chats.Names(false, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"Ask", "ask=foothold", "'ask=a, advice=a'", "ask=", "'ask=a=b'"})
  void aNameThatDiscordWouldRefuseStopsTheStart(String typed) {
    assertThatThrownBy(() -> read("FOOTHOLD_DISCORD_COMMANDS", typed))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("FOOTHOLD_DISCORD_COMMANDS");
  }

  @ParameterizedTest
  @CsvSource({"3000", "localhost:", ":3000", "localhost:70000", "localhost:http"})
  void aPortIsNamedWithItsHost(String typed) {
    assertThatThrownBy(() -> read("FOOTHOLD_SLACK_LISTEN", typed))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("FOOTHOLD_SLACK_LISTEN")
        .hasMessageContaining("127.0.0.1:3000");
  }

  @Test
  void aShortKeyIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> read("FOOTHOLD_SLACK_TOKEN_KEY", "hunter2"))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("has 7 characters")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void anAddressThatIsNoneIsNotRepeatedEither() {
    assertThatThrownBy(() -> read("FOOTHOLD_SLACK_API_URL", "https://me:secret@slack.example"))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void secretsAreNotTold() throws Settings.Wrong {
    List<String> keys =
        List.of(
            "DISCORD_TOKEN",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_CLIENT_SECRET",
            "FOOTHOLD_SLACK_TOKEN_KEY");
    Map<String, String> values = new HashMap<>(Map.of("SLACK_CLIENT_ID", "1.2"));
    keys.forEach(key -> values.put(key, "hidden-" + key + "-".repeat(32)));

    assertThat(Chats.read(values).toString()).doesNotContain("hidden");
  }
}
