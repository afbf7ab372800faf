package dev.foothold.core.memory;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.AdviceStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Advice threads in this process's memory. Safe for many threads.
final class InMemoryAdvice implements AdviceStore {

  private final Tables tables;

  InMemoryAdvice(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Saving save(AdviceVersion version) {
    synchronized (tables) {
      Optional<AdviceVersion> current = current(version.community(), version.advice().id());
      if (version.number() != current.map(AdviceVersion::number).orElse(0) + 1) {
        return new Saving.Conflict(current);
      }
      tables
          .advice
          .computeIfAbsent(
              new Tables.Of<>(version.community(), version.advice().id()), _ -> new ArrayList<>())
          .add(version);
      return new Saving.Saved();
    }
  }

  @Override
  public Optional<AdviceVersion> current(CommunityId community, AdviceId id) {
    return history(community, id).stream().findFirst();
  }

  @Override
  public List<AdviceVersion> all(CommunityId community) {
    synchronized (tables) {
      return tables.advice.entrySet().stream()
          .filter(entry -> entry.getKey().community().equals(community))
          .map(entry -> entry.getValue().getLast())
          .sorted(Comparator.comparing(version -> version.advice().id()))
          .toList();
    }
  }

  @Override
  public List<AdviceVersion> history(CommunityId community, AdviceId id) {
    synchronized (tables) {
      return List.copyOf(
          tables.advice.getOrDefault(new Tables.Of<>(community, id), List.of()).reversed());
    }
  }

  @Override
  public void used(CommunityId community, AdviceId id) {
    synchronized (tables) {
      tables.adviceUses.merge(new Tables.Of<>(community, id), 1L, Long::sum);
    }
  }

  @Override
  public Map<AdviceId, Long> uses(CommunityId community) {
    synchronized (tables) {
      Map<AdviceId, Long> uses = new HashMap<>();
      tables.adviceUses.forEach(
          (key, count) -> {
            if (key.community().equals(community)) {
              uses.put(key.id(), count);
            }
          });
      return uses;
    }
  }
}
