package dev.foothold.adapter.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Installation;
import dev.foothold.core.port.Installations;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workspaces that have installed the bot, with their tokens in the database. Safe for many
/// threads.
final class Installed implements Workspaces {

  private static final Logger LOG = LoggerFactory.getLogger(Installed.class);

  /// How long a workspace is taken from memory. What another replica has changed is known after it.
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// Workspaces in memory at most.
  private static final int MOST_KEPT = 10_000;

  /// A token is renewed when it is good for less than this: Slack gives 12 hours, and an old one
  /// may be in use for a moment longer ([token
  /// rotation](https://docs.slack.dev/authentication/using-token-rotation)).
  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(30);

  /// A token that runs out so soon is not used any more.
  private static final Duration NEARLY = Duration.ofMinutes(1);

  private final Installations store;
  private final Vault vault;
  private final Renewal renewal;
  private final Consumer<CommunityId> removal;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final Set<String> renewing = ConcurrentHashMap.newKeySet();

  /// Gets new tokens for a refresh token.
  interface Renewal {
    OAuthV2AccessResponse renew(String refreshToken) throws IOException, SlackApiException;
  }

  private record Kept(Optional<Grant> grant, Instant at) {}

  /// @param removal removes all that is stored of a community
  Installed(
      Installations store,
      Vault vault,
      Renewal renewal,
      Consumer<CommunityId> removal,
      InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.renewal = renewal;
    this.removal = removal;
    this.clock = clock;
  }

  @Override
  public Optional<Workspace> find(String team) {
    Instant now = clock.instant();
    Optional<Kept> known = inMemory(team).filter(one -> one.at().plus(KEPT).isAfter(now));
    Optional<Grant> grant = known.isPresent() ? known.get().grant() : read(team);
    if (grant.isPresent() && grant.get().expiresBy(now.plus(NEARLY))) {
      grant = renewed(team, grant.get());
    } else if (grant.isPresent() && grant.get().expiresBy(now.plus(BEFORE_EXPIRY))) {
      renewAside(team, grant.get());
    }
    return grant.map(one -> one.workspace(team));
  }

  /// Whoever looks a token up does not wait for Slack as long as it is good.
  private void renewAside(String team, Grant grant) {
    if (renewing.add(team)) {
      Thread.ofVirtual()
          .name("slack-renewal")
          .start(
              () -> {
                try {
                  renewed(team, grant);
                } catch (RuntimeException failure) {
                  // Nobody waits for this thread; the old token is good for a while.
                  LOG.warn("the token of {} is renewed later", team, failure);
                } finally {
                  renewing.remove(team);
                }
              });
    }
  }

  private synchronized Optional<Kept> inMemory(String team) {
    return Optional.ofNullable(kept.get(team));
  }

  private synchronized void keep(String team, Optional<Grant> grant) {
    kept.put(team, new Kept(grant, clock.instant()));
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private synchronized void forget(String team) {
    kept.remove(team);
  }

  private Optional<Grant> read(String team) {
    Optional<Grant> grant = store.find(Names.community(team)).flatMap(this::open);
    keep(team, grant);
    return grant;
  }

  private Optional<Grant> open(Installation installation) {
    return switch (vault.open(installation.payload(), installation.community().value())) {
      case Vault.Opened.Plain(var text) -> Grant.read(text);
      case Vault.Opened.OtherKey() -> {
        LOG.error("{} was encrypted with another key: set that one again", installation);
        yield Optional.empty();
      }
      case Vault.Opened.Broken() -> {
        LOG.error("{} cannot be read: the workspace must install the app anew", installation);
        yield Optional.empty();
      }
    };
  }

  /// Writes down what a workspace granted.
  void save(String team, Grant grant) {
    store.save(installation(team, grant));
    keep(team, Optional.of(grant));
  }

  private Installation installation(String team, Grant grant) {
    CommunityId community = Names.community(team);
    return new Installation(
        community, vault.close(grant.json(), community.value()), clock.instant());
  }

  /// One at a time here. Another replica may renew at the same time: then Slack takes the refresh
  /// token of one of them, and the other reads what that one has written.
  private Optional<Grant> renewed(String team, Grant stale) {
    synchronized (locks.computeIfAbsent(team, _ -> new Object())) {
      Optional<Installation> installation = store.find(Names.community(team));
      Optional<Grant> now = installation.flatMap(this::open);
      if (now.isEmpty() || !now.get().token().equals(stale.token())) {
        keep(team, now);
        return now;
      }
      if (stale.refresh().isEmpty()) {
        return Optional.of(stale);
      }
      Optional<Grant> fresh = renew(team, stale);
      if (fresh.isPresent() && store.replace(installation.get(), installation(team, fresh.get()))) {
        keep(team, fresh);
        return fresh;
      }
      Optional<Grant> others = read(team);
      return others.isPresent() ? others : fresh;
    }
  }

  private Optional<Grant> renew(String team, Grant stale) {
    try {
      OAuthV2AccessResponse answer = renewal.renew(stale.refresh());
      if (answer.isOk()) {
        return Optional.of(
            new Grant(
                stale.name(),
                stale.bot(),
                answer.getAccessToken(),
                answer.getRefreshToken(),
                clock.instant().getEpochSecond() + answer.getExpiresIn()));
      }
      LOG.warn("the token of {} was not renewed: {}", team, answer.getError());
    } catch (IOException | SlackApiException failure) {
      LOG.warn("the token of {} could not be renewed: {}", team, failure.getClass().getName());
    }
    return Optional.empty();
  }

  @Override
  public Optional<Workspace> again(Workspace refused) {
    String team = refused.team();
    forget(team);
    Optional<Grant> now = read(team);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    if (!now.get().token().equals(refused.token())) {
      return now.map(grant -> grant.workspace(team));
    }
    if (!now.get().refresh().isEmpty()) {
      Optional<Grant> renewed =
          renewed(team, now.get()).filter(grant -> !grant.token().equals(refused.token()));
      if (renewed.isPresent()) {
        return renewed.map(grant -> grant.workspace(team));
      }
    }
    LOG.warn("{} takes its token no more: its installation is removed", refused);
    store.remove(refused.community());
    forget(team);
    return Optional.empty();
  }

  @Override
  public void remove(String team) {
    removal.accept(Names.community(team));
    forget(team);
    LOG.info("{} has taken the bot away: everything of it is removed", team);
  }

  /// Installations that cannot be read with the key of the settings.
  long unreadable() {
    return store.all().stream()
        .filter(
            installation ->
                !(vault.open(installation.payload(), installation.community().value())
                    instanceof Vault.Opened.Plain))
        .count();
  }

  int count() {
    return store.count();
  }
}
