package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Questions of one community that ask for the same.
///
/// @param id its name
/// @param community whose
/// @param count how often it was asked, also by people whose data are deleted
/// @param examples its oldest and its newest question, as far as their texts are kept
/// @param settled whether a moderator has said that it is dealt with
public record GapCluster(
    GapClusterId id, CommunityId community, Count count, Examples examples, boolean settled) {

  /// How often something was asked.
  ///
  /// @param unanswered because nothing known answered it
  /// @param badlyRated because an answer was found not helpful
  /// @param newest when last
  public record Count(long unanswered, long badlyRated, Instant newest) {

    /// All of them.
    ///
    /// @return the sum
    public long total() {
      return unanswered + badlyRated;
    }
  }

  /// Questions that stand for the others.
  ///
  /// @param leader the oldest, with which new ones are compared; empty if no text is kept
  /// @param newest the newest text, masked; empty if none is kept
  /// @param nearest what came closest to the newest, best first
  public record Examples(Optional<Leader> leader, Optional<String> newest, List<EntryId> nearest) {

    /// Copies the list.
    public Examples {
      nearest = List.copyOf(nearest);
    }

    /// Says what came closest, not what was asked.
    @Override
    public String toString() {
      return "Examples[" + nearest + "]";
    }
  }

  /// What a new question is compared with.
  ///
  /// @param text masked
  /// @param vector empty where there was no model
  public record Leader(String text, Optional<Embedding> vector) {

    /// Says how long it is, not what it says.
    @Override
    public String toString() {
      return "Leader[" + text.length() + " characters]";
    }
  }
}
