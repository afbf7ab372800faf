package dev.foothold.core.chat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Questions to begin with, for people who do not know yet what to ask.
public final class Topics {

  private static final int COUNT = 4;

  private static final Texts TEXTS = Texts.named("topics");

  private Topics() {}

  /// One of them.
  ///
  /// @param label in the reader's language, plain text that fits on a button
  /// @param question as the bot is asked: answers are in English
  public record Topic(String label, String question) {}

  /// All of them.
  ///
  /// @param locale the reader's
  /// @return always in the same order
  public static List<Topic> all(Locale locale) {
    return IntStream.range(0, COUNT)
        .mapToObj(
            number ->
                new Topic(
                    TEXTS.get(locale, "topic." + number),
                    TEXTS.get(Locale.ENGLISH, "topic." + number)))
        .toList();
  }
}
