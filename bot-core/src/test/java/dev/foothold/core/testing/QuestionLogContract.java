package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.BEN;
import static dev.foothold.core.testing.Rows.CHANNEL;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.NOON;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.admit;
import static dev.foothold.core.testing.Rows.answered;
import static dev.foothold.core.testing.Rows.claim;
import static dev.foothold.core.testing.Rows.ending;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.port.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every log of questions promises.
public interface QuestionLogContract extends StorageContract {

  /// An open question is there, without an ending.
  @Test
  default void findsAnOpenQuestion() {
    Storage storage = storage();
    Lease lease = admit(storage, opening(HERE, ANA, 0, "How “so”?"));
    QuestionId id = new QuestionId(lease.of());

    assertThat(storage.log().find(HERE, id))
        .contains(
            new AskedQuestion(
                id,
                new AskedQuestion.Asked(ANA, HERE, CHANNEL, "How “so”?", NOON),
                Optional.empty(),
                AskedQuestion.After.NOTHING));
  }

  /// An ended one is there with its ending.
  @Test
  default void findsAnEndedQuestion() {
    Storage storage = storage();
    Lease lease = admit(storage, opening(HERE, ANA, 0, "How?"));
    Ending refused =
        new Ending(Ending.Kind.REFUSED, Optional.of(Reason.VISA), List.of(), 0, minutes(1));
    storage.questions().close(lease, refused);

    assertThat(storage.log().find(HERE, new QuestionId(lease.of())))
        .flatMap(AskedQuestion::ending)
        .contains(refused);
  }

  /// The order of entries is kept.
  @Test
  default void keepsTheOrderOfEntries() {
    Storage storage = storage();
    QuestionId id = answered(storage, 0, "How?", "zebra", "apple");

    assertThat(storage.log().find(HERE, id))
        .flatMap(AskedQuestion::ending)
        .contains(ending(0, "zebra", "apple"));
  }

  /// To other communities it is not there, whatever they try.
  @Test
  default void showsNothingToOtherCommunities() {
    Storage storage = storage();
    QuestionId id = answered(storage, 0, "How?", "entry");
    QuestionLog log = storage.log();

    assertThat(log.find(ELSEWHERE, id)).isEmpty();
    assertThat(log.newest(ELSEWHERE, 10)).isEmpty();
    assertThat(log.using(ELSEWHERE, new EntryId("entry"), 10)).isEmpty();
    assertThat(log.ratings(ELSEWHERE, id)).isEmpty();
    assertThat(log.counts(ELSEWHERE)).isEmpty();
  }

  /// Nor can they change it.
  @Test
  default void letsNoOtherCommunityChangeAnything() {
    Storage storage = storage();
    QuestionId id = answered(storage, 0, "How?", "entry");
    QuestionLog log = storage.log();

    assertThat(log.posted(ELSEWHERE, id, new PostRef("post"))).isFalse();
    assertThat(log.retracted(ELSEWHERE, id)).isFalse();
    assertThat(log.rate(ELSEWHERE, rating(id, ANA, true, 1))).isFalse();
    assertThat(log.solve(ELSEWHERE, id)).isFalse();
    assertThat(log.delete(ELSEWHERE, id)).isFalse();
    assertThat(log.find(HERE, id)).map(AskedQuestion::after).contains(AskedQuestion.After.NOTHING);
  }

  /// The newest first, as many as asked for, and ended ones alone.
  @Test
  default void listsEndedQuestionsNewestFirst() {
    Storage storage = storage();
    answered(storage, 1, "first");
    answered(storage, 3, "third");
    answered(storage, 2, "second");
    admit(storage, opening(HERE, ANA, 4, "open"));

    assertThat(storage.log().newest(HERE, 2))
        .extracting(one -> one.asked().text())
        .containsExactly("third", "second");
  }

  /// By any of the entries that the answer used.
  @Test
  default void listsQuestionsThatUsedAnEntry() {
    Storage storage = storage();
    answered(storage, 1, "first", "other", "entry");
    answered(storage, 2, "second", "other");
    answered(storage, 3, "third", "entry");

    assertThat(storage.log().using(HERE, new EntryId("entry"), 10))
        .extracting(one -> one.asked().text())
        .containsExactly("third", "first");
  }

  /// As many as asked for.
  @Test
  default void listsNoMoreUsesThanAskedFor() {
    Storage storage = storage();
    answered(storage, 1, "first", "entry");
    answered(storage, 2, "second", "entry");

    assertThat(storage.log().using(HERE, new EntryId("entry"), 1)).hasSize(1);
  }

  /// Where the answer stands can be told before and after the end.
  @Test
  default void remembersWhereAnAnswerStands() {
    Storage storage = storage();
    Lease open = admit(storage, opening(HERE, ANA, 0, "open"));
    QuestionId ended = answered(storage, 1, "ended");

    storage.log().posted(HERE, new QuestionId(open.of()), new PostRef("post-1"));
    storage.log().posted(HERE, ended, new PostRef("post-2"));
    storage.questions().close(open, ending(2));

    assertThat(storage.log().at(HERE, new PostRef("post-1")))
        .map(AskedQuestion::id)
        .contains(new QuestionId(open.of()));
    assertThat(storage.log().at(HERE, new PostRef("post-2")))
        .map(AskedQuestion::id)
        .contains(ended);
  }

  /// A place is a community's own.
  @Test
  default void findsNoAnswerOfAnotherCommunityByItsPlace() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "ended");
    storage.log().posted(HERE, id, new PostRef("post"));

    assertThat(storage.log().at(ELSEWHERE, new PostRef("post"))).isEmpty();
  }

  /// What was removed does not stand anywhere.
  @Test
  default void forgetsWhereAnAnswerStood() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "ended");
    storage.log().posted(HERE, id, new PostRef("post"));

    boolean retracted = storage.log().retracted(HERE, id);

    assertThat(retracted).isTrue();
    assertThat(storage.log().at(HERE, new PostRef("post"))).isEmpty();
  }

  /// Ratings are counted by person, the last one of each.
  @Test
  default void countsTheLastRatingOfEachPerson() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "ended");
    storage.log().rate(HERE, rating(id, ANA, false, 2));
    storage.log().rate(HERE, rating(id, BEN, false, 3));

    storage.log().rate(HERE, rating(id, ANA, true, 4));

    assertThat(storage.log().find(HERE, id).map(AskedQuestion::after))
        .contains(new AskedQuestion.After(Optional.empty(), false, 1, 1));
    assertThat(storage.log().ratings(HERE, id))
        .containsExactly(rating(id, BEN, false, 3), rating(id, ANA, true, 4));
  }

  /// What is not there is not rated.
  @Test
  default void ratesNoQuestionThatIsNotThere() {
    assertThat(storage().log().rate(HERE, rating(new QuestionId("q"), ANA, true, 1))).isFalse();
  }

  /// Settled is settled.
  @Test
  default void marksAQuestionAsSettled() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "ended");

    boolean first = storage.log().solve(HERE, id);
    boolean second = storage.log().solve(HERE, id);

    assertThat(List.of(first, second)).containsExactly(true, true);
    assertThat(storage.log().find(HERE, id)).map(one -> one.after().solved()).contains(true);
  }

  /// A deleted question is gone from everywhere.
  @Test
  default void removesAQuestionWithEverythingAboutIt() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "ended", "entry");
    storage.log().rate(HERE, rating(id, ANA, false, 2));
    storage
        .gaps()
        .record(
            new FoundGap(
                new Gap(HERE, "ended", List.of(), minutes(2)),
                id,
                FoundGap.Cause.BADLY_RATED,
                new GapClusterId("g"),
                Optional.empty()));

    boolean deleted = storage.log().delete(HERE, id);

    assertThat(deleted).isTrue();
    assertThat(storage.log().find(HERE, id)).isEmpty();
    assertThat(storage.log().using(HERE, new EntryId("entry"), 10)).isEmpty();
    assertThat(storage.log().ratings(HERE, id)).isEmpty();
    assertThat(storage.gaps().newest(HERE, 10)).isEmpty();
  }

  /// An open question can be deleted, and does not end then.
  @Test
  default void removesAnOpenQuestion() {
    Storage storage = storage();
    Lease lease = admit(storage, opening(HERE, ANA, 0, "open"));

    storage.log().delete(HERE, new QuestionId(lease.of()));

    assertThat(storage.questions().close(lease, ending(1))).isFalse();
    assertThat(storage.questions().takeOver(claim("two", 5, 6), TEST, 10)).isEmpty();
  }

  /// Counts stay.
  @Test
  default void keepsCountsOfWhatWasDeleted() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "first");
    answered(storage, 2, "second");

    storage.log().delete(HERE, id);

    assertThat(storage.log().counts(HERE)).isEqualTo(Map.of(Ending.Kind.ANSWERED, 2L));
  }

  /// Counts since a time are of what was received then or later.
  @Test
  default void countsSinceATime() {
    Storage storage = storage();
    answered(storage, 1, "first");
    answered(storage, 2, "second");
    answered(storage, 3, "third");

    assertThat(storage.log().counts(HERE, minutes(2))).isEqualTo(Map.of(Ending.Kind.ANSWERED, 2L));
    assertThat(storage.log().counts(HERE, minutes(4))).isEmpty();
    assertThat(storage.log().counts(ELSEWHERE, minutes(0))).isEmpty();
  }

  /// Open ones are counted until they end.
  @Test
  default void countsOpenQuestions() {
    Storage storage = storage();
    admit(storage, opening(HERE, ANA, 0, "How?"));
    answered(storage, 1, "ended");

    assertThat(storage.log().open(HERE)).isOne();
    assertThat(storage.log().open(ELSEWHERE)).isZero();
  }

  /// Answers that more people found bad than good are listed, the worst first.
  @Test
  default void listsTheWorstAnswers() {
    Storage storage = storage();
    QuestionLog log = storage.log();
    QuestionId bad = answered(storage, 1, "bad");
    QuestionId worst = answered(storage, 2, "worst");
    QuestionId mixed = answered(storage, 3, "mixed");
    answered(storage, 4, "unrated");
    log.rate(HERE, rating(bad, ANA, false, 5));
    log.rate(HERE, rating(worst, ANA, false, 5));
    log.rate(HERE, rating(worst, BEN, false, 5));
    log.rate(HERE, rating(mixed, ANA, false, 5));
    log.rate(HERE, rating(mixed, BEN, true, 5));

    assertThat(log.worst(HERE, minutes(0), 10))
        .extracting(AskedQuestion::id)
        .containsExactly(worst, bad);
    assertThat(log.worst(HERE, minutes(2), 10))
        .extracting(AskedQuestion::id)
        .containsExactly(worst);
    assertThat(log.worst(HERE, minutes(0), 1)).hasSize(1);
    assertThat(log.worst(ELSEWHERE, minutes(0), 10)).isEmpty();
  }

  /// A question is found by the message that asked it, open or ended, and until it is deleted.
  @Test
  default void findsAQuestionByItsMessage() {
    Storage storage = storage();
    Lease lease = admit(storage, opening(HERE, ANA, 1, "How?"));
    QuestionId id = new QuestionId(lease.of());
    answered(storage, 2, "Other?");
    DeliveryKey message = key(1, "How?");

    Optional<AskedQuestion> open = storage.log().asked(HERE, message);
    storage.questions().close(lease, ending(2, "entry"));
    Optional<AskedQuestion> ended = storage.log().asked(HERE, message);
    storage.log().delete(HERE, id);

    assertThat(open).map(AskedQuestion::id).contains(id);
    assertThat(ended).flatMap(AskedQuestion::ending).contains(ending(2, "entry"));
    assertThat(storage.log().asked(HERE, message)).isEmpty();
    assertThat(storage.log().asked(HERE, key(9, "never"))).isEmpty();
  }

  /// To other communities it is not there.
  @Test
  default void findsNoMessageOfOtherCommunities() {
    Storage storage = storage();
    answered(storage, 1, "How?");

    assertThat(storage.log().asked(ELSEWHERE, key(1, "How?"))).isEmpty();
  }

  /// A message that was changed leads to the later question, however often it is changed, and what
  /// it asked before is gone.
  @Test
  default void putsAQuestionInThePlaceOfAnother() {
    Storage storage = storage();
    QuestionLog log = storage.log();
    QuestionId first = answered(storage, 1, "first", "entry");
    QuestionId second = answered(storage, 2, "second", "entry");
    QuestionId third = answered(storage, 3, "third", "entry");

    boolean once = log.replace(HERE, first, second);
    boolean twice = log.replace(HERE, second, third);

    assertThat(List.of(once, twice)).containsOnly(true);
    assertThat(log.asked(HERE, key(1, "first"))).map(AskedQuestion::id).contains(third);
    assertThat(log.asked(HERE, key(2, "second"))).isEmpty();
    assertThat(log.newest(HERE, 10)).extracting(AskedQuestion::id).containsExactly(third);
    assertThat(log.using(HERE, new EntryId("entry"), 10)).hasSize(1);
  }

  /// Where one of the two is not there, the other stays as it is.
  @Test
  default void putsNothingInThePlaceOfWhatIsNotThere() {
    Storage storage = storage();
    QuestionLog log = storage.log();
    QuestionId id = answered(storage, 1, "How?");
    QuestionId other = answered(storage, ELSEWHERE, ANA, 2, "Elsewhere?");

    assertThat(log.replace(HERE, new QuestionId("q-none"), id)).isFalse();
    assertThat(log.replace(HERE, id, other)).isFalse();
    assertThat(log.replace(HERE, id, id)).isFalse();
    assertThat(log.asked(HERE, key(1, "How?"))).map(AskedQuestion::id).contains(id);
    assertThat(log.find(ELSEWHERE, other)).isPresent();
  }

  private static DeliveryKey key(int at, String text) {
    return opening(HERE, ANA, at, text).ask().delivery().keys().getFirst();
  }

  private static Rating rating(QuestionId id, PersonKey by, boolean helpful, int at) {
    return new Rating(id, by, helpful, "because “so”", minutes(at));
  }
}
