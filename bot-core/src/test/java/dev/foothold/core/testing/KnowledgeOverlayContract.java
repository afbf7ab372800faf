package dev.foothold.core.testing;

import static dev.foothold.core.testing.KnowledgeSearchContract.ELSEWHERE;
import static dev.foothold.core.testing.KnowledgeSearchContract.HERE;
import static dev.foothold.core.testing.KnowledgeSearchContract.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.testing.KnowledgeSearchContract.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every overlay promises of the search that it changes.
public interface KnowledgeOverlayContract {

  /// The overlay under test with its search.
  ///
  /// @param shipped what the search finds for everyone
  /// @return nothing put, nothing hidden
  Subject subject(List<Entry> shipped);

  /// What a community adds, it finds at once.
  @Test
  default void findsWhatTheCommunityAdded() {
    Subject subject = subject(sample());

    subject.overlay().put(HERE, meetup("Meetup of the Springfield chapter"));

    assertThat(subject.find(HERE, "springfield chapter meetup"))
        .first()
        .isEqualTo(new EntryId("meetup"));
  }

  /// What one community adds, no other finds.
  @Test
  default void keepsWhatOneCommunityAddedFromOthers() {
    Subject subject = subject(sample());

    subject.overlay().put(HERE, meetup("Meetup of the Springfield chapter"));

    assertThat(subject.find(ELSEWHERE, "springfield chapter meetup"))
        .doesNotContain(new EntryId("meetup"));
    assertThat(subject.search().entry(ELSEWHERE, new EntryId("meetup"))).isEmpty();
  }

  /// A changed entry is found as changed, once.
  @Test
  default void putsAChangedEntryInThePlaceOfTheShippedOne() {
    Subject subject = subject(sample());
    Entry changed = Entries.entry("vista", "VistA at the Springfield clinic").build();

    subject.overlay().put(HERE, changed);

    assertThat(subject.find(HERE, "vista springfield clinic")).containsOnlyOnce(changed.id());
    assertThat(subject.search().entry(HERE, changed.id())).contains(changed);
    assertThat(subject.search().entry(ELSEWHERE, changed.id())).contains(sample().get(1));
  }

  /// A hidden entry is hidden where it was hidden.
  @Test
  default void hidesAnEntryInThatCommunityAlone() {
    Subject subject = subject(sample());

    subject.overlay().hide(HERE, new EntryId("vista"));

    assertThat(subject.find(HERE, "is vista still used")).doesNotContain(new EntryId("vista"));
    assertThat(subject.search().entry(HERE, new EntryId("vista"))).isEmpty();
    assertThat(subject.find(ELSEWHERE, "is vista still used")).contains(new EntryId("vista"));
  }

  /// Putting shows again what was hidden.
  @Test
  default void showsAHiddenEntryAgainWhenItIsPut() {
    Subject subject = subject(sample());
    subject.overlay().hide(HERE, new EntryId("meetup"));

    subject.overlay().put(HERE, meetup("Springfield meetup"));

    assertThat(subject.find(HERE, "springfield meetup")).contains(new EntryId("meetup"));
  }

  /// After a reset everything is as shipped.
  @Test
  default void showsTheShippedEntryAgainAfterAReset() {
    Subject subject = subject(sample());
    subject.overlay().put(HERE, Entries.entry("vista", "Something else").build());
    subject.overlay().hide(HERE, new EntryId("resume"));

    subject.overlay().reset(HERE, new EntryId("vista"));
    subject.overlay().reset(HERE, new EntryId("resume"));

    assertThat(subject.search().entry(HERE, new EntryId("vista"))).contains(sample().get(1));
    assertThat(subject.find(HERE, "what should my resume say")).contains(new EntryId("resume"));
  }

  /// Many at once are put and hidden as one by one; what was before is taken back.
  @Test
  default void replacesEverythingOfACommunityAtOnce() {
    Subject subject = subject(sample());
    subject.overlay().put(HERE, Entries.entry("gone", "Gone with the wind").build());
    subject.overlay().hide(HERE, new EntryId("resume"));

    subject
        .overlay()
        .replace(
            HERE,
            List.of(meetup("Springfield meetup"), Entries.entry("hid", "Hidden one").build()),
            Set.of(new EntryId("vista"), new EntryId("hid")));

    assertThat(subject.find(HERE, "springfield meetup")).contains(new EntryId("meetup"));
    assertThat(subject.search().entry(HERE, new EntryId("vista"))).isEmpty();
    assertThat(subject.search().entry(HERE, new EntryId("hid"))).isEmpty();
    assertThat(subject.search().entry(HERE, new EntryId("gone"))).isEmpty();
    assertThat(subject.search().entry(HERE, new EntryId("resume"))).isPresent();
    assertThat(subject.search().entry(ELSEWHERE, new EntryId("vista"))).isPresent();
  }

  private static Entry meetup(String title) {
    return Entries.entry("meetup", title).build();
  }
}
