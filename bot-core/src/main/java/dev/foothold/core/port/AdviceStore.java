package dev.foothold.core.port;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.CommunityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Communities' own advice threads with all their versions. Each community sees its own. Safe for
/// many threads.
public interface AdviceStore {

  /// Adds a version, if its number is one more than the current one's, or 1 where there is none.
  ///
  /// @param version what to add
  /// @return what became of it
  Saving save(AdviceVersion version);

  /// The current version of a thread, retired or not.
  ///
  /// @param community whose
  /// @param id which
  /// @return empty if the community has no version of its own
  Optional<AdviceVersion> current(CommunityId community, AdviceId id);

  /// The current version of each thread, retired ones too.
  ///
  /// @param community whose
  /// @return by id
  List<AdviceVersion> all(CommunityId community);

  /// All versions of a thread.
  ///
  /// @param community whose
  /// @param id which
  /// @return newest first
  List<AdviceVersion> history(CommunityId community, AdviceId id);

  /// Counts one use of a thread, the community's own or a shipped one.
  ///
  /// @param community whose
  /// @param id which
  void used(CommunityId community, AdviceId id);

  /// How often threads were used.
  ///
  /// @param community whose
  /// @return only those that were used
  Map<AdviceId, Long> uses(CommunityId community);

  /// What became of a version.
  sealed interface Saving {

    /// It is the current one now.
    record Saved() implements Saving {}

    /// Another one came first; nothing was written.
    ///
    /// @param current the one that came first; empty if there is none at all
    record Conflict(Optional<AdviceVersion> current) implements Saving {}
  }
}
