package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Real processes with a bot, killed with `kill -9` at random points: every acknowledged question
/// is answered, and ends exactly once.
///
/// The build runs a short form. The long one:
///
/// ```
/// ./mvnw test -pl adapters/storage -am -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false \
///   -Dkill.questions=1000 -Dkill.kills=20
/// ```
///
/// `-Dkill.seed=N` chooses other points.
class KillTest {

  private static final int QUESTIONS = Integer.getInteger("kill.questions", 40);
  private static final int KILLS = Integer.getInteger("kill.kills", 1);
  private static final long SEED = Long.getLong("kill.seed", 20_261_123L);

  @RegisterExtension final Fresh sqlite = Fresh.sqlite();
  @RegisterExtension final Fresh postgres = Fresh.postgres();

  @Test
  void oneProcessOnSqliteIsKilled() throws Exception {
    Location.File location = (Location.File) sqlite.location();

    Database database = sqlite.database(location, Database.Options.DEFAULT);
    Platform platform = new Platform(location.path().toString(), 1, database.engine());
    platform.run();

    platform.check("SQLite");
    assertThat(Database.check(location)).isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  @Test
  void twoProcessesOnPostgresAreKilled() throws Exception {
    Location.Server location = (Location.Server) postgres.location();

    Database database = postgres.database(location, Database.Options.DEFAULT);
    Platform platform = new Platform(location.url(), 2, database.engine());
    platform.run();

    platform.check("PostgreSQL");
  }

  /// A line of a process, or its end.
  private record Said(Child by, String what) {}

  /// One process.
  private static final class Child {

    private final Process process;
    private final PrintStream in;

    /// Lines until it is killed.
    private int left;

    Child(String name, String where, int left, BlockingQueue<Said> heard) {
      try {
        this.process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    MortalProcess.class.getName(),
                    name,
                    where)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
      this.left = left;
      Thread.ofVirtual().start(() -> listen(heard));
    }

    private void listen(BlockingQueue<Said> heard) {
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.endsWith(MortalProcess.END)) {
            heard.add(
                new Said(this, line.substring(0, line.length() - MortalProcess.END.length())));
          }
        }
      } catch (IOException _) {
        // It is dead.
      }
      heard.add(new Said(this, "dead"));
    }
  }

  /// The platform: sends deliveries, again to another process where none was acknowledged, and
  /// counts what it is told.
  private static final class Platform {

    /// Deliveries that are under way at once.
    private static final int CROWD = 25;

    private final Random random = new Random(SEED);
    private final String where;
    private final BlockingQueue<Said> heard = new LinkedBlockingQueue<>();
    private final List<Child> children = new ArrayList<>();
    private final Deque<String> unsent = new ArrayDeque<>();
    private final Map<String, Child> sent = new HashMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Integer> posts = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Engine engine;
    private int kills;
    private int started;
    private int dead;
    private boolean over;

    Platform(String where, int processes, Engine engine) {
      this.engine = engine;
      this.where = where;
      for (int i = 0; i < QUESTIONS; i++) {
        unsent.add("k" + i);
      }
      for (int i = 0; i < processes; i++) {
        start();
      }
    }

    private void start() {
      started++;
      // A kill falls where its process has told so many lines: within its share of the work.
      int share = Math.max(8, 3 * QUESTIONS / (KILLS + 1));
      children.add(new Child("process-" + started, where, 1 + random.nextInt(share), heard));
    }

    void run() throws InterruptedException {
      while (dead < started) {
        send();
        Said said = heard.take();
        hear(said);
        if (children.contains(said.by())) {
          mayKill(said.by());
        }
        if (over) {
          children.forEach(child -> child.in.close());
        }
      }
    }

    private void send() {
      while (sent.size() < CROWD && !unsent.isEmpty()) {
        String key = unsent.poll();
        // A process may have told more before it died than was heard when it did.
        if (!acknowledged.contains(key) && !names.containsKey(key)) {
          Child child = children.get(random.nextInt(children.size()));
          sent.put(key, child);
          child.in.println(key);
        }
      }
    }

    private void hear(Said said) {
      String[] words = said.what().split(" ", -1);
      switch (words[0]) {
        case "ack" -> {
          acknowledged.add(words[1]);
          sent.remove(words[1]);
        }
        case "post" -> post(words[1], words[2]);
        case "idle" ->
            over = names.size() == QUESTIONS && kills >= KILLS && count("open_question") == 0;
        case "dead" -> {
          dead++;
          assertThat(children.contains(said.by()) && !over).as("died by itself").isFalse();
        }
        default -> throw new AssertionError(said.what());
      }
    }

    /// An answer without a question's name says that nothing was written down: the asker tries
    /// again.
    private void post(String key, String id) {
      sent.remove(key);
      if (id.startsWith("q-")) {
        names.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
        posts.merge(id, 1, Integer::sum);
      } else {
        unsent.add(key);
      }
    }

    private long count(String table) {
      return engine.read(
          handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    private void mayKill(Child child) {
      if (kills < KILLS && --child.left <= 0) {
        child.process.destroyForcibly();
        kills++;
        children.remove(child);
        // What the dead one had not acknowledged is delivered again.
        sent.entrySet()
            .removeIf(
                entry -> {
                  if (entry.getValue() == child) {
                    unsent.add(entry.getKey());
                  }
                  return entry.getValue() == child;
                });
        start();
      }
    }

    void check(String name) {
      List<String> ended =
          engine.read(
              handle ->
                  handle
                      .createQuery("SELECT id FROM question WHERE kind IS NOT NULL")
                      .mapTo(String.class)
                      .list());
      long endings =
          engine.read(
              handle ->
                  handle
                      .createQuery("SELECT coalesce(sum(total), 0) FROM ending_count")
                      .mapTo(Long.class)
                      .one());
      Set<String> answered = new HashSet<>();
      names.values().forEach(answered::addAll);

      assertThat(names.keySet()).as("answered").containsAll(acknowledged).hasSize(QUESTIONS);
      assertThat(names.values()).as("one answer each").allMatch(ids -> ids.size() == 1);
      assertThat(ended).as("ended").containsExactlyInAnyOrderElementsOf(answered);
      assertThat(count("question")).as("written down").isEqualTo(QUESTIONS);
      assertThat(endings).as("endings").isEqualTo(QUESTIONS);
      System.out.printf(
          "kill test on %s: %d questions through %d processes, %d of them killed with -9: %d ended,"
              + " 0 lost, 0 doubled; %d answers were sent again under the same name%n",
          name,
          QUESTIONS,
          started,
          kills,
          ended.size(),
          posts.values().stream().filter(count -> count > 1).count());
    }
  }
}
