package dev.foothold.core.memory;

import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.port.Publications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Publications in this process's memory: they are lost with it. Safe for many threads.
final class InMemoryPublications implements Publications {

  private final Tables tables;

  InMemoryPublications(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Lease> begin(Publication publication, Claim claim) {
    synchronized (tables) {
      if (tables.publications.containsKey(publication.id())) {
        return Optional.empty();
      }
      Lease lease = new Lease(publication.id().value(), claim.holder(), 1);
      tables.publications.put(
          publication.id(), new Tables.Running(publication, lease, claim.until()));
      Tables.bound(tables.publications);
      return Optional.of(lease);
    }
  }

  private Optional<Tables.Running> held(Lease lease) {
    return Optional.ofNullable(tables.publications.get(new PublicationId(lease.of())))
        .filter(running -> running.lease.equals(lease))
        .filter(running -> running.publication.state() == Publication.State.RUNNING);
  }

  @Override
  public boolean posted(Lease lease, int index, PostRef post) {
    synchronized (tables) {
      Optional<Tables.Running> held =
          held(lease).filter(running -> running.publication.next() == index);
      held.ifPresent(
          running -> {
            Publication before = running.publication;
            List<PostRef> posted = new ArrayList<>(before.posted());
            posted.add(post);
            running.publication =
                new Publication(
                    before.id(), before.order(), before.posts(), posted, before.state());
          });
      return held.isPresent();
    }
  }

  @Override
  public boolean renew(Lease lease, Instant until) {
    synchronized (tables) {
      Optional<Tables.Running> held = held(lease);
      held.ifPresent(running -> running.until = until);
      return held.isPresent();
    }
  }

  @Override
  public boolean end(Lease lease, Publication.State state) {
    synchronized (tables) {
      Optional<Tables.Running> held = held(lease);
      held.ifPresent(
          running -> {
            Publication before = running.publication;
            running.publication =
                new Publication(
                    before.id(), before.order(), before.posts(), before.posted(), state);
          });
      return held.isPresent();
    }
  }

  @Override
  public List<Held> takeOver(Claim claim, Set<String> platforms, int limit) {
    synchronized (tables) {
      List<Held> taken = new ArrayList<>();
      tables.publications.values().stream()
          .filter(running -> running.publication.state() == Publication.State.RUNNING)
          .filter(running -> !running.until.isAfter(claim.now()))
          .filter(running -> platforms.contains(running.publication.order().channel().platform()))
          .sorted(Comparator.comparing(running -> running.publication.order().at()))
          .limit(limit)
          .forEach(
              running -> {
                running.lease =
                    new Lease(running.lease.of(), claim.holder(), running.lease.term() + 1);
                running.until = claim.until();
                taken.add(new Held(running.lease, running.publication));
              });
      return taken;
    }
  }

  @Override
  public Optional<Publication> find(CommunityId community, PublicationId id) {
    synchronized (tables) {
      return Optional.ofNullable(tables.publications.get(id))
          .map(running -> running.publication)
          .filter(publication -> publication.order().community().equals(community));
    }
  }

  @Override
  public List<Publication> newest(CommunityId community, int limit) {
    synchronized (tables) {
      return tables.publications.values().stream()
          .map(running -> running.publication)
          .filter(publication -> publication.order().community().equals(community))
          .sorted(
              Comparator.comparing((Publication publication) -> publication.order().at())
                  .reversed())
          .limit(limit)
          .toList();
    }
  }
}
