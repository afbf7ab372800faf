package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Person;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ways of asking that need no privileged intent.
class AskingTest {

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aCommandIsAnsweredInPrivate() {
    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    assertThat(asked.state().ephemeral()).isTrue();
    assertThat(stage.help.messages()).isEmpty();
    assertClean();
  }

  @Test
  void aPartOfTheOneCommandIsAnsweredToo() {
    Interaction asked = stage.ada.slash(stage.help, "foothold ask", "question", Bots.OURS);

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void aCommandIsAnsweredToAllWhereTheCommunityWantsIt() {
    stage.set("answers", "public");

    Message answer = stage.ada.slash(stage.help, "ask", "question", Bots.OURS).answer();

    assertThat(answer.isEphemeral()).isFalse();
    assertThat(answer.buttons()).contains("Helpful");
    Eventually.passes(
        () ->
            assertThat(
                    stage
                        .storage
                        .log()
                        .at(stage.community(), Names.post(stage.help.id(), answer.id())))
                .isPresent());
    assertClean();
  }

  @Test
  void aMentionIsAnsweredWithoutPing() {
    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    Message answer = stage.help.awaitBot(question);

    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertThat(answer.repliedTo()).contains(question);
    assertThat(answer.pings()).isEmpty();
    assertClean();
  }

  @Test
  void aMessageBetweenTwoIsAnswered() {
    Message question = stage.ada.say(stage.ada.direct(), Bots.OURS);

    assertThat(stage.ada.direct().awaitBot(question).text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void aCommandBetweenTwoIsAnswered() {
    Message answer = stage.ada.slash(stage.ada.direct(), "ask", "question", Bots.OURS).answer();

    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertThat(answer.isEphemeral()).isFalse();
    assertClean();
  }

  @Test
  void aReplyThatPingsIsAFollowUp() {
    Message first =
        stage.help.awaitBot(
            stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));

    Message second =
        stage.help.awaitBot(
            stage.ada.reply(first, "How do nurses become informatics nurses in health IT?", true));

    assertThat(second.text()).contains("Begin in your own hospital.");
    assertClean();
  }

  @Test
  void aMenuAsksWhatAMessageSays() {
    Message question = stage.ada.say(stage.help, Bots.OURS);

    Message answer = stage.ada.messageMenu(question, "Answer this").answer();

    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void pointingAtAnothersMessageAsksIt() {
    Message question =
        stage.guild.owner().say(stage.help, "<@" + stage.discord.bot().id() + "> " + Bots.OURS);
    stage.help.awaitBot(question);
    Message pointing = stage.ada.reply(question, stage.discord.bot().mention(), true);

    Message answer = stage.help.awaitBot(pointing);

    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertThat(answer.repliedTo()).contains(pointing);
    assertClean();
  }

  @Test
  void filesAloneGetAKindWord() {
    Message sent = stage.ada.attach(stage.help, stage.discord.bot().mention(), "cv.png");

    assertThat(stage.help.awaitBot(sent).text()).contains("cannot read pictures or files");
    assertClean();
  }

  @Test
  void aLongQuestionIsRefusedKindly() {
    Message answer = stage.ada.slash(stage.help, "ask", "question", "why ".repeat(1_400)).answer();

    assertThat(answer.text()).contains("4000");
    assertClean();
  }

  @Test
  void whatIsNotKnownIsSaid() {
    Message answer = stage.ada.slash(stage.help, "ask", "question", Bots.UNKNOWN).answer();

    assertThat(answer.buttons()).contains("Ask the community");
    assertClean();
  }

  @Test
  void othersAreLeftAlone() {
    stage.ada.say(stage.help, Bots.OURS);
    Message asked = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    stage.help.awaitBot(asked);

    assertThat(stage.help.messages()).hasSize(3);
    assertClean();
  }

  @Test
  void botsAreNotAnswered() {
    Person other = stage.discord.otherBot("other");
    stage.guild.join(other);
    other.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);
    Message asked = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    Message answer = stage.help.awaitBot(asked);

    assertThat(answer.repliedTo()).contains(asked);
    assertThat(stage.help.messages()).hasSize(3);
    assertClean();
  }

  @Test
  void plainWordsInATalkGetOneHint() {
    Message asked =
        stage.help.awaitBot(
            stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));
    stage.ada.press(asked, "Open a thread");
    Channel thread = Eventually.found("the thread", asked::thread);
    thread.await("the beginning", message -> message.text().contains("Go on here."));

    stage.ada.say(thread, "and then?");
    thread.await("the hint", message -> message.text().contains("cannot read plain messages"));
    stage.ada.say(thread, "hello?");
    Message last = stage.ada.say(thread, stage.discord.bot().mention() + " " + Bots.OURS);
    thread.awaitBot(last);

    assertThat(thread.messages())
        .filteredOn(message -> message.text().contains("cannot read plain messages"))
        .hasSize(1);
    assertClean();
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
