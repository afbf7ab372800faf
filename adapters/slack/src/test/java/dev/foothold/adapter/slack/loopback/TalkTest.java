package dev.foothold.adapter.slack.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TalkTest {

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
    scene.team().install();
    scene.slack().holds();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  private String told(String pointer) {
    return scene.slack().deliveries().getLast().payload().at(pointer).asText();
  }

  @Test
  void wordsAreEscapedAndLinksMarked() {
    scene.ann().dm("R&D <b> see https://example.com/a?b=1&c=2 now");

    assertThat(told("/event/text"))
        .isEqualTo("R&amp;D &lt;b&gt; see <https://example.com/a?b=1&amp;c=2> now");
    assertThat(told("/event/channel_type")).isEqualTo("im");
  }

  @Test
  void mentionIsToldAgainWhenItIsEdited() {
    Message asked = scene.ann().mentions(scene.help(), "how?");
    scene.ann().edits(asked, "how exactly?");

    assertThat(scene.slack().deliveries("app_mention")).hasSize(2);
    assertThat(told("/event/ts")).isEqualTo(asked.ts());
    assertThat(told("/event/edited/user")).isEqualTo(scene.ann().id());
  }

  @Test
  void deletionIsTold() {
    Message asked = scene.ann().dm("how?");
    scene.ann().deletes(asked);

    assertThat(told("/event/subtype")).isEqualTo("message_deleted");
    assertThat(told("/event/deleted_ts")).isEqualTo(asked.ts());
  }

  @Test
  void filesComeWithoutWords() {
    scene.ann().shares(scene.team().dm(scene.ann()), "resume.pdf");

    assertThat(told("/event/subtype")).isEqualTo("file_share");
    assertThat(told("/event/files/0/name")).isEqualTo("resume.pdf");
    assertThat(told("/event/text")).isEmpty();
  }

  @Test
  void otherBotsPostBlocksWithoutWords() {
    scene.slack().app().asksAlsoFor("channels:history");
    scene.team().install();
    Person bot = scene.team().otherBot("alerts");
    scene.help().adds(bot);

    bot.postsAsWebhook(scene.help(), Json.array().add(Json.object().put("type", "divider")));

    assertThat(told("/event/subtype")).isEqualTo("bot_message");
    assertThat(told("/event/blocks/0/type")).isEqualTo("divider");
  }

  @Test
  void channelWithoutTheBotIsNotHeard() {
    scene.help().removesBot();

    scene.ann().mentions(scene.help(), "anyone?");

    assertThat(scene.slack().deliveries()).isEmpty();
  }

  @Test
  void workspacesAreApart() {
    Person eve = scene.slack().team("Umbrella").member("eve");

    assertThatThrownBy(() -> eve.says(scene.help(), "hello")).hasMessageContaining("cannot write");
    assertThatThrownBy(() -> eve.presses(scene.ann().dm("hello"), "More"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agentViewIsOpened() {
    scene.ann().opensMessages();

    assertThat(told("/event/type")).isEqualTo("app_home_opened");
    assertThat(told("/event/tab")).isEqualTo("messages");
  }
}
