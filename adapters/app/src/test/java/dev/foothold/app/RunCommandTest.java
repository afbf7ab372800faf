package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run` and its helpers with chats in memory, the entries of a small copy and a database of its
/// own.
class RunCommandTest {

  private static Settings.Launched launched =
      new Settings.Launched(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final Random random = new Random(4);
  private final CountDownLatch stop = new CountDownLatch(1);
  private FakePlatforms platforms = new FakePlatforms("discord", "slack");

  @BeforeAll
  static void makeIndex() throws IOException {
    launched = SampleHome.ready();
  }

  @BeforeEach
  void keepDataApart() {
    environment.put("FOOTHOLD_DATA_DIR", folder.resolve("data").toString());
  }

  private Exit run(String... args) {
    Shell shell =
        new Shell(InputStream.nullInputStream(), out, err, environment, Shell.Terminals.NONE);
    Desks desks = new Desks(InstantSource.system(), () -> random);
    return Foothold.run(args, shell, launched, new Parts(desks, platforms, () -> stop::await));
  }

  /// Runs until it is stopped.
  private CompletableFuture<Exit> begin(String... args) {
    CompletableFuture<Exit> exit = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> exit.complete(run(args)));
    return exit;
  }

  @Test
  void everyChatIsOpenedAndClosed() {
    CompletableFuture<Exit> exit = begin("run");
    platforms.of("discord").services();
    platforms.of("slack").services();

    stop.countDown();

    assertThat(exit.join()).isEqualTo(Exit.OK);
    assertThat(List.of("discord", "slack")).allMatch(name -> platforms.of(name).isClosed());
    assertThat(err.toString())
        .contains("3 entries are ready", "Discord is open.", "Slack is open.", "Ready.")
        .endsWith("foothold: Stopped.\n");
  }

  @Test
  void oneChatMayBeNamed() {
    stop.countDown();

    assertThat(run("run", "slack")).isEqualTo(Exit.OK);
    assertThat(err.toString()).contains("Slack is open.").doesNotContain("Discord");
  }

  @Test
  void whatItServesAnswersFromTheEntries() {
    CompletableFuture<Exit> exit = begin("run", "discord");
    FakePlatform discord = platforms.of("discord");

    discord.services().bot().ask(ask(SampleHome.QUESTION), discord.shown().replyTo());
    stop.countDown();
    exit.join();

    assertThat(discord.shown().shown())
        .singleElement()
        .extracting(Answer::outcome)
        .isInstanceOf(Outcome.Answered.class);
  }

  private static Ask ask(String text) {
    Instant now = Instant.now();
    return new Ask(
        new Ask.Origin(
            new UserId("discord:1"),
            new CommunityId("discord:9"),
            new ChannelId("discord:8"),
            new ThreadId("discord:8"),
            Ask.Place.CHANNEL),
        text,
        new Ask.Delivery(
            List.of(new DeliveryKey("one")), now, now.plus(Duration.ofMinutes(15)), "address"),
        Locale.US);
  }

  @Test
  void withoutATokenItSaysWhatToSet() {
    platforms = new FakePlatforms();

    assertThat(run("run")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: no chat has its token. For Discord set DISCORD_TOKEN; for Slack");
  }

  @Test
  void aChatThatIsNamedNeedsItsToken() {
    platforms = new FakePlatforms("slack");

    assertThat(run("run", "discord")).isEqualTo(Exit.USAGE);
    assertThat(err).hasToString("foothold: the token of discord is not set.\n");
  }

  @Test
  void whatCannotBeOpenedIsToldInOneSentence() {
    platforms.of("slack").fail(Trouble.error("Slack does not know the token. Copy it again."));

    assertThat(run("run")).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .endsWith("foothold: Slack does not know the token. Copy it again.\n");
    assertThat(platforms.of("discord").isClosed()).isTrue();
  }

  @Test
  void anotherKeyForPeopleIsRefused() {
    environment.put("FOOTHOLD_PEOPLE_KEY", "one key that is long enough for it");
    stop.countDown();
    run("run");
    environment.put("FOOTHOLD_PEOPLE_KEY", "other key that is long enough too.");

    assertThat(run("run")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("foothold db new-key");
  }

  @Test
  void whoWatchesOverProcessesIsTold() throws Exception {
    int port = LoopbackPorts.free();
    environment.put("FOOTHOLD_HEALTH", "127.0.0.1:" + port);
    CompletableFuture<Exit> exit = begin("run");
    Eventually.until("ready", () -> err.toString().contains("Ready."));

    assertThat(get(port, "/health")).isEqualTo("200 alive\n");
    assertThat(get(port, "/ready")).isEqualTo("200 ready\n");
    assertThat(get(port, "/else")).startsWith("404 ");

    stop.countDown();
    exit.join();
  }

  private static String get(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    }
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (var taken = LoopbackPorts.taken()) {
      environment.put("FOOTHOLD_HEALTH", "127.0.0.1:" + taken.getLocalPort());

      assertThat(run("run")).isEqualTo(Exit.ERROR);
      assertThat(err.toString()).contains("cannot be used for FOOTHOLD_HEALTH");
    }
  }

  @Test
  void theInvitationIsALink() {
    assertThat(run("discord", "invite")).isEqualTo(Exit.OK);
    assertThat(out).hasToString("https://discord.example/invite\n");
  }

  @Test
  void theManifestSaysWhereSlackSendsTo() {
    run("slack", "manifest", "--http", "https://foothold.example.org", "--agent");

    assertThat(out).hasToString("{\"http\": \"https://foothold.example.org\", \"agent\": true}\n");
  }

  @Test
  void slackSendsToHttpsAlone() {
    assertThat(run("slack", "manifest", "--http", "http://foothold.example.org"))
        .isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("https://");
  }
}
