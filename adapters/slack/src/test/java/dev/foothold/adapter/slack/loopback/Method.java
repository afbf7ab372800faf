package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A method of the [Web API](https://docs.slack.dev/reference/methods).
///
/// @param name such as `chat.postMessage`
/// @param caller whose token or secret it takes
/// @param perMinute how often it may be called in a workspace
/// @param scopes one of these is needed; none if empty
/// @param required arguments that must be there
/// @param optional arguments that may be there
/// @param work does it; returns the answer without `ok`
record Method(
    String name,
    Caller caller,
    int perMinute,
    List<String> scopes,
    List<String> required,
    List<String> optional,
    Function<Call, ObjectNode> work) {

  // https://docs.slack.dev/apis/web-api/rate-limits
  static final int TIER_1 = 1;
  static final int TIER_2 = 20;
  static final int TIER_3 = 50;
  static final int TIER_4 = 100;
  static final int SPECIAL = 600;

  enum Caller {
    BOT,
    BOT_OR_APP,
    APP,
    CLIENT
  }

  static Method of(String name, int perMinute, Function<Call, ObjectNode> work) {
    return new Method(name, Caller.BOT, perMinute, List.of(), List.of(), List.of(), work);
  }

  Method by(Caller other) {
    return new Method(name, other, perMinute, scopes, required, optional, work);
  }

  /// One of these scopes is needed.
  Method scope(String... anyOf) {
    return new Method(name, caller, perMinute, Arrays.asList(anyOf), required, optional, work);
  }

  /// Arguments, parted by spaces.
  Method takes(String needed, String allowed) {
    return new Method(name, caller, perMinute, scopes, words(needed), words(allowed), work);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
