package dev.foothold.knowledge.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Hosts that an entry may not lead to.
///
/// @param names registered domains in lower case; their subdomains are meant too
record Hosts(Set<String> names) {

  private static final Pattern HOST = Pattern.compile("^https?://(?:[^/?#@]*@)?([^/?#:]+)");

  Hosts {
    names = Set.copyOf(names);
  }

  /// The list that is part of the program.
  static Hosts forbidden() {
    try (InputStream list = Hosts.class.getResourceAsStream("forbidden-hosts.txt")) {
      if (list == null) {
        throw new IllegalStateException("forbidden-hosts.txt is not in the program");
      }
      return new Hosts(
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toSet()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The listed host that the address belongs to.
  Optional<String> match(String address) {
    Matcher host = HOST.matcher(address.toLowerCase(Locale.ROOT));
    if (!host.find()) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> host.group(1).equals(name) || host.group(1).endsWith("." + name))
        .findFirst();
  }
}
