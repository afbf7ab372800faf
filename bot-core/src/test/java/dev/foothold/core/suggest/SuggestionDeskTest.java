package dev.foothold.core.suggest;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeNotifier;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionDeskTest {

  private final Town town =
      new Town(
          Entries.entry("volunteering", "Volunteer in a hospital")
              .question("Where can a nurse volunteer?")
              .resource("volunteers")
              .build());
  private final SuggestionDesk desk =
      new SuggestionDesk(
          town.storage(), town.knowledge(), town.search(), town.links(), town.office());

  @Test
  void waitsForReview() {
    Suggestion suggestion = waiting(desk.suggest(ANA, meetup(), Optional.empty()));

    assertThat(desk.queue(MOD, 10).orElseThrow())
        .extracting(SuggestionDesk.Reviewable::suggestion)
        .containsExactly(suggestion);
    assertThat(found(HERE, "springfield meetup")).isEmpty();
  }

  @Test
  void isFoundHereAtOnceWhenItIsApproved() {
    SuggestionId id = suggested();

    desk.approve(MOD, id);

    assertThat(found(HERE, "springfield meetup")).hasSize(1);
    assertThat(found(ELSEWHERE, "springfield meetup")).isEmpty();
  }

  @Test
  void marksWhatAMemberContributedWithoutTheirName() {
    Entry entry = approved(desk.approve(MOD, suggested())).toEntry();

    assertThat(entry.provenance().origin()).isEqualTo(Entry.Origin.MEMBER);
    assertThat(entry.body().details().getFirst().text())
        .isEqualTo("Contributed by a member of this community.");
  }

  @Test
  void takesNoNameForMarkdown() {
    Optional<String> credit = Optional.of("[Ana](https://ads.example) *L*");
    SuggestionId id = waiting(desk.suggest(ANA, meetup(), credit)).id();

    assertThat(approved(desk.approve(MOD, id)).toEntry().body().details().getFirst().text())
        .startsWith("Contributed by \\[Ana\\]\\(https://ads.example\\) \\*L\\*, a member");
  }

  @Test
  void namesWhoWantsToBeNamed() {
    SuggestionId id = waiting(desk.suggest(ANA, meetup(), Optional.of("Ana L."))).id();

    assertThat(approved(desk.approve(MOD, id)).toEntry().body().details().getFirst().text())
        .isEqualTo("Contributed by Ana L., a member of this community.");
  }

  @Test
  void removesANameWithThePersonsData() {
    SuggestionId id = waiting(desk.suggest(ANA, meetup(), Optional.of("Ana L."))).id();
    EntryId entry = approved(desk.approve(MOD, id)).id();

    town.storage().personalData().delete(town.people().key(ANA.user()));
    CommunityKnowledge process = town.knowledge();
    process.fill();

    assertThat(town.search().entry(HERE, entry).orElseThrow().toString()).doesNotContain("Ana L.");
  }

  @Test
  void letsOnlyModeratorsOfTheCommunityReview() {
    SuggestionId id = suggested();

    assertThat(desk.approve(ANA, id)).isEqualTo(new SuggestionDesk.Reviewed.NotAllowed());
    assertThat(desk.decline(BEN, id, "no")).isEqualTo(new SuggestionDesk.Reviewed.NotAllowed());
    assertThat(desk.approve(STRANGER, id)).isEqualTo(new SuggestionDesk.Reviewed.NotThere(id));
    assertThat(desk.queue(ANA, 10)).isEmpty();
    assertThat(desk.queue(STRANGER, 10).orElseThrow()).isEmpty();
  }

  @Test
  void letsTheFirstOfTwoModeratorsDecide() {
    SuggestionId id = suggested();
    desk.approve(MOD, id);

    SuggestionDesk.Reviewed second = desk.decline(MAX, id, "known");

    assertThat(second).isInstanceOf(SuggestionDesk.Reviewed.Decided.class);
    assertThat(found(HERE, "springfield meetup")).hasSize(1);
  }

  @Test
  void findsNothingOfWhatWasDeclined() {
    SuggestionId id = suggested();

    desk.decline(MOD, id, "It is over.");

    assertThat(found(HERE, "springfield meetup")).isEmpty();
    assertThat(desk.mine(ANA, 10).getFirst().review().orElseThrow().reason())
        .isEqualTo("It is over.");
  }

  @Test
  void declinesWithAReasonAlone() {
    SuggestionId id = suggested();

    assertThat(desk.decline(MOD, id, " ")).isInstanceOf(SuggestionDesk.Reviewed.Invalid.class);
    assertThat(desk.queue(MOD, 10).orElseThrow()).hasSize(1);
  }

  @Test
  void editsAndApproves() {
    SuggestionId id = suggested();
    SuggestionDesk.Draft better =
        new SuggestionDesk.Draft(
            Suggestion.Kind.RESOURCE,
            "Shelbyville meetup",
            "It meets on Fridays.",
            "https://shelbyville.example.org/",
            Optional.empty());

    CommunityEntry entry = approved(desk.editAndApprove(MOD, id, better));

    assertThat(entry.text().answer()).isEqualTo("It meets on Fridays.");
    assertThat(found(HERE, "shelbyville meetup")).containsExactly(entry.id());
  }

  @Test
  void changesNothingWhereTheEditIsBad() {
    SuggestionId id = suggested();

    SuggestionDesk.Reviewed reviewed =
        desk.editAndApprove(MOD, id, draft("Meetup", "@everyone come", ""));

    assertThat(reviewed).isInstanceOf(SuggestionDesk.Reviewed.Invalid.class);
    assertThat(desk.queue(MOD, 10).orElseThrow().getFirst().suggestion().content().text())
        .contains("Tuesdays");
  }

  @Test
  void isAskedForLikeWhatItCorrects() {
    SuggestionDesk.Draft correction =
        new SuggestionDesk.Draft(
            Suggestion.Kind.CORRECTION,
            "The office has moved",
            "It is in the new building.",
            "",
            Optional.of(new EntryId("volunteering")));
    SuggestionId id = waiting(desk.suggest(ANA, correction, Optional.empty())).id();

    CommunityEntry entry = approved(desk.approve(MOD, id));

    assertThat(found(HERE, "where can a nurse volunteer")).contains(entry.id());
  }

  @Test
  void takesNoOtherEntrysPlace() {
    SuggestionId first = waiting(desk.suggest(ANA, meetup(), Optional.empty())).id();
    SuggestionId second = waiting(desk.suggest(BEN, meetup(), Optional.empty())).id();

    EntryId one = approved(desk.approve(MOD, first)).id();
    EntryId other = approved(desk.approve(MOD, second)).id();

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void masksPersonalDataBeforeItIsKept() {
    SuggestionDesk.Draft draft =
        draft("Call Ana", "Her number is 415-555-0132, write to ana@example.org.", "");

    Suggestion suggestion = waiting(desk.suggest(ANA, draft, Optional.empty()));

    assertThat(suggestion.content().text()).contains("[phone]", "[email]").doesNotContain("0132");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://192.168.0.1/",
        "https://me:secret@example.org/",
        "https://example.org/?token=1",
        "https://banned.example/",
        "not a link",
        "https://exаmple.org/"
      })
  void takesNoLinkThatNobodyShouldOpen(String link) {
    SuggestionDesk.Filed filed = desk.suggest(ANA, draft("Title", "Text.", link), Optional.empty());

    assertThat(filed).isInstanceOf(SuggestionDesk.Filed.Invalid.class);
    assertThat(town.storage().suggestions().countWaiting(HERE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', Text.",
    "Title, ' '",
    "@everyone, Text.",
    "Title, '<@123456789> look'",
    "Tit\u200ble, Text.",
    "Title, '\u202etxeT'"
  })
  void takesNoTextThatPingsOrDeceives(String title, String text) {
    assertThat(desk.suggest(ANA, draft(title, text, ""), Optional.empty()))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
  }

  @Test
  void takesNoTextOverTheLimit() {
    assertThat(desk.suggest(ANA, draft("x".repeat(121), "Text.", ""), Optional.empty()))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
    assertThat(desk.suggest(ANA, draft("Title", "x".repeat(1_001), ""), Optional.empty()))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
    assertThat(
            desk.suggest(
                ANA,
                draft("Title", "x", "https://example.org/" + "x".repeat(500)),
                Optional.empty()))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
    assertThat(desk.suggest(ANA, meetup(), Optional.of("@everyone")))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
  }

  @Test
  void stopsAFloodOfOnePerson() {
    for (int i = 0; i < 5; i++) {
      desk.suggest(ANA, meetup(), Optional.empty());
    }

    SuggestionDesk.Filed sixth = desk.suggest(ANA, meetup(), Optional.empty());
    SuggestionDesk.Filed bens = desk.suggest(BEN, meetup(), Optional.empty());
    town.clock().advance(Duration.ofDays(1));
    SuggestionDesk.Filed tomorrow = desk.suggest(ANA, meetup(), Optional.empty());

    assertThat(sixth)
        .isEqualTo(new SuggestionDesk.Filed.TooMany(Instant.parse("2026-07-02T00:00:00Z")));
    assertThat(bens).isInstanceOf(SuggestionDesk.Filed.Waiting.class);
    assertThat(tomorrow).isInstanceOf(SuggestionDesk.Filed.Waiting.class);
  }

  @Test
  void takesNoMoreThanModeratorsCanReview() {
    new SettingsDesk(town.storage().settings(), town.office()).set(MOD, "suggestions.waiting", "1");
    suggested();

    assertThat(desk.suggest(BEN, meetup(), Optional.empty()))
        .isEqualTo(new SuggestionDesk.Filed.QueueFull(1));
  }

  @Test
  void pointsOutWhatWaitsTwiceOrIsKnown() {
    SuggestionDesk.Draft known =
        draft(
            "volunteer in a HOSPITAL",
            "Go there.",
            "http://www.example.org/open/volunteers/?utm_source=x");
    suggested();
    waiting(desk.suggest(BEN, meetup(), Optional.empty()));
    waiting(desk.suggest(BEN, known, Optional.empty()));

    List<SuggestionDesk.Reviewable> queue = desk.queue(MOD, 10).orElseThrow();

    assertThat(queue.get(0).remarks()).anyMatch(remark -> remark.contains("The same waits as s-"));
    assertThat(queue.get(2).remarks())
        .anyMatch(remark -> remark.contains("known already, as volunteering"))
        .anyMatch(remark -> remark.contains("not encrypted"));
  }

  @Test
  void pointsOutALookalikeAndLetsTheModeratorDecide() {
    SuggestionId id =
        waiting(
                desk.suggest(
                    ANA, draft("Records", "See it.", "https://openernr.org/"), Optional.empty()))
            .id();

    assertThat(desk.queue(MOD, 10).orElseThrow().getFirst().remarks())
        .anyMatch(remark -> remark.contains("looks like openemr.org"));
    assertThat(desk.approve(MOD, id)).isInstanceOf(SuggestionDesk.Reviewed.Approved.class);
  }

  @Test
  void tellsTheMemberOnceAndForgetsWhoTheyAre() {
    SuggestionId id = suggested();
    desk.decline(MOD, id, "It is over, sorry.");
    FakeNotifier notifier = new FakeNotifier("test");
    Tellings tellings = new Tellings(town.storage().suggestions(), List.of(notifier));

    int first = tellings.run();
    int second = tellings.run();

    assertThat(List.of(first, second)).containsExactly(1, 0);
    assertThat(notifier.told())
        .containsExactly(
            "test:ana: Thank you for suggesting \"Springfield meetup\". The moderators did not take"
                + " it this time: It is over, sorry.");
    assertThat(town.storage().suggestions().find(HERE, id).orElseThrow().from().tell()).isEmpty();
  }

  @Test
  void tellsTheMemberLaterWhereTheyCannotBeToldNow() {
    desk.approve(MOD, suggested());
    FakeNotifier notifier = new FakeNotifier("test");
    Tellings tellings = new Tellings(town.storage().suggestions(), List.of(notifier));
    notifier.answer(Notifier.Telling.LATER);
    int now = tellings.run();
    notifier.answer(Notifier.Telling.TOLD);

    int later = tellings.run();

    assertThat(List.of(now, later)).containsExactly(0, 1);
    assertThat(notifier.told()).singleElement().asString().contains("approved");
  }

  @Test
  void givesUpOnWhoCannotBeReached() {
    SuggestionId id = suggested();
    desk.approve(MOD, id);
    FakeNotifier notifier = new FakeNotifier("test");
    notifier.answer(Notifier.Telling.UNREACHABLE);

    new Tellings(town.storage().suggestions(), List.of(notifier)).run();

    assertThat(town.storage().suggestions().find(HERE, id).orElseThrow().from().tell()).isEmpty();
  }

  @Test
  void exportsAnEntryForTheShippedKnowledge() {
    EntryId id = approved(desk.approve(MOD, suggested())).id();

    assertThat(desk.export(MOD, id))
        .hasValueSatisfying(
            file ->
                assertThat(file)
                    .startsWith("---\nid: " + id + "\ntitle: \"Springfield meetup\"\n")
                    .contains("origin: curated", "asOf: 2026-07-01", "[1]"));
    assertThat(desk.export(ANA, id)).isEmpty();
    assertThat(desk.export(STRANGER, id)).isEmpty();
  }

  @Test
  void losesNothingWhileTheStoreIsGone() {
    SuggestionId id = suggested();
    town.storage().goDown();
    assertThatThrownBy(() -> desk.approve(MOD, id)).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> desk.suggest(BEN, meetup(), Optional.empty()))
        .isInstanceOf(StoreUnavailable.class);

    town.storage().comeBack();

    assertThat(desk.queue(MOD, 10).orElseThrow()).hasSize(1);
    assertThat(desk.approve(MOD, id)).isInstanceOf(SuggestionDesk.Reviewed.Approved.class);
  }

  @Test
  void writesDownWhatModeratorsDecide() {
    desk.approve(MOD, suggested());
    desk.decline(MOD, suggested(), "known");

    assertThat(town.audited()).containsExactly("review.decline", "review.approve");
  }

  private SuggestionId suggested() {
    return waiting(desk.suggest(ANA, meetup(), Optional.empty())).id();
  }

  private static SuggestionDesk.Draft meetup() {
    return draft("Springfield meetup", "It meets on Tuesdays.", "https://springfield.example.org/");
  }

  private static SuggestionDesk.Draft draft(String title, String text, String link) {
    return new SuggestionDesk.Draft(Suggestion.Kind.RESOURCE, title, text, link, Optional.empty());
  }

  private static Suggestion waiting(SuggestionDesk.Filed filed) {
    return switch (filed) {
      case SuggestionDesk.Filed.Waiting(var suggestion) -> suggestion;
      case SuggestionDesk.Filed.Invalid(var problems) -> throw new AssertionError(problems);
      case SuggestionDesk.Filed.TooMany(var until) -> throw new AssertionError(until);
      case SuggestionDesk.Filed.QueueFull(var count) -> throw new AssertionError(count);
    };
  }

  private static CommunityEntry approved(SuggestionDesk.Reviewed reviewed) {
    if (reviewed instanceof SuggestionDesk.Reviewed.Approved(var entry)) {
      return entry;
    }
    throw new AssertionError(reviewed);
  }

  private List<EntryId> found(CommunityId community, String text) {
    return town
        .search()
        .search(new KnowledgeSearch.Query(text, Optional.empty(), community, 10))
        .hits()
        .stream()
        .map(Retrieval.Hit::entry)
        .map(Entry::id)
        .toList();
  }
}
