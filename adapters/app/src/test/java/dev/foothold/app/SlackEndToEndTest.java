package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// The program as an operator starts it, in a process of its own, on a Slack of our own.
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD) // a process that does not end
class SlackEndToEndTest {

  private static final String ANSWER = "Begin at the service desk of a hospital";

  @TempDir private Path folder;

  private LoopbackSlack slack;
  private Team team;
  private Person ann;
  private Channel help;
  private String token = "";

  @BeforeAll
  static void makeIndex() throws IOException {
    SampleHome.ready();
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    slack = LoopbackSlack.open(TurnableClock.at(Instant.now()));
    team = slack.team("Acme");
    ann = team.member("ann");
    help = team.publicChannel("help").invitesBot();
    token = team.install().botToken();
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", token);
    settings.put("FOOTHOLD_SLACK_API_URL", slack.apiUrl());
    settings.put("FOOTHOLD_DATA_DIR", folder.toString());
    return settings;
  }

  private Map<String, String> bySocket() {
    Map<String, String> settings = settings();
    settings.put("SLACK_APP_TOKEN", slack.app().appToken());
    return settings;
  }

  private Map<String, String> byHttp(int port) {
    Map<String, String> settings = settings();
    settings.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
    settings.put("FOOTHOLD_SLACK_LISTEN", "127.0.0.1:" + port);
    return settings;
  }

  private static ProgramProcess started(Map<String, String> settings) throws IOException {
    return ProgramProcess.start(SampleHome.FOLDER, settings, "run").until("Ready.");
  }

  /// One command of the operator's, beside the running bot.
  private String operator(String... args) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(InputStream.nullInputStream(), out, err, bySocket(), Shell.Terminals.NONE);
    Exit exit = Foothold.run(args, shell, SampleHome.ready());
    assertThat(exit).as("%s%s", out, err).isEqualTo(Exit.OK);
    return out.toString();
  }

  private String whispered() {
    return Eventually.found(
        "what ann alone sees",
        () -> ann.ephemerals(help).stream().map(Message::shown).reduce((_, last) -> last));
  }

  @Test
  void aCommandIsAnsweredThroughASocket() throws Exception {
    try (ProgramProcess program = started(bySocket())) {
      assertThat(program.said()).contains("Slack: ready.");
      ann.slash(help, "/ask", SampleHome.QUESTION).acknowledged();

      assertThat(whispered()).contains(ANSWER, "https://example.org/ehr-analyst");
      assertThat(program.stop()).isZero();
      assertThat(program.said()).contains("Stopped.").doesNotContain(token, "xapp-");
    }
    assertThat(slack.complaints()).isEmpty();
    assertThat(slack.unexpected()).isEmpty();
  }

  @Test
  void aCommandIsAnsweredWhereSlackCalls() throws Exception {
    int port = LoopbackPorts.free();
    try (ProgramProcess program = started(byHttp(port))) {
      slack.deliversTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
      ann.slash(help, "/ask", SampleHome.QUESTION).acknowledged();

      assertThat(whispered()).contains(ANSWER);
      assertThat(get(port, "/health")).isEqualTo(200);
      assertThat(get(port, "/ready")).isEqualTo(200);
      assertThat(program.stop()).isZero();
    }
    assertThat(slack.complaints()).isEmpty();
  }

  private static int get(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void aQuestionWhoseProcessIsKilledEndsOnce() throws Exception {
    Message asked;
    Gate never = new Gate();
    try (ProgramProcess program = started(bySocket())) {
      slack.connected(1);
      slack.fault("chat.postMessage", 1, new Fault.HoldRequest(never));
      asked = ann.mentions(help, SampleHome.QUESTION);
      Eventually.until("acknowledged, and being answered", () -> never.arrivals() == 1);
      program.kill();
    }

    try (ProgramProcess again = started(bySocket())) {
      Eventually.until("answered", () -> !team.replies(help, asked).isEmpty());
      again.stop();
    }
    assertThat(team.replies(help, asked))
        .singleElement()
        .satisfies(reply -> assertThat(reply.shown()).contains(ANSWER));
    assertThat(operator("answers", "--community", "slack:" + team.id(), "--json"))
        .containsOnlyOnce("\"id\"");
  }

  @Test
  void whatIsApprovedElsewhereIsFoundAtOnce() throws Exception {
    String community = "slack:" + team.id();
    try (ProgramProcess program = started(bySocket())) {
      slack.connected(1);
      String suggested =
          operator(
              "suggest",
              "Interface analysts in Maine meet every first Tuesday in the library of Bangor.",
              "--community",
              community);
      operator(
          "review",
          "approve",
          suggested.replaceAll("(?s).*?(s-[0-9a-z]{8}).*", "$1"),
          "--community",
          community);
      operator("settings", "set", "rate.person", "1000/10m", "--community", community);

      Eventually.passes(
          () -> {
            ann.slash(help, "/ask", "Where do interface analysts meet in Maine?").settled();
            assertThat(ann.ephemerals(help))
                .extracting(Message::shown)
                .anyMatch(answer -> answer.contains("library of Bangor"));
          });
      program.stop();
    }
  }

  @Test
  void aTokenOfAnotherKindIsToldAndNotRepeated() throws Exception {
    Map<String, String> wrong = bySocket();
    wrong.put("SLACK_BOT_TOKEN", "xoxp-someones-own");

    try (ProgramProcess program = ProgramProcess.start(SampleHome.FOLDER, wrong, "run")) {
      program.until("xoxb-");

      assertThat(program.stop()).isEqualTo(2);
      assertThat(program.said()).doesNotContain("someones-own").doesNotContain("Exception");
    }
  }

  @Test
  void aTokenThatSlackDoesNotKnowIsToldAndNotRepeated() throws Exception {
    Map<String, String> wrong = bySocket();
    wrong.put("SLACK_BOT_TOKEN", "xoxb-nobodys-own");

    try (ProgramProcess program = ProgramProcess.start(SampleHome.FOLDER, wrong, "run")) {
      program.until("Slack does not take the bot token");

      assertThat(program.stop()).isEqualTo(1);
      assertThat(program.said()).doesNotContain("nobodys-own").doesNotContain("Exception");
    }
  }

  @Test
  void aPortThatIsTakenIsTold() throws Exception {
    try (var taken = LoopbackPorts.taken();
        ProgramProcess program =
            ProgramProcess.start(SampleHome.FOLDER, byHttp(taken.getLocalPort()), "run")) {
      program.until("cannot be listened on").until("FOOTHOLD_SLACK_LISTEN");

      assertThat(program.stop()).isEqualTo(1);
    }
  }

  @Test
  void theDoctorFindsNothingBroken() throws Exception {
    assertThat(operator("doctor")).contains("Slack: ").doesNotContain(token);
  }

  @Test
  void theManifestIsPrinted() throws Exception {
    assertThat(operator("slack", "manifest")).startsWith("{").contains("\"socket_mode_enabled\"");
  }
}
