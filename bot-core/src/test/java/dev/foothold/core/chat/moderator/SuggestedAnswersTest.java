package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.buttons;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.port.Reply;
import dev.foothold.core.testing.Asks;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.FakeBoard;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestedAnswersTest {

  private static final PostRef ASKED = new PostRef("test:asked");

  private final Hall hall = new Hall();

  private Answer overheard() {
    hall.settings.mode(MOD, CHANNEL, ChannelMode.SUGGEST_TO_MODERATORS);
    Ask ask = ask();
    List<Answer> suggested = new ArrayList<>();
    hall.bot.ask(
        ask,
        new Reply() {
          @Override
          public void acknowledge() {}

          @Override
          public void show(Answer soFar) {}

          @Override
          public void suggest(Answer answer) {
            suggested.add(answer);
          }

          @Override
          public void finish(Answer answer) {
            throw new AssertionError("said aloud");
          }
        });
    assertThat(suggested).hasSize(1);
    return suggested.getFirst();
  }

  private static Ask ask() {
    Ask ask = Asks.ask(Bots.OURS, "overheard");
    Ask.Origin origin = ask.origin();
    return new Ask(
        new Ask.Origin(
            origin.asker(),
            origin.community(),
            origin.channel(),
            origin.thread(),
            Ask.Place.OVERHEARD),
        ask.text(),
        ask.delivery(),
        ask.locale());
  }

  private Answer shown() {
    Answer answer = overheard();
    hall.moderatorsChannel("test:mods");
    assertThat(hall.desk.suggestion(answer, ask(), Optional.of(ASKED))).isTrue();
    return answer;
  }

  @Test
  void showsModeratorsTheQuestionAndTheAnswer() {
    shown();

    FakeBoard.Card card = hall.board.cards().getFirst();

    assertThat(card.spot().channel().value()).isEqualTo("test:mods");
    assertThat(card.view().reading())
        .contains("I could answer this", "hospital volunteer", "Ask the volunteer office.");
    assertThat(buttons(card.view()))
        .extracting(Button::label)
        .containsExactly("Post it", "Not needed");
  }

  @Test
  void showsNothingWhereModeratorsHaveNoChannel() {
    Answer answer = overheard();

    assertThat(hall.desk.suggestion(answer, ask(), Optional.of(ASKED))).isFalse();
    assertThat(hall.board.cards()).isEmpty();
  }

  @Test
  void showsNothingWhereThePlatformRefuses() {
    Answer answer = overheard();
    hall.moderatorsChannel("test:mods");
    hall.board.refuse("no right to post");

    assertThat(hall.desk.suggestion(answer, ask(), Optional.of(ASKED))).isFalse();
  }

  @Test
  void postsTheAnswerWhereItWasAsked() {
    Answer answer = shown();

    List<Response> posted = hall.press(Verb.ANSWER_POST, answer.id().value());

    assertThat(posted.getFirst()).isInstanceOf(Response.Replace.class);
    assertThat(reading(posted)).contains("Posted");
    assertThat(hall.board.cards())
        .last()
        .satisfies(
            card -> {
              assertThat(card.spot().channel()).isEqualTo(CHANNEL);
              assertThat(card.spot().answers()).contains(ASKED);
              assertThat(card.view().reading()).contains("Ask the volunteer office.");
            });
    assertThat(hall.town.storage().log().find(HERE, answer.id()))
        .map(AskedQuestion::after)
        .flatMap(AskedQuestion.After::post)
        .isPresent();
    assertThat(hall.town.audited()).contains("answer.post");
  }

  @Test
  void postsItOnce() {
    Answer answer = shown();
    hall.press(Verb.ANSWER_POST, answer.id().value());

    List<Response> second =
        hall.serve(
            MAX, new Deed.Press(Action.of(Verb.ANSWER_POST, answer.id().value()), List.of()));

    assertThat(reading(second)).contains("already decided");
    assertThat(hall.board.cards()).hasSize(2);
  }

  @Test
  void letsItBe() {
    Answer answer = shown();

    List<Response> dropped = hall.press(Verb.ANSWER_DROP, answer.id().value());

    assertThat(reading(dropped)).contains("Not needed", "was not posted");
    assertThat(reading(hall.press(Verb.ANSWER_POST, answer.id().value())))
        .contains("already decided");
    assertThat(hall.board.cards()).hasSize(1);
  }

  @Test
  void postsNothingToAQuestionThatWasDeleted() {
    Answer answer = shown();
    hall.town.storage().log().delete(HERE, answer.id());

    assertThat(reading(hall.press(Verb.ANSWER_POST, answer.id().value())))
        .contains("The question was deleted");
    assertThat(hall.board.cards()).hasSize(1);
  }

  @Test
  void staysWhereThePlatformDoesNotTakeIt() {
    Answer answer = shown();
    hall.board.askToWait(true);
    List<Response> busy = hall.press(Verb.ANSWER_POST, answer.id().value());
    hall.board.askToWait(false);
    List<Response> posted = hall.press(Verb.ANSWER_POST, answer.id().value());

    assertThat(busy.getFirst()).isInstanceOf(Response.Say.class);
    assertThat(reading(busy)).contains("wait 10 seconds");
    assertThat(reading(posted)).contains("Posted");
  }

  @Test
  void saysWhyThePlatformRefuses() {
    Answer answer = shown();
    hall.board.refuse("no right to post");

    assertThat(reading(hall.press(Verb.ANSWER_POST, answer.id().value())))
        .contains("no right to post", "try again");
  }
}
