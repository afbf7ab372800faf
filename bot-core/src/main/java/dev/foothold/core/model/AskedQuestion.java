package dev.foothold.core.model;

import java.time.Instant;
import java.util.Optional;

/// A question as it is remembered.
///
/// @param id its name
/// @param asked who asked what and where
/// @param ending what became of it; empty while it is open
/// @param after what people did with the answer
public record AskedQuestion(QuestionId id, Asked asked, Optional<Ending> ending, After after) {

  /// Who asked what and where.
  ///
  /// @param person who
  /// @param community where
  /// @param channel where in it
  /// @param text masked
  /// @param at when it was received
  public record Asked(
      PersonKey person, CommunityId community, ChannelId channel, String text, Instant at) {

    /// Says where and when, not who and what.
    @Override
    public String toString() {
      return "Asked[" + community + ", " + at + ", " + text.length() + " characters]";
    }
  }

  /// What people did with an answer.
  ///
  /// @param post where it stands, as far as the platform told and it still stands
  /// @param solved whether the asker or a moderator said that it is settled
  /// @param helpful how many found it so
  /// @param unhelpful how many did not
  public record After(Optional<PostRef> post, boolean solved, int helpful, int unhelpful) {

    /// Nothing yet.
    public static final After NOTHING = new After(Optional.empty(), false, 0, 0);

    /// Checks the counts.
    public After {
      if (helpful < 0 || unhelpful < 0) {
        throw new IllegalArgumentException("counts " + helpful + ", " + unhelpful);
      }
    }
  }
}
