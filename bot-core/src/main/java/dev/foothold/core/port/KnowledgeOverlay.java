package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import java.util.List;
import java.util.Set;

/// Changes what one community finds, while the bot runs and without a new index. A change is
/// visible to every search that begins after the call returns. Safe for many threads.
public interface KnowledgeOverlay {

  /// Adds an entry, or puts it in the place of the entry with the same id, hidden or not.
  ///
  /// @param community who gets it; nobody else does
  /// @param entry what to add
  void put(CommunityId community, Entry entry);

  /// Hides an entry, shipped or added, until it is put or reset. Hiding what is not there is no
  /// error: a shipped entry that comes with a new index stays hidden.
  ///
  /// @param community where
  /// @param id which
  void hide(CommunityId community, EntryId id);

  /// Takes back whatever was put or hidden under this id, so that the shipped entry, if there is
  /// one, shows again.
  ///
  /// @param community where
  /// @param id which
  void reset(CommunityId community, EntryId id);

  /// Makes what a community has added and hidden exactly this, in one step: what was put or hidden
  /// before and is not in it is taken back.
  ///
  /// @param community where
  /// @param entries what it adds
  /// @param hidden what it hides, shipped or added
  void replace(CommunityId community, List<Entry> entries, Set<EntryId> hidden);
}
