package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.port.CommunityEntries;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What communities add and hide, in this process's memory. Safe for many threads.
final class InMemoryEntries implements CommunityEntries {

  private final Tables tables;

  InMemoryEntries(Tables tables) {
    this.tables = tables;
  }

  private static Tables.Of<EntryId> key(CommunityId community, EntryId id) {
    return new Tables.Of<>(community, id);
  }

  @Override
  public void put(CommunityEntry entry) {
    synchronized (tables) {
      tables.hidden.remove(key(entry.community(), entry.id()));
      tables.entries.put(key(entry.community(), entry.id()), entry);
      tables.changed(entry.community(), entry.id());
    }
  }

  @Override
  public Optional<CommunityEntry> find(CommunityId community, EntryId id) {
    synchronized (tables) {
      return Optional.ofNullable(tables.entries.get(key(community, id)));
    }
  }

  @Override
  public List<CommunityEntry> all(CommunityId community) {
    synchronized (tables) {
      return tables.entries.values().stream()
          .filter(entry -> entry.community().equals(community))
          .sorted(Comparator.comparing(CommunityEntry::id))
          .toList();
    }
  }

  @Override
  public boolean remove(CommunityId community, EntryId id) {
    synchronized (tables) {
      if (tables.entries.remove(key(community, id)) == null) {
        return false;
      }
      tables.hidden.remove(key(community, id));
      tables.changed(community, id);
      return true;
    }
  }

  @Override
  public void hide(CommunityId community, EntryId id) {
    synchronized (tables) {
      if (tables.hidden.add(key(community, id))) {
        tables.changed(community, id);
      }
    }
  }

  @Override
  public boolean unhide(CommunityId community, EntryId id) {
    synchronized (tables) {
      if (!tables.hidden.remove(key(community, id))) {
        return false;
      }
      tables.changed(community, id);
      return true;
    }
  }

  @Override
  public Set<EntryId> hidden(CommunityId community) {
    synchronized (tables) {
      return tables.hidden.stream()
          .filter(key -> key.community().equals(community))
          .map(Tables.Of::id)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Override
  public Set<CommunityId> communities() {
    synchronized (tables) {
      Set<CommunityId> communities = new HashSet<>();
      tables.entries.keySet().forEach(key -> communities.add(key.community()));
      tables.hidden.forEach(key -> communities.add(key.community()));
      return communities;
    }
  }
}
