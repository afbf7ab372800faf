package dev.foothold.app;

import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.testing.FakeNotifier;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.FakeRedelivery;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A chat that keeps everything in memory, with switches for what goes wrong. Safe for many
/// threads.
final class FakePlatform implements Platform, Board {

  private final String name;
  private final FakePublisher publisher;
  private final FakeNotifier notifier;
  private final FakeRedelivery redelivery;
  private final Map<String, View> cards = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final CompletableFuture<Services> services = new CompletableFuture<>();
  private Optional<Trouble> trouble = Optional.empty();
  private boolean closed;

  FakePlatform(String name) {
    this.name = name;
    this.publisher = new FakePublisher(name);
    this.notifier = new FakeNotifier(name);
    this.redelivery = new FakeRedelivery(name);
  }

  /// Makes it fail to open.
  synchronized void fail(Trouble with) {
    trouble = Optional.of(with);
  }

  /// Adds something that the operator learns.
  synchronized void find(Finding finding) {
    findings.add(finding);
  }

  /// What it works for, once it is open.
  Services services() {
    return services.join();
  }

  FakeRedelivery shown() {
    return redelivery;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String platform() {
    return name;
  }

  @Override
  public Publisher publisher() {
    return publisher;
  }

  @Override
  public Board board() {
    return this;
  }

  @Override
  public Notifier notifier() {
    return notifier;
  }

  @Override
  public Redelivery redelivery() {
    return redelivery;
  }

  @Override
  public synchronized List<Finding> check() {
    return List.copyOf(findings);
  }

  @Override
  public synchronized List<Finding> findings(CommunityId community) {
    return List.copyOf(findings);
  }

  @Override
  public Optional<PostRef> linked(CommunityId community, String link) {
    return Optional.empty();
  }

  @Override
  public synchronized String open(Services given) throws Trouble {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    services.complete(given);
    return Platforms.shown(name) + " is open.";
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  @Override
  public synchronized Publisher.Posting put(String key, Spot spot, View view) {
    cards.put(key, view);
    return new Publisher.Posting.Posted(new PostRef(name + ":" + key));
  }

  @Override
  public synchronized Change change(CommunityId community, PostRef post, View view) {
    return Change.CHANGED;
  }
}
