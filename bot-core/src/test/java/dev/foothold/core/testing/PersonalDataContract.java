package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.BEN;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.NOON;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.admit;
import static dev.foothold.core.testing.Rows.advice;
import static dev.foothold.core.testing.Rows.allowance;
import static dev.foothold.core.testing.Rows.answered;
import static dev.foothold.core.testing.Rows.approval;
import static dev.foothold.core.testing.Rows.claim;
import static dev.foothold.core.testing.Rows.decline;
import static dev.foothold.core.testing.Rows.ending;
import static dev.foothold.core.testing.Rows.entry;
import static dev.foothold.core.testing.Rows.event;
import static dev.foothold.core.testing.Rows.gap;
import static dev.foothold.core.testing.Rows.installation;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.opening;
import static dev.foothold.core.testing.Rows.publication;
import static dev.foothold.core.testing.Rows.schedule;
import static dev.foothold.core.testing.Rows.suggestion;
import static dev.foothold.core.testing.Rows.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.Asker;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.PersonalData;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every storage promises people of their data.
public interface PersonalDataContract extends StorageContract {

  /// Nothing of somebody unknown.
  @Test
  default void hasNothingOfAStranger() {
    PersonalData data = storage().personalData();

    assertThat(data.of(ANA)).isEmpty();
    assertThat(data.delete(ANA)).isEmpty();
  }

  /// Everything of a person is shown, oldest first, in all communities.
  @Test
  default void showsEverythingOfAPersonOldestFirst() {
    Storage storage = storage();
    fill(storage);

    List<PersonalItem> items = storage.personalData().of(ANA);

    assertThat(items)
        .extracting(PersonalItem::kind)
        .contains(
            "question",
            "turn",
            "rating",
            "suggestion",
            "entry",
            "advice",
            "publication",
            "schedule",
            "audit");
    assertThat(items).extracting(PersonalItem::at).isSorted();
    assertThat(items).extracting(PersonalItem::community).contains(HERE, ELSEWHERE);
  }

  /// And nothing of anybody else.
  @Test
  default void showsNothingOfOthers() {
    Storage storage = storage();
    fill(storage);

    assertThat(storage.personalData().of(ANA))
        .noneMatch(item -> item.fields().values().stream().anyMatch(one -> one.contains("Bens")));
  }

  /// The fields are the same in every storage.
  @Test
  default void showsAQuestionInFull() {
    Storage storage = storage();
    QuestionId id = answered(storage, 1, "Anas question", "entry");

    assertThat(storage.personalData().of(ANA))
        .containsExactly(PersonalItem.of(storage.log().find(HERE, id).orElseThrow()));
  }

  /// After the deletion nothing is left of them.
  @Test
  default void leavesNothingOfAPersonWhoIsDeleted() {
    Storage storage = storage();
    fill(storage);

    Map<String, Integer> deleted = storage.personalData().delete(ANA);

    assertThat(deleted).containsEntry("question", 3).containsEntry("rating", 1);
    assertThat(storage.personalData().of(ANA)).isEmpty();
    assertThat(storage.gaps().newest(HERE, 10)).extracting(Gap::question).containsExactly("Bens");
    assertThat(storage.questions().takeOver(claim("two", 60, 61), TEST, 10)).isEmpty();
    assertThat(storage.suggestions().find(HERE, new SuggestionId("waiting"))).isEmpty();
    assertThat(storage.suggestions().find(HERE, new SuggestionId("declined"))).isEmpty();
  }

  /// However much there is, and no matter in how many parts it is deleted.
  @Test
  default void leavesNothingOfAPersonOrACommunityWithVeryMuch() {
    Storage storage = storage();
    IntStream.range(0, MANY).forEach(i -> admit(storage, opening(HERE, ANA, 1, "Anas " + i)));
    IntStream.range(0, MANY).forEach(i -> admit(storage, opening(HERE, BEN, 1, "Bens " + i)));

    Map<String, Integer> deleted = storage.personalData().delete(ANA);
    List<PersonalItem> bens = storage.personalData().of(BEN);
    storage.personalData().removeCommunity(HERE);

    assertThat(deleted).isEqualTo(Map.of("question", MANY));
    assertThat(storage.personalData().of(ANA)).isEmpty();
    assertThat(bens).hasSize(MANY);
    assertThat(storage.personalData().ageing()).isEmpty();
  }

  /// More than any storage deletes at once.
  int MANY = 501;

  /// Others keep theirs.
  @Test
  default void leavesOthersAlone() {
    Storage storage = storage();
    fill(storage);
    List<PersonalItem> before = storage.personalData().of(BEN);

    storage.personalData().delete(ANA);

    assertThat(storage.personalData().of(BEN)).hasSameSizeAs(before);
  }

  /// A rating of somebody who is gone does not count; the question of another stays.
  @Test
  default void removesRatingsOfOthersAnswers() {
    Storage storage = storage();
    QuestionId id = answered(storage, HERE, BEN, 1, "Bens");
    storage.log().rate(HERE, new Rating(id, ANA, false, "no", minutes(2)));

    storage.personalData().delete(ANA);

    assertThat(storage.log().find(HERE, id).map(AskedQuestion::after))
        .contains(AskedQuestion.After.NOTHING);
  }

  /// What they made for the community stays, without them.
  @Test
  default void keepsWhatTheyMadeForTheCommunityWithoutThem() {
    Storage storage = storage();
    fill(storage);

    storage.personalData().delete(ANA);

    assertThat(storage.entries().find(HERE, new EntryId("contributed")))
        .map(CommunityEntry::contribution)
        .contains(
            new CommunityEntry.Contribution(
                PersonKey.DELETED, Optional.empty(), Optional.of(new SuggestionId("s-1")), NOON));
    assertThat(storage.advice().current(HERE, new AdviceId("a")))
        .map(version -> version.change().by())
        .contains(PersonKey.DELETED);
    assertThat(storage.audit().newest(HERE, 10))
        .extracting(AuditEvent::by)
        .contains(PersonKey.DELETED)
        .doesNotContain(ANA);
    assertThat(storage.schedules().all(HERE))
        .extracting(ScheduledAdvice::by)
        .containsExactly(PersonKey.DELETED);
    assertThat(storage.publications().newest(HERE, 10))
        .extracting(publication -> publication.order().by())
        .containsExactly(PersonKey.DELETED);
    assertThat(storage.suggestions().find(HERE, new SuggestionId("approved")))
        .map(Suggestion::from)
        .contains(
            new Suggestion.From(PersonKey.DELETED, Optional.empty(), Optional.empty(), minutes(1)));
  }

  /// A moderator's decisions stay without them.
  @Test
  default void keepsDecisionsWithoutWhoDecided() {
    Storage storage = storage();
    fill(storage);

    storage.personalData().delete(BEN);

    assertThat(storage.suggestions().find(HERE, new SuggestionId("approved")))
        .flatMap(Suggestion::review)
        .map(Suggestion.Review::by)
        .contains(PersonKey.DELETED);
  }

  /// Every process learns that a name is gone from an entry.
  @Test
  default void tellsTheChangeOfEntriesThatNamedThem() {
    Storage storage = storage();
    fill(storage);
    long before = storage.changes().latest();

    storage.personalData().delete(ANA);

    assertThat(storage.changes().after(before, 10))
        .extracting(change -> change.entry().value())
        .containsExactly("contributed");
  }

  /// Counts stay.
  @Test
  default void keepsCountsOfWhatWasDeleted() {
    Storage storage = storage();
    fill(storage);

    storage.personalData().delete(ANA);

    assertThat(storage.log().counts(HERE)).isEqualTo(Map.of(Ending.Kind.ANSWERED, 2L));
    assertThat(storage.gaps().cluster(HERE, new GapClusterId("cluster")))
        .hasValueSatisfying(
            cluster -> {
              assertThat(cluster.count().total()).isEqualTo(2);
              assertThat(cluster.examples().leader()).map(GapCluster.Leader::text).contains("Bens");
            });
  }

  /// What they have used is not kept, either.
  @Test
  default void forgetsWhatTheyHaveUsed() {
    Storage storage = storage();
    Allowance anas = allowance(Allowance.Scope.PERSON, ANA.value(), 5);
    Allowance bens = allowance(Allowance.Scope.PERSON, BEN.value(), 5);
    storage.usage().take(HERE, List.of(anas, bens));

    storage.personalData().delete(ANA);

    assertThat(storage.usage().used(HERE, anas)).isZero();
    assertThat(storage.usage().used(HERE, bens)).isEqualTo(1);
  }

  /// What is older than it is kept goes; what is as old as that, and what is open, stays.
  @Test
  default void deletesWhatIsTooOld() {
    Storage storage = storage();
    QuestionId old = answered(storage, 1, "old");
    QuestionId kept = answered(storage, 5, "kept");
    Lease open = admit(storage, opening(HERE, ANA, 1, "open"));

    int deleted = storage.personalData().expire(HERE, minutes(5), 10);

    assertThat(deleted).isEqualTo(1);
    assertThat(storage.log().find(HERE, old)).isEmpty();
    assertThat(storage.log().find(HERE, kept)).isPresent();
    assertThat(storage.log().find(HERE, new QuestionId(open.of()))).isPresent();
  }

  /// Texts among the gaps, reviewed suggestions and turns go with them; counts stay.
  @Test
  default void deletesTextsThatAreTooOldEverywhere() {
    Storage storage = storage();
    fill(storage);

    storage.personalData().expire(HERE, minutes(40), 100);

    assertThat(storage.gaps().newest(HERE, 10)).isEmpty();
    assertThat(storage.gaps().cluster(HERE, new GapClusterId("cluster")))
        .map(one -> one.count().total())
        .contains(2L);
    assertThat(storage.suggestions().find(HERE, new SuggestionId("declined"))).isEmpty();
    assertThat(storage.suggestions().find(HERE, new SuggestionId("waiting"))).isPresent();
    assertThat(storage.conversations().turns(talk())).isEmpty();
    assertThat(storage.log().counts(HERE)).isEqualTo(Map.of(Ending.Kind.ANSWERED, 2L));
  }

  /// Another community's stays.
  @Test
  default void deletesNothingOfOtherCommunities() {
    Storage storage = storage();
    QuestionId id = answered(storage, ELSEWHERE, ANA, 1, "theirs");

    storage.personalData().expire(HERE, minutes(60), 10);

    assertThat(storage.log().find(ELSEWHERE, id)).isPresent();
  }

  /// Piece by piece, the oldest first.
  @Test
  default void deletesNoMoreGapsAndSuggestionsThanAskedFor() {
    Storage storage = storage();
    List.of(3, 1, 2).forEach(at -> storage.gaps().record(gap("gap " + at, "cluster", at)));
    List.of(3, 1, 2).forEach(at -> declined(storage, "suggestion " + at, at));

    List<Integer> counts =
        Stream.generate(() -> storage.personalData().expire(HERE, minutes(60), 1))
            .limit(2)
            .toList();

    assertThat(counts).containsExactly(2, 2);
    assertThat(storage.gaps().newest(HERE, 10)).extracting(Gap::question).containsExactly("gap 3");
    assertThat(storage.suggestions().by(HERE, ANA, 10))
        .extracting(one -> one.id().value())
        .containsExactly("suggestion 3");
  }

  private static void declined(Storage storage, String id, int at) {
    storage.suggestions().add(suggestion(HERE, id, ANA, 0));
    storage.suggestions().decide(HERE, new SuggestionId(id), decline(at));
  }

  /// Piece by piece.
  @Test
  default void deletesNoMoreQuestionsThanAskedFor() {
    Storage storage = storage();
    answered(storage, 1, "one");
    answered(storage, 2, "two");
    answered(storage, 3, "three");

    int first = storage.personalData().expire(HERE, minutes(60), 2);
    int second = storage.personalData().expire(HERE, minutes(60), 2);

    assertThat(List.of(first, second)).containsExactly(2, 1);
  }

  /// The audit log has its own age.
  @Test
  default void deletesOldLinesOfTheAuditLog() {
    Storage storage = storage();
    storage.audit().write(event(HERE, ANA, 1, "old"));
    storage.audit().write(event(HERE, ANA, 5, "kept"));
    storage.audit().write(event(ELSEWHERE, ANA, 1, "theirs"));

    int deleted = storage.personalData().expireAudit(HERE, minutes(5));

    assertThat(deleted).isEqualTo(1);
    assertThat(storage.audit().newest(HERE, 10))
        .extracting(AuditEvent::action)
        .containsExactly("kept");
    assertThat(storage.audit().newest(ELSEWHERE, 10)).hasSize(1);
  }

  /// Delivery keys and windows that nobody needs go.
  @Test
  default void tidiesWhatNobodyNeeds() {
    Storage storage = storage();
    Questions.Opening old = opening(HERE, ANA, 1, "old");
    Questions.Opening kept = opening(HERE, ANA, 30, "kept");
    storage.questions().close(admit(storage, old), ending(1));
    storage.questions().close(admit(storage, kept), ending(30));
    Allowance window = allowance(Allowance.Scope.CHANNEL, "c", 5);
    storage.usage().take(HERE, List.of(window));

    int tidied = storage.personalData().tidy(minutes(30));

    assertThat(tidied).isEqualTo(2);
    assertThat(storage.usage().used(HERE, window)).isZero();
    assertThat(storage.questions().admit(kept)).isInstanceOf(Questions.Admission.Duplicate.class);
    assertThat(storage.questions().admit(old)).isInstanceOf(Questions.Admission.Admitted.class);
  }

  /// So do tokens that ran out.
  @Test
  default void tidiesTokensThatRanOut() {
    Storage storage = storage();
    storage.tokens().issue("old", minutes(1));
    storage.tokens().issue("good", minutes(30));

    int tidied = storage.personalData().tidy(minutes(30));

    assertThat(tidied).isEqualTo(1);
    assertThat(storage.tokens().consume("good", minutes(2))).isTrue();
  }

  /// Nothing is left of a community that is removed.
  @Test
  default void leavesNothingOfACommunity() {
    Storage storage = storage();
    fill(storage);
    settle(storage, HERE);

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.personalData().of(ANA))
        .extracting(PersonalItem::community)
        .containsOnly(ELSEWHERE);
    assertThat(storage.personalData().of(BEN)).isEmpty();
    assertThat(storage.personalData().ageing()).containsExactly(ELSEWHERE);
    assertThat(storage.log().counts(HERE)).isEmpty();
    assertThat(storage.log().using(HERE, new EntryId("entry"), 10)).isEmpty();
    assertThat(storage.questions().takeOver(claim("two", 60, 61), TEST, 10)).isEmpty();
    assertThat(storage.gaps().newest(HERE, 10)).isEmpty();
    assertThat(storage.gaps().biggest(HERE, 10)).isEmpty();
    assertThat(storage.advice().current(HERE, new AdviceId("a"))).isEmpty();
    assertThat(storage.advice().uses(HERE)).isEmpty();
    assertThat(storage.publications().newest(HERE, 10)).isEmpty();
    assertThat(storage.schedules().all(HERE)).isEmpty();
    assertThat(storage.suggestions().find(HERE, new SuggestionId("waiting"))).isEmpty();
    assertThat(storage.entries().communities()).isEmpty();
    assertThat(storage.settings().all(HERE)).isEmpty();
    assertThat(storage.usage().used(HERE, allowance(Allowance.Scope.COMMUNITY, "all", 5))).isZero();
    assertThat(storage.audit().newest(HERE, 10)).isEmpty();
    assertThat(storage.installations().find(HERE)).isEmpty();
  }

  /// Another community keeps everything.
  @Test
  default void leavesOtherCommunitiesAlone() {
    Storage storage = storage();
    fill(storage);
    settle(storage, HERE);
    List<PersonalItem> anas = storage.personalData().of(ANA);
    List<PersonalItem> bens = storage.personalData().of(BEN);

    storage.personalData().removeCommunity(ELSEWHERE);

    assertThat(storage.personalData().of(ANA))
        .containsExactlyElementsOf(
            anas.stream().filter(item -> item.community().equals(HERE)).toList());
    assertThat(storage.personalData().of(BEN)).isEqualTo(bens);
    assertThat(storage.log().counts(HERE)).isEqualTo(Map.of(Ending.Kind.ANSWERED, 2L));
    assertThat(storage.log().using(HERE, new EntryId("entry"), 10)).hasSize(1);
    assertThat(storage.questions().takeOver(claim("two", 60, 61), TEST, 10)).hasSize(1);
    assertThat(storage.gaps().biggest(HERE, 10)).hasSize(1);
    assertThat(storage.advice().uses(HERE)).hasSize(1);
    assertThat(storage.entries().hidden(HERE)).hasSize(1);
    assertThat(storage.settings().all(HERE)).hasSize(1);
    assertThat(storage.usage().used(HERE, allowance(Allowance.Scope.COMMUNITY, "all", 5)))
        .isEqualTo(1);
    assertThat(storage.installations().find(HERE)).isPresent();
  }

  /// Also one whose name begins alike.
  @Test
  default void leavesCommunitiesWithLongerNamesAlone() {
    Storage storage = storage();
    CommunityId longer = new CommunityId(HERE.value() + "-too");
    settle(storage, longer);

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.usage().used(longer, allowance(Allowance.Scope.COMMUNITY, "all", 5)))
        .isEqualTo(1);
    assertThat(storage.installations().find(longer)).isPresent();
  }

  /// Every process learns that its entries are gone, or no longer hidden.
  @Test
  default void tellsTheChangeOfEntriesOfACommunityThatIsRemoved() {
    Storage storage = storage();
    fill(storage);
    settle(storage, HERE);
    long before = storage.changes().latest();

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.changes().after(before, 10))
        .extracting(change -> change.community() + " " + change.entry())
        .containsExactlyInAnyOrder(HERE + " contributed", HERE + " shipped");
  }

  /// A delivery that was seen stays known, so that nothing is answered again.
  @Test
  default void knowsDeliveriesToACommunityThatIsRemoved() {
    Storage storage = storage();
    Questions.Opening opening = opening(HERE, ANA, 1, "one");
    admit(storage, opening);

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.questions().admit(opening))
        .isInstanceOf(Questions.Admission.Duplicate.class);
  }

  /// Whoever still works on something of it is told that it is gone.
  @Test
  default void endsWhatIsUnderWayInACommunityThatIsRemoved() {
    Storage storage = storage();
    Lease answering = admit(storage, opening(HERE, ANA, 1, "one"));
    Lease posting =
        storage.publications().begin(publication("p", 1, "post"), claim("one", 1, 2)).orElseThrow();

    storage.personalData().removeCommunity(HERE);

    assertThat(storage.questions().close(answering, ending(2))).isFalse();
    assertThat(storage.publications().posted(posting, 0, new PostRef("test:1"))).isFalse();
  }

  /// Again does no harm, and neither does it to one that nobody knows.
  @Test
  default void removesACommunityTwice() {
    Storage storage = storage();
    settle(storage, HERE);

    storage.personalData().removeCommunity(HERE);
    storage.personalData().removeCommunity(HERE);

    assertThat(storage.personalData().ageing()).isEmpty();
  }

  /// Whatever of it there is.
  @Test
  default void listsCommunitiesThatHaveWhatGetsTooOld() {
    Storage storage = storage();
    CommunityId talking = new CommunityId("test:talking");
    CommunityId lacking = new CommunityId("test:lacking");
    CommunityId suggesting = new CommunityId("test:suggesting");
    answered(storage, ELSEWHERE, ANA, 1, "theirs");
    storage.audit().write(event(HERE, ANA, 1, "something"));
    storage
        .conversations()
        .append(
            new Talk(talking, new ThreadId("test:thread"), ANA),
            new Turn("Anas turn", Asker.UNKNOWN, List.of(), minutes(6)));
    storage.gaps().record(gap(lacking, "gap", "cluster", 1));
    storage.suggestions().add(suggestion(suggesting, "s", ANA, 1));

    assertThat(storage.personalData().ageing())
        .containsExactlyInAnyOrder(HERE, ELSEWHERE, talking, lacking, suggesting);
  }

  /// What communities make for themselves is not a matter of age.
  @Test
  default void listsNoCommunityWhereNothingGetsTooOld() {
    Storage storage = storage();
    settle(storage, HERE);
    storage.entries().put(entry(HERE, "contributed", "Title"));
    storage.advice().save(version(HERE, 1, advice("a", "post")));
    storage.publications().begin(publication("p", 10, "post"), claim("one", 10, 11));
    storage.schedules().add(schedule(HERE, "s", 11));

    assertThat(storage.personalData().ageing()).isEmpty();
  }

  private static Talk talk() {
    return new Talk(HERE, new ThreadId("test:thread"), ANA);
  }

  /// What a community has besides its people's.
  private static void settle(Storage storage, CommunityId community) {
    storage.installations().save(installation(community, 1, "secret"));
    storage.settings().set(community, "key", "value");
    storage.entries().hide(community, new EntryId("shipped"));
    storage.advice().used(community, new AdviceId("a"));
    storage.usage().take(community, List.of(allowance(Allowance.Scope.COMMUNITY, "all", 5)));
  }

  /// Something of every kind of Ana's, and some of Ben's.
  private static void fill(Storage storage) {
    QuestionId anas = answered(storage, 1, "Anas question", "entry");
    answered(storage, ELSEWHERE, ANA, 2, "Anas elsewhere");
    admit(storage, opening(HERE, ANA, 3, "Anas open"));
    QuestionId bens = answered(storage, HERE, BEN, 4, "Bens question");
    storage.log().rate(HERE, new Rating(bens, ANA, true, "thanks", minutes(5)));
    storage
        .conversations()
        .append(talk(), new Turn("Anas turn", Asker.UNKNOWN, List.of(), minutes(6)));
    storage.gaps().record(found(anas, "Anas", 7));
    storage.gaps().record(found(bens, "Bens", 8));
    storage.suggestions().add(suggestion(HERE, "waiting", ANA, 1));
    storage.suggestions().add(suggestion(HERE, "declined", ANA, 1));
    storage.suggestions().add(suggestion(HERE, "approved", ANA, 1));
    storage.suggestions().decide(HERE, new SuggestionId("declined"), decline(9));
    storage.suggestions().decide(HERE, new SuggestionId("approved"), approval(9));
    storage.entries().put(entry(HERE, "contributed", "Title"));
    storage.advice().save(version(HERE, 1, advice("a", "post")));
    storage.publications().begin(publication("p", 10, "post"), claim("one", 10, 11));
    storage.schedules().add(schedule(HERE, "s", 11));
    storage.audit().write(event(HERE, ANA, 12, "pause"));
    storage.audit().write(event(HERE, BEN, 13, "resume"));
  }

  private static FoundGap found(QuestionId question, String text, int at) {
    return new FoundGap(
        new Gap(HERE, text, List.of(), minutes(at)),
        question,
        FoundGap.Cause.UNANSWERED,
        new GapClusterId("cluster"),
        Optional.empty());
  }
}
