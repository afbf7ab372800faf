package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What members themselves take away again, with everything behind it.
class ForgettingTest {

  private Stage stage;
  private Message question;
  private Message answer;

  @BeforeEach
  void ask() throws IOException, InterruptedException {
    stage = Stage.forMembers();
    question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);
    answer = stage.help.awaitBot(question);
    Eventually.until("the end of what has begun", stage::isIdle);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whoeverDeletedTheirQuestionMayHaveTheAnswerRemoved() {
    stage.ada.delete(question);
    Message offer = stage.help.awaitBot(answer);

    Interaction byAnother = stage.guild.owner().press(offer, "Remove the answer too");
    assertThat(byAnother.answer().text()).startsWith("I cannot remove that answer");
    stage.ada.press(offer, "Remove the answer too");

    Eventually.passes(() -> assertThat(stage.help.messages()).isEmpty());
    assertThat(stage.storage.log().newest(stage.community(), 10)).isEmpty();
    assertClean();
  }

  @Test
  void aDismissedAnswerDoesNotComeBackByAnEdit() {
    stage.ada.press(answer, "Dismiss").answer();

    stage.ada.edit(question, stage.discord.bot().mention() + " How do nurses begin?");

    Eventually.until("the end of what has begun", stage::isIdle);
    assertThat(stage.help.messages()).containsExactly(question);
    assertClean();
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
