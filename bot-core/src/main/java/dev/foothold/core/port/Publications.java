package dev.foothold.core.port;

import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Publishings of advice threads and how far they have come, across processes and their deaths.
/// Safe for many threads.
public interface Publications {

  /// Writes down a publication that nothing is posted of yet. Of two with the same id the first
  /// counts.
  ///
  /// @param publication running
  /// @param claim who will post it
  /// @return the right to post it; empty if one with this id is there already
  Optional<Lease> begin(Publication publication, Claim claim);

  /// Writes down that the next post is posted.
  ///
  /// @param lease the right to post
  /// @param index the position of the post, from 0
  /// @param post where it stands
  /// @return false if the lease was lost or another post is next: nothing was written
  boolean posted(Lease lease, int index, PostRef post);

  /// Prolongs a lease.
  ///
  /// @param lease held by the caller
  /// @param until when it runs out now
  /// @return false if it was lost, or the publication has ended
  boolean renew(Lease lease, Instant until);

  /// Ends a publication.
  ///
  /// @param lease the right to post
  /// @param state done or failed
  /// @return false if the lease was lost or it has ended before: nothing was written
  boolean end(Lease lease, Publication.State state);

  /// Takes over running publications whose lease has run out. No two callers get the same one.
  ///
  /// @param claim who takes them
  /// @param platforms those where the caller can post, as in `ChannelId.platform`
  /// @param limit how many at most, 1 or more
  /// @return the one begun first comes first; under new leases
  List<Held> takeOver(Claim claim, Set<String> platforms, int limit);

  /// One publication.
  ///
  /// @param community whose; to others it is not there
  /// @param id which
  /// @return empty if it is not there
  Optional<Publication> find(CommunityId community, PublicationId id);

  /// Publications of a community, running or ended.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return the one begun last comes first
  List<Publication> newest(CommunityId community, int limit);

  /// A publication with the right to post it.
  ///
  /// @param lease the right
  /// @param publication how far it has come
  record Held(Lease lease, Publication publication) {}
}
