package dev.foothold.adapter.slack;

import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Reply;
import dev.foothold.core.port.Storage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Foothold on Slack. Made first and opened later: what others need of it (where to publish, how to
/// reach people) is there from the start. Safe for many threads.
public final class Slack implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Slack.class);

  /// [A message's link](https://docs.slack.dev/reference/methods/chat.getPermalink).
  private static final Pattern LINK =
      Pattern.compile("<?https://[^/]+/archives/([A-Z0-9]+)/p(\\d{10})(\\d{6})(?:\\?.*)?>?");

  /// Slack's calls end within seconds or not at all.
  private static final Duration CALL = Duration.ofSeconds(20);

  /// Connections kept, and for how long: an old one may have been ended by the other side.
  private static final int CONNECTIONS = 16;

  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  private final SlackSettings settings;
  private final Storage storage;
  private final InstantSource clock;
  private final com.slack.api.Slack sdk;
  private final Workspaces workspaces;
  private final Optional<OneWorkspace> one;
  private final Optional<Installed> installed;
  private final Web web;
  private final Crowd crowd;
  private final Mail mail;
  private final Found found;
  private final Crew crew = new Crew();
  private final AtomicReference<Optional<Asking>> asking = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<HttpFront>> http = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<SocketFront>> socket =
      new AtomicReference<>(Optional.empty());
  private volatile boolean closing;

  /// A bot that is not connected yet.
  ///
  /// @param settings how to be on Slack
  /// @param storage where installations and one-time tokens are kept
  /// @param clock the time
  public Slack(SlackSettings settings, Storage storage, InstantSource clock) {
    this.settings = settings;
    this.storage = storage;
    this.clock = clock;
    this.found = new Found(clock);
    this.sdk = sdk(config(settings));
    this.one = token(settings).map(token -> new OneWorkspace(sdk, token));
    this.installed = many(settings).map(this::installed);
    this.workspaces =
        one.<Workspaces>map(workspace -> workspace)
            .or(() -> installed)
            .orElseThrow(() -> new IllegalArgumentException("no workspace"));
    this.web = new Web(sdk, new Calls(sdk, workspaces, clock));
    this.crowd = new Crowd(web, clock);
    this.mail = new Mail(web, crowd, clock);
  }

  private static SlackConfig config(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    settings.api().ifPresent(api -> config.setMethodsEndpointUrlPrefix(api.toString()));
    config.setHttpClientCallTimeoutMillis((int) CALL.toMillis());
    config.setHttpClientReadTimeoutMillis((int) CALL.toMillis());
    // Its listeners would log what people write; its statistics would ask Slack whose a token is.
    config.setHttpClientResponseHandlers(new ArrayList<>());
    config.getMethodsConfig().setStatsEnabled(false);
    config.setStatsEnabled(false);
    return config;
  }

  /// OkHttp would send a message again where a connection ends before the answer: then it stands
  /// twice. What may be sent again is sent again by [Calls] and [Mail].
  private static com.slack.api.Slack sdk(SlackConfig config) {
    OkHttpClient client =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .build();
    SlackHttpClient http = new SlackHttpClient(client);
    http.setConfig(config);
    return com.slack.api.Slack.getInstance(config, http);
  }

  private static Optional<String> token(SlackSettings settings) {
    return switch (settings.connection()) {
      case SlackSettings.Connection.Socket(var botToken, _) -> Optional.of(botToken);
      case SlackSettings.Connection.Http(_, _, var tenancy) ->
          switch (tenancy) {
            case SlackSettings.Tenancy.One(var botToken) -> Optional.of(botToken);
            case SlackSettings.Tenancy.Many _ -> Optional.empty();
          };
    };
  }

  private static Optional<SlackSettings.Tenancy.Many> many(SlackSettings settings) {
    return settings.connection() instanceof SlackSettings.Connection.Http http
            && http.tenancy() instanceof SlackSettings.Tenancy.Many many
        ? Optional.of(many)
        : Optional.empty();
  }

  private Installed installed(SlackSettings.Tenancy.Many many) {
    return new Installed(
        storage.installations(),
        Vault.of(many.key()),
        refresh ->
            sdk.methods()
                .oauthV2Access(
                    request ->
                        request
                            .clientId(many.clientId())
                            .clientSecret(many.clientSecret())
                            .grantType("refresh_token")
                            .refreshToken(refresh)),
        community -> storage.personalData().removeCommunity(community),
        clock);
  }

  /// Posts advice.
  ///
  /// @return always there
  public Publisher publisher() {
    return new SlackPublisher(workspaces, mail);
  }

  /// Puts up cards for moderators.
  ///
  /// @return always there
  public Board board() {
    return new SlackBoard(workspaces, mail, clock);
  }

  /// Tells people things in private.
  ///
  /// @return always there
  public Notifier notifier() {
    return new SlackNotifier(workspaces, mail);
  }

  /// The way back to questions of before.
  ///
  /// @return always there; throws while the bot is not open, so that questions stay open
  public Redelivery redelivery() {
    return new Redelivery() {
      @Override
      public String platform() {
        return Names.PLATFORM;
      }

      @Override
      public Optional<Reply> reply(dev.foothold.core.model.OpenQuestion question) {
        Asking open = asking.get().orElseThrow(() -> new Undelivered("not open yet"));
        if (one.isPresent() && !one.get().isKnown()) {
          throw new Undelivered("Slack was not reached yet");
        }
        return workspaces
            .find(Names.team(question.ask().origin().community()))
            .flatMap(workspace -> open.again(question, workspace));
      }
    };
  }

  /// Looks whether tokens and scopes are there. Does not connect: it may be asked beside a running
  /// bot.
  ///
  /// @return in the order in which it matters
  public List<Finding> check() {
    Checkup checkup = new Checkup(sdk, settings);
    List<Finding> findings = new ArrayList<>();
    token(settings).ifPresent(token -> findings.addAll(checkup.token(token)));
    if (settings.connection() instanceof SlackSettings.Connection.Socket(_, var appToken)) {
      findings.add(checkup.appToken(appToken));
    }
    installed.ifPresent(many -> findings.addAll(checkup.installed(many)));
    return findings;
  }

  /// What the bot has and lacks in one workspace. Slack is asked once in a while.
  ///
  /// @param community which
  /// @return empty where it is in no such workspace
  public List<Finding> findings(CommunityId community) {
    return Optional.of(community)
        .filter(one -> one.value().startsWith(Names.PLATFORM + ":"))
        .flatMap(one -> Postings.workspace(workspaces, one))
        .map(workspace -> found.in(workspace, new Checkup(sdk, settings)::token))
        .orElse(List.of());
  }

  /// Connects. What Slack says from now on is served; where Slack cannot be reached yet, it is
  /// tried again until it can be.
  ///
  /// @param services what serves
  /// @throws IOException if the address to listen on cannot be had
  public void open(Services services) throws IOException {
    open(services, services.bot()::ask);
  }

  /// The same with somebody else who answers.
  void open(Services services, Asking.Answerer answerer) throws IOException {
    Asking questions =
        new Asking(mail, crowd, services, answerer, crew, settings.features().agent());
    asking.set(Optional.of(questions));
    Performing performing = new Performing(mail, crowd, questions, services);
    Visits visits = new Visits(mail, crowd, questions, performing, services, settings, crew);
    Conversation conversation =
        new Conversation(
            mail,
            crowd,
            questions,
            performing,
            services,
            storage.tokens(),
            settings.features(),
            crew);
    App app = new Reception(workspaces, visits, conversation, crew).app(sdk);
    app.start();
    switch (settings.connection()) {
      case SlackSettings.Connection.Socket(_, var appToken) -> {
        if (!connected(app, appToken)) {
          crew.run("the connection to Slack", () -> connect(app, appToken));
        }
      }
      case SlackSettings.Connection.Http(var secret, var bind, _) -> {
        Optional<OAuth> oauth =
            many(settings)
                .flatMap(
                    many ->
                        installed.map(
                            all -> new OAuth(sdk, settings, many, all, storage.tokens(), clock)));
        http.set(
            Optional.of(HttpFront.open(bind, new Guard(secret, clock), app, oauth, this::isReady)));
        if (one.isPresent() && !introduced()) {
          crew.run("the introduction to Slack", this::introduce);
        }
      }
    }
  }

  private boolean introduced() {
    if (one.isEmpty() || one.get().isKnown()) {
      return true;
    }
    try {
      AuthTestResponse answer = one.get().introduce();
      if (!answer.isOk()) {
        LOG.error("Slack does not take the bot token: {}", answer.getError());
      }
      return answer.isOk();
    } catch (IOException | SlackApiException failure) {
      LOG.warn("Slack cannot be reached: {}", failure.getClass().getSimpleName());
      return false;
    }
  }

  private void introduce() {
    Duration pause = FIRST_RETRY;
    while (!closing && !introduced() && slept(pause)) {
      pause = longer(pause);
    }
  }

  private boolean connected(App app, String appToken) {
    if (!introduced()) {
      return false;
    }
    try {
      socket.set(Optional.of(SocketFront.open(sdk, appToken, app, crew)));
      return true;
    } catch (IOException failure) {
      LOG.warn("Slack gives no connection: {}", failure.getClass().getSimpleName());
      return false;
    }
  }

  private void connect(App app, String appToken) {
    Duration pause = FIRST_RETRY;
    while (!closing && !connected(app, appToken) && slept(pause)) {
      pause = longer(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_RETRY) < 0 ? twice : LONGEST_RETRY;
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Whether Slack can be served.
  ///
  /// @return false while Slack was not reached, and at the end
  public boolean isReady() {
    return !closing
        && one.map(OneWorkspace::isKnown).orElse(true)
        && (http.get().isPresent() || socket.get().map(SocketFront::isConnected).orElse(false));
  }

  /// The message that a link leads to, as people copy it.
  ///
  /// @param link any text
  /// @return empty if it is no link to a message of Slack's
  public static Optional<PostRef> linked(String link) {
    Matcher parts = LINK.matcher(link.strip());
    return parts.matches()
        ? Optional.of(new Names.Stand(parts.group(1), parts.group(2) + "." + parts.group(3)).ref())
        : Optional.empty();
  }

  /// Where Slack is to call.
  ///
  /// @return empty where it is not to
  public Optional<InetSocketAddress> address() {
    return http.get().map(HttpFront::address);
  }

  /// Stops taking what Slack says, and ends what is under way; what takes too long stays open and
  /// is finished by the next process.
  @Override
  public void close() {
    closing = true;
    socket
        .get()
        .ifPresent(
            front -> {
              try {
                front.close();
              } catch (IOException failure) {
                LOG.warn("the connection was not closed: {}", failure.getClass().getSimpleName());
              }
            });
    http.get().ifPresent(HttpFront::close);
    crew.close();
    try {
      sdk.close();
    } catch (Exception failure) { // as AutoCloseable has it
      LOG.warn("the client was not closed: {}", failure.getClass().getSimpleName());
    }
  }
}
