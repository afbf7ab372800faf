package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;

/// One publishing of an advice thread: what is to be posted, and how far that has come.
///
/// @param id its name
/// @param order what was asked for
/// @param posts as they are posted, rendered; the opening first
/// @param posted where the first of them stand, in order; as many as posts when it is done
/// @param state how it stands
public record Publication(
    PublicationId id, Order order, List<String> posts, List<PostRef> posted, State state) {

  /// Copies the lists and checks their sizes.
  public Publication {
    posts = List.copyOf(posts);
    posted = List.copyOf(posted);
    if (posts.isEmpty() || posted.size() > posts.size()) {
      throw new IllegalArgumentException(posted.size() + " of " + posts.size() + " posts posted");
    }
  }

  /// What was asked for.
  ///
  /// @param community where
  /// @param channel where in it
  /// @param advice which thread
  /// @param version which state of it
  /// @param by who asked for it, or who made the schedule
  /// @param at when
  public record Order(
      CommunityId community,
      ChannelId channel,
      AdviceId advice,
      int version,
      PersonKey by,
      Instant at) {}

  /// How a publication stands.
  public enum State {
    /// Posts are still to be posted.
    RUNNING,
    /// All posts are posted.
    DONE,
    /// The platform refused a post for good; those before it stand.
    FAILED
  }

  /// What is to be posted next.
  ///
  /// @return the position of the next post, from 0; the number of posts if none is left
  public int next() {
    return posted.size();
  }
}
