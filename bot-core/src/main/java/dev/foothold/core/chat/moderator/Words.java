package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Texts;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of the moderators' part in one reader's language.
record Words(Locale locale) {

  /// What several people read at once has no reader's language.
  static final Words SHARED = new Words(Texts.LANGUAGES.getFirst());

  private static final Texts TEXTS = Texts.named("moderators");

  static Words of(Visitor visitor) {
    return new Words(visitor.locale());
  }

  String of(String key, Object... args) {
    return TEXTS.get(locale, key, args);
  }

  Button button(String key, Verb verb, String... args) {
    return Button.of(of(key), verb, args);
  }

  /// The day in the form that is the same in all languages.
  static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  /// Sentences that are no Markdown, one below the other.
  static String list(List<String> sentences) {
    return sentences.stream().map(one -> "- " + Inline.text(one)).collect(Collectors.joining("\n"));
  }

  /// The beginning of a text that must fit.
  static String cut(String text, int length) {
    String line = text.strip();
    if (line.length() <= length) {
      return line;
    }
    int end = length - 1;
    // Half a character would be no character.
    end = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    return line.substring(0, end).stripTrailing() + "\u2026";
  }
}
