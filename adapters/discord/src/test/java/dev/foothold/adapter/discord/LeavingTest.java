package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Servers that the bot is taken out of.
class LeavingTest {

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
    stage.set("answers", "public");
    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);
    stage.help.awaitBot(question);
    Eventually.until("the end of what has begun", stage::isIdle);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private boolean isForgotten() {
    return stage.storage.log().newest(stage.community(), 10).isEmpty()
        && stage.storage.settings().all(stage.community()).isEmpty();
  }

  @Test
  void everythingOfAServerGoesWithTheBot() {
    stage.guild.removeBot();

    Eventually.until("removal", this::isForgotten);
    assertThat(stage.discord.complaints()).isEmpty();
  }

  @Test
  void anOutageTakesNothing() {
    stage.guild.setAvailable(false);
    stage.guild.setAvailable(true);
    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    stage.help.awaitBot(question);
    Eventually.until("the end of what has begun", stage::isIdle);
    assertThat(stage.storage.settings().all(stage.community()))
        .isEqualTo(Map.of("answers", "public"));
  }

  @Test
  void aServerThatIsLeftDuringAnOutageIsForgottenToo() {
    stage.guild.setAvailable(false);

    stage.guild.removeBot();

    Eventually.until("removal", this::isForgotten);
  }

  @Test
  void aServerThatTakesTheBotInAgainStartsFresh() {
    stage.guild.removeBot();
    Eventually.until("removal", this::isForgotten);
    stage.guild.returnBot();

    Message answer = stage.ada.slash(stage.help, "ask", "question", Bots.OURS).answer();

    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertThat(answer.isEphemeral()).isTrue();
    Eventually.passes(
        () -> assertThat(stage.storage.log().newest(stage.community(), 10)).hasSize(1));
  }
}
