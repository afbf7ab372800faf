package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.admit;
import static dev.foothold.core.testing.Rows.allowance;
import static dev.foothold.core.testing.Rows.claim;
import static dev.foothold.core.testing.Rows.ending;
import static dev.foothold.core.testing.Rows.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Questions.Admission;
import dev.foothold.core.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every record of open questions promises.
public interface QuestionsContract extends StorageContract {

  /// A new delivery is admitted.
  @Test
  default void admitsANewDelivery() {
    Admission admission = storage().questions().admit(opening("text", "key-1"));

    assertThat(admission).isInstanceOf(Admission.Admitted.class);
  }

  /// Who claims it gets the first lease.
  @Test
  default void givesTheFirstLeaseToWhoClaimsIt() {
    Admission admission = storage().questions().admit(opening("text", "key-1"));

    assertThat(admission)
        .isInstanceOfSatisfying(
            Admission.Admitted.class,
            admitted ->
                assertThat(admitted.lease()).isEqualTo(new Lease(admitted.id().value(), "one", 1)));
  }

  /// The same delivery is admitted once.
  @Test
  default void recognisesADeliverySeenBefore() {
    Questions questions = storage().questions();
    QuestionId first = admitted(questions.admit(opening("text", "key-1")));

    Admission again = questions.admit(opening("text", "key-1"));

    assertThat(again).isEqualTo(new Admission.Duplicate(first));
  }

  /// Of two deliveries at the same moment one is admitted.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void admitsADeliveryOnceThoughItComesTwiceAtOnce() throws Exception {
    Questions questions = storage().questions();
    CountDownLatch start = new CountDownLatch(2);
    Callable<Admission> admit =
        () -> {
          start.countDown();
          start.await();
          return questions.admit(opening("text", "key-1"));
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
    Questions questions = storage().questions();
    QuestionId first = admitted(questions.admit(opening("text", "event-1", "message-1")));

    Admission again = questions.admit(opening("text", "event-2", "message-1"));

    assertThat(again).isEqualTo(new Admission.Duplicate(first));
  }

  /// Two messages are two questions.
  @Test
  default void givesEachQuestionANameOfItsOwn() {
    Questions questions = storage().questions();

    QuestionId one = admitted(questions.admit(opening("text", "key-1")));
    QuestionId other = admitted(questions.admit(opening("text", "key-2")));

    assertThat(one).isNotEqualTo(other);
  }

  /// A closed question is still known.
  @Test
  default void recognisesADeliveryAfterItsQuestionEnded() {
    Storage storage = storage();
    Questions.Opening opening = Rows.opening(HERE, ANA, 0, "text");
    Lease lease = admit(storage, opening);

    storage.questions().close(lease, ending(1));

    assertThat(storage.questions().admit(opening))
        .isEqualTo(new Admission.Duplicate(new QuestionId(lease.of())));
  }

  /// An allowance that is used up keeps a question out.
  @Test
  default void keepsOutAQuestionOverAnAllowance() {
    Questions questions = storage().questions();
    Allowance one = allowance(Allowance.Scope.PERSON, "ana-hash", 1);
    questions.admit(opening(List.of(one), "key-1"));

    Admission over = questions.admit(opening(List.of(one), "key-2"));

    assertThat(over).isEqualTo(new Admission.OverLimit(one));
  }

  /// A question that is kept out uses nothing of its other allowances.
  @Test
  default void usesNoAllowanceWhereOneIsUsedUp() {
    Storage storage = storage();
    Allowance room = allowance(Allowance.Scope.CHANNEL, "test:channel", 5);
    Allowance none = allowance(Allowance.Scope.PERSON, "ana-hash", 0);

    storage.questions().admit(opening(List.of(room, none), "key-1"));

    assertThat(storage.usage().used(HERE, room)).isZero();
  }

  /// An admitted question uses one of each allowance.
  @Test
  default void usesOneOfEachAllowance() {
    Storage storage = storage();
    Allowance room = allowance(Allowance.Scope.CHANNEL, "test:channel", 5);

    storage.questions().admit(opening(List.of(room), "key-1"));

    assertThat(storage.usage().used(HERE, room)).isEqualTo(1);
  }

  /// Nobody is told twice that it was too much.
  @Test
  default void recognisesADeliveryThatWasKeptOut() {
    Questions questions = storage().questions();
    Allowance none = allowance(Allowance.Scope.PERSON, "ana-hash", 0);
    questions.admit(opening(List.of(none), "key-1"));

    Admission again = questions.admit(opening(List.of(none), "key-1"));

    assertThat(again).isInstanceOf(Admission.Duplicate.class);
  }

  /// What is kept out is not open.
  @Test
  default void leavesNothingOpenOfAQuestionThatWasKeptOut() {
    Questions questions = storage().questions();
    Allowance none = allowance(Allowance.Scope.PERSON, "ana-hash", 0);

    questions.admit(opening(List.of(none), "key-1"));

    assertThat(questions.takeOver(claim("two", 60, 61), TEST, 10)).isEmpty();
  }

  /// A lease that runs out is taken over, with all that is needed to answer.
  @Test
  default void takesOverWhatALostProcessLeftOpen() {
    Storage storage = storage();
    Questions.Opening opening = Rows.opening(HERE, ANA, 0, "How do I “begin”?");
    Lease lease = admit(storage, opening);

    List<OpenQuestion> taken = storage.questions().takeOver(claim("two", 1, 2), TEST, 10);

    assertThat(taken)
        .containsExactly(
            new OpenQuestion(
                new QuestionId(lease.of()), new Lease(lease.of(), "two", 2), opening.ask(), ANA));
  }

  /// A lease that holds is left alone.
  @Test
  default void leavesAQuestionToWhoHoldsItsLease() {
    Storage storage = storage();
    admit(storage, Rows.opening(HERE, ANA, 1, "text"));

    assertThat(storage.questions().takeOver(claim("two", 1, 5), TEST, 10)).isEmpty();
  }

  /// What was taken over is not taken again.
  @Test
  default void givesAQuestionToOneTakerAlone() {
    Storage storage = storage();
    admit(storage, Rows.opening(HERE, ANA, 0, "text"));
    storage.questions().takeOver(claim("two", 5, 10), TEST, 10);

    assertThat(storage.questions().takeOver(claim("three", 5, 10), TEST, 10)).isEmpty();
  }

  /// Of two takers at the same moment each question goes to one.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void givesEachQuestionToOneOfTwoTakersAtOnce() throws Exception {
    Storage storage = storage();
    for (int i = 0; i < 20; i++) {
      admit(storage, Rows.opening(HERE, ANA, 0, "text " + i));
    }
    CountDownLatch start = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<OpenQuestion>>> both =
          threads.invokeAll(List.of(taker(storage, start, "two"), taker(storage, start, "three")));

      List<OpenQuestion> all = new ArrayList<>(both.getFirst().get());
      all.addAll(both.getLast().get());
      assertThat(all).extracting(OpenQuestion::id).hasSize(20).doesNotHaveDuplicates();
    }
  }

  private static Callable<List<OpenQuestion>> taker(
      Storage storage, CountDownLatch start, String name) {
    return () -> {
      start.countDown();
      start.await();
      return storage.questions().takeOver(claim(name, 5, 10), TEST, 20);
    };
  }

  /// Only people whom the taker can answer.
  @Test
  default void takesOverOnlyThePlatformsAskedFor() {
    Storage storage = storage();
    admit(storage, Rows.opening(HERE, ANA, 0, "text"));

    assertThat(storage.questions().takeOver(claim("two", 5, 10), Set.of("other"), 10)).isEmpty();
  }

  /// The one received first comes first, and no more than asked for.
  @Test
  default void takesOverTheOldestFirst() {
    Storage storage = storage();
    Lease second = admit(storage, Rows.opening(HERE, ANA, 2, "second"));
    Lease first = admit(storage, Rows.opening(HERE, ANA, 1, "first"));
    admit(storage, Rows.opening(HERE, ANA, 3, "third"));

    assertThat(storage.questions().takeOver(claim("two", 10, 11), TEST, 2))
        .extracting(one -> one.lease().of())
        .containsExactly(first.of(), second.of());
  }

  /// A renewed lease holds longer.
  @Test
  default void prolongsALease() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));

    List<Lease> renewed = storage.questions().renew(List.of(lease), minutes(5));

    assertThat(renewed).containsExactly(lease);
    assertThat(storage.questions().takeOver(claim("two", 4, 6), TEST, 10)).isEmpty();
  }

  /// What ran out and nobody took is prolonged, too.
  @Test
  default void prolongsALeaseThatRanOutAndNobodyTook() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));

    assertThat(storage.questions().renew(List.of(lease), minutes(60))).containsExactly(lease);
  }

  /// A lease that was lost is not prolonged; others beside it are.
  @Test
  default void prolongsNoLeaseThatWasTakenOver() {
    Storage storage = storage();
    Lease lost = admit(storage, Rows.opening(HERE, ANA, 0, "lost"));
    Lease kept = admit(storage, Rows.opening(HERE, ANA, 5, "kept"));
    storage.questions().takeOver(claim("two", 2, 3), TEST, 10);

    assertThat(storage.questions().renew(List.of(lost, kept), minutes(60))).containsExactly(kept);
  }

  /// Nothing is prolonged of what has ended.
  @Test
  default void prolongsNoLeaseOfAQuestionThatEnded() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));
    storage.questions().close(lease, ending(1));

    assertThat(storage.questions().renew(List.of(lease), minutes(60))).isEmpty();
  }

  /// Who holds the lease ends the question.
  @Test
  default void endsAQuestionOnce() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));

    boolean first = storage.questions().close(lease, ending(1));
    boolean second = storage.questions().close(lease, ending(2));

    assertThat(List.of(first, second)).containsExactly(true, false);
  }

  /// What ended stays as it ended.
  @Test
  default void keepsTheFirstEnding() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));
    storage.questions().close(lease, ending(1, "first"));

    storage.questions().close(lease, ending(2, "second"));

    assertThat(storage.log().find(HERE, new QuestionId(lease.of())))
        .flatMap(AskedQuestion::ending)
        .contains(ending(1, "first"));
  }

  /// A question is not ended by who lost it, and is by who took it over.
  @Test
  default void endsAQuestionForItsLastTakerAlone() {
    Storage storage = storage();
    Lease lost = admit(storage, Rows.opening(HERE, ANA, 0, "text"));
    Lease held = storage.questions().takeOver(claim("two", 5, 10), TEST, 10).getFirst().lease();

    boolean byTheFirst = storage.questions().close(lost, ending(6));
    boolean byTheSecond = storage.questions().close(held, ending(6));

    assertThat(List.of(byTheFirst, byTheSecond)).containsExactly(false, true);
  }

  /// What has ended is not open.
  @Test
  default void takesOverNothingThatEnded() {
    Storage storage = storage();
    Lease lease = admit(storage, Rows.opening(HERE, ANA, 0, "text"));
    storage.questions().close(lease, ending(1));

    assertThat(storage.questions().takeOver(claim("two", 5, 10), TEST, 10)).isEmpty();
  }

  private static Questions.Opening opening(String text, String... keys) {
    return new Questions.Opening(Asks.ask(text, keys), ANA, claim("one", 0, 1), List.of());
  }

  private static Questions.Opening opening(List<Allowance> allowances, String key) {
    return new Questions.Opening(Asks.ask("text", key), ANA, claim("one", 0, 1), allowances);
  }

  private static QuestionId admitted(Admission admission) {
    return switch (admission) {
      case Admission.Admitted(var id, _) -> id;
      case Admission.Duplicate(var id) -> throw new AssertionError("seen before as " + id);
      case Admission.OverLimit(var allowance) -> throw new AssertionError(allowance);
      case Admission.Unavailable() -> throw new AssertionError("the store did not answer");
    };
  }
}
