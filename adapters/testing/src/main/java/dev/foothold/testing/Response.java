package dev.foothold.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a loopback server answers.
///
/// @param status HTTP status
/// @param headers by name
/// @param body text, sent in UTF-8
public record Response(int status, Map<String, String> headers, String body) {

  /// Takes a copy of the headers.
  public Response {
    headers = Map.copyOf(headers);
  }

  /// An answer in JSON.
  ///
  /// @param status HTTP status
  /// @param body the value
  /// @return the response
  public static Response json(int status, JsonNode body) {
    return new Response(status, Map.of("Content-Type", "application/json"), body.toString());
  }

  /// An answer in plain text.
  ///
  /// @param status HTTP status
  /// @param body the text
  /// @return the response
  public static Response text(int status, String body) {
    return new Response(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
  }

  /// An answer without a body.
  ///
  /// @param status HTTP status
  /// @return the response
  public static Response empty(int status) {
    return new Response(status, Map.of(), "");
  }

  /// An answer that asks to come again later.
  ///
  /// @param after how long to wait; sent in whole seconds, rounded up
  /// @param body what else is said, in JSON
  /// @return the response, with status 429 and `Retry-After`
  public static Response retryAfter(Duration after, JsonNode body) {
    return json(429, body).with("Retry-After", Long.toString(after.plusMillis(999).toSeconds()));
  }

  /// The same with one more header.
  ///
  /// @param name the header's name
  /// @param value its value
  /// @return the response
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }
}
