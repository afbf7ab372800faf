package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Installation;
import java.util.List;
import java.util.Optional;

/// Where Foothold was installed, with what it takes to speak there. What is in a payload is its
/// adapter's business: it comes encrypted. Safe for many threads.
public interface Installations {

  /// One community's.
  ///
  /// @param community whose
  /// @return empty if it is not installed there
  Optional<Installation> find(CommunityId community);

  /// Every community's.
  ///
  /// @return in the order of the communities' ids
  List<Installation> all();

  /// How many there are.
  ///
  /// @return 0 or more
  int count();

  /// Adds an installation, or replaces its community's, as when somebody installs anew.
  ///
  /// @param installation the new one
  void save(Installation installation);

  /// Replaces an installation if its payload is as it was read, as when its tokens are renewed: of
  /// two who renew them one succeeds, and what was removed meanwhile does not come back.
  ///
  /// @param read the one that was read
  /// @param next of the same community
  /// @return false if it was replaced or removed by another: nothing was written
  /// @throws IllegalArgumentException if the two are not of one community
  boolean replace(Installation read, Installation next);

  /// Removes an installation alone; everything that a community has is removed by
  /// [PersonalData#removeCommunity].
  ///
  /// @param community whose
  /// @return false if it was not there
  boolean remove(CommunityId community);
}
