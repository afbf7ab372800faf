package dev.foothold.core.suggest;

import dev.foothold.core.model.Change;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.port.Changes;
import dev.foothold.core.port.CommunityEntries;
import dev.foothold.core.port.KnowledgeOverlay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What communities add and hide: the truth in the store, and this process's copy of it in the
/// search. A change made here is found at once; one made by another process is followed by
/// [#follow]. Safe for many threads.
public final class CommunityKnowledge {

  private static final int PORTION = 500;

  private final CommunityEntries entries;
  private final Changes changes;
  private final KnowledgeOverlay overlay;
  private long followed;

  /// A copy that holds nothing yet.
  ///
  /// @param entries the truth
  /// @param changes what changes in it
  /// @param overlay this process's copy
  public CommunityKnowledge(CommunityEntries entries, Changes changes, KnowledgeOverlay overlay) {
    this.entries = entries;
    this.changes = changes;
    this.overlay = overlay;
  }

  /// Fills the copy from the truth. Called once, before the first question.
  public synchronized void fill() {
    // Read first: what changes meanwhile is then followed, at worst twice.
    followed = changes.latest();
    for (CommunityId community : entries.communities()) {
      overlay.replace(
          community,
          entries.all(community).stream().map(CommunityEntry::toEntry).toList(),
          entries.hidden(community));
    }
  }

  /// Follows what other processes have changed. Called every second or so.
  ///
  /// @return how many entries were brought up to date
  public synchronized int follow() {
    record Place(CommunityId community, EntryId entry) {}
    int count = 0;
    List<Change> news = changes.after(followed, PORTION);
    while (!news.isEmpty()) {
      Set<Place> places = new LinkedHashSet<>();
      news.forEach(change -> places.add(new Place(change.community(), change.entry())));
      places.forEach(place -> bringUpToDate(place.community(), place.entry()));
      count += places.size();
      followed = news.getLast().sequence();
      news = changes.after(followed, PORTION);
    }
    return count;
  }

  private void bringUpToDate(CommunityId community, EntryId id) {
    Optional<CommunityEntry> own = entries.find(community, id);
    if (entries.hidden(community).contains(id)) {
      overlay.hide(community, id);
    } else if (own.isPresent()) {
      overlay.put(community, own.get().toEntry());
    } else {
      overlay.reset(community, id);
    }
  }

  synchronized void put(CommunityEntry entry) {
    entries.put(entry);
    bringUpToDate(entry.community(), entry.id());
  }

  synchronized boolean remove(CommunityId community, EntryId id) {
    boolean removed = entries.remove(community, id);
    bringUpToDate(community, id);
    return removed;
  }

  synchronized void hide(CommunityId community, EntryId id) {
    entries.hide(community, id);
    bringUpToDate(community, id);
  }

  synchronized boolean unhide(CommunityId community, EntryId id) {
    boolean shown = entries.unhide(community, id);
    bringUpToDate(community, id);
    return shown;
  }

  CommunityEntries entries() {
    return entries;
  }
}
