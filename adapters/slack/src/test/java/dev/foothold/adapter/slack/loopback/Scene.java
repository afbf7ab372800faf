package dev.foothold.adapter.slack.loopback;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import dev.foothold.testing.TurnableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One workspace with people and channels, and real SDKs pointed to it.
final class Scene {

  private final LoopbackSlack slack;
  private final Team team;
  private final Person ann;
  private final Channel help;
  private final Slack sdk;
  private final List<AutoCloseable> running = new ArrayList<>();

  private Scene(LoopbackSlack slack) {
    this.slack = slack;
    this.team = slack.team("Acme");
    this.ann = team.member("ann");
    this.help = team.publicChannel("help").invitesBot();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    this.sdk = Slack.getInstance(config);
  }

  /// Begins at the present, since Bolt compares requests' times with the machine's.
  static Scene open() throws Exception {
    return new Scene(LoopbackSlack.open(TurnableClock.at(Instant.now())));
  }

  LoopbackSlack slack() {
    return slack;
  }

  Team team() {
    return team;
  }

  Person ann() {
    return ann;
  }

  Channel help() {
    return help;
  }

  Slack sdk() {
    return sdk;
  }

  /// Installs the app and returns the SDK with its token.
  MethodsClient methods() {
    return sdk.methods(team.install().botToken());
  }

  App bolt() {
    return new App(
        AppConfig.builder()
            .slack(sdk)
            .signingSecret(slack.app().signingSecret())
            .singleTeamBotToken(team.install().botToken())
            .build());
  }

  SocketModeApp bySocket(App app) throws Exception {
    SocketModeApp socket =
        new SocketModeApp(slack.app().appToken(), SocketModeClient.Backend.JavaWebSocket, app);
    running.add(socket::close);
    int before = slack.connections().size();
    socket.startAsync();
    slack.connected(before + 1);
    return socket;
  }

  BoltOverHttp byHttp(App app) throws Exception {
    BoltOverHttp http = new BoltOverHttp(app);
    running.add(http);
    slack.deliversTo(http.uri());
    return http;
  }

  void close() throws Exception {
    for (AutoCloseable one : running) {
      one.close();
    }
    slack.close();
  }
}
