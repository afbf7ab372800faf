package dev.foothold.app;

import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import java.util.List;
import java.util.Optional;

/// A chat that the bot serves, as the program sees it: one adapter. Made without a connection;
/// [#open] connects.
interface Platform extends AutoCloseable {

  /// What commands and ids call it: `discord`.
  String name();

  Publisher publisher();

  Board board();

  Notifier notifier();

  Redelivery redelivery();

  /// Looks at tokens and permissions, without opening anything.
  List<Finding> check();

  /// What the bot has and lacks in a community, as it is known without asking the platform much:
  /// moderators look at it as often as they like.
  ///
  /// @return empty if that is not known, or the community is none of its
  List<Finding> findings(CommunityId community);

  /// The message that a link leads to, as people copy it.
  ///
  /// @return empty if it is none of the community's here
  Optional<PostRef> linked(CommunityId community, String link);

  /// Connects and serves until it is closed.
  ///
  /// @return what is ready, in a sentence
  /// @throws Trouble if it cannot; the message says what to do
  String open(Services services) throws Trouble;

  /// Takes nothing new, finishes what is open and lets go.
  @Override
  void close();
}
