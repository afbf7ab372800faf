package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What members proposed, and what became of it. Each community sees its own. Safe for many
/// threads.
public interface Suggestions {

  /// Adds a suggestion.
  ///
  /// @param suggestion with an id that is new, waiting for review
  void add(Suggestion suggestion);

  /// One suggestion.
  ///
  /// @param community whose
  /// @param id which
  /// @return empty if it is not there
  Optional<Suggestion> find(CommunityId community, SuggestionId id);

  /// Suggestions that wait for review.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return oldest first
  List<Suggestion> waiting(CommunityId community, int limit);

  /// How many suggestions wait for review.
  ///
  /// @param community whose
  /// @return 0 or more
  int countWaiting(CommunityId community);

  /// What one person proposed in a community.
  ///
  /// @param community whose
  /// @param person who
  /// @param limit how many at most, 1 or more
  /// @return newest first
  List<Suggestion> by(CommunityId community, PersonKey person, int limit);

  /// Replaces what a waiting suggestion says.
  ///
  /// @param community whose
  /// @param id which
  /// @param content what it says now
  /// @return false if it does not wait any more: nothing was written
  boolean edit(CommunityId community, SuggestionId id, Suggestion.Content content);

  /// Ends the review of a waiting suggestion. Of two at once one succeeds.
  ///
  /// @param community whose
  /// @param id which
  /// @param review the decision
  /// @return false if it does not wait any more: nothing was written
  boolean decide(CommunityId community, SuggestionId id, Suggestion.Review review);

  /// Reviewed suggestions whose authors are still to be told, of all communities.
  ///
  /// @param platforms those whose people the caller can tell, as in `UserId.platform`
  /// @param after those behind this place; empty: from the first
  /// @param limit how many at most, 1 or more
  /// @return the one reviewed first comes first; of those reviewed at one time always the same
  List<Suggestion> untold(Set<String> platforms, Optional<Place> after, int limit);

  /// A place among those who are still to be told. It stays one when its suggestion is gone.
  ///
  /// @param reviewed when
  /// @param community whose
  /// @param id which
  record Place(Instant reviewed, CommunityId community, SuggestionId id) {

    /// The place of a suggestion.
    ///
    /// @param suggestion reviewed
    /// @return its place
    public static Place of(Suggestion suggestion) {
      return new Place(
          suggestion.review().orElseThrow().at(), suggestion.community(), suggestion.id());
    }
  }

  /// Removes whom to tell, because they were told or cannot be. Doing it twice is no error.
  ///
  /// @param community whose
  /// @param id which
  void told(CommunityId community, SuggestionId id);
}
