package dev.foothold.core.chat;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.ThreadId;
import java.util.Locale;
import java.util.Set;

/// Somebody who does something at a place in a chat, as the platform vouches for it.
///
/// @param actor who, in which community, and what the platform says they are there
/// @param groups roles or groups that they are in, with the platform in front (`discord:123`);
///   communities choose which of them moderate
/// @param place where
/// @param locale theirs, as far as the platform tells
public record Visitor(Actor actor, Set<String> groups, Place place, Locale locale) {

  /// Copies the set.
  public Visitor {
    groups = Set.copyOf(groups);
  }

  /// A place.
  ///
  /// @param communityName what its people call the community
  /// @param channel where in it
  /// @param thread the conversation that a question asked there belongs to
  /// @param isDirect whether nobody else reads along
  /// @param isThread whether it is a thread in a channel
  public record Place(
      String communityName,
      ChannelId channel,
      ThreadId thread,
      boolean isDirect,
      boolean isThread) {}

  /// Says where and what, not who.
  @Override
  public String toString() {
    return "Visitor[" + actor + "]";
  }
}
