package dev.foothold.core.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When the bot speaks in a channel. An urgent message gets its pointer in every mode.
public enum ChannelMode {
  /// Never.
  OFF,
  /// When it is spoken to: mentioned, replied to, given a command.
  MENTION,
  /// As with MENTION; and what it could answer to others, it shows to moderators.
  SUGGEST_TO_MODERATORS,
  /// As with MENTION; and to others where it is sure of its answer.
  WHEN_CONFIDENT,
  /// To everything that is a question for it.
  ALWAYS;

  /// The form used in settings: `when-confident`.
  ///
  /// @return lower case, hyphens for underscores
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ChannelMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }
}
