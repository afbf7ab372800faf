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
/// @param vouched what the platform itself says they are, where the community has said more
public record Visitor(
    Actor actor, Set<String> groups, Place place, Locale locale, Actor.Role vouched) {

  /// Copies the set.
  public Visitor {
    groups = Set.copyOf(groups);
  }

  /// Somebody as the platform vouches for them.
  ///
  /// @param actor who
  /// @param groups that they are in
  /// @param place where
  /// @param locale theirs
  public Visitor(Actor actor, Set<String> groups, Place place, Locale locale) {
    this(actor, groups, place, locale, actor.role());
  }

  /// The same with the rights of moderators, by their community's own choice.
  ///
  /// @return a copy that remembers what the platform says
  public Visitor promoted() {
    Actor moderator = new Actor(actor.user(), actor.community(), Actor.Role.MODERATOR);
    return new Visitor(moderator, groups, place, locale, vouched);
  }

  /// As the platform itself vouches for them: for what nobody may do who has their rights only by a
  /// community's choice.
  ///
  /// @return without what the community has said
  public Actor vouchedActor() {
    return new Actor(actor.user(), actor.community(), vouched);
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
