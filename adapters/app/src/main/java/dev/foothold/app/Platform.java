package dev.foothold.app;

import dev.foothold.core.chat.Services;
import dev.foothold.core.model.Finding;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import java.util.List;

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

  /// Connects and serves until it is closed.
  ///
  /// @return what is ready, in a sentence
  /// @throws Trouble if it cannot; the message says what to do
  String open(Services services) throws Trouble;

  /// Takes nothing new, finishes what is open and lets go.
  @Override
  void close();
}
