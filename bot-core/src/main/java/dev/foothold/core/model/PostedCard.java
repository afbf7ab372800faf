package dev.foothold.core.model;

import java.util.Optional;

/// Something that the bot has put up unasked, and where it stands.
///
/// @param community where
/// @param kind what it is about
/// @param name of what it is about: a suggestion's, a question's, a day
/// @param post where it stands
/// @param about the message that gave rise to it
public record PostedCard(
    CommunityId community, Kind kind, String name, PostRef post, Optional<PostRef> about) {

  /// Checks the name.
  public PostedCard {
    Identifier.checked("the name of a card", name);
  }

  /// What cards are about.
  public enum Kind {
    /// A suggestion that waits for review.
    SUGGESTION,
    /// An answer that moderators look at first.
    ANSWER,
    /// What was asked in a week.
    DIGEST
  }
}
