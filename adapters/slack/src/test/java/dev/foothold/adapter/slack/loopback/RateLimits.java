package dev.foothold.adapter.slack.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Slack's limits by method and workspace, and for posting by channel; off until a test turns them
/// on. Guarded by the world's lock.
final class RateLimits {

  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private boolean tiers;
  private boolean channels;

  void limitMethods() {
    tiers = true;
  }

  void limitChannels() {
    channels = true;
  }

  /// How long to wait, if a call comes too early; the call counts otherwise.
  Optional<Duration> early(Method method, String team, String channel, Instant now) {
    Optional<Duration> wait = Optional.empty();
    if (tiers) {
      wait = early(method.name() + team, method.perMinute(), Duration.ofMinutes(1), now);
    }
    if (wait.isEmpty() && channels && method.name().equals("chat.postMessage")) {
      wait = early("post" + channel, 1, Duration.ofSeconds(1), now);
    }
    return wait;
  }

  private Optional<Duration> early(String key, int most, Duration within, Instant now) {
    Deque<Instant> past = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
    while (!past.isEmpty() && !past.getFirst().plus(within).isAfter(now)) {
      past.removeFirst();
    }
    if (past.size() >= most) {
      return Optional.of(Duration.between(now, past.getFirst().plus(within)));
    }
    past.addLast(now);
    return Optional.empty();
  }
}
