package dev.foothold.adapter.slack;

import java.time.Duration;

/// Says in a log line why a call was not done, without anybody's words.
final class Trouble {

  private Trouble() {}

  static String of(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> "done";
      case Called.Refused<?>(String error, String needed) ->
          needed.isEmpty() ? error : error + ", the scope " + needed + " is missing";
      case Called.Later<?>(Duration after) -> "to be sent again in " + after.toSeconds() + " s";
      case Called.Unknown<?>(var failure) -> failure.getClass().getSimpleName();
    };
  }
}
