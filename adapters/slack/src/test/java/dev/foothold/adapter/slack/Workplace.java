package dev.foothold.adapter.slack;

import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.Bot;
import dev.foothold.core.Recovery;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.advice.Scheduler;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.member.Members;
import dev.foothold.core.chat.moderator.Cards;
import dev.foothold.core.chat.moderator.Digest;
import dev.foothold.core.chat.moderator.ModeratorCounters;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.feedback.Similar;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.People;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.CommunityKnowledge;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.FixedExamples;
import dev.foothold.core.testing.WordSearch;
import dev.foothold.testing.TurnableClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Processes of the bot, with everything behind them in memory, and a Slack of our own. Safe for
/// many threads.
final class Workplace implements AutoCloseable {

  static final String KEY = "a key for tests that is long enough";

  /// Advice that comes with the bot.
  private static final List<Advice> SHIPPED =
      List.of(
          new Advice(
              new AdviceId("start-here"),
              "Start here",
              List.of("Welcome to {community}.", "Then {entry:volunteering}"),
              List.of("first steps"),
              List.of("welcome")));

  private final TurnableClock clock;
  private final LoopbackSlack slack;
  private final Storage storage;
  private final People people = People.withKey(KEY);
  private final List<Slack> processes = new ArrayList<>();
  private SlackSettings.Features features = SlackSettings.Features.STANDARD;
  private Optional<Asking.Answerer> answerer = Optional.empty();

  private Workplace(TurnableClock clock, Storage storage) throws Exception {
    this.clock = clock;
    this.storage = storage;
    slack = LoopbackSlack.open(clock);
    slack.app().asksFor(scopes(features));
  }

  static Workplace open() throws Exception {
    TurnableClock clock = TurnableClock.at(Instant.parse("2026-07-01T12:00:00Z"));
    return new Workplace(
        clock, new InMemoryStorage(clock, new Random(1), 8, Duration.ofMinutes(30)));
  }

  /// Another app on a Slack of its own, over the same storage.
  Workplace beside() throws Exception {
    Workplace other = new Workplace(clock, storage);
    // Each Slack counts from one: the first workspace would have the same id.
    other.slack.team("Of nobody");
    return other;
  }

  /// Switches something on, as an operator does in settings and manifest.
  Workplace with(SlackSettings.Features switchedOn) {
    features = switchedOn;
    slack.app().asksFor(scopes(switchedOn));
    slack
        .app()
        .subscribesTo(
            Set.copyOf(Needs.Event.of(switchedOn).stream().map(Needs.Event::type).toList()));
    return this;
  }

  /// Has questions answered by somebody else than the bot.
  Workplace answeredBy(Asking.Answerer other) {
    answerer = Optional.of(other);
    return this;
  }

  private static List<String> scopes(SlackSettings.Features features) {
    return Needs.Scope.of(features).stream().map(Needs.Scope::scope).toList();
  }

  TurnableClock clock() {
    return clock;
  }

  LoopbackSlack slack() {
    return slack;
  }

  Storage storage() {
    return storage;
  }

  /// A process that opens a socket, for one workspace.
  Running bySocket(Team team) throws Exception {
    String token = team.install().botToken();
    int before = slack.connections().size();
    Running process =
        start(new SlackSettings.Connection.Socket(token, slack.app().appToken()), "socket");
    slack.connected(before + 1);
    return process;
  }

  /// A process that Slack calls, for one workspace.
  Running byHttp(Team team) throws Exception {
    String token = team.install().botToken();
    Running process = start(http(new SlackSettings.Tenancy.One(token)), "http");
    slack.deliversTo(process.events());
    return process;
  }

  /// A process that Slack calls, for all workspaces that install it.
  Running forMany(String name) throws Exception {
    URI url = URI.create("http://127.0.0.1:1");
    return start(
        http(
            new SlackSettings.Tenancy.Many(
                slack.app().clientId(), slack.app().clientSecret(), KEY, url)),
        name);
  }

  private SlackSettings.Connection http(SlackSettings.Tenancy tenancy) {
    return new SlackSettings.Connection.Http(
        slack.app().signingSecret(),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        tenancy);
  }

  /// Another process's view of what is installed.
  Installed installed() {
    return new Installed(
        storage.installations(),
        Vault.of(KEY),
        _ -> {
          throw new IllegalStateException("these tokens do not run out");
        },
        _ -> {},
        clock);
  }

  /// Installs the app in a workspace that a process for many serves.
  void install(Team team) {
    installed()
        .save(team.id(), new Grant(team.name(), team.bot().id(), team.install().botToken(), "", 0));
  }

  SlackSettings settings(SlackSettings.Connection connection) {
    return new SlackSettings(
        connection,
        Optional.of(URI.create(slack.apiUrl())),
        SlackSettings.USUAL_COMMANDS,
        features);
  }

  private Running start(SlackSettings.Connection connection, String name) throws Exception {
    Slack adapter = new Slack(settings(connection), storage, clock);
    processes.add(adapter);
    Running process = new Running(adapter, name);
    adapter.open(process.services(), answerer.orElse(process.services().bot()::ask));
    return process;
  }

  /// One process.
  final class Running {

    private final Slack adapter;
    private final Services services;
    private final Holder holder;
    private final Cards cards;
    private final Digest digest;
    private final Scheduler scheduler;

    private Running(Slack adapter, String name) {
      this.adapter = adapter;
      this.holder = new Holder(name, Duration.ofSeconds(30), clock);
      Communities communities = new Communities(storage.settings(), clock);
      Office office =
          new Office(communities, people, storage.audit(), clock, new Random(name.hashCode()));
      WordSearch search = new WordSearch(List.of(Bots.knowledge()));
      FakeEmbedder embedder = new FakeEmbedder();
      GapFinder gaps = new GapFinder(storage.gaps(), embedder);
      Bot bot =
          new Bot(
              new Answering(search, embedder, new Screen(FixedExamples.none())),
              storage,
              gaps,
              new Bot.Rules(
                  new AskLimits(4_000, 10_000, Duration.ofMinutes(10)), communities, people),
              new Bot.Crew(holder, new WaitingRoom(2, 1_000, clock)));
      CommunityKnowledge knowledge =
          new CommunityKnowledge(storage.entries(), storage.changes(), search);
      FeedbackDesk feedback =
          new FeedbackDesk(storage.log(), gaps, List.of(adapter.publisher()), office);
      SuggestionDesk suggestions =
          new SuggestionDesk(
              storage,
              knowledge,
              search,
              new LinkCheck(Set.of("banned.example"), Set.of("healthit.gov")),
              office);
      Publishing publishing =
          new Publishing(
              storage.publications(),
              storage.advice(),
              SHIPPED,
              List.of(adapter.publisher()),
              holder);
      AdviceDesk advice =
          new AdviceDesk(
              storage,
              new AdviceDesk.Means(SHIPPED, search, publishing, List.of(PostLimit.SLACK)),
              office);
      GapDesk gapDesk = new GapDesk(storage.gaps(), search, office);
      List<Counter> counters =
          new ArrayList<>(
              Members.counters(
                  new Members.Desks(
                      bot.recollection(),
                      storage.log(),
                      feedback,
                      suggestions,
                      new PrivacyDesk(storage, people, clock),
                      office)));
      counters.addAll(
          ModeratorCounters.of(
              new ModeratorCounters.Desks(
                  advice,
                  suggestions,
                  new EntryDesk(knowledge, search, office),
                  gapDesk,
                  feedback,
                  new SettingsDesk(storage.settings(), office)),
              new ModeratorCounters.House(storage, search, bot.recollection(), office),
              new ModeratorCounters.Surroundings(
                  List.of(adapter.board()),
                  _ -> List.of(),
                  (_, link) -> Slack.linked(link),
                  "test")));
      this.cards = new Cards(storage, suggestions, office, List.of(adapter.board()));
      this.digest =
          new Digest(
              new Digest.Sources(storage, gapDesk, search), office, List.of(adapter.board()));
      this.scheduler =
          new Scheduler(storage.schedules(), advice, publishing, office, _ -> "this community");
      this.services =
          new Services(
              bot,
              new FrontDesk(counters, office),
              storage.log(),
              communities,
              new Similar(storage.log(), search, embedder),
              clock);
    }

    Services services() {
      return services;
    }

    Slack adapter() {
      return adapter;
    }

    URI at(String path) {
      return URI.create("http://127.0.0.1:" + adapter.address().orElseThrow().getPort() + path);
    }

    URI events() {
      return at("/slack/events");
    }

    /// Brings moderators' cards up to date, and posts what is due.
    void doesItsDuties() {
      cards.run();
      digest.run();
      scheduler.run();
    }

    /// Finishes what others left open.
    int recover() {
      return new Recovery(
              services.bot(), storage.questions(), List.of(adapter.redelivery()), holder)
          .run();
    }
  }

  /// Ends all processes: what they had begun is done then, and can be looked at.
  void stop() {
    processes.forEach(Slack::close);
    processes.clear();
  }

  @Override
  public void close() {
    stop();
    slack.close();
  }
}
