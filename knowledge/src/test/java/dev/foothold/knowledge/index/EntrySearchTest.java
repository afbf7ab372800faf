package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.When;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.KnowledgeOverlayContract;
import dev.foothold.core.testing.KnowledgeSearchContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntrySearchTest implements KnowledgeSearchContract, KnowledgeOverlayContract {

  private final FakeEmbedder embedder = new FakeEmbedder();

  @TempDir private Path folder;

  @Override
  public Subject subject(List<Entry> shipped) {
    EntrySearch search = search(shipped);
    return new Subject(search, search);
  }

  @Test
  void findsByVectorWhatSharesNoIndexedWord() {
    EntrySearch search = search(KnowledgeSearchContract.sample());
    Optional<Embedding> vector = embedder.embed("Volunteer at a hospital");

    Retrieval found = search.search(new KnowledgeSearch.Query("zzyzx qwxqy", vector, HERE, 10));

    assertThat(found.hits())
        .first()
        .extracting(hit -> hit.entry().id())
        .isEqualTo(new EntryId("volunteering"));
  }

  @Test
  void findsByVectorWhatACommunityAdded() {
    EntrySearch search = search(KnowledgeSearchContract.sample());
    search.put(HERE, Entries.entry("meetup", "Springfield chapter meetup").build());
    Optional<Embedding> vector = embedder.embed("Springfield chapter meetup");

    Retrieval found = search.search(new KnowledgeSearch.Query("zzyzx qwxqy", vector, HERE, 10));

    assertThat(found.hits())
        .first()
        .extracting(hit -> hit.entry().id())
        .isEqualTo(new EntryId("meetup"));
  }

  @Test
  void findsWhatACommunityAddedBeforeThereWasAModel() {
    EntrySearch search = search(KnowledgeSearchContract.sample());
    embedder.unload();

    search.put(HERE, Entries.entry("meetup", "Springfield chapter meetup").build());

    assertThat(new Subject(search, search).find(HERE, "springfield meetup"))
        .first()
        .isEqualTo(new EntryId("meetup"));
  }

  @Test
  void findsByVectorWhatACommunityAddedBeforeThereWasAModel() {
    EntrySearch search = search(KnowledgeSearchContract.sample());
    embedder.unload();
    search.put(HERE, Entries.entry("meetup", "Springfield chapter meetup").build());
    embedder.load();
    Optional<Embedding> vector = embedder.embed("Springfield chapter meetup");

    Retrieval found = search.search(new KnowledgeSearch.Query("zzyzx qwxqy", vector, HERE, 10));

    assertThat(found.hits())
        .first()
        .extracting(hit -> hit.entry().id())
        .isEqualTo(new EntryId("meetup"));
  }

  @Test
  void tellsHowLikeTheWaysAreInWhichEachParagraphIsAskedFor() {
    EntrySearch search = search(KnowledgeSearchContract.sample());
    search.put(
        HERE,
        Entries.entry("work", "Work")
            .detail("Days are long.")
            .detail("More, by a third.")
            .way("are nights paid", 2)
            .build());
    Optional<Embedding> vector = embedder.embed("are nights paid");

    Retrieval found = search.search(new KnowledgeSearch.Query("work", vector, HERE, 1));
    Retrieval byWords = search.search(new KnowledgeSearch.Query("work", Optional.empty(), HERE, 1));

    Map<Integer, Double> asked = found.hits().getFirst().asked();
    assertThat(asked).containsOnlyKeys(0, 2);
    assertThat(asked.get(2)).isCloseTo(1, within(1e-5)).isGreaterThan(asked.get(0));
    assertThat(byWords.hits().getFirst().asked()).isEmpty();
  }

  @Test
  void knowsTheFieldsSynonyms() {
    EntrySearch search =
        search(
            List.of(
                Entries.entry("one", "Electronic health record systems").build(),
                Entries.entry("two", "Gardening for beginners").build()));

    assertThat(new Subject(search, search).find(HERE, "which EMR"))
        .containsExactly(new EntryId("one"));
  }

  @Test
  void givesBackTheWholeEntry() {
    Entry entry =
        Entries.entry("one", "One: \"quoted\"")
            .question("What's one?")
            .alias("uno")
            .step(When.THIS_WEEK, "Do one thing.")
            .see("two")
            .build();

    assertThat(search(List.of(entry)).entry(HERE, entry.id())).contains(entry);
  }

  @Test
  void listsWhatIsShippedById() {
    assertThat(search(KnowledgeSearchContract.sample()).shipped())
        .extracting(entry -> entry.id().value())
        .containsExactly("certification", "resume", "vista", "volunteering");
  }

  private EntrySearch search(List<Entry> shipped) {
    List<Document> documents = shipped.stream().map(EntryFiles::document).toList();
    Path index = folder.resolve("index");
    try {
      IndexFolder.write(
          index,
          new IndexFolder.Content("test", documents, List.of()),
          text -> embedder.embed(text).orElseThrow(),
          _ -> {});
      return switch (IndexFolder.open(index)) {
        case IndexFolder.Opening.Opened(var reader, _) ->
            new EntrySearch(Searchable.of(reader), embedder);
        case IndexFolder.Opening.Unusable(var why) -> throw new AssertionError(why);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
