package dev.foothold.adapter.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JDA's shards of this process: with the least that Discord sends and JDA keeps. JDA itself
/// reconnects, resumes and identifies within Discord's limits. Safe for many threads.
final class Connection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /// Discord lets one shard in every five seconds; a start that takes longer goes on by itself.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final Duration REQUEST = Duration.ofSeconds(10);

  private static final int IDLE = 64;

  private final DiscordSettings settings;
  private final ExecutorService threads;
  private volatile @Nullable ShardManager shards;

  Connection(DiscordSettings settings, ExecutorService threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /// Somebody to send requests through.
  ///
  /// @return empty while there is no connection
  Optional<JDA> jda() {
    ShardManager manager = shards;
    return manager == null
        ? Optional.empty()
        : manager.getShards().stream()
            .filter(shard -> shard.getStatus() != JDA.Status.SHUTDOWN)
            .findFirst();
  }

  /// A server.
  ///
  /// @param id which
  /// @return empty where the bot is not in it, or another process serves it
  Optional<Guild> guild(long id) {
    ShardManager manager = shards;
    return manager == null ? Optional.empty() : Optional.ofNullable(manager.getGuildById(id));
  }

  /// Whether this process serves the shard that direct messages and other lone things come to.
  boolean servesFirstShard() {
    return settings.shards().map(range -> range.first() == 0).orElse(true);
  }

  /// Connects and waits until all shards are ready.
  ///
  /// @param listener hears everything, on the gateway's threads
  /// @throws DiscordRefusal if Discord closes the door for good
  void open(Consumer<GenericEvent> listener) {
    // Messages are read without their content on purpose: it comes with those for the bot.
    Message.suppressContentIntentWarning();
    Opening opening = new Opening();
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(settings.token(), intents())
            .disableCache(EnumSet.allOf(CacheFlag.class))
            .setEnableShutdownHook(false)
            // Not all may be sent twice: whoever calls Rest knows.
            .setRequestTimeoutRetry(false)
            .setHttpClientBuilder(
                new OkHttpClient.Builder()
                    .connectTimeout(REQUEST)
                    .readTimeout(REQUEST)
                    // A crowd's connections serve the next one, where there is no HTTP/2.
                    .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES)))
            // Deleted messages are told of in channels that JDA does not know (yet), too.
            .setRawEventsEnabled(true)
            .setRateLimitElastic(threads, false)
            .setCallbackPool(threads, false)
            .addEventListeners((EventListener) opening::hear, (EventListener) listener::accept);
    settings
        .urls()
        .ifPresent(
            urls ->
                builder
                    .setRestConfig(new RestConfig().setBaseUrl(base(urls)))
                    .setSessionController(new At(urls.gateway().toString())));
    settings
        .shards()
        .ifPresent(
            range ->
                builder
                    .setShardsTotal(range.total())
                    .setShards(IntStream.rangeClosed(range.first(), range.last()).toArray()));
    ShardManager manager = builder.build(false);
    shards = manager;
    manager.login();
    opening.await(manager);
  }

  private static String base(DiscordSettings.Urls urls) {
    return (urls.api() + "/").replaceFirst("/+$", "/");
  }

  private EnumSet<GatewayIntent> intents() {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    if (settings.messageContent()) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  /// Leads to a gateway that Discord's API does not name.
  private static final class At extends ConcurrentSessionController {

    private final String gateway;

    private At(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
      ShardedGateway said = super.getShardedGateway(api);
      return new ShardedGateway(gateway, said.getShardTotal(), said.getConcurrency());
    }
  }

  /// Waits for all shards, or for the first that is turned away.
  private static final class Opening {

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicInteger ready = new AtomicInteger();

    private void hear(GenericEvent event) {
      switch (event) {
        case ReadyEvent one -> {
          ShardManager manager = one.getJDA().getShardManager();
          int queued = manager == null ? 0 : manager.getShardsQueued();
          int running = manager == null ? 1 : manager.getShardsRunning();
          if (ready.incrementAndGet() >= running + queued) {
            done.complete(null);
          }
        }
        case ShutdownEvent end -> turnedAway(end.getCloseCode());
        default -> {}
      }
    }

    private void turnedAway(@Nullable CloseCode code) {
      Optional<String> why =
          Optional.ofNullable(code)
              .flatMap(
                  known ->
                      switch (known) {
                        case AUTHENTICATION_FAILED ->
                            Optional.of(Checkup.INVALID_TOKEN + " " + Checkup.GET_A_TOKEN);
                        case DISALLOWED_INTENTS, INVALID_INTENTS ->
                            Optional.of(Checkup.NO_CONTENT + " " + Checkup.GRANT_CONTENT);
                        case INVALID_SHARD, SHARDING_REQUIRED ->
                            Optional.of(
                                "Discord wants other shards than the settings name. Leave them out,"
                                    + " or set more.");
                        default -> Optional.empty();
                      });
      if (why.isPresent() && !done.completeExceptionally(new DiscordRefusal(why.get()))) {
        LOG.error("{}", why.get());
      }
    }

    private void await(ShardManager manager) {
      try {
        done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.info("Discord is ready: {} shards", manager.getShardsRunning());
      } catch (TimeoutException slow) {
        LOG.warn("Discord is not ready yet; it goes on connecting");
      } catch (ExecutionException refused) {
        manager.shutdown();
        throw refused.getCause() instanceof DiscordRefusal refusal
            ? refusal
            : new IllegalStateException(refused.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    ShardManager manager = shards;
    if (manager != null) {
      List<JDA> open = manager.getShards();
      manager.shutdown();
      // Requests that are on their way end before the threads do.
      open.forEach(Connection::awaitEnd);
    }
  }

  private static void awaitEnd(JDA shard) {
    try {
      if (!shard.awaitShutdown(FAREWELL)) {
        shard.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
