package dev.foothold.core.chat.member;

import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Texts;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What members are told, in one reader's language.
///
/// @param locale theirs
record Words(Locale locale) {

  private static final Texts TEXTS = Texts.named("members");

  static Words of(Visitor visitor) {
    return new Words(visitor.locale());
  }

  String of(String key, Object... args) {
    return TEXTS.get(locale, key, args);
  }

  Button button(String key, Verb verb, String... args) {
    return Button.of(of(key), verb, args);
  }

  /// Tells somebody something that is no concern of others.
  static Response aside(Visitor visitor, View view) {
    return new Response.Say(view, onlyFor(visitor));
  }

  /// Nobody else reads along in a direct place: there a message need not vanish.
  static Response.Audience onlyFor(Visitor visitor) {
    return visitor.place().isDirect() ? Response.Audience.ALL : Response.Audience.ONE;
  }

  /// Tells somebody one thing.
  ///
  /// @param buttons what they can do about it
  static List<Response> tell(Visitor visitor, String text, Button... buttons) {
    List<Block> pressed =
        buttons.length == 0 ? List.of() : List.of(new Block.Buttons(List.of(buttons)));
    return List.of(
        aside(
            visitor,
            new View(Stream.concat(Stream.of(new Block.Text(text)), pressed.stream()).toList())));
  }

  /// When something is possible again.
  String in(Duration wait) {
    long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
    if (minutes <= 90) {
      return of("in.minutes", minutes);
    }
    long hours = (minutes + 59) / 60;
    return hours <= 36 ? of("in.hours", hours) : of("in.days", (hours + 23) / 24);
  }

  /// The beginning of a text that must fit.
  static String cut(String text, int length) {
    String whole = text.strip();
    if (whole.length() <= length) {
      return whole;
    }
    int end = length - 1;
    // Half a character would be no character.
    end = Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end;
    return whole.substring(0, end).stripTrailing() + "\u2026";
  }
}
