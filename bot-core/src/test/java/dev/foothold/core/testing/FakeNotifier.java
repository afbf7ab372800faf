package dev.foothold.core.testing;

import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps what people were told, with a switch for what they answer. Safe for many threads.
public final class FakeNotifier implements Notifier {

  private final String platform;
  private final Map<String, String> told = new LinkedHashMap<>();
  private Telling outcome = Telling.TOLD;

  /// Nobody was told anything.
  ///
  /// @param platform its name
  public FakeNotifier(String platform) {
    this.platform = platform;
  }

  /// Makes every further telling end so.
  ///
  /// @param next how
  public synchronized void answer(Telling next) {
    outcome = next;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized Telling tell(UserId person, String key, String text) {
    if (outcome == Telling.TOLD) {
      told.putIfAbsent(key, person + ": " + text);
    }
    return outcome;
  }

  /// What was told, in order.
  ///
  /// @return person and text
  public synchronized List<String> told() {
    return List.copyOf(told.values());
  }
}
