package dev.foothold.adapter.terminal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A piece of text that looks the same throughout.
///
/// @param text without control characters
/// @param tones how it stands out
/// @param link where it leads
record Span(String text, Set<Tone> tones, Optional<String> link) {

  Span {
    text = Harmless.line(text);
    tones = Set.copyOf(tones);
  }

  static Span of(String text, Tone... tones) {
    return new Span(text, Set.of(tones), Optional.empty());
  }

  /// Text that shows its own address and leads there.
  static Span address(String url, Tone... tones) {
    return new Span(url, Set.of(tones), Optional.of(url));
  }

  static List<Span> with(List<Span> spans, Tone tone) {
    return spans.stream().map(span -> span.with(tone)).toList();
  }

  private Span with(Tone tone) {
    Set<Tone> more = EnumSet.of(tone);
    more.addAll(tones);
    return new Span(text, more, link);
  }

  boolean looksLike(Span other) {
    return tones.equals(other.tones) && link.equals(other.link);
  }

  Span withText(String other) {
    return new Span(other, tones, link);
  }
}
