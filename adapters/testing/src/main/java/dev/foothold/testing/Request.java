package dev.foothold.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request as it came over the wire.
///
/// @param method in capitals
/// @param path decoded, begins with `/`
/// @param query as it came, empty if none
/// @param headers by name in lower case
/// @param bytes the body, one character for each byte (ISO 8859-1), so that nothing is lost
public record Request(
    String method, String path, String query, Map<String, List<String>> headers, String bytes) {

  /// Takes a copy of the headers, with names in lower case.
  public Request {
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> List.copyOf(header.getValue())));
  }

  /// The body as text.
  ///
  /// @return decoded from UTF-8
  public String text() {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  /// A header.
  ///
  /// @param name in any case
  /// @return its first value
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /// A parameter of the query.
  ///
  /// @param name which
  /// @return its first value, decoded
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(decoded(query).get(name));
  }

  /// The body read as a form.
  ///
  /// @return first values by name, decoded
  public Map<String, String> form() {
    return decoded(text());
  }

  private static Map<String, String> decoded(String pairs) {
    return Arrays.stream(pairs.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> (pair + "=").split("=", 3))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, second) -> first));
  }

  /// Without the body and the headers, which may hold people's words and tokens.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
