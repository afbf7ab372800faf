package dev.foothold.adapter.discord;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Guild;
import dev.foothold.adapter.discord.loopback.Intent;
import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Person;
import dev.foothold.core.Bot;
import dev.foothold.core.Recovery;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.member.Members;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.feedback.Similar;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.privacy.People;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.CommunityKnowledge;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.FaultyStorage;
import dev.foothold.core.testing.FixedExamples;
import dev.foothold.core.testing.WordSearch;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A server on a loopback Discord with a real bot in it, whose storage outlives it. One thread at a
/// time.
final class Stage implements AutoCloseable {

  /// As long as a lease lasts.
  static final Duration LEASE = Duration.ofSeconds(30);

  final TurnableClock clock;
  private final InstantSource time;
  final LoopbackDiscord discord;
  final Guild guild;
  final Channel help;
  final Person ada;
  final FaultyStorage storage;
  final FakeCounter counter;
  private final Communities communities;
  private final People people = People.withKey("a key for tests that is long enough");
  private final boolean content;
  private final ShortNames names;
  private DiscordSettings.Scope scope = DiscordSettings.Scope.EVERYWHERE;
  private Optional<DiscordSettings.Shards> shards = Optional.empty();
  private Optional<Running> running = Optional.empty();
  private boolean members;
  private int starts;

  private record Running(Discord discord, Recovery recovery) {}

  private Stage(
      TurnableClock clock,
      InstantSource time,
      LoopbackDiscord discord,
      boolean content,
      ShortNames names) {
    this.clock = clock;
    this.time = time;
    this.storage =
        new FaultyStorage(new InMemoryStorage(time, new Random(1), 8, Duration.ofMinutes(30)));
    this.communities = new Communities(storage.settings(), time);
    this.discord = discord;
    this.content = content;
    this.names = names;
    this.counter = new FakeCounter(communities, storage.log());
    this.guild = discord.guild("learners");
    this.help = guild.text("help");
    this.ada = discord.person("ada");
    guild.join(ada);
  }

  /// A server with the bot running.
  static Stage open() throws IOException, InterruptedException {
    return prepared().start();
  }

  /// The same, and members can do all that they can.
  static Stage forMembers() throws IOException, InterruptedException {
    Stage stage = prepared();
    stage.members = true;
    return stage.start();
  }

  /// The same, and the bot reads all messages.
  static Stage reading() throws IOException, InterruptedException {
    Stage stage = with(true, ShortNames.STANDARD);
    stage.discord.grant(Intent.MESSAGE_CONTENT);
    return stage.start();
  }

  /// A server to which the bot will come.
  static Stage prepared() throws IOException, InterruptedException {
    return with(false, ShortNames.STANDARD);
  }

  /// The same, and the time is the system's; without limits.
  static Stage inRealTime() throws IOException, InterruptedException {
    InstantSource time = InstantSource.system();
    Stage stage =
        new Stage(
            TurnableClock.at(time.instant()),
            time,
            LoopbackDiscord.start(time),
            false,
            ShortNames.STANDARD);
    for (String limit :
        List.of(
            "rate.person", "rate.channel", "rate.community", "budget.person", "budget.community")) {
      stage.storage.settings().set(stage.community(), limit, "none");
    }
    return stage;
  }

  static Stage with(boolean content, ShortNames names) throws IOException, InterruptedException {
    TurnableClock clock = TurnableClock.at(Instant.now());
    return new Stage(clock, clock, LoopbackDiscord.start(clock), content, names);
  }

  Stage start() {
    starts++;
    Holder holder = new Holder("process-" + starts, LEASE, time);
    FakeEmbedder embedder = new FakeEmbedder();
    WordSearch search = new WordSearch(List.of(Bots.knowledge()));
    Bot bot =
        new Bot(
            new Answering(search, embedder, new Screen(FixedExamples.none())),
            storage,
            new GapFinder(storage.gaps(), embedder),
            new Bot.Rules(
                new AskLimits(4_000, 10_000, Duration.ofMinutes(10)), communities, people),
            new Bot.Crew(holder, new WaitingRoom(2, 1_000, time)));
    Office office = new Office(communities, people, storage.audit(), time, new Random(7));
    Discord adapter = new Discord(settings(), time);
    List<Counter> counters =
        members
            ? Members.counters(
                new Members.Desks(
                    bot.recollection(),
                    storage.log(),
                    new FeedbackDesk(
                        storage.log(),
                        new GapFinder(storage.gaps(), embedder),
                        List.of(adapter.publisher()),
                        office),
                    new SuggestionDesk(
                        storage,
                        new CommunityKnowledge(storage.entries(), storage.changes(), search),
                        search,
                        new LinkCheck(Set.of(), Set.of()),
                        office),
                    new PrivacyDesk(storage, people, time),
                    office))
            : List.of(counter);
    Recovery recovery =
        new Recovery(bot, storage.questions(), List.of(adapter.redelivery()), holder);
    adapter.open(
        new Services(
            bot,
            new FrontDesk(counters, office),
            storage.log(),
            communities,
            new Similar(storage.log(), search, embedder),
            time),
        storage.personalData());
    running = Optional.of(new Running(adapter, recovery));
    return this;
  }

  /// Whether the bot has dealt with every event that has reached it.
  boolean isIdle() {
    return running.map(one -> one.discord().isIdle()).orElse(true);
  }

  /// Registers commands in one server from the next start on.
  Stage registeringHere() {
    scope = new DiscordSettings.Scope(List.of(guild.id()));
    return this;
  }

  /// Serves a part of the servers from the next start on.
  Stage serving(DiscordSettings.Shards range) {
    shards = Optional.of(range);
    return this;
  }

  DiscordSettings settings() {
    return settings(discord.token());
  }

  DiscordSettings settings(String token) {
    return new DiscordSettings(
        token,
        Optional.of(
            new DiscordSettings.Urls(
                URI.create(discord.apiUrl()), URI.create(discord.gatewayUrl()))),
        scope,
        shards,
        names,
        content);
  }

  Discord bot() {
    return running.orElseThrow().discord();
  }

  /// Finishes what was left open.
  int recover() {
    return running.orElseThrow().recovery().run();
  }

  void stop() {
    running.ifPresent(one -> one.discord().close());
    running = Optional.empty();
  }

  CommunityId community() {
    return Names.guild(Long.parseLong(guild.id()));
  }

  /// Sets something for the server.
  void set(String key, String value) {
    storage.settings().set(community(), key, value);
    clock.turn(Duration.ofSeconds(3));
  }

  @Override
  public void close() {
    stop();
    discord.close();
  }
}
