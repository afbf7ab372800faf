package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions that are changed or deleted after they were answered.
class ChangingTest {

  private static final String OTHER = "How do nurses become informatics nurses in health IT?";
  private static final String OTHER_ANSWER = "Begin in your own hospital.";

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String toBot(String text) {
    return stage.discord.bot().mention() + " " + text;
  }

  private Message asked() {
    return stage.ada.say(stage.help, toBot(Bots.OURS));
  }

  private Message answered(Message question) {
    Message answer = stage.help.awaitBot(question);
    Eventually.until(
        "the record", () -> record(question).flatMap(one -> one.after().post()).isPresent());
    return answer;
  }

  private Optional<AskedQuestion> record(Message question) {
    return stage.storage.log().asked(stage.community(), Names.key(question.id()));
  }

  @Test
  void anEditedQuestionChangesItsAnswer() {
    Message question = asked();
    Message answer = answered(question);

    stage.ada.edit(question, toBot(OTHER));

    Eventually.passes(() -> assertThat(answer.text()).contains(OTHER_ANSWER));
    Eventually.passes(
        () -> assertThat(record(question)).map(one -> one.asked().text()).contains(OTHER));
    assertThat(stage.help.messages()).containsExactly(question, answer);
    assertThat(stage.storage.log().newest(stage.community(), 10)).hasSize(1);
    assertClean();
  }

  @Test
  void itMayBeEditedAgain() {
    Message question = asked();
    Message answer = answered(question);
    stage.ada.edit(question, toBot(OTHER));
    Eventually.passes(
        () -> assertThat(record(question)).map(one -> one.asked().text()).contains(OTHER));

    stage.clock.turn(Duration.ofSeconds(5));
    stage.ada.edit(question, toBot(Bots.OURS));

    Eventually.passes(() -> assertThat(answer.text()).contains("Ask the volunteer office."));
    assertThat(stage.help.messages()).containsExactly(question, answer);
    assertClean();
  }

  @Test
  void anEditedDirectMessageChangesItsAnswer() {
    Message question = stage.ada.say(stage.ada.direct(), Bots.OURS);
    Message answer = stage.ada.direct().awaitBot(question);
    settle();

    stage.ada.edit(question, OTHER);

    Eventually.passes(() -> assertThat(answer.text()).contains(OTHER_ANSWER));
    assertClean();
  }

  @Test
  void aPreviewOrTheSameWordsChangeNothing() {
    Message question = asked();
    Message answer = answered(question);

    question.preview();
    stage.ada.edit(question, toBot(" " + Bots.OURS));

    settle();
    assertThat(answer.versions()).hasSize(1);
    assertThat(stage.help.messages()).containsExactly(question, answer);
    assertClean();
  }

  @Test
  void anAnswerThatPeopleHaveTakenUpStays() {
    Message question = asked();
    Message answer = answered(question);
    stage.guild.owner().reply(answer, "And come to us on Monday.", false);

    stage.ada.edit(question, toBot(OTHER));

    settle();
    assertThat(answer.versions()).hasSize(1);
    assertClean();
  }

  @Test
  void otherTalkInTheChannelDoesNotKeepIt() {
    Message question = asked();
    Message answer = answered(question);
    stage.guild.owner().say(stage.help, "Good morning!");

    stage.ada.edit(question, toBot(OTHER));

    Eventually.passes(() -> assertThat(answer.text()).contains(OTHER_ANSWER));
    assertClean();
  }

  @Test
  void anAnswerThatWasTakenAwayDoesNotComeBack() {
    Message question = asked();
    Message answer = answered(question);
    AskedQuestion record = record(question).orElseThrow();
    stage.bot().publisher().remove(stage.community(), record.after().post().orElseThrow());
    stage.storage.log().retracted(stage.community(), record.id());

    stage.ada.edit(question, toBot(OTHER));

    settle();
    assertThat(answer.isDeleted()).isTrue();
    assertThat(stage.help.messages()).containsExactly(question);
    assertClean();
  }

  @Test
  void nobodyIsAnsweredForEditingWhatWasNotAsked() {
    Message chat = stage.ada.say(stage.help, "Good morning!");

    stage.ada.edit(chat, toBot(OTHER));

    settle();
    assertThat(stage.help.messages()).containsExactly(chat);
    assertClean();
  }

  @Test
  void aDeletedQuestionIsForgottenAndItsAnswerOffered() {
    Message question = asked();
    Message answer = answered(question);

    stage.ada.delete(question);

    Message offer = stage.help.awaitBot(answer);
    assertThat(offer.text()).contains("It is forgotten (en).");
    assertThat(offer.buttons()).containsExactly("Remove it");
    assertThat(offer.repliedTo()).contains(answer);
    assertThat(stage.storage.log().newest(stage.community(), 10)).isEmpty();
    assertClean();
  }

  @Test
  void anEditedQuestionIsForgottenWhole() {
    Message question = asked();
    answered(question);
    stage.ada.edit(question, toBot(OTHER));
    Eventually.passes(
        () -> assertThat(record(question)).map(one -> one.asked().text()).contains(OTHER));

    stage.ada.delete(question);

    Eventually.passes(
        () -> assertThat(stage.storage.log().newest(stage.community(), 10)).isEmpty());
    assertClean();
  }

  @Test
  void aDirectMessageIsForgottenAfterARestart() {
    Message question = stage.ada.say(stage.ada.direct(), Bots.OURS);
    Message answer = stage.ada.direct().awaitBot(question);
    settle();
    stage.stop();
    stage.start();

    stage.ada.delete(question);

    assertThat(stage.ada.direct().awaitBot(answer).text()).contains("It is forgotten");
    assertClean();
  }

  @Test
  void manyAtOnceAreForgottenWithoutAWordWhereTheirAnswersWentToo() {
    Message one = asked();
    Message first = answered(one);
    Message two = asked();
    Message second = answered(two);

    stage.help.purge(List.of(one, first, two));

    Message offer = stage.help.awaitBot(second);
    settle();
    assertThat(offer.repliedTo()).contains(second);
    assertThat(stage.help.messages()).containsExactly(second, offer);
    assertThat(stage.storage.log().newest(stage.community(), 10)).isEmpty();
  }

  @Test
  void whatWasDeletedWhileTheStorageWasAwayIsForgottenLater() {
    Message question = asked();
    answered(question);
    stage.storage.goDown();
    stage.ada.delete(question);
    Eventually.until("a try", () -> !stage.isIdle());

    stage.storage.comeBack();

    Eventually.passes(
        () -> assertThat(stage.storage.log().newest(stage.community(), 10)).isEmpty());
  }

  @Test
  void anEditThatWasNotFinishedIsAfterARestart() {
    Message question = asked();
    Message answer = answered(question);
    stage.discord.fault(
        LoopbackDiscord.request("PATCH", "/channels/*/messages/*"),
        1,
        new Fault.Answer(Response.text(500, "broken")));
    stage.ada.edit(question, toBot(OTHER));
    settle();
    stage.stop();
    stage.clock.turn(Stage.LEASE.multipliedBy(2));
    stage.start();

    assertThat(stage.recover()).isOne();

    Eventually.passes(() -> assertThat(answer.text()).contains(OTHER_ANSWER));
    assertThat(stage.help.messages()).containsExactly(question, answer);
  }

  /// What came before has begun once this is answered, since events come in order.
  private void settle() {
    Message asked = stage.guild.owner().say(stage.guild.owner().direct(), Bots.OURS);
    stage.guild.owner().direct().awaitBot(asked);
    Eventually.until("the end of what has begun", stage::isIdle);
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
