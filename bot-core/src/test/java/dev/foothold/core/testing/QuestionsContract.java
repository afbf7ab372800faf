package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Questions.Admission;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every record of questions promises.
public interface QuestionsContract {

  /// The record under test, empty.
  ///
  /// @return the record
  Questions questions();

  /// A new delivery is admitted.
  @Test
  default void admitsANewDelivery() {
    Admission admission = questions().admit(Asks.ask("text", "key-1"));

    assertThat(admission).isInstanceOf(Admission.Admitted.class);
  }

  /// The same delivery is admitted once.
  @Test
  default void recognisesADeliverySeenBefore() {
    Questions questions = questions();
    QuestionId first = admitted(questions.admit(Asks.ask("text", "key-1")));

    Admission again = questions.admit(Asks.ask("text", "key-1"));

    assertThat(again).isEqualTo(new Admission.Duplicate(first));
  }

  /// Of two deliveries at the same moment one is admitted.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void admitsADeliveryOnceThoughItComesTwiceAtOnce() throws Exception {
    Questions questions = questions();
    CountDownLatch start = new CountDownLatch(2);
    Callable<Admission> admit =
        () -> {
          start.countDown();
          start.await();
          return questions.admit(Asks.ask("text", "key-1"));
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Admission>> both = threads.invokeAll(List.of(admit, admit));

      assertThat(both)
          .extracting(Future::get)
          .filteredOn(Admission.Admitted.class::isInstance)
          .hasSize(1);
    }
  }

  /// One shared key is enough.
  @Test
  default void recognisesADeliveryByAnyOfItsKeys() {
    Questions questions = questions();
    QuestionId first = admitted(questions.admit(Asks.ask("text", "event-1", "message-1")));

    Admission again = questions.admit(Asks.ask("text", "event-2", "message-1"));

    assertThat(again).isEqualTo(new Admission.Duplicate(first));
  }

  /// Two messages are two questions.
  @Test
  default void givesEachQuestionANameOfItsOwn() {
    Questions questions = questions();

    QuestionId one = admitted(questions.admit(Asks.ask("text", "key-1")));
    QuestionId other = admitted(questions.admit(Asks.ask("text", "key-2")));

    assertThat(one).isNotEqualTo(other);
  }

  /// A closed question is still known.
  @Test
  default void recognisesADeliveryAfterItsQuestionEnded() {
    Questions questions = questions();
    QuestionId first = admitted(questions.admit(Asks.ask("text", "key-1")));

    questions.close(first);

    assertThat(questions.admit(Asks.ask("text", "key-1")))
        .isEqualTo(new Admission.Duplicate(first));
  }

  /// Closing is idempotent.
  @Test
  default void closesTwiceWithoutError() {
    Questions questions = questions();
    QuestionId id = admitted(questions.admit(Asks.ask("text", "key-1")));

    questions.close(id);

    assertThatCode(() -> questions.close(id)).doesNotThrowAnyException();
  }

  private static QuestionId admitted(Admission admission) {
    return switch (admission) {
      case Admission.Admitted(var id) -> id;
      case Admission.Duplicate(var id) -> throw new AssertionError("seen before as " + id);
      case Admission.Unavailable() -> throw new AssertionError("the store did not answer");
    };
  }
}
