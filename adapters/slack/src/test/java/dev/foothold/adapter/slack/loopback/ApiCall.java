package dev.foothold.adapter.slack.loopback;

import java.time.Instant;
import java.util.Map;

/// A call of a Web API method by the app, and how Slack answered.
///
/// @param method such as `chat.postMessage`
/// @param args as they came, JSON as text
/// @param team the workspace whose token was used; empty if none
/// @param error empty if all went well
/// @param at when, by the test's clock
public record ApiCall(
    String method, Map<String, String> args, String team, String error, Instant at) {

  /// Takes a copy.
  public ApiCall {
    args = Map.copyOf(args);
  }

  /// Whether Slack did what was asked.
  public boolean ok() {
    return error.isEmpty();
  }

  /// An argument; empty if it was not given.
  public String arg(String name) {
    return args.getOrDefault(name, "");
  }

  /// Without the arguments, which may hold people's words.
  @Override
  public String toString() {
    return method + (ok() ? "" : " " + error);
  }
}
