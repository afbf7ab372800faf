package dev.foothold.adapter.storage;

import com.sun.management.OperatingSystemMXBean;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Storage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// What storage costs, on real files and a server that waits for its disk. Prints figures, checks
/// none: they depend on the machine.
///
/// ```
/// ./mvnw test -pl adapters/storage -am -Dtest=StorageBenchTest -Dstorage.bench \
///   -Dsurefire.failIfNoSpecifiedTests=false
/// ```
///
/// `-Dstorage.bench.questions=N` stores another number than a million.
@EnabledIfSystemProperty(named = "storage.bench", matches = ".*")
class StorageBenchTest {

  private static final int QUESTIONS = Integer.getInteger("storage.bench.questions", 1_000_000);
  private static final int BURST = 2_000;
  private static final int ROUNDS = 6;
  private static final int PEOPLE = 50_000;
  private static final int CLUSTERS = 20_000;

  @TempDir Path folder;

  /// Waits as long as it takes: to fill a database is not what is measured.
  private static final Database.Options PATIENT =
      new Database.Options(
          Database.Durability.NORMAL, Duration.ofMillis(500), Duration.ofMinutes(10), 4_096, 10, 0);

  private static void print(String format, Object... values) {
    System.out.printf(format + "%n", values);
  }

  private static Storage storage(Database database) {
    return database.storage(InstantSource.system(), new SecureRandom(), 10, Duration.ofDays(1));
  }

  @Test
  void burstOnSqlite() throws Exception {
    for (Database.Durability durability : Database.Durability.values()) {
      try (Database database =
          Opened.database(
              new Location.File(folder.resolve(durability + ".db")),
              Database.Options.DEFAULT.with(durability))) {
        burst("SQLite " + durability, storage(database));
      }
    }
  }

  @Test
  void burstOnPostgres() throws Exception {
    try (PostgresServer server = PostgresServer.start(true);
        Database database = Opened.database(server.empty())) {
      burst("PostgreSQL", storage(database));
    }
  }

  private static void burst(String name, Storage storage) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      long cpu = cpu();
      long[] nanos = new long[BURST];
      List<Lease> leases = new ArrayList<>();
      AtomicInteger unavailable = new AtomicInteger();
      CountDownLatch start = new CountDownLatch(1);
      List<Future<List<Lease>>> admissions = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < BURST; i++) {
          int number = i;
          Questions.Opening opening = opening("r" + round + "n" + i, i);
          Callable<List<Lease>> admit =
              () -> {
                start.await();
                long before = System.nanoTime();
                Questions.Admission admission = storage.questions().admit(opening);
                nanos[number] = System.nanoTime() - before;
                return switch (admission) {
                  case Questions.Admission.Admitted(_, var lease) -> List.of(lease);
                  case Questions.Admission.Unavailable() -> {
                    unavailable.incrementAndGet();
                    yield List.of();
                  }
                  case Questions.Admission.Duplicate _, Questions.Admission.OverLimit _ ->
                      throw new AssertionError(admission);
                };
              };
          admissions.add(threads.submit(admit));
        }
        start.countDown();
        for (Future<List<Lease>> admission : admissions) {
          leases.addAll(admission.get());
        }
      }
      long admitted = cpu() - cpu;
      long before = System.nanoTime();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        leases.forEach(
            lease ->
                threads.execute(
                    () ->
                        storage
                            .questions()
                            .close(lease, Samples.ending(Ending.Kind.ANSWERED, "a", "b", "c"))));
      }
      long ended = System.nanoTime() - before;
      Arrays.sort(nanos);
      print(
          "burst of %d on %s, round %d: acknowledged p50 %.0f ms, p99 %.0f ms, last %.0f ms,"
              + " refused %d, %.0f ms of CPU; all ended in %.0f ms; heap %d MB",
          BURST,
          name,
          round,
          nanos[BURST / 2] / 1e6,
          nanos[BURST * 99 / 100] / 1e6,
          nanos[BURST - 1] / 1e6,
          unavailable.get(),
          admitted / 1e6,
          ended / 1e6,
          heap());
    }
  }

  /// This process's, which a busy machine stretches less than time.
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static Questions.Opening opening(String key, int person) {
    String name = "person" + person % 500;
    Questions.Opening plain =
        Samples.opening(name, "How do I get in? ".repeat(8) + key, key, "message-" + key);
    List<Allowance> allowances =
        List.of(
            allowance(Allowance.Scope.PERSON, Samples.person(name).value()),
            allowance(Allowance.Scope.CHANNEL, "test:channel"),
            allowance(Allowance.Scope.COMMUNITY, "all"));
    return new Questions.Opening(plain.ask(), plain.person(), plain.claim(), allowances);
  }

  private static Allowance allowance(Allowance.Scope scope, String key) {
    return new Allowance(
        scope, key, Samples.NOON, Samples.NOON.plus(Duration.ofHours(1)), 1_000_000);
  }

  @Test
  void millionOnSqlite() throws IOException {
    Path file = folder.resolve("million.db");
    Location.File location = new Location.File(file);
    try (Database database = Opened.database(location, PATIENT)) {
      million("SQLite", location, database);
      long size = Files.size(file);
      long before = System.nanoTime();
      Database.backup(location, folder.resolve("copy.db"));
      print("SQLite: copying %d MB took %.1f s", size >> 20, (System.nanoTime() - before) / 1e9);
    }
  }

  @Test
  void millionOnPostgres() throws IOException {
    try (PostgresServer server = PostgresServer.start(true)) {
      Location.Server location = server.empty();
      try (Database database = Opened.database(location, PATIENT)) {
        million("PostgreSQL", location, database);
      }
    }
  }

  private static void million(String name, Location location, Database database) {
    Storage storage = storage(database);
    timed(name, "an empty gap report", () -> storage.gaps().biggest(Samples.HERE, 50).size());
    fill(name, database.engine());
    for (int i = 0; i < 3; i++) {
      timed(name, "gap report, 50 biggest", () -> storage.gaps().biggest(Samples.HERE, 50).size());
      timed(name, "gap clusters, 50 recent", () -> storage.gaps().recent(Samples.HERE, 50).size());
      timed(name, "gaps, 100 newest", () -> storage.gaps().newest(Samples.HERE, 100).size());
      timed(name, "history, 100 newest", () -> storage.log().newest(Samples.HERE, 100).size());
      timed(
          name,
          "answers that used an entry, 100",
          () -> storage.log().using(Samples.HERE, new EntryId("entry-7"), 100).size());
      timed(name, "counts by ending", () -> storage.log().counts(Samples.HERE).size());
      timed(name, "communities", () -> storage.personalData().ageing().size());
      PersonKey usual = person(100 + i);
      timed(name, "export of a person", () -> storage.personalData().of(usual).size());
      timed(
          name,
          "deletion of a person",
          () -> storage.personalData().delete(usual).values().stream().mapToInt(n -> n).sum());
      timed(
          name,
          "retention, 1,000 questions",
          () -> storage.personalData().expire(Samples.HERE, Samples.NOON, 1_000));
      timed(
          name,
          "admission",
          () -> {
            storage.questions().admit(opening("after" + System.nanoTime(), 1));
            return 1;
          });
    }
    timed(name, "deletion of a person with very many questions", () -> deletion(name, storage));
    if (database.engine().dialect() == Dialect.SQLITE) {
      timed(name, "and the last byte of them", () -> settled(database.engine()));
    }
    timed(
        name,
        "opening it once more",
        () -> {
          Opened.database(location).close();
          return 1;
        });
  }

  /// Deletes a person while others ask.
  private static int deletion(String name, Storage storage) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Map<String, Integer>> deleted =
          threads.submit(() -> storage.personalData().delete(person(0)));
      List<Long> waits = new ArrayList<>();
      int refused = 0;
      while (!deleted.isDone()) {
        long before = System.nanoTime();
        Questions.Admission admission =
            storage.questions().admit(opening("meanwhile" + waits.size(), 2));
        waits.add(System.nanoTime() - before);
        refused += admission instanceof Questions.Admission.Unavailable ? 1 : 0;
      }
      waits.sort(null);
      print(
          "%s: %d admissions meanwhile, one after another: p50 %.0f ms, last %.0f ms, refused %d",
          name, waits.size(), waits.get(waits.size() / 2) / 1e6, waits.getLast() / 1e6, refused);
      return deleted.get().values().stream().mapToInt(n -> n).sum();
    }
  }

  /// Waits until nothing is owed any more.
  private static int settled(Engine engine) {
    int looks = 0;
    while (engine.<Integer>read(
            handle -> handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one())
        != 0) {
      looks++;
    }
    return looks;
  }

  private static PersonKey person(int number) {
    return new PersonKey("%064x".formatted(number));
  }

  private static void timed(String name, String what, Callable<Integer> work) {
    try {
      long before = System.nanoTime();
      int rows = work.call();
      print("%s: %s: %.1f ms (%d)", name, what, (System.nanoTime() - before) / 1e6, rows);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /// Nine of ten questions in one community, the others in a hundred; one in five a gap.
  private static void fill(String name, Engine engine) {
    long before = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    int step = 10_000;
    for (int from = 0; from < QUESTIONS; from += step) {
      int first = from;
      engine.write(
          handle -> {
            PreparedBatch question =
                handle.prepareBatch(
                    "INSERT INTO question (id, community, channel, person, body, received, kind,"
                        + " entries, confidence, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            PreparedBatch key =
                handle.prepareBatch(
                    "INSERT INTO delivery_key (delivery, question, received) VALUES (?, ?, ?)");
            PreparedBatch used =
                handle.prepareBatch(
                    "INSERT INTO used_entry (community, entry, received, question)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
            PreparedBatch gap =
                handle.prepareBatch(
                    "INSERT INTO gap (community, question, cause, cluster, body, nearest, vector,"
                        + " asked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            PreparedBatch rating =
                handle.prepareBatch(
                    "INSERT INTO rating (question, person, helpful, reason, rated)"
                        + " VALUES (?, ?, ?, ?, ?)");
            for (int i = first; i < first + step; i++) {
              String id = "q-%016x".formatted(random.nextLong());
              String community = i % 10 == 0 ? "test:other" + i % 100 : Samples.HERE.value();
              // The first person asks a thousand times as much as anybody.
              String person = person(i % 50 == 0 ? 0 : 1 + random.nextInt(PEOPLE)).value();
              String body = "How do I get a first job in healthcare IT without experience? " + i;
              long at = Column.of(Samples.NOON.minusSeconds(QUESTIONS)) + i * 1_000_000L;
              List<EntryId> entries =
                  IntStream.range(0, 3)
                      .mapToObj(_ -> new EntryId("entry-" + random.nextInt(300)))
                      .toList();
              question.add(
                  id,
                  community,
                  "test:channel",
                  person,
                  body,
                  at,
                  "ANSWERED",
                  Column.entries(entries),
                  0.7,
                  at);
              key.add("key-" + i + "-" + id, id, at);
              entries.forEach(entry -> used.add(community, entry.value(), at, id));
              if (i % 5 == 0) {
                byte[] vector = new byte[384 * 4];
                random.nextBytes(vector);
                for (int b = 0; b < vector.length; b += 4) {
                  vector[b] = 0x3d;
                }
                gap.add(
                    community, id, "UNANSWERED", "c" + i / 5 % CLUSTERS, body, "[]", vector, at);
              }
              if (i % 10 == 1) {
                rating.add(id, person, i % 3 == 0, "", at);
              }
            }
            question.execute();
            key.execute();
            used.execute();
            gap.execute();
            rating.execute();
            return 0;
          });
    }
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO gap_cluster"
                    + " (community, id, unanswered, badly_rated, total, newest, nearest, settled)"
                    + " SELECT community, cluster, count(*), 0, count(*), max(asked), '[]', FALSE"
                    + " FROM gap GROUP BY community, cluster"));
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO ending_count (community, kind, total)"
                    + " SELECT community, kind, count(*) FROM question GROUP BY community, kind"));
    print("%s: %d questions stored in %.0f s", name, QUESTIONS, (System.nanoTime() - before) / 1e9);
  }
}
