package dev.foothold.adapter.slack;

import java.util.Optional;

/// A link in Markdown. Read sign by sign: a pattern would need the stack for long labels.
///
/// @param label as written
/// @param target its address
/// @param end where it ends
record Link(String label, String target, int end) {

  /// The link that begins at a place.
  ///
  /// @param text Markdown
  /// @param at of an opening bracket
  /// @return empty if none does
  static Optional<Link> at(String text, int at) {
    int close = at + 1;
    while (close < text.length() && text.charAt(close) != ']') {
      char sign = text.charAt(close);
      if (sign == '[' || sign == '\n') {
        return Optional.empty();
      }
      close += sign == '\\' ? 2 : 1;
    }
    if (!text.startsWith("](", close)) {
      return Optional.empty();
    }
    int begin = close + 2;
    int end = begin;
    while (end < text.length() && text.charAt(end) != ')') {
      if (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(') {
        return Optional.empty();
      }
      end++;
    }
    if (end >= text.length() || end == begin) {
      return Optional.empty();
    }
    String target = text.substring(begin, end);
    boolean isBracketed = target.startsWith("<") && target.endsWith(">");
    return Optional.of(
        new Link(
            text.substring(at + 1, close),
            isBracketed ? target.substring(1, target.length() - 1) : target,
            end + 1));
  }
}
