package dev.foothold.adapter.discord.loopback;

import java.util.regex.Pattern;

/// Writes long JSON short.
final class Texts {

  private static final Pattern LENGTH = Pattern.compile("%(\\d+)");

  private Texts() {}

  /// JSON with double quotes for single ones, and so many letters for each `%number`.
  static String filled(String json) {
    return LENGTH
        .matcher(json.replace('\'', '"'))
        .replaceAll(number -> "x".repeat(Integer.parseInt(number.group(1))));
  }
}
