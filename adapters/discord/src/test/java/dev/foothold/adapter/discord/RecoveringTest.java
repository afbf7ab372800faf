package dev.foothold.adapter.discord;

import static dev.foothold.adapter.discord.loopback.LoopbackDiscord.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.LimitScope;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Permission;
import dev.foothold.core.chat.Response;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever breaks, each question and each press has one end.
class RecoveringTest {

  private static final Fault BROKEN =
      new Fault.Answer(
          dev.foothold.testing.Response.json(500, JsonNodeFactory.instance.objectNode()));

  private static final String EDIT = "/webhooks/*/*/messages/*";
  private static final String MESSAGES = "/channels/*/messages";
  private static final String CALLBACK = "/interactions/*/*/callback";

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String mention() {
    return stage.discord.bot().mention() + " " + Bots.OURS;
  }

  @Test
  void yesterdaysButtonsWork() {
    Message answer = stage.help.awaitBot(stage.ada.say(stage.help, mention()));
    stage.stop();
    stage.clock.turn(Duration.ofDays(1));
    stage.start();

    assertThat(stage.ada.press(answer, "Helpful").answer().text()).startsWith("You pressed");
    assertClean();
  }

  @Test
  void aLostResponseToAMessageDoublesNothing() {
    stage.discord.fault(request("POST", MESSAGES), 1, new Fault.LoseResponse());

    Message question = stage.ada.say(stage.help, mention());

    stage.help.awaitBot(question);
    Eventually.until("the record", () -> isRecorded(question));
    assertThat(stage.help.messages()).hasSize(2);
    assertClean();
  }

  private boolean isRecorded(Message question) {
    Message answer = stage.help.awaitBot(question);
    return stage
        .storage
        .log()
        .at(stage.community(), Names.post(stage.help.id(), answer.id()))
        .isPresent();
  }

  @Test
  void aLostAcknowledgementDoublesNothing() {
    stage.discord.fault(request("POST", CALLBACK), 1, new Fault.LoseResponse());

    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    assertThat(asked.state().messages()).hasSize(1);
    assertThat(stage.discord.unexpected()).isEmpty();
  }

  @Test
  void aLostEditDoublesNothing() {
    stage.discord.fault(request("PATCH", EDIT), 1, new Fault.LoseResponse());

    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    assertThat(asked.state().messages()).hasSize(1);
    assertClean();
  }

  @Test
  void aLostReplyToAPressDoublesNothing() {
    stage.discord.fault(request("POST", CALLBACK), 1, new Fault.LoseResponse());

    Interaction asked = stage.ada.slash(stage.help, "foothold help");

    assertThat(asked.answer().text()).startsWith("You did");
    assertThat(asked.state().messages()).hasSize(1);
  }

  @Test
  void whatCouldNotBeDeliveredIsDeliveredLater() {
    stage.discord.fault(request("PATCH", EDIT), 2, BROKEN);
    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);
    Eventually.until("attempts", () -> stage.discord.requests("PATCH", EDIT).size() >= 2);

    recovered();

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    assertThat(asked.state().loading()).isFalse();
  }

  @Test
  void anotherProcessAnswersWhatOneLeftOpen() {
    Gate gate = new Gate();
    stage.discord.fault(request("PATCH", EDIT), 1, new Fault.HoldRequest(gate));
    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);
    Eventually.until("the answer under way", () -> gate.arrivals() == 1);

    stage.start();
    recovered();

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
    gate.open();
    assertThat(asked.state().messages()).hasSize(1);
    assertClean();
  }

  @Test
  void aMessageIsAnsweredOnceByBothProcesses() {
    // More than any client tries again by itself.
    stage.discord.fault(request("POST", MESSAGES), 50, new Fault.LoseResponse());
    Message question = stage.ada.say(stage.help, mention());
    stage.help.awaitBot(question);
    Eventually.until("attempts", () -> stage.discord.requests("POST", MESSAGES).size() >= 2);

    recovered();

    assertThat(stage.help.messages()).hasSize(2);
    assertClean();
  }

  @Test
  void afterTheTokenRanOutTheAnswerComesInPlace() {
    stage.set("answers", "public");
    stage.discord.fault(request("PATCH", EDIT), 2, BROKEN);
    stage.ada.slash(stage.help, "ask", "question", Bots.OURS);
    Eventually.until("attempts", () -> stage.discord.requests("PATCH", EDIT).size() >= 2);

    stage.clock.turn(Duration.ofMinutes(20));
    recovered();

    Message late = stage.help.await("a late word", message -> message.text().contains("ask"));
    assertThat(late.isEphemeral()).isFalse();
  }

  @Test
  void whatWasPrivateStaysSo() {
    stage.discord.fault(request("PATCH", EDIT), 2, BROKEN);
    stage.ada.slash(stage.help, "ask", "question", Bots.OURS);
    Eventually.until("attempts", () -> stage.discord.requests("PATCH", EDIT).size() >= 2);

    stage.clock.turn(Duration.ofMinutes(20));
    recovered();

    assertThat(stage.ada.direct().messages()).hasSize(1);
    assertThat(stage.help.messages()).isEmpty();
  }

  @Test
  void slowWorkIsAcknowledgedInTime() {
    Gate gate = new Gate();
    stage.counter.instead(
        (_, _) -> {
          pass(gate);
          return List.of(new Response.Say(View.text("At last"), Response.Audience.ONE));
        });
    Interaction asked = stage.ada.slash(stage.help, "foothold help");
    Eventually.until("the work", () -> gate.arrivals() == 1);

    stage.clock.turn(Duration.ofMillis(900));
    asked.response();
    gate.open();

    assertThat(asked.answer().text()).isEqualTo("At last");
    assertThat(asked.state().ephemeral()).isTrue();
    assertThat(asked.state().messages()).hasSize(1);
    assertClean();
  }

  @Test
  void workWithoutEndIsEndedBeforeTheToken() {
    Gate gate = new Gate();
    stage.counter.instead(
        (_, _) -> {
          pass(gate);
          return List.of(new Response.Say(View.text("Too late"), Response.Audience.ONE));
        });
    Interaction asked = stage.ada.slash(stage.help, "foothold help");
    Eventually.until("the work", () -> gate.arrivals() == 1);
    stage.clock.turn(Duration.ofMillis(900));
    asked.response();

    stage.clock.turn(Duration.ofMinutes(14));

    assertThat(asked.answer().text()).contains("could not finish this in time");
    gate.open();
    assertClean();
  }

  @Test
  void aSlowFormIsToldToBePressedAgain() {
    Gate gate = new Gate();
    stage.counter.instead(
        (_, _) -> {
          pass(gate);
          return List.of(
              new Response.Fill(
                  new Form(
                      Action.of(Verb.SUGGEST),
                      "Suggest",
                      List.of(new Form.Field.Text("a", "A", "", "", new Form.Size(0, 9, false))))));
        });
    Interaction asked = stage.ada.slash(stage.help, "suggest");
    Eventually.until("the work", () -> gate.arrivals() == 1);
    stage.clock.turn(Duration.ofMillis(2_100));
    asked.response();
    gate.open();

    assertThat(asked.answer().text()).contains("press it again");
    assertClean();
  }

  private static void pass(Gate gate) {
    try {
      gate.pass();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void rateLimitsAreWaitedFor() {
    stage.discord.refuse(request("POST", MESSAGES), 1, LimitScope.USER, Duration.ofMillis(300));

    Message question = stage.ada.say(stage.help, mention());

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertThat(stage.help.messages()).hasSize(2);
  }

  @Test
  void eventsThatComeTwiceAreAnsweredOnce() {
    stage.discord.gateway().duplicateNext(4);
    Message question = stage.ada.say(stage.help, mention());
    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);

    stage.help.awaitBot(question);
    asked.answer();
    stage.ada.direct().awaitBot(stage.ada.say(stage.ada.direct(), Bots.OURS));

    assertThat(stage.help.messages()).hasSize(2);
    assertThat(asked.state().messages()).hasSize(1);
    assertClean();
  }

  @Test
  void eventsThatComeInAnotherOrderAreAnswered() {
    stage.discord.gateway().reverseNext(2);
    Message first = stage.ada.say(stage.help, mention());
    Message second = stage.guild.owner().say(stage.help, mention());

    stage.help.await(
        "the first answer", message -> message.repliedTo().filter(first::equals).isPresent());
    stage.help.await(
        "the second answer", message -> message.repliedTo().filter(second::equals).isPresent());

    assertThat(stage.help.messages()).hasSize(4);
    assertClean();
  }

  @Test
  void anArchivedThreadIsAnsweredIn() {
    Message answer = stage.help.awaitBot(stage.ada.say(stage.help, mention()));
    Channel thread = stage.ada.openThread(answer, "Talk");
    thread.setArchived(true);

    Message question = stage.ada.say(thread, mention());

    assertThat(thread.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void aThreadThatIsDeletedMeanwhileIsNoTrouble() {
    Message answer = stage.help.awaitBot(stage.ada.say(stage.help, mention()));
    Channel thread = stage.ada.openThread(answer, "Talk");
    Gate gate = new Gate();
    stage.discord.fault(request("POST", MESSAGES), 1, new Fault.HoldRequest(gate));
    stage.ada.say(thread, mention());
    Eventually.until("the answer under way", () -> gate.arrivals() == 1);

    thread.delete();
    gate.open();

    Message told =
        stage.ada.direct().await("a word in private", message -> message.text().contains("gone"));
    assertThat(told.author()).isEqualTo(stage.discord.bot());
  }

  @Test
  void somebodyBannedMeanwhileIsAnsweredOnce() {
    Gate gate = new Gate();
    stage.discord.fault(request("POST", MESSAGES), 1, new Fault.HoldRequest(gate));
    Message question = stage.ada.say(stage.help, mention());
    Eventually.until("the answer under way", () -> gate.arrivals() == 1);

    stage.guild.ban(stage.ada);
    gate.open();

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertThat(stage.help.messages()).hasSize(2);
    assertClean();
  }

  @Test
  void discordDownForTenMinutesLosesNothing() {
    stage.discord.fault(request("POST", MESSAGES), 2, BROKEN);
    Message question = stage.ada.say(stage.help, mention());
    Eventually.until("attempts", () -> stage.discord.requests("POST", MESSAGES).size() >= 2);

    stage.discord.setDown(true);
    stage.clock.turn(Duration.ofMinutes(10));
    stage.recover();
    stage.discord.setDown(false);
    recovered();

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertThat(stage.help.messages()).hasSize(2);
  }

  @Test
  void aDeletedQuestionIsAnsweredWithoutIt() {
    Gate gate = new Gate();
    stage.discord.fault(request("POST", MESSAGES), 1, new Fault.HoldRequest(gate));
    Message question = stage.ada.say(stage.help, mention());
    Eventually.until("the answer under way", () -> gate.arrivals() == 1);

    stage.ada.delete(question);
    gate.open();

    Message answer =
        stage.help.await("an answer", message -> message.author().equals(stage.discord.bot()));
    assertThat(answer.repliedTo()).isEmpty();
    assertClean();
  }

  @Test
  void withoutThePermissionToSendTheAskerIsToldInPrivate() {
    stage.help.deny(stage.guild.botRole(), Permission.SEND_MESSAGES);

    stage.ada.say(stage.help, mention());

    Message told =
        stage
            .ada
            .direct()
            .await("a word in private", message -> message.text().contains("permission"));
    assertThat(told.author()).isEqualTo(stage.discord.bot());
  }

  @Test
  void aServerThatWasLeftIsNoTrouble() {
    Gate gate = new Gate();
    stage.discord.fault(request("POST", MESSAGES), 1, new Fault.HoldRequest(gate));
    stage.ada.say(stage.help, mention());
    Eventually.until("the answer under way", () -> gate.arrivals() == 1);

    stage.guild.removeBot();
    gate.open();

    Message asked = stage.ada.say(stage.ada.direct(), Bots.OURS);
    assertThat(
            stage
                .ada
                .direct()
                .await("an answer", message -> message.text().contains("volunteer office"))
                .channel())
        .isEqualTo(asked.channel());
  }

  private void recovered() {
    Eventually.until(
        "recovery",
        () -> {
          stage.clock.turn(Stage.LEASE.plusSeconds(1));
          return stage.recover() > 0;
        });
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
  }
}
