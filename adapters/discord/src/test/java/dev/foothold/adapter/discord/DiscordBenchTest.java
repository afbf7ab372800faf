package dev.foothold.adapter.discord;

import dev.foothold.adapter.discord.loopback.Guild;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a crowd, a bad line and many servers cost, with Discord, people and bot in one process.
/// Prints figures, checks none: they depend on the machine.
///
/// ```
/// ./mvnw test -pl adapters/discord -am -Dtest=DiscordBenchTest -Ddiscord.bench \
///   -Dsurefire.failIfNoSpecifiedTests=false
/// ```
@EnabledIfSystemProperty(named = "discord.bench", matches = ".*")
class DiscordBenchTest {

  private static final int CROWD = 500;
  private static final int DROPS = 20;
  private static final int ROUNDS = 5;

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }

  /// The clock of the interactions is the system's, so that times are real.
  @Test
  void crowd() throws Exception {
    try (Stage stage = Stage.inRealTime().start()) {
      for (int round = 1; round <= ROUNDS; round++) {
        crowd(stage, round);
      }
    }
  }

  private static void crowd(Stage stage, int round) throws InterruptedException {
    List<Interaction> asked = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < CROWD; i++) {
      asked.add(stage.ada.slash(stage.help, "ask", "question", Bots.OURS));
      pace(begin, i, Duration.ofSeconds(1), CROWD);
    }
    Eventually.until(
        "all answers", () -> asked.stream().noneMatch(one -> one.state().messages().isEmpty()));
    double all = seconds(begin);
    List<Long> acknowledged =
        asked.stream()
            .map(one -> one.state().acknowledgedAfter().orElseThrow().toMillis())
            .sorted()
            .toList();
    print(
        "round %d: %d commands in a second: acknowledged p50 %d ms, p99 %d ms, last %d ms; all"
            + " answered after %.1f s; answered twice %d; heap %d MiB; complaints %d",
        round,
        CROWD,
        acknowledged.get(CROWD / 2),
        acknowledged.get(CROWD * 99 / 100),
        acknowledged.getLast(),
        all,
        asked.stream().filter(one -> one.state().messages().size() > 1).count(),
        heap(),
        stage.discord.complaints().size());
  }

  @Test
  void badLine() throws Exception {
    try (Stage stage = Stage.inRealTime().start()) {
      List<Message> asked = new ArrayList<>();
      long begin = System.nanoTime();
      for (int drop = 0; drop < DROPS; drop++) {
        for (int i = 0; i < 5; i++) {
          asked.add(stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));
        }
        stage.discord.gateway().drop();
        pace(begin, drop, Duration.ofMinutes(1), DROPS);
      }
      Eventually.until("all answers", () -> answers(stage) >= asked.size());
      print(
          "%d drops in a minute: %d asked, %d answers, %d resumed, %d identified, complaints %d",
          DROPS,
          asked.size(),
          answers(stage),
          stage.discord.gateway().resumes(),
          stage.discord.gateway().identifies(),
          stage.discord.complaints().size());
    }
  }

  private static long answers(Stage stage) {
    return stage.help.messages().stream()
        .filter(message -> message.author().equals(stage.discord.bot()))
        .count();
  }

  @Test
  void oneServer() throws Exception {
    start(1);
  }

  @Test
  void manyServers() throws Exception {
    start(1_000);
  }

  private static void start(int guilds) throws IOException, InterruptedException {
    try (Stage stage = Stage.inRealTime()) {
      for (int i = 1; i < guilds; i++) {
        Guild guild = stage.discord.guild("server " + i);
        for (int channel = 0; channel < 20; channel++) {
          guild.text("channel-" + channel);
        }
      }
      long before = heap();
      int threads = ManagementFactory.getThreadMXBean().getThreadCount();
      long begin = System.nanoTime();
      stage.start();
      print(
          "%d servers: ready after %.2f s; heap %d MiB more; %d threads more",
          guilds,
          seconds(begin),
          heap() - before,
          ManagementFactory.getThreadMXBean().getThreadCount() - threads);
    }
  }

  private static void pace(long begin, int done, Duration within, int all)
      throws InterruptedException {
    long due = begin + within.toNanos() * (done + 1) / all;
    TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
