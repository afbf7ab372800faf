package dev.foothold.adapter.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers a bounded number of things, those used last. Safe for many threads.
///
/// @param <V> what
final class Recent<V> {

  private final int most;
  private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most) {
    this.most = most;
  }

  synchronized Optional<V> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized void put(String key, V value) {
    values.put(key, value);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
  }

  synchronized void remove(String key) {
    values.remove(key);
  }
}
