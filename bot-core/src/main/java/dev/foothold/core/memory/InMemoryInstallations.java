package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Installation;
import dev.foothold.core.port.Installations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Installations in this process's memory. Safe for many threads.
final class InMemoryInstallations implements Installations {

  private final Tables tables;

  InMemoryInstallations(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Installation> find(CommunityId community) {
    synchronized (tables) {
      return Optional.ofNullable(tables.installations.get(community));
    }
  }

  @Override
  public List<Installation> all() {
    synchronized (tables) {
      return tables.installations.values().stream()
          .sorted(Comparator.comparing(one -> one.community().value()))
          .toList();
    }
  }

  @Override
  public int count() {
    synchronized (tables) {
      return tables.installations.size();
    }
  }

  @Override
  public void save(Installation installation) {
    synchronized (tables) {
      tables.installations.put(installation.community(), installation);
    }
  }

  @Override
  public boolean replace(Installation read, Installation next) {
    if (!read.community().equals(next.community())) {
      throw new IllegalArgumentException(read.community() + " is not " + next.community());
    }
    synchronized (tables) {
      boolean same =
          find(read.community()).filter(one -> one.payload().equals(read.payload())).isPresent();
      if (same) {
        save(next);
      }
      return same;
    }
  }

  @Override
  public boolean remove(CommunityId community) {
    synchronized (tables) {
      return tables.installations.remove(community) != null;
    }
  }
}
