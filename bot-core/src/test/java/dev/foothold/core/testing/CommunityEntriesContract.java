package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.BEN;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.NOON;
import static dev.foothold.core.testing.Rows.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.port.CommunityEntries;
import dev.foothold.core.port.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of communities' entries promises.
public interface CommunityEntriesContract extends StorageContract {

  /// An entry comes back as it was.
  @Test
  default void givesAnEntryBackWhole() {
    CommunityEntries entries = storage().entries();
    CommunityEntry full = entry(HERE, "full", "Title");
    CommunityEntry bare =
        new CommunityEntry(
            HERE,
            new EntryId("bare"),
            new CommunityEntry.Text("T", "A", List.of("Q?"), Optional.empty()),
            new CommunityEntry.Contribution(BEN, Optional.empty(), Optional.empty(), NOON));

    entries.put(full);
    entries.put(bare);

    assertThat(entries.find(HERE, full.id())).contains(full);
    assertThat(entries.find(HERE, bare.id())).contains(bare);
  }

  /// A new one takes the old one's place.
  @Test
  default void putsAnEntryInThePlaceOfTheOld() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "e", "Old"));

    entries.put(entry(HERE, "e", "New"));

    assertThat(entries.all(HERE)).containsExactly(entry(HERE, "e", "New"));
  }

  /// By id, and each community its own.
  @Test
  default void listsACommunitysOwn() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "b", "B"));
    entries.put(entry(HERE, "a", "A"));
    entries.put(entry(ELSEWHERE, "a", "Theirs"));

    assertThat(entries.all(HERE)).containsExactly(entry(HERE, "a", "A"), entry(HERE, "b", "B"));
    assertThat(entries.find(ELSEWHERE, new EntryId("b"))).isEmpty();
  }

  /// What is removed is gone, and was not theirs.
  @Test
  default void removesACommunitysOwnAlone() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "e", "Ours"));

    boolean byOthers = entries.remove(ELSEWHERE, new EntryId("e"));
    boolean byUs = entries.remove(HERE, new EntryId("e"));

    assertThat(List.of(byOthers, byUs)).containsExactly(false, true);
    assertThat(entries.all(HERE)).isEmpty();
  }

  /// Hidden is hidden there, and can be shown again.
  @Test
  default void hidesAndShowsAgain() {
    CommunityEntries entries = storage().entries();
    entries.hide(HERE, new EntryId("shipped"));
    entries.hide(HERE, new EntryId("shipped"));
    Set<EntryId> hidden = entries.hidden(HERE);

    boolean first = entries.unhide(HERE, new EntryId("shipped"));
    boolean second = entries.unhide(HERE, new EntryId("shipped"));

    assertThat(hidden).containsExactly(new EntryId("shipped"));
    assertThat(List.of(first, second)).containsExactly(true, false);
    assertThat(entries.hidden(HERE)).isEmpty();
  }

  /// What one hides, others see.
  @Test
  default void hidesNothingElsewhere() {
    CommunityEntries entries = storage().entries();

    entries.hide(HERE, new EntryId("shipped"));

    assertThat(entries.hidden(ELSEWHERE)).isEmpty();
  }

  /// What is hidden is still there.
  @Test
  default void keepsAHiddenEntry() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "e", "Ours"));

    entries.hide(HERE, new EntryId("e"));

    assertThat(entries.all(HERE)).hasSize(1);
    assertThat(entries.find(HERE, new EntryId("e"))).isPresent();
  }

  /// What is put is shown.
  @Test
  default void showsWhatIsPut() {
    CommunityEntries entries = storage().entries();
    entries.hide(HERE, new EntryId("e"));

    entries.put(entry(HERE, "e", "Ours"));

    assertThat(entries.hidden(HERE)).isEmpty();
  }

  /// What is removed is not hidden.
  @Test
  default void showsTheShippedOneWhereItsOwnIsRemoved() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "e", "Ours"));
    entries.hide(HERE, new EntryId("e"));

    entries.remove(HERE, new EntryId("e"));

    assertThat(entries.hidden(HERE)).isEmpty();
  }

  /// Who has something of their own.
  @Test
  default void listsCommunities() {
    CommunityEntries entries = storage().entries();
    entries.put(entry(HERE, "e", "Ours"));
    entries.hide(ELSEWHERE, new EntryId("shipped"));

    assertThat(entries.communities()).containsExactlyInAnyOrder(HERE, ELSEWHERE);
  }

  /// Every change is told, in order.
  @Test
  default void tellsEveryChange() {
    Storage storage = storage();
    long before = storage.changes().latest();

    storage.entries().put(entry(HERE, "a", "A"));
    storage.entries().hide(HERE, new EntryId("b"));
    storage.entries().unhide(HERE, new EntryId("b"));
    storage.entries().remove(HERE, new EntryId("a"));

    assertThat(storage.changes().after(before, 10))
        .extracting(change -> change.community() + " " + change.entry())
        .containsExactly("test:here a", "test:here b", "test:here b", "test:here a");
  }

  /// What changes nothing is not told.
  @Test
  default void tellsNoChangeWhereNothingChanged() {
    Storage storage = storage();
    long before = storage.changes().latest();

    storage.entries().unhide(HERE, new EntryId("b"));
    storage.entries().remove(HERE, new EntryId("a"));

    assertThat(storage.changes().after(before, 10)).isEmpty();
  }
}
