package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What needs the privileged intent Message Content.
class OverheardTest {

  private Stage stage;
  private Channel forum;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.reading();
    forum = stage.guild.forum("questions");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aForumsPostGetsAFirstAnswer() {
    stage.set("mode.discord:" + forum.id(), "when-confident");
    stage.set("confident.from", "0.1");

    Channel post = stage.ada.post(forum, Bots.OURS, "I would like to begin.");

    assertThat(answer(post).text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void whatWasAnsweredBeforeComesFirst() {
    stage.set("mode.discord:" + forum.id(), "when-confident");
    stage.set("confident.from", "0.1");
    Message before =
        stage.help.awaitBot(
            stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));
    Eventually.until("the record", () -> stands(before));

    Channel post = stage.ada.post(forum, Bots.OURS, "I would like to begin.");

    assertThat(answer(post).text())
        .startsWith("### Answered here before")
        .contains("/channels/" + stage.guild.id() + "/" + stage.help.id() + "/" + before.id());
    assertClean();
  }

  private boolean stands(Message answer) {
    return stage
        .storage
        .log()
        .at(stage.community(), Names.post(stage.help.id(), answer.id()))
        .flatMap(question -> question.ending())
        .isPresent();
  }

  @Test
  void withoutAModeThereIsSilence() {
    Channel post = stage.ada.post(forum, Bots.OURS, "I would like to begin.");

    settle();
    assertThat(post.messages()).hasSize(1);
    assertClean();
  }

  @Test
  void furtherMessagesOfAPostAreNotAnswered() {
    Channel post = stage.ada.post(forum, "Hello", "Just saying hello to you all.");
    // Its first message is dealt with before the mode changes.
    settle();
    stage.set("mode.discord:" + forum.id(), "always");

    stage.ada.say(post, Bots.OURS);

    settle();
    assertThat(post.messages()).hasSize(2);
    assertClean();
  }

  @Test
  void whereSomebodyHelpedThereIsSilence() {
    stage.set("mode.discord:" + forum.id(), "when-confident");
    stage.set("confident.from", "0.1");
    Gate gate = new Gate();
    stage.discord.fault(
        LoopbackDiscord.request("GET", "/channels/*/messages"), 1, new Fault.HoldRequest(gate));
    Channel post = stage.ada.post(forum, Bots.OURS, "I would like to begin.");
    Eventually.until("the look at replies", () -> gate.arrivals() == 1);

    stage.guild.owner().say(post, "Come to our hospital.");
    gate.open();

    settle();
    assertThat(post.messages()).hasSize(2);
    assertClean();
  }

  @Test
  void moderatorsAreShownWhatItWouldSay() {
    stage.set("mode.discord:" + forum.id(), "suggest-to-moderators");

    Channel post = stage.ada.post(forum, Bots.OURS, "I would like to begin.");

    Eventually.until("a suggestion", () -> !stage.counter.suggestions.isEmpty());
    assertThat(stage.counter.suggestedFor.get()).contains(Names.post(post.id(), post.id()));
    assertThat(post.messages()).hasSize(1);
    assertClean();
  }

  @Test
  void aChannelIsListenedToWhereModeratorsWantIt() {
    stage.set("mode.discord:" + stage.help.id(), "always");

    Message question = stage.ada.say(stage.help, Bots.OURS);

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void whatIsSaidToOthersIsNotForIt() {
    stage.set("mode.discord:" + stage.help.id(), "always");
    Message first = stage.guild.owner().say(stage.help, "Good morning to all of you here.");

    stage.ada.reply(first, Bots.OURS, true);

    settle();
    assertThat(stage.help.messages())
        .noneMatch(message -> message.author().equals(stage.discord.bot()));
    assertClean();
  }

  @Test
  void plainWordsInATalkAreAnswered() {
    Message answer =
        stage.help.awaitBot(
            stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));
    stage.ada.press(answer, "Open a thread").answer();
    Channel thread = Eventually.found("the thread", answer::thread);

    Message question =
        stage.ada.say(thread, "How do nurses become informatics nurses in health IT?");

    assertThat(thread.awaitBot(question).text()).contains("Begin in your own hospital.");
    assertClean();
  }

  @Test
  void inThreadsOfItsAdvicePeopleTalkWithEachOther() {
    Publisher.Post opening =
        new Publisher.Post(
            "k",
            stage.community(),
            Names.channel(Long.parseLong(stage.help.id())),
            Optional.empty(),
            "Start here");
    Publisher.Posting posted = stage.bot().publisher().post(opening);
    PostRef ref = ((Publisher.Posting.Posted) posted).post();
    stage
        .bot()
        .publisher()
        .post(
            new Publisher.Post(
                "k2", opening.community(), opening.channel(), Optional.of(ref), "Then this"));
    Channel thread = stage.help.threads().getFirst();

    stage.ada.say(thread, Bots.OURS);

    settle();
    assertThat(thread.messages())
        .filteredOn(message -> message.text().contains("volunteer office"))
        .isEmpty();
    assertClean();
  }

  /// What came before has begun once this is answered, since events come in order.
  private void settle() {
    Message asked = stage.ada.say(stage.ada.direct(), Bots.OURS);
    stage.ada.direct().awaitBot(asked);
    Eventually.until("the end of what has begun", stage::isIdle);
  }

  private Message answer(Channel post) {
    return post.await("an answer", message -> message.author().equals(stage.discord.bot()));
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
