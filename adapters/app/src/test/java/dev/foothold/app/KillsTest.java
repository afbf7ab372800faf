package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Guild;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Person;
import dev.foothold.adapter.slack.loopback.Delivery;
import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The whole program under load, killed with `kill -9` at random moments and started again: each
/// question that was acknowledged ends, and ends once. Takes some minutes, and is off by default:
///
/// ```
/// ./mvnw test -pl adapters/app -am -Dtest=KillsTest -Dsurefire.failIfNoSpecifiedTests=false \
///   -Dfoothold.kills=20
/// ```
@EnabledIfSystemProperty(named = "foothold.kills", matches = "\\d+")
class KillsTest {

  private static final int KILLS = Integer.getInteger("foothold.kills", 20);
  private static final int QUESTIONS = 10;

  /// From the first of a burst of questions to the kill, at most: as long as the burst takes.
  private static final int LONGEST = 400_000_000;

  @TempDir private Path folder;

  private final Random random = new Random(20_261_123);

  @BeforeAll
  static void makeIndex() throws IOException {
    SampleHome.ready();
  }

  @Test
  void nothingIsLostOrDoubledOnDiscord() throws Exception {
    try (LoopbackDiscord discord = LoopbackDiscord.start(InstantSource.system())) {
      Guild guild = discord.guild("learners");
      Channel help = guild.text("help");
      Map<String, String> settings = new HashMap<>();
      settings.put("DISCORD_TOKEN", discord.token());
      settings.put("FOOTHOLD_DISCORD_API_URL", discord.apiUrl());
      settings.put("FOOTHOLD_DISCORD_GATEWAY_URL", discord.gatewayUrl());
      List<Interaction> asked = new ArrayList<>();

      killed(
          settings,
          i -> {
            Person person = discord.person("person" + i);
            guild.join(person);
            asked.add(person.slash(help, "ask", "question", SampleHome.QUESTION));
          });

      List<Interaction> acknowledged =
          asked.stream().filter(one -> one.state().response().isPresent()).toList();
      Eventually.passes(
          () -> assertThat(acknowledged).allMatch(one -> one.state().messages().size() == 1));
      print("Discord", asked.size(), acknowledged.size(), 0, 0);
    }
  }

  @Test
  void nothingIsLostOrDoubledOnSlackWhereTheBotMayReadTheChannel() throws Exception {
    Slack slack = killedOnSlack(List.of("channels:history"), Map.of("FOOTHOLD_SLACK_HISTORY", "1"));

    assertThat(slack.lost()).isZero();
    assertThat(slack.doubled()).isZero();
  }

  /// A process that dies between Slack's taking an answer and its own noting it leaves one that the
  /// next process cannot see, and a second answer is better than none.
  @Test
  void nothingIsLostOnSlackWhereTheBotMayNotRead() throws Exception {
    Slack slack = killedOnSlack(List.of(), Map.of());

    assertThat(slack.lost()).isZero();
  }

  /// What became of the questions in Slack that were acknowledged.
  private record Slack(long lost, long doubled) {}

  private Slack killedOnSlack(List<String> scopes, Map<String, String> more) throws Exception {
    try (LoopbackSlack slack = LoopbackSlack.open(TurnableClock.at(Instant.now()))) {
      scopes.forEach(slack.app()::asksAlsoFor);
      Team team = slack.team("Acme");
      // One for each burst: a channel has its share of questions in an hour.
      List<dev.foothold.adapter.slack.loopback.Channel> channels =
          IntStream.range(0, KILLS)
              .mapToObj(i -> team.publicChannel("help" + i).invitesBot())
              .toList();
      Map<String, String> settings = new HashMap<>(more);
      settings.put("SLACK_BOT_TOKEN", team.install().botToken());
      settings.put("SLACK_APP_TOKEN", slack.app().appToken());
      settings.put("FOOTHOLD_SLACK_API_URL", slack.apiUrl());
      List<Message> asked = new ArrayList<>();

      killed(
          settings,
          i -> {
            var person = team.member("person" + i);
            var help = channels.get(i / QUESTIONS);
            help.adds(person);
            asked.add(person.mentions(help, SampleHome.QUESTION));
          });

      List<String> acknowledged =
          slack.deliveries("app_mention").stream()
              .filter(told -> told.state() == Delivery.State.ACKNOWLEDGED)
              .map(told -> told.payload().path("event").path("ts").asText())
              .toList();
      List<Integer> answers =
          asked.stream()
              .filter(one -> acknowledged.contains(one.ts()))
              .map(one -> answers(team, channels, one))
              .toList();
      long lost = answers.stream().filter(count -> count == 0).count();
      long doubled = answers.stream().filter(count -> count > 1).count();
      print("Slack", asked.size(), answers.size(), lost, doubled);
      return new Slack(lost, doubled);
    }
  }

  private static int answers(
      Team team, List<dev.foothold.adapter.slack.loopback.Channel> channels, Message asked) {
    return channels.stream()
        .filter(channel -> channel.id().equals(asked.place().channel()))
        .mapToInt(channel -> team.replies(channel, asked).size())
        .sum();
  }

  /// Bursts of questions, each cut off by a kill; at the end a process that is left alone until
  /// what others left is finished.
  private void killed(Map<String, String> settings, IntConsumer ask) throws Exception {
    settings.put("FOOTHOLD_DATA_DIR", folder.toString());
    int number = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (ProgramProcess program =
          ProgramProcess.start(SampleHome.FOLDER, settings, "run").until("Ready.")) {
        for (int i = 0; i < QUESTIONS; i++) {
          ask.accept(number++);
        }
        LockSupport.parkNanos(random.nextInt(LONGEST));
        program.kill();
      }
    }
    try (ProgramProcess last =
        ProgramProcess.start(SampleHome.FOLDER, settings, "run").until("Ready.")) {
      // Longer than a lease: what the last one left is finished by then.
      LockSupport.parkNanos(45_000_000_000L);
      assertThat(last.stop()).isZero();
    }
  }

  private static void print(String platform, int asked, int acknowledged, long lost, long doubled) {
    System.out.printf(
        "kills on %s: %d questions through %d processes killed with -9, %d acknowledged: %d lost,"
            + " %d doubled%n",
        platform, asked, KILLS, acknowledged, lost, doubled);
  }
}
