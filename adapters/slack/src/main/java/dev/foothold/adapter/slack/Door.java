package dev.foothold.adapter.slack;

import java.time.Duration;
import java.time.Instant;

/// The address that comes with a command or a press, by which it can be answered [five times within
/// 30 minutes](https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
/// Safe for many threads.
final class Door {

  static final int USES = 5;

  /// A little less than Slack gives, for clocks that differ.
  static final Duration LIFE = Duration.ofMinutes(29);

  private final String url;
  private final Instant until;
  private int left;

  Door(String url, Instant until, int left) {
    this.url = url;
    this.until = until;
    this.left = left;
  }

  static Door opened(String url, Instant now) {
    return new Door(url, now.plus(LIFE), USES);
  }

  /// Uses it once.
  ///
  /// @return false if that is not possible any more
  synchronized boolean pass(Instant now) {
    if (left == 0 || !now.isBefore(until)) {
      return false;
    }
    left--;
    return true;
  }

  String url() {
    return url;
  }

  Instant until() {
    return until;
  }

  synchronized int left() {
    return left;
  }

  /// Without the address.
  @Override
  public String toString() {
    return "Door[]";
  }
}
