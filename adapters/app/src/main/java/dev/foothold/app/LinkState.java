package dev.foothold.app;

import java.net.URI;

/// What became of an address that was tried.
sealed interface LinkState {

  /// There is a page.
  record Ok() implements LinkState {}

  /// There is a page, which has another address for good.
  ///
  /// @param to that address
  record Moved(URI to) implements LinkState {}

  /// Nobody can open it.
  ///
  /// @param why half a sentence for people
  record Broken(String why) implements LinkState {}

  /// This program was turned away or got no answer; a person with a browser may do better.
  ///
  /// @param why half a sentence for people
  record Unsure(String why) implements LinkState {}

  /// Whether there was a page in the end.
  default boolean reached() {
    return switch (this) {
      case Ok _, Moved _ -> true;
      case Broken _, Unsure _ -> false;
    };
  }
}
