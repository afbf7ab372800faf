package dev.foothold.app;

import dev.foothold.adapter.slack.Slack;
import dev.foothold.adapter.slack.SlackManifest;
import dev.foothold.adapter.slack.SlackSettings;
import dev.foothold.adapter.slack.SlackSettings.Connection;
import dev.foothold.adapter.slack.SlackSettings.Tenancy;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Storage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack, as the program sees it.
///
/// @param slack the adapter
/// @param listen where it listens, if it does
record SlackPlatform(Slack slack, Optional<InetSocketAddress> listen) implements Platform {

  static final String NAME = "slack";

  /// What the adapter finds where waiting helps.
  private static final String UNREACHABLE = "Slack cannot be reached.";

  /// What "Copy link" gives.
  private static final Pattern LINK =
      Pattern.compile(
          "https://[a-z0-9.-]+\\.slack\\.com/archives/([A-Z0-9]+)/p(\\d+)(\\d{6})(?:\\?.*)?");

  /// @throws Trouble if something is missing or of another kind
  static SlackPlatform of(Chats.Slack set, Storage storage, InstantSource clock) throws Trouble {
    Connection connection = connection(set);
    SlackSettings settings;
    try {
      settings =
          new SlackSettings(
              connection,
              set.api(),
              SlackSettings.USUAL_COMMANDS,
              new SlackSettings.Features(set.agent(), set.history()));
    } catch (IllegalArgumentException wrong) {
      throw wrong("Slack: " + wrong.getMessage() + ".");
    }
    Optional<InetSocketAddress> listen =
        connection instanceof Connection.Http http ? Optional.of(http.bind()) : Optional.empty();
    return new SlackPlatform(new Slack(settings, storage, clock), listen);
  }

  /// What an app is made from.
  static String manifest(Chats.Slack set, Optional<URI> address, boolean agent) {
    SlackSettings.Features features = new SlackSettings.Features(agent, set.history());
    String manifest =
        address.isPresent()
            ? SlackManifest.http(
                features, SlackSettings.USUAL_COMMANDS, address.get(), set.tokens().bot().isEmpty())
            : SlackManifest.socket(features, SlackSettings.USUAL_COMMANDS);
    return manifest.strip() + "\n";
  }

  /// A socket where there is an app token; else Slack calls: for the one workspace whose token is
  /// set, or for all that install the app.
  private static Connection connection(Chats.Slack set) throws Trouble {
    Chats.Tokens tokens = set.tokens();
    try {
      if (tokens.app().isPresent()) {
        return new Connection.Socket(
            needed(tokens.bot(), Chats.SLACK_BOT_TOKEN, "page \"OAuth & Permissions\""),
            tokens.app().get());
      }
      if (tokens.signingSecret().isEmpty()) {
        throw wrong(
            "Slack needs %s and %s for one workspace (a socket), or %s where Slack calls the bot. The README tells where they come from."
                .formatted(
                    Chats.SLACK_BOT_TOKEN, Chats.SLACK_APP_TOKEN, Chats.SLACK_SIGNING_SECRET));
      }
      return new Connection.Http(
          tokens.signingSecret().get(), bound(set.web().listen()), tenancy(set));
    } catch (IllegalArgumentException wrong) {
      // The adapter tells of what kind a token is to be, and repeats none.
      throw wrong("Slack: " + wrong.getMessage() + ". Copy it again from the app's page.");
    }
  }

  private static Tenancy tenancy(Chats.Slack set) throws Trouble {
    Chats.Tokens tokens = set.tokens();
    if (tokens.bot().isPresent()) {
      return new Tenancy.One(tokens.bot().get());
    }
    if (tokens.client().isEmpty() || tokens.key().isEmpty() || set.web().address().isEmpty()) {
      throw wrong(
          "Slack without %s is for many workspaces, and needs %s, %s, %s and %s."
              .formatted(
                  Chats.SLACK_BOT_TOKEN,
                  Chats.SLACK_CLIENT_ID,
                  Chats.SLACK_CLIENT_SECRET,
                  Chats.SLACK_TOKEN_KEY,
                  Chats.SLACK_PUBLIC));
    }
    Chats.Client client = tokens.client().get();
    return new Tenancy.Many(
        client.id(), client.secret(), tokens.key().get(), set.web().address().get());
  }

  private static InetSocketAddress bound(InetSocketAddress set) {
    return new InetSocketAddress(set.getHostString(), set.getPort());
  }

  private static String needed(Optional<String> value, String key, String where) throws Trouble {
    if (value.isEmpty()) {
      throw wrong("%s is not set. It is on the app's %s.".formatted(key, where));
    }
    return value.get();
  }

  private static Trouble wrong(String message) {
    return Trouble.setting(new Settings.Wrong(message));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Publisher publisher() {
    return slack.publisher();
  }

  @Override
  public Board board() {
    return slack.board();
  }

  @Override
  public Notifier notifier() {
    return slack.notifier();
  }

  @Override
  public Redelivery redelivery() {
    return slack.redelivery();
  }

  @Override
  public List<Finding> check() {
    return slack.check();
  }

  @Override
  public List<Finding> findings(CommunityId community) {
    return slack.findings(community);
  }

  /// Links do not say which workspace; whose the message is, the community's own record knows.
  @Override
  public Optional<PostRef> linked(CommunityId community, String link) {
    Matcher parts = LINK.matcher(link.strip());
    return parts.matches() && community.value().startsWith(NAME + ":")
        ? Optional.of(new PostRef(parts.group(1) + "/" + parts.group(2) + "." + parts.group(3)))
        : Optional.empty();
  }

  @Override
  public String open(Services services) throws Trouble {
    try {
      slack.open(services);
    } catch (IOException taken) {
      throw Trouble.error(
          "Slack: %s cannot be listened on (%s). Set %s to another, or stop what has it."
              .formatted(
                  listen.map(InetSocketAddress::toString).orElse("the address"),
                  taken.getMessage(),
                  Chats.SLACK_LISTEN));
    }
    if (!slack.isReady()) {
      refused();
      return "Slack: it cannot be reached now, and is tried again until it can.";
    }
    return listen
        .map(
            address ->
                "Slack: listens on %s; /health and /ready are there."
                    .formatted(slack.address().orElse(address)))
        .orElse("Slack: ready.");
  }

  /// Tells of what waiting does not mend: a token that Slack does not take.
  private void refused() throws Trouble {
    List<Finding> broken =
        slack.check().stream()
            .filter(finding -> finding.level() == Finding.Level.BROKEN)
            .filter(finding -> !finding.what().equals(UNREACHABLE))
            .toList();
    if (!broken.isEmpty()) {
      Finding first = broken.getFirst();
      throw Trouble.error("Slack: " + first.what() + " " + first.todo());
    }
  }

  @Override
  public void close() {
    slack.close();
  }
}
