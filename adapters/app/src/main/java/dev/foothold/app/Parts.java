package dev.foothold.app;

import java.util.function.Supplier;

/// What differs between the program and its tests.
///
/// @param desks opens the database
/// @param platforms the chats
/// @param stopping made when the bot begins to run; tells when it ends
record Parts(Desks desks, Platforms platforms, Supplier<Stopping> stopping) {

  /// The program's own, with another way to open the database.
  static Parts with(Desks desks) {
    return new Parts(desks, new Adapters(), Stopping::bySignal);
  }
}
