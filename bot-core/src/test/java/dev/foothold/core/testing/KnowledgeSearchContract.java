package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.KnowledgeOverlay;
import dev.foothold.core.port.KnowledgeSearch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every search promises.
public interface KnowledgeSearchContract {

  /// Who asks in these tests.
  CommunityId HERE = new CommunityId("test:here");

  /// Somebody else.
  CommunityId ELSEWHERE = new CommunityId("test:elsewhere");

  /// The search under test.
  ///
  /// @param shipped what it finds for everyone
  /// @return a search that is also its own overlay, or shares it
  Subject subject(List<Entry> shipped);

  /// A search and the overlay that changes what it finds.
  ///
  /// @param search under test
  /// @param overlay under test
  record Subject(KnowledgeSearch search, KnowledgeOverlay overlay) {

    /// Searches by words.
    ///
    /// @param community who asks
    /// @param text the question
    /// @return ids of what was found, best first
    public List<EntryId> find(CommunityId community, String text) {
      return retrieve(community, text, 10).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    Retrieval retrieve(CommunityId community, String text, int limit) {
      return search.search(new KnowledgeSearch.Query(text, Optional.empty(), community, limit));
    }
  }

  /// Four entries on different subjects.
  ///
  /// @return in no order that matters
  static List<Entry> sample() {
    return List.of(
        Entries.entry("volunteering", "Volunteer at a hospital")
            .question("How do I become a hospital volunteer?")
            .answer("Hospitals train volunteers on privacy first.")
            .build(),
        Entries.entry("vista", "VistA, the veterans hospital system")
            .question("Is VistA still used?")
            .answer("Most VA sites still run VistA.")
            .build(),
        Entries.entry("certification", "Certification for beginners")
            .question("Which certification should I get?")
            .answer("A certification alone opens few doors.")
            .build(),
        Entries.entry("resume", "Resume without experience")
            .question("What should my resume say?")
            .answer("Name one finished project with a link.")
            .build());
  }

  /// A title's words find the entry.
  @Test
  default void findsAnEntryByTheWordsOfItsQuestion() {
    Subject subject = subject(sample());

    List<EntryId> found = subject.find(HERE, "is vista still used");

    assertThat(found).first().isEqualTo(new EntryId("vista"));
  }

  /// Hits come best first.
  @Test
  default void givesHitsBestFirst() {
    Subject subject = subject(sample());

    Retrieval found = subject.retrieve(HERE, "hospital volunteer certification", 10);

    assertThat(found.hits())
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .isNotEmpty();
  }

  /// No more than were asked for.
  @Test
  default void givesNoMoreHitsThanAskedFor() {
    Subject subject = subject(sample());

    Retrieval found = subject.retrieve(HERE, "hospital certification resume vista", 2);

    assertThat(found.hits()).hasSizeLessThanOrEqualTo(2);
  }

  /// Nothing is found for nothing.
  @Test
  default void findsNothingWithConfidenceZeroWhereNoWordMatches() {
    Subject subject = subject(sample());

    Retrieval found = subject.retrieve(HERE, "zzyzx qwxqy", 10);

    assertThat(found).isEqualTo(new Retrieval(List.of(), 0));
  }

  /// The limit is checked.
  @Test
  default void refusesALimitOutOfRange() {
    Subject subject = subject(sample());

    assertThatThrownBy(() -> subject.retrieve(HERE, "vista", KnowledgeSearch.MAX_HITS + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("51");
  }

  /// One entry by its id, as it was put in.
  @Test
  default void givesAnEntryById() {
    List<Entry> shipped = sample();

    Optional<Entry> found = subject(shipped).search().entry(HERE, new EntryId("resume"));

    assertThat(found).contains(shipped.get(3));
  }

  /// No entry, no error.
  @Test
  default void givesNoEntryForAnUnknownId() {
    Subject subject = subject(sample());

    Optional<Entry> found = subject.search().entry(HERE, new EntryId("nowhere"));

    assertThat(found).isEmpty();
  }
}
