package dev.foothold.core.gaps;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GapDeskTest {

  private final Town town = new Town(Entries.entry("near", "Nearest entry").build());
  private final GapFinder finder = town.gaps();
  private final GapDesk desk = new GapDesk(town.storage().gaps(), town.search(), town.office());
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void putsTogetherWhatAsksForTheSame() {
    miss("Which health IT podcast should I play?");
    miss("what health it podcast should i play??");
    miss("Is there a lab for FHIR at night?");

    List<GapDesk.Line> report = desk.report(MOD, 10).orElseThrow();

    assertThat(report).extracting(line -> line.cluster().count().total()).containsExactly(2L, 1L);
    assertThat(report.getFirst().cluster().examples().newest())
        .contains("what health it podcast should i play??");
    assertThat(report.getFirst().nearest()).map(entry -> entry.id().value()).contains("near");
  }

  @Test
  void putsTogetherWhatIsAlikeToTheModel() {
    FakeEmbedder model = new FakeEmbedder();
    GapFinder withModel = new GapFinder(town.storage().gaps(), model);
    record(withModel, HERE, "podcast podcast train", FoundGap.Cause.UNANSWERED);
    record(withModel, HERE, "podcast podcast train", FoundGap.Cause.UNANSWERED);

    assertThat(desk.report(MOD, 10).orElseThrow())
        .singleElement()
        .satisfies(line -> assertThat(line.cluster().count().total()).isEqualTo(2));
  }

  @Test
  void knowsNoWordsAnyMoreThatWereDeleted() {
    miss("Which podcast should I play?");
    town.storage().personalData().removeCommunity(HERE);
    finder.forget();

    miss("Which podcast should I play?");

    assertThat(desk.report(MOD, 10).orElseThrow())
        .singleElement()
        .satisfies(line -> assertThat(line.cluster().id()).hasToString("g-q-2"));
  }

  @Test
  void countsBadAnswersToo() {
    miss("Which podcast should I play?");
    record(finder, HERE, "Which podcast should I play?", FoundGap.Cause.BADLY_RATED);

    assertThat(desk.report(MOD, 10).orElseThrow())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.cluster().count().unanswered()).isEqualTo(1);
              assertThat(line.cluster().count().badlyRated()).isEqualTo(1);
            });
  }

  @Test
  void putsTogetherInTheReportWhatTwoProcessesBegan() {
    GapFinder other = town.gaps();
    other.record(
        new Gap(HERE, "Something else entirely", List.of(), town.clock().instant()),
        new QuestionId("warm-up"),
        FoundGap.Cause.UNANSWERED);
    miss("Which podcast should I play?");
    record(other, HERE, "Which podcast should I play?", FoundGap.Cause.UNANSWERED);
    int before = town.storage().gaps().biggest(HERE, 10).size();

    List<GapDesk.Line> report = desk.report(MOD, 10).orElseThrow();

    assertThat(before).isEqualTo(3);
    assertThat(report).hasSize(2);
    assertThat(report.getFirst().cluster().count().total()).isEqualTo(2);
  }

  @Test
  void learnsOfClustersOfOtherProcesses() {
    GapFinder other = town.gaps();
    record(other, HERE, "Warm up with this", FoundGap.Cause.UNANSWERED);
    miss("Which podcast should I play?");
    town.clock().advance(Duration.ofMinutes(2));

    record(other, HERE, "Which podcast should I play?", FoundGap.Cause.UNANSWERED);

    assertThat(town.storage().gaps().biggest(HERE, 10)).hasSize(2);
  }

  @Test
  void keepsCommunitiesApart() {
    miss("Which podcast should I play?");
    record(finder, ELSEWHERE, "Which podcast should I play?", FoundGap.Cause.UNANSWERED);

    assertThat(desk.report(STRANGER, 10).orElseThrow())
        .singleElement()
        .satisfies(line -> assertThat(line.cluster().count().total()).isEqualTo(1));
    assertThat(desk.report(MOD, 10).orElseThrow()).hasSize(1);
  }

  @Test
  void letsOnlyModeratorsSeeAndSettle() {
    miss("Which podcast should I play?");
    GapClusterId id = first();

    assertThat(desk.report(ANA, 10)).isEmpty();
    assertThat(desk.settle(ANA, id)).isFalse();
    assertThat(desk.settle(STRANGER, id)).isFalse();
    assertThat(desk.adviceDraft(ANA, id)).isEmpty();
    assertThat(desk.entryDraft(STRANGER, id)).isEmpty();
  }

  @Test
  void comesBackWhenItIsAskedForAgain() {
    miss("Which podcast should I play?");
    boolean settled = desk.settle(MOD, first());
    int afterwards = desk.report(MOD, 10).orElseThrow().size();

    miss("Which podcast should I play?");

    assertThat(settled).isTrue();
    assertThat(afterwards).isZero();
    assertThat(desk.report(MOD, 10).orElseThrow()).hasSize(1);
  }

  @Test
  void letsModeratorsSayThatTwoAreOne() {
    miss("Which podcast should I play?");
    GapClusterId podcast = first();
    miss("Anything to listen to on the train?");
    GapClusterId listen = first();

    boolean byMember = desk.merge(ANA, listen, podcast);
    boolean byModerator = desk.merge(MOD, listen, podcast);

    assertThat(List.of(byMember, byModerator)).containsExactly(false, true);
    assertThat(desk.report(MOD, 10).orElseThrow())
        .singleElement()
        .satisfies(line -> assertThat(line.cluster().count().total()).isEqualTo(2));
  }

  @Test
  void draftsAdviceInOneStep() {
    miss("Which {podcast} should I play, @everyone?");

    Advice draft = desk.adviceDraft(MOD, first()).orElseThrow();

    assertThat(draft.id().value()).isEqualTo("which-podcast-should-i-play-everyone");
    assertThat(draft.posts()).hasSize(2).last().isEqualTo("{entry:near}");
    assertThat(draft.posts().getFirst()).contains("@ everyone").doesNotContain("{");
  }

  @Test
  void draftsAnEntryThatWaitsForReview() {
    miss("Which podcast should I play?");
    SuggestionDesk suggestions =
        new SuggestionDesk(
            town.storage(), town.knowledge(), town.search(), town.links(), town.office());

    SuggestionDesk.Filed filed =
        suggestions.draft(MOD, desk.entryDraft(MOD, first()).orElseThrow());

    assertThat(filed).isInstanceOf(SuggestionDesk.Filed.Waiting.class);
    assertThat(suggestions.queue(MOD, 10).orElseThrow()).hasSize(1);
    assertThat(suggestions.draft(ANA, desk.entryDraft(MOD, first()).orElseThrow()))
        .isInstanceOf(SuggestionDesk.Filed.Invalid.class);
  }

  @Test
  void draftsFromAnyWords() {
    miss("x".repeat(4_000));
    miss("\u202e\u200b ???");

    assertThat(desk.report(MOD, 10).orElseThrow())
        .allSatisfy(
            line -> {
              assertThat(desk.adviceDraft(MOD, line.cluster().id())).isPresent();
              assertThat(desk.entryDraft(MOD, line.cluster().id())).isPresent();
            });
  }

  private GapClusterId first() {
    return town.storage().gaps().recent(HERE, 1).getFirst().id();
  }

  private void miss(String question) {
    record(finder, HERE, question, FoundGap.Cause.UNANSWERED);
  }

  private void record(
      GapFinder with, CommunityId community, String question, FoundGap.Cause cause) {
    town.clock().advance(Duration.ofSeconds(1));
    with.record(
        new Gap(community, question, List.of(new EntryId("near")), town.clock().instant()),
        new QuestionId("q-" + asked.incrementAndGet()),
        cause);
  }
}
