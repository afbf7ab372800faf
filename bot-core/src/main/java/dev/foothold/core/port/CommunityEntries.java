package dev.foothold.core.port;

import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What communities add to the knowledge and hide of it: the truth behind every process's
/// `KnowledgeOverlay`. Each call that changes something adds a [dev.foothold.core.model.Change] in
/// the same transaction. Safe for many threads.
public interface CommunityEntries {

  /// Adds an entry, or puts it in the place of the community's entry with the same id. It is not
  /// hidden then.
  ///
  /// @param entry what to add
  void put(CommunityEntry entry);

  /// One entry, hidden or not.
  ///
  /// @param community whose; others' are not there
  /// @param id which
  /// @return empty if it is not there
  Optional<CommunityEntry> find(CommunityId community, EntryId id);

  /// A community's own entries, hidden or not.
  ///
  /// @param community whose
  /// @return by id
  List<CommunityEntry> all(CommunityId community);

  /// Removes a community's own entry. It is not hidden then: a shipped one shows again.
  ///
  /// @param community whose
  /// @param id which
  /// @return false if it is not there
  boolean remove(CommunityId community, EntryId id);

  /// Hides an entry in a community, shipped or its own. Doing it twice is no error.
  ///
  /// @param community where
  /// @param id which
  void hide(CommunityId community, EntryId id);

  /// Shows a hidden entry again.
  ///
  /// @param community where
  /// @param id which
  /// @return false if it was not hidden
  boolean unhide(CommunityId community, EntryId id);

  /// What a community hides.
  ///
  /// @param community where
  /// @return in no order
  Set<EntryId> hidden(CommunityId community);

  /// Communities that have entries of their own, or hide some.
  ///
  /// @return in no order
  Set<CommunityId> communities();
}
