package dev.foothold.core.feedback;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.Town;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedbackDeskTest {

  private static final EntryId ENTRY = new EntryId("volunteering");

  private final Town town = new Town();
  private final FakePublisher platform = new FakePublisher("test");
  private final FeedbackDesk desk =
      new FeedbackDesk(town.storage().log(), town.gaps(), List.of(platform), town.office());

  @Test
  void countsEachPersonsLastWord() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);
    desk.rate(ANA, id, false, "too short");
    desk.rate(BEN, id, true, "");

    desk.rate(ANA, id, true, "");

    assertThat(question(id).after())
        .isEqualTo(new AskedQuestion.After(Optional.empty(), false, 2, 0));
  }

  @Test
  void masksAndCutsReasons() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);

    desk.rate(ANA, id, false, "Call me at 415-555-0132. " + "x".repeat(1_000));

    assertThat(town.storage().log().ratings(HERE, id))
        .extracting(Rating::reason)
        .allSatisfy(
            reason ->
                assertThat(reason)
                    .hasSizeLessThanOrEqualTo(Rating.MAX_REASON)
                    .contains("[phone]")
                    .doesNotContain("0132"));
  }

  @Test
  void countsABadAnswerAmongTheGaps() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);

    desk.rate(ANA, id, false, "");
    desk.rate(BEN, id, false, "");

    assertThat(town.storage().gaps().biggest(HERE, 10))
        .singleElement()
        .satisfies(cluster -> assertThat(cluster.count().badlyRated()).isEqualTo(1));
  }

  @Test
  void ratesNothingOfAnotherCommunity() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);

    assertThat(desk.rate(STRANGER, id, false, "")).isEqualTo(FeedbackDesk.Result.NOT_THERE);
    assertThat(town.storage().gaps().biggest(HERE, 10)).isEmpty();
  }

  @Test
  void isSolvedForTheAskerAndForModerators() {
    QuestionId first = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);
    QuestionId second = town.asked("And then?", Ending.Kind.ANSWERED, ENTRY);

    assertThat(desk.solved(BEN, first)).isEqualTo(FeedbackDesk.Result.NOT_ALLOWED);
    assertThat(desk.solved(ANA, first)).isEqualTo(FeedbackDesk.Result.DONE);
    assertThat(desk.solved(MOD, second)).isEqualTo(FeedbackDesk.Result.DONE);
    assertThat(desk.solved(STRANGER, second)).isEqualTo(FeedbackDesk.Result.NOT_THERE);
    assertThat(question(first).after().solved()).isTrue();
    assertThat(town.audited()).containsExactly("question.solved");
  }

  @Test
  void deletesOnesOwnQuestionAndOffersToRemoveTheAnswer() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);
    PostRef answer = posted(id);

    FeedbackDesk.Deleted byBen = desk.delete(BEN, id);
    FeedbackDesk.Deleted byAna = desk.delete(ANA, id);
    boolean removedByBen = desk.removeAnswer(BEN, answer);
    boolean removed = desk.removeAnswer(ANA, answer);

    assertThat(byBen).isEqualTo(new FeedbackDesk.Deleted.NotAllowed());
    assertThat(byAna).isEqualTo(new FeedbackDesk.Deleted.Gone(Optional.of(answer)));
    assertThat(town.storage().log().find(HERE, id)).isEmpty();
    assertThat(List.of(removedByBen, removed)).containsExactly(false, true);
    assertThat(platform.texts()).isEmpty();
  }

  @Test
  void removesNoAnswerThatNobodyOffered() {
    PostRef answer = posted(town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY));

    assertThat(desk.removeAnswer(ANA, answer)).isFalse();
    assertThat(platform.texts()).hasSize(1);
  }

  @Test
  void passesOnWhatItCouldNotAnswerWithoutTheNameAndWithoutPings() {
    QuestionId id =
        town.asked("Hey @everyone,\nwhich <@1> podcast\u200b?", Ending.Kind.ABSTAINED, ENTRY);

    FeedbackDesk.PassedOn first = desk.askCommunity(ANA, id, CHANNEL);
    FeedbackDesk.PassedOn again = desk.askCommunity(ANA, id, CHANNEL);

    assertThat(again).isEqualTo(first);
    assertThat(platform.texts())
        .containsExactly(
            "A member asks, and I do not know:\n\n> Hey @ everyone,\n> which < @ 1> podcast?");
  }

  @Test
  void passesOnByTheAskersConsentAlone() {
    QuestionId missed = town.asked("Which podcast?", Ending.Kind.ABSTAINED, ENTRY);
    QuestionId answered = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);

    assertThat(desk.askCommunity(MOD, missed, CHANNEL))
        .isEqualTo(new FeedbackDesk.PassedOn.NotAllowed());
    assertThat(desk.askCommunity(ANA, answered, CHANNEL))
        .isEqualTo(new FeedbackDesk.PassedOn.NotThere());
    assertThat(desk.askCommunity(ANA, missed, new ChannelId("other:channel")))
        .isInstanceOf(FeedbackDesk.PassedOn.Refused.class);
    assertThat(platform.texts()).isEmpty();
  }

  @Test
  void takesAnAnswerBack() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);
    PostRef answer = posted(id);

    assertThat(desk.retract(ANA, answer)).isEqualTo(FeedbackDesk.Result.NOT_ALLOWED);
    assertThat(desk.retract(STRANGER, answer)).isEqualTo(FeedbackDesk.Result.NOT_THERE);
    assertThat(desk.retract(MOD, answer)).isEqualTo(FeedbackDesk.Result.DONE);
    assertThat(desk.retract(MOD, id)).isEqualTo(FeedbackDesk.Result.NOT_THERE);
    assertThat(platform.texts()).isEmpty();
    assertThat(question(id).after().post()).isEmpty();
    assertThat(town.audited()).containsExactly("answer.retract");
  }

  @Test
  void showsModeratorsWhichAnswersUsedAnEntry() {
    QuestionId id = town.asked("How do I begin?", Ending.Kind.ANSWERED, ENTRY);

    assertThat(desk.uses(MOD, ENTRY, 10).orElseThrow())
        .extracting(AskedQuestion::id)
        .containsExactly(id);
    assertThat(desk.uses(ANA, ENTRY, 10)).isEmpty();
    assertThat(desk.uses(STRANGER, ENTRY, 10).orElseThrow()).isEmpty();
    assertThat(desk.history(MOD, 10).orElseThrow()).hasSize(1);
    assertThat(desk.counts(MOD)).contains(Map.of(Ending.Kind.ANSWERED, 1L));
    assertThat(desk.counts(ANA)).isEmpty();
  }

  private AskedQuestion question(QuestionId id) {
    return town.storage().log().find(HERE, id).orElseThrow();
  }

  private PostRef posted(QuestionId id) {
    Publisher.Post post =
        new Publisher.Post("answer-" + id, HERE, CHANNEL, Optional.empty(), "Answer.");
    if (platform.post(post) instanceof Publisher.Posting.Posted(var where)) {
      town.storage().log().posted(HERE, id, where);
      return where;
    }
    throw new AssertionError("the fake refused");
  }
}
