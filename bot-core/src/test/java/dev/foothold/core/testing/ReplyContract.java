package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every receiver of an answer promises.
public interface ReplyContract {

  /// The receiver under test, told nothing yet.
  ///
  /// @return the same one throughout a test
  Reply reply();

  /// What the receiver under test has delivered as final.
  ///
  /// @return in order
  List<Answer> delivered();

  /// An acknowledgment is no answer.
  @Test
  default void deliversNothingWhenTheQuestionIsAdmitted() {
    reply().acknowledge();

    assertThat(delivered()).isEmpty();
  }

  /// What still grows is not the end.
  @Test
  default void deliversNothingWhileTheAnswerGrows() {
    reply().acknowledge();

    reply().show(answer("growing"));

    assertThat(delivered()).isEmpty();
  }

  /// The end is delivered, once.
  @Test
  default void deliversTheFinalAnswerOnce() {
    reply().acknowledge();
    reply().show(answer("growing"));

    reply().finish(answer("final"));

    assertThat(delivered()).containsExactly(answer("final"));
  }

  /// What moderators are shown first is the end, too.
  @Test
  default void deliversASuggestionOnce() {
    reply().suggest(answer("for moderators"));

    reply().finish(answer("late"));

    assertThat(delivered()).containsExactly(answer("for moderators"));
  }

  /// A refusal comes without an acknowledgment.
  @Test
  default void deliversAnAnswerThatWasNotAcknowledged() {
    reply().finish(answer("final"));

    assertThat(delivered()).containsExactly(answer("final"));
  }

  /// What comes late changes nothing.
  @Test
  default void keepsTheFinalAnswerWhateverComesAfterIt() {
    reply().finish(answer("final"));

    reply().acknowledge();
    reply().show(answer("late"));
    reply().finish(answer("later"));

    assertThat(delivered()).containsExactly(answer("final"));
  }

  private static Answer answer(String text) {
    return new Answer(
        new QuestionId("q-1"),
        "How?",
        new Outcome.Failed(text),
        List.of(),
        0,
        "extractive",
        Duration.ZERO);
  }
}
