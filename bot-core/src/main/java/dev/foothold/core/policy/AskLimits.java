package dev.foothold.core.policy;

import java.time.Duration;

/// How much one person may ask.
///
/// @param characters longest question, in UTF-16 units
/// @param questions how many in a window
/// @param window how long the window is
public record AskLimits(int characters, int questions, Duration window) {

  /// The longest message that either platform lets a person type with ease: Discord's 4,000
  /// characters with Nitro ([support
  /// page](https://support.discord.com/hc/en-us/articles/115000435108)), and the length that Slack
  /// advises ([chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage)).
  public static final int DEFAULT_CHARACTERS = 4_000;

  /// What a community starts with: 10 questions in 10 minutes is more than a conversation needs.
  public static final AskLimits DEFAULT =
      new AskLimits(DEFAULT_CHARACTERS, 10, Duration.ofMinutes(10));

  /// What one process takes from one person at most, whatever a community allows: nobody types one
  /// question a second, and what does is kept from the store.
  public static final AskLimits PER_PROCESS =
      new AskLimits(DEFAULT_CHARACTERS, 60, Duration.ofMinutes(1));

  /// For one local person, who cannot crowd out anybody: only the length counts.
  public static final AskLimits LOCAL =
      new AskLimits(DEFAULT_CHARACTERS, Integer.MAX_VALUE, Duration.ofMinutes(10));

  /// Checks the ranges.
  public AskLimits {
    if (characters < 1 || questions < 1 || !window.isPositive()) {
      throw new IllegalArgumentException(
          "limits must be positive: " + characters + ", " + questions + ", " + window);
    }
  }
}
