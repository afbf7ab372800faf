package dev.foothold.core.chat;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.policy.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Tells the second press of an impatient finger from a wish: what is posted for all to see is not
/// to be posted twice. Knows the presses of this process alone. Safe for many threads.
public final class DoublePress {

  /// So soon nobody wants the same again.
  static final Duration SOON = Duration.ofSeconds(10);

  private final Office office;
  private final Map<String, Instant> pressed = new HashMap<>();

  /// Nothing was pressed yet.
  ///
  /// @param office the time
  public DoublePress(Office office) {
    this.office = office;
  }

  /// Whether the same was pressed just now. If not, this press is remembered.
  ///
  /// @param community where
  /// @param what is done to what
  /// @return true: once is enough
  public synchronized boolean isOne(CommunityId community, String what) {
    Instant now = office.now();
    pressed.values().removeIf(at -> !at.plus(SOON).isAfter(now));
    return pressed.putIfAbsent(community + " " + what, now) != null;
  }

  /// Forgets a press that came to nothing, so that the next one counts.
  ///
  /// @param community where
  /// @param what was to be done to what
  public synchronized void forget(CommunityId community, String what) {
    pressed.remove(community + " " + what);
  }
}
