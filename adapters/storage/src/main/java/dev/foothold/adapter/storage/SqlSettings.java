package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Communities' settings in the database. Safe for many threads.
final class SqlSettings implements Settings {

  private final Engine engine;

  SqlSettings(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Map<String, String> all(CommunityId community) {
    return engine.read(
        handle -> {
          Map<String, String> values = new HashMap<>();
          handle
              .select("SELECT name, content FROM setting WHERE community = ?", community.value())
              .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
              .forEach(value -> values.put(value.getKey(), value.getValue()));
          return values;
        });
  }

  @Override
  public void set(CommunityId community, String key, String value) {
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO setting (community, name, content) VALUES (?, ?, ?)"
                    + " ON CONFLICT (community, name) DO UPDATE SET content = excluded.content",
                community.value(),
                key,
                value));
  }

  @Override
  public void unset(CommunityId community, String key) {
    engine.write(
        handle ->
            handle.execute(
                "DELETE FROM setting WHERE community = ? AND name = ?", community.value(), key));
  }

  @Override
  public Set<CommunityId> communities() {
    return engine.read(
        handle ->
            handle
                .createQuery("SELECT DISTINCT community FROM setting")
                .mapTo(String.class)
                .stream()
                .map(CommunityId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
