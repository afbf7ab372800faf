package dev.foothold.adapter.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What became of a call to Slack.
///
/// @param <T> what it gives
sealed interface Called<T> {

  /// It was done.
  ///
  /// @param value what it gave
  record Done<T>(T value) implements Called<T> {}

  /// Slack does not do it.
  ///
  /// @param error in Slack's word: `channel_not_found`
  /// @param needed the scope that is missing; empty where none is
  record Refused<T>(String error, String needed) implements Called<T> {}

  /// Slack takes no more now.
  ///
  /// @param after how long to wait
  record Later<T>(Duration after) implements Called<T> {}

  /// Slack did not answer. It may have been done or not.
  ///
  /// @param failure what broke
  record Unknown<T>(IOException failure) implements Called<T> {}

  /// What it gave.
  ///
  /// @return empty if it was not done
  default Optional<T> got() {
    return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /// The same with something made of what it gave.
  ///
  /// @param <U> what is made
  /// @param change makes it
  /// @return likewise
  default <U> Called<U> map(Function<T, U> change) {
    return then(value -> new Done<>(change.apply(value)));
  }

  /// What became of a further call, which takes what this one gave.
  ///
  /// @param <U> what that one gives
  /// @param next makes it
  /// @return why not, if this one was not done
  default <U> Called<U> then(Function<T, Called<U>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(String error, String needed) -> new Refused<>(error, needed);
      case Later<T>(Duration after) -> new Later<>(after);
      case Unknown<T>(IOException failure) -> new Unknown<>(failure);
    };
  }

  /// Whether Slack said a word of these.
  ///
  /// @param errors in Slack's words
  /// @return false if it did not
  default boolean isRefused(String... errors) {
    if (this instanceof Refused<T>(String error, _)) {
      for (String one : errors) {
        if (one.equals(error)) {
          return true;
        }
      }
    }
    return false;
  }
}
