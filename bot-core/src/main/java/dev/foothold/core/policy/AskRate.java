package dev.foothold.core.policy;

import dev.foothold.core.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts questions per person in a sliding window. Safe for many threads.
public final class AskRate {

  /// People remembered at once; the one silent for longest goes first.
  static final int MAX_PEOPLE = 10_000;

  private final AskLimits limits;
  private final Map<UserId, ArrayDeque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true);

  /// Nobody has asked anything.
  ///
  /// @param limits how many questions in which window
  public AskRate(AskLimits limits) {
    this.limits = limits;
  }

  /// Counts one question, if there is room for it.
  ///
  /// @param asker who asks
  /// @param now when
  /// @return empty if it was counted; else how long until there is room, and nothing was counted
  public synchronized Optional<Duration> count(UserId asker, Instant now) {
    if (limits.questions() == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    ArrayDeque<Instant> times = asked.computeIfAbsent(asker, _ -> new ArrayDeque<>());
    Instant start = now.minus(limits.window());
    while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
      times.removeFirst();
    }
    if (times.size() >= limits.questions()) {
      return Optional.of(Duration.between(start, times.getFirst()));
    }
    times.addLast(now);
    if (asked.size() > MAX_PEOPLE) {
      asked.remove(asked.keySet().iterator().next());
    }
    return Optional.empty();
  }
}
