package dev.foothold.adapter.slack.loopback;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes ids that look like Slack's and occur once, over all workspaces. Safe for many threads.
final class Ids {

  private final AtomicInteger last = new AtomicInteger();

  /// An id such as `U00000A1`.
  String next(String prefix) {
    String number = Integer.toString(last.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    return prefix + "0".repeat(Math.max(0, 8 - number.length())) + number;
  }

  /// A timestamp as messages have: seconds, and a counter that makes it unique.
  String ts(Instant now) {
    return "%d.%06d".formatted(now.getEpochSecond(), last.incrementAndGet() % 1_000_000);
  }
}
