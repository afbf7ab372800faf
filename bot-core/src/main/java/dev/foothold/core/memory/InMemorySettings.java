package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Settings;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Settings in this process's memory. Safe for many threads.
final class InMemorySettings implements Settings {

  private final Tables tables;

  InMemorySettings(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, String> all(CommunityId community) {
    synchronized (tables) {
      TreeMap<String, String> own = tables.settings.get(community);
      return own == null ? Map.of() : Map.copyOf(own);
    }
  }

  @Override
  public void set(CommunityId community, String key, String value) {
    synchronized (tables) {
      tables.settings.computeIfAbsent(community, _ -> new TreeMap<>()).put(key, value);
    }
  }

  @Override
  public void unset(CommunityId community, String key) {
    synchronized (tables) {
      TreeMap<String, String> own = tables.settings.get(community);
      if (own != null && own.remove(key) != null && own.isEmpty()) {
        tables.settings.remove(community);
      }
    }
  }

  @Override
  public Set<CommunityId> communities() {
    synchronized (tables) {
      return Set.copyOf(tables.settings.keySet());
    }
  }
}
