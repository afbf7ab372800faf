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

  /// A crowd for a process that has just started.
  @Test
  void crowdAtOnce() throws Exception {
    try (Stage stage = Stage.inRealTime().start()) {
      crowd(stage, "just started", Duration.ofSeconds(1));
    }
  }

  /// Crowds for a process that some have used.
  @Test
  void crowds() throws Exception {
    try (Stage stage = Stage.inRealTime().start()) {
      crowd(stage, "some come", Duration.ofSeconds(10));
      for (int round = 1; round <= ROUNDS; round++) {
        crowd(stage, "round " + round, Duration.ofSeconds(1));
      }
    }
  }

  private static void crowd(Stage stage, String name, Duration within) throws InterruptedException {
    List<Interaction> asked = new ArrayList<>();
    int before = stage.ada.direct().messages().size();
    long begin = System.nanoTime();
    for (int i = 0; i < CROWD; i++) {
      asked.add(stage.ada.slash(stage.help, "ask", "question", Bots.OURS));
      pace(begin, i, within, CROWD);
    }
    // Whoever could not be acknowledged in time gets their answer as a direct message.
    Eventually.until(
        "all answers",
        () ->
            asked.stream().filter(one -> !one.state().messages().isEmpty()).count()
                    + stage.ada.direct().messages().size()
                >= (long) CROWD + before);
    double all = seconds(begin);
    List<Long> acknowledged =
        asked.stream()
            .flatMap(one -> one.state().acknowledgedAfter().stream())
            .map(Duration::toMillis)
            .sorted()
            .toList();
    print(
        "%s: %d commands in %d s: acknowledged p50 %d ms, p99 %d ms, last %d ms; not in"
            + " time %d; all answered after %.1f s; answered twice %d; heap %d MiB",
        name,
        CROWD,
        within.toSeconds(),
        acknowledged.get(acknowledged.size() / 2),
        acknowledged.get(acknowledged.size() * 99 / 100),
        acknowledged.getLast(),
        asked.stream().filter(Interaction::isOverdue).count(),
        all,
        asked.stream().filter(one -> one.state().messages().size() > 1).count(),
        heap());
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
