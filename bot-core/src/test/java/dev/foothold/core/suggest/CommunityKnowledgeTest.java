package dev.foothold.core.suggest;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.TestClock;
import dev.foothold.core.testing.Town;
import dev.foothold.core.testing.WordSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommunityKnowledgeTest {

  private static final Entry SHIPPED = Entries.entry("shipped", "Shipped to everybody").build();
  private static final List<CommunityId> COMMUNITIES =
      List.of(HERE, ELSEWHERE, new CommunityId("test:third"));

  private final Storage storage =
      new InMemoryStorage(new TestClock(), new Random(1), 5, Duration.ofDays(1));

  /// A process with a search of its own.
  private final class Instance {
    final WordSearch search = new WordSearch(List.of(SHIPPED));
    final CommunityKnowledge knowledge =
        new CommunityKnowledge(storage.entries(), storage.changes(), search);

    List<EntryId> finds(CommunityId community, String text) {
      return search
          .search(new KnowledgeSearch.Query(text, Optional.empty(), community, 50))
          .hits()
          .stream()
          .map(Retrieval.Hit::entry)
          .map(Entry::id)
          .toList();
    }
  }

  @Test
  void isFilledFromTheTruth() {
    new Instance().knowledge.put(entry(HERE, "own"));
    new Instance().knowledge.hide(HERE, SHIPPED.id());
    Instance restarted = new Instance();

    restarted.knowledge.fill();

    assertThat(restarted.finds(HERE, "everybody shipped title")).containsExactly(id("own"));
    assertThat(restarted.finds(ELSEWHERE, "everybody shipped title")).containsExactly(SHIPPED.id());
  }

  @Test
  void followsOtherProcesses() {
    Instance one = new Instance();
    Instance two = new Instance();
    two.knowledge.fill();

    one.knowledge.put(entry(HERE, "own"));
    int followed = two.knowledge.follow();

    assertThat(followed).isEqualTo(1);
    assertThat(two.finds(HERE, "title")).containsExactly(id("own"));
    assertThat(two.knowledge.follow()).isZero();
  }

  @Test
  void followsWhatIsHiddenShownAndRemoved() {
    Instance one = new Instance();
    Instance two = new Instance();
    one.knowledge.put(entry(HERE, "own"));
    two.knowledge.follow();

    one.knowledge.hide(HERE, SHIPPED.id());
    one.knowledge.remove(HERE, id("own"));
    two.knowledge.follow();
    List<EntryId> hidden = two.finds(HERE, "everybody shipped title");
    one.knowledge.unhide(HERE, SHIPPED.id());
    two.knowledge.follow();

    assertThat(hidden).isEmpty();
    assertThat(two.finds(HERE, "everybody shipped title")).containsExactly(SHIPPED.id());
  }

  @Test
  void showsACommunitysOwnEntryAgainThatWasHidden() {
    Instance one = new Instance();
    one.knowledge.put(entry(HERE, "shipped"));
    one.knowledge.hide(HERE, SHIPPED.id());
    one.knowledge.unhide(HERE, SHIPPED.id());

    assertThat(one.search.entry(HERE, SHIPPED.id()).orElseThrow().title())
        .isEqualTo("Title of test:here");
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /// Whatever communities add, hide, show and remove, in whatever process: each finds what is
  /// shipped and its own, and nothing of another's; and all processes find the same.
  @ParameterizedTest
  @MethodSource("seeds")
  void aCommunityNeverFindsAnothersEntry(int seed) {
    Random random = new Random(seed);
    List<Instance> processes = List.of(new Instance(), new Instance());
    for (int step = 0; step < 60; step++) {
      act(random, processes.get(random.nextInt(2)).knowledge);
    }
    processes.forEach(process -> process.knowledge.follow());
    Instance restarted = new Instance();
    restarted.knowledge.fill();

    for (CommunityId community : COMMUNITIES) {
      String everything = "title everybody shipped one two three " + COMMUNITIES;
      List<EntryId> found = restarted.finds(community, everything);
      assertThat(processes)
          .allSatisfy(
              process ->
                  assertThat(process.finds(community, everything))
                      .containsExactlyInAnyOrderElementsOf(found));
      assertThat(found)
          .allSatisfy(
              id ->
                  assertThat(restarted.search.entry(community, id).orElseThrow().title())
                      .isIn("Title of " + community, SHIPPED.title()));
      assertThat(found).noneMatch(storage.entries().hidden(community)::contains);
    }
  }

  private static void act(Random random, CommunityKnowledge knowledge) {
    CommunityId community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
    String name = List.of("shipped", "one", "two", "three").get(random.nextInt(4));
    switch (random.nextInt(5)) {
      case 0, 1 -> knowledge.put(entry(community, name));
      case 2 -> knowledge.hide(community, id(name));
      case 3 -> knowledge.unhide(community, id(name));
      default -> knowledge.remove(community, id(name));
    }
  }

  @Test
  void letsModeratorsHideShowAndRemove() {
    Town town = new Town(SHIPPED);
    EntryDesk desk = new EntryDesk(town.knowledge(), town.search(), town.office());

    assertThat(desk.hide(ANA, SHIPPED.id())).isEqualTo(EntryDesk.Result.NOT_ALLOWED);
    assertThat(desk.hide(MOD, id("nothing"))).isEqualTo(EntryDesk.Result.NOT_THERE);
    assertThat(desk.hide(MOD, SHIPPED.id())).isEqualTo(EntryDesk.Result.DONE);
    assertThat(town.search().entry(HERE, SHIPPED.id())).isEmpty();
    assertThat(town.search().entry(ELSEWHERE, SHIPPED.id())).isPresent();
    assertThat(desk.unhide(STRANGER, SHIPPED.id())).isEqualTo(EntryDesk.Result.NOT_THERE);
    assertThat(desk.unhide(MOD, SHIPPED.id())).isEqualTo(EntryDesk.Result.DONE);
    assertThat(desk.remove(MOD, SHIPPED.id())).isEqualTo(EntryDesk.Result.NOT_THERE);
    assertThat(town.audited()).containsExactly("entry.unhide", "entry.hide");
  }

  private static EntryId id(String name) {
    return new EntryId(name);
  }

  private static CommunityEntry entry(CommunityId community, String id) {
    return new CommunityEntry(
        community,
        new EntryId(id),
        new CommunityEntry.Text(
            "Title of " + community, "Answer.", List.of("Title?"), Optional.empty()),
        new CommunityEntry.Contribution(
            new PersonKey("ana"),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-07-01T12:00:00Z")));
  }
}
