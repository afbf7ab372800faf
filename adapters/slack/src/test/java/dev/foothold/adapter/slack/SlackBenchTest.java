package dev.foothold.adapter.slack;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.Delivery;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a crowd and many workspaces cost, with Slack, people and bot in one process. Prints
/// figures, checks none: they depend on the machine.
///
/// ```
/// ./mvnw test -pl adapters/slack -am -Dtest=SlackBenchTest -Dslack.bench \
///   -Dsurefire.failIfNoSpecifiedTests=false
/// ```
@EnabledIfSystemProperty(named = "slack.bench", matches = ".*")
class SlackBenchTest {

  private static final int CROWD = 500;
  private static final int ROUNDS = 5;
  private static final int WORKSPACES = 100;
  private static final int LOOK_UPS = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// Someone who asks once, where nobody has asked them anything yet.
  private record Asker(Person person, Channel channel) {

    Delivery asks() {
      return person.slash(channel, "/ask", Bots.OURS);
    }

    int answers() {
      return person.ephemerals(channel).size();
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }

  @Test
  void crowdsByHttp() throws Exception {
    try (Workplace place = Workplace.open()) {
      Team team = place.slack().team("Acme");
      place.byHttp(team);
      crowds(place, team, "HTTP");
    }
  }

  @Test
  void crowdsBySocket() throws Exception {
    try (Workplace place = Workplace.open()) {
      Team team = place.slack().team("Acme");
      place.bySocket(team);
      crowds(place, team, "socket");
    }
  }

  private static void crowds(Workplace place, Team team, String way) throws InterruptedException {
    List<Person> people =
        IntStream.range(0, CROWD).mapToObj(i -> team.member("person" + i)).toList();
    print("%s: heap %d MiB before", way, heap());
    crowd(way + ", process just started", SECOND, askers(team, people, "first"));
    for (int round = 1; round <= ROUNDS; round++) {
      crowd(way + ", round " + round, SECOND, askers(team, people, "round-" + round));
    }
    print("%s: complaints %d", way, place.slack().complaints().size());
  }

  /// Everyone in a new channel.
  private static List<Asker> askers(Team team, List<Person> people, String name) {
    Channel channel = team.publicChannel(name).invitesBot();
    people.forEach(channel::adds);
    return people.stream().map(person -> new Asker(person, channel)).toList();
  }

  private static void crowd(String name, Duration within, List<Asker> askers)
      throws InterruptedException {
    List<Delivery> asked = new ArrayList<>();
    long begin = System.nanoTime();
    for (Asker asker : askers) {
      asked.add(asker.asks());
      pace(begin, asked.size(), within, askers.size());
    }
    double sent = seconds(begin);
    // The last to ask is looked at first, so that looking costs little.
    List<Asker> lastFirst = askers.reversed();
    Eventually.until(
        "all answers", () -> lastFirst.stream().allMatch(asker -> asker.answers() > 0));
    double all = seconds(begin);
    asked.forEach(Delivery::settled);
    List<Duration> acknowledged =
        asked.stream().flatMap(one -> one.elapsed().stream()).sorted().toList();
    print(
        "%s: %d commands sent in %.1f s: acknowledged %d, p50 %d ms, p99 %d ms, last %d ms; past"
            + " 3 s %d; all answered after %.1f s; answered once %d; heap %d MiB",
        name,
        asked.size(),
        sent,
        acknowledged.size(),
        acknowledged.get(acknowledged.size() / 2).toMillis(),
        acknowledged.get(acknowledged.size() * 99 / 100).toMillis(),
        acknowledged.getLast().toMillis(),
        acknowledged.stream().filter(took -> took.compareTo(PATIENCE) > 0).count(),
        all,
        askers.stream().filter(asker -> asker.answers() == 1).count(),
        heap());
  }

  @Test
  void oneWorkspace() throws Exception {
    workspaces(1);
  }

  @Test
  void manyWorkspaces() throws Exception {
    workspaces(WORKSPACES);
  }

  private static void workspaces(int count) throws Exception {
    try (Workplace place = Workplace.open()) {
      List<Team> teams =
          IntStream.range(0, count).mapToObj(i -> place.slack().team("Workspace " + i)).toList();
      teams.forEach(place::install);
      List<Asker> askers =
          IntStream.range(0, CROWD)
              .mapToObj(i -> asker(teams.get(i % count), "person" + i))
              .toList();
      long heap = heap();
      long begin = System.nanoTime();
      Workplace.Running process = place.forMany("bench");
      double ready = seconds(begin);
      print("%d workspaces: ready after %.2f s; heap %d MiB more", count, ready, heap() - heap);
      place.slack().deliversTo(process.events());
      crowd(count + " workspaces, process just started", SECOND, askers);
      print("%d workspaces: heap %d MiB more, all in use", count, heap() - heap);
      lookUps(place, teams);
    }
  }

  private static Asker asker(Team team, String name) {
    Person person = team.member(name);
    return new Asker(person, team.publicChannel("help-" + name).invitesBot().adds(person));
  }

  /// Another replica: it has nothing in memory yet.
  private static void lookUps(Workplace place, List<Team> teams) {
    Installed replica = place.installed();
    long[] first = teams.stream().mapToLong(team -> lookUp(replica, team)).sorted().toArray();
    long[] later =
        IntStream.range(0, LOOK_UPS)
            .mapToLong(i -> lookUp(replica, teams.get(i % teams.size())))
            .sorted()
            .toArray();
    print(
        "%d workspaces: token looked up from the store, median %d us, longest %d us; from memory,"
            + " mean %.0f ns, p99 %d ns",
        teams.size(),
        TimeUnit.NANOSECONDS.toMicros(first[first.length / 2]),
        TimeUnit.NANOSECONDS.toMicros(first[first.length - 1]),
        LongStream.of(later).average().orElse(0),
        later[later.length * 99 / 100]);
  }

  private static long lookUp(Installed installed, Team team) {
    long begin = System.nanoTime();
    var _ = installed.find(team.id()).orElseThrow();
    return System.nanoTime() - begin;
  }

  private static void pace(long begin, int done, Duration within, int all)
      throws InterruptedException {
    long due = begin + within.toNanos() * done / all;
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
