package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.PersonalData;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.StoreUnavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Foothold on Discord. Made first and opened later: what others need of it (where to publish, how
/// to reach people) is there from the start, and says "later" while there is no connection. Safe
/// for many threads.
public final class Discord implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Discord.class);

  /// How long what is under way may take when the bot stops; what takes longer stays open and is
  /// finished by the next process.
  private static final Duration GRACE = Duration.ofSeconds(10);

  /// The storage is asked again after this while.
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private final DiscordSettings settings;
  private final InstantSource clock;
  private final Connection connection;
  private final Rest rest;
  private final DiscordBoard board;
  private final AtomicReference<Optional<Delivery>> delivery =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Communities>> communities =
      new AtomicReference<>(Optional.empty());
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-watch").factory());
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean closing;

  /// A bot that is not connected yet.
  ///
  /// @param settings how it takes part
  /// @param clock the time
  public Discord(DiscordSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.connection = new Connection(settings, threads);
    this.rest = new Rest(connection::jda);
    this.board = new DiscordBoard(rest, clock);
  }

  /// Posts advice.
  ///
  /// @return always there
  public Publisher publisher() {
    return new DiscordPublisher(rest);
  }

  /// Puts up cards for moderators.
  ///
  /// @return always there
  public Board board() {
    return board;
  }

  /// Tells people things in private.
  ///
  /// @return always there
  public Notifier notifier() {
    return new DiscordNotifier(rest);
  }

  /// The way back to questions of before.
  ///
  /// @return always there; throws while there is no connection, so that questions stay open
  public Redelivery redelivery() {
    return new DiscordRedelivery(rest, clock, delivery::get);
  }

  /// Looks whether token, intents and permissions are there. Does not connect: it may be asked
  /// beside a running bot.
  ///
  /// @return in the order in which it matters
  public List<Finding> check() {
    return new Checkup(settings).findings();
  }

  /// What the bot has and lacks in one server, as it knows it while it runs: Discord is not asked.
  ///
  /// @param community which
  /// @return empty where it is in no such server
  public List<Finding> findings(CommunityId community) {
    return Names.snowflake(community.value()).stream()
        .boxed()
        .flatMap(id -> connection.guild(id).stream())
        .flatMap(guild -> Rights.in(guild, written(community)).stream())
        .toList();
  }

  /// Channels in which the bot writes by itself.
  private List<Long> written(CommunityId community) {
    return communities.get().map(all -> all.of(community)).stream()
        .flatMap(settings -> Stream.of(settings.moderatorsChannel(), settings.digestChannel()))
        .flatMap(Optional::stream)
        .flatMap(channel -> Names.snowflake(channel.value()).stream().boxed())
        .distinct()
        .toList();
  }

  /// The message that a link leads to, as people copy it from Discord.
  ///
  /// @param community where they are
  /// @param link as typed; may be anything
  /// @return empty if it is no link to a message of that server
  public Optional<PostRef> linked(CommunityId community, String link) {
    return Names.linked(community, link);
  }

  /// The link by which the bot comes into a server.
  ///
  /// @return empty if Discord cannot be asked for the application
  /// @throws DiscordRefusal if it does not know the token
  public Optional<URI> invite() {
    return switch (new Probe(settings).application()) {
      case Probe.Said.Yes(var application) ->
          Optional.of(DiscordInvite.link(application.getString("id")));
      case Probe.Said.No(var status) -> {
        if (status == 401) {
          throw new DiscordRefusal(Checkup.INVALID_TOKEN + " " + Checkup.GET_A_TOKEN);
        }
        yield Optional.empty();
      }
      case Probe.Said.Nothing() -> Optional.empty();
    };
  }

  /// Connects. Returns when the bot is ready; or, where Discord cannot be reached, at once, and
  /// goes on trying.
  ///
  /// @param services for whom it works
  /// @param data where everything of a server is removed when the bot is taken out of it
  /// @throws DiscordRefusal if Discord does not let it in, with what to do
  public void open(Services services, PersonalData data) {
    Delivery way = new Delivery(services, rest, threads);
    Commands commands = new Commands(services.desk().commands(), settings.names());
    Watch watch = new Watch(clock, threads, Interactions::giveUp);
    Interactions.Means means = new Interactions.Means(rest, watch, way, new Seen());
    Interactions interactions = new Interactions(services, commands, means);
    Listening listening = new Listening(services, means, settings.messageContent());
    watch.begin(timer);
    delivery.set(Optional.of(way));
    communities.set(Optional.of(services.communities()));
    Events events = new Events(interactions, listening, new Deletions(services, data, rest));
    if (!connected(events, commands)) {
      LOG.warn("{} It is tried again until it can.", Checkup.UNREACHABLE);
      threads.execute(() -> keepTrying(events, commands));
    }
  }

  private boolean connected(Events events, Commands commands) {
    if (new Checkup(settings).admitted().isEmpty()) {
      return false;
    }
    connection.open(events::hear);
    if (connection.servesFirstShard()) {
      register(commands);
    }
    return true;
  }

  private void register(Commands commands) {
    Registration registration = new Registration(rest);
    List<String> guilds = settings.scope().guilds();
    if (guilds.isEmpty()) {
      registration.register(commands.data(), Optional.empty());
      return;
    }
    // Those of before would stand beside them.
    registration.register(List.of(), Optional.empty());
    guilds.forEach(guild -> registration.register(commands.data(), Optional.of(guild)));
  }

  private void keepTrying(Events events, Commands commands) {
    Duration wait = Duration.ofSeconds(5);
    try {
      while (!closing) {
        Thread.sleep(wait);
        if (connected(events, commands)) {
          return;
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_RETRY) < 0
                ? wait.multipliedBy(2)
                : LONGEST_RETRY;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (DiscordRefusal refusal) {
      LOG.error("{}", refusal.getMessage());
    }
  }

  /// What comes from the gateway leaves its thread at once.
  private final class Events {

    private final Interactions interactions;
    private final Listening listening;
    private final Deletions deletions;

    private Events(Interactions interactions, Listening listening, Deletions deletions) {
      this.interactions = interactions;
      this.listening = listening;
      this.deletions = deletions;
    }

    private void hear(GenericEvent event) {
      Instant now = clock.instant();
      switch (event) {
        case SlashCommandInteractionEvent command -> go(() -> interactions.command(command, now));
        case MessageContextInteractionEvent menu -> go(() -> interactions.menu(menu, now));
        case GenericComponentInteractionCreateEvent press ->
            go(() -> interactions.press(press, now));
        case ModalInteractionEvent form -> go(() -> interactions.submit(form, now));
        case CommandAutoCompleteInteractionEvent typing -> go(() -> interactions.complete(typing));
        case MessageReceivedEvent message -> go(() -> listening.hear(message.getMessage()));
        case MessageUpdateEvent message -> go(() -> listening.edited(message.getMessage()));
        // Neither is an outage: JDA tells of those by other events.
        case GuildLeaveEvent left -> left(left.getGuild().getIdLong());
        case UnavailableGuildLeaveEvent left -> left(left.getGuildIdLong());
        case RawGatewayEvent raw when Deletions.isOfMessages(raw.getType()) ->
            deleted(raw.getPayload());
        default -> {}
      }
    }

    private void left(long guild) {
      go(() -> insist(() -> deletions.left(guild)));
    }

    private void deleted(DataObject messages) {
      long guild = messages.getUnsignedLong("guild_id", 0);
      Locale locale = Visitors.locale(connection.guild(guild));
      go(() -> insist(() -> deletions.messages(messages, locale)));
    }

    /// Discord tells of a deletion once.
    private void insist(Runnable work) {
      boolean done = false;
      while (!done) {
        try {
          work.run();
          done = true;
        } catch (StoreUnavailable gone) {
          LOG.warn("what was deleted cannot be forgotten yet: {}", gone.getMessage());
          done = closing || !isWorthTrying();
        }
      }
    }

    private boolean isWorthTrying() {
      try {
        Thread.sleep(AGAIN);
        return !closing;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private void go(Runnable work) {
      if (closing) {
        return;
      }
      underWay.incrementAndGet();
      threads.execute(
          () -> {
            try {
              work.run();
            } catch (Undelivered later) {
              LOG.warn("{}", later.getMessage());
            } catch (RuntimeException failure) {
              // One event must not end what serves the others; nothing above could react to it.
              LOG.error("an event could not be dealt with", failure);
            } finally {
              underWay.decrementAndGet();
            }
          });
    }
  }

  /// Whether every event that has come is dealt with.
  boolean isIdle() {
    return underWay.get() == 0;
  }

  /// Ends what is under way, as far as that takes no longer than some seconds, and disconnects.
  @Override
  public void close() {
    closing = true;
    long end = System.nanoTime() + GRACE.toNanos();
    try {
      while (!isIdle() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    timer.shutdownNow();
    connection.close();
    threads.shutdown();
  }
}
