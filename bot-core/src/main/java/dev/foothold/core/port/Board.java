package dev.foothold.core.port;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.view.View;
import java.util.Optional;

/// Where the bot puts up what can be pressed without anybody having asked for it just now: cards
/// for moderators to decide on. Pings nobody. Safe for many threads.
public interface Board {

  /// The platform's name, as in `ChannelId.platform`.
  ///
  /// @return always the same
  String platform();

  /// Puts up one card. The same key is put up once, however often it is sent.
  ///
  /// @param key known again by the platform or its adapter
  /// @param spot where
  /// @param view what it shows
  /// @return what became of it
  Publisher.Posting put(String key, Spot spot, View view);

  /// Changes what a card shows.
  ///
  /// @param community where
  /// @param post which
  /// @param view what it shows from now on
  /// @return what became of it
  Change change(CommunityId community, PostRef post, View view);

  /// What became of a change.
  enum Change {
    /// The card shows it.
    CHANGED,
    /// It never will: the card does not stand any more.
    GONE,
    /// It may if it is tried again, as soon as the platform is less busy, or somebody there allows
    /// it again; until then some of the card may show what it showed. However often it is tried,
    /// the board spares a platform that does not allow it.
    LATER
  }

  /// Where a card goes.
  ///
  /// @param community which
  /// @param channel where in it
  /// @param answers the message that the card is a reply to; empty: none
  record Spot(CommunityId community, ChannelId channel, Optional<PostRef> answers) {}
}
