package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Installation;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person deletes is gone from the bytes of SQLite's files, not from its tables alone.
class ErasureTest {

  @RegisterExtension final Fresh fresh = Fresh.sqlite();

  private record Subject(Path file, Database database) {

    Storage storage() {
      return database.storage(new TestClock(), new Random(1), 50, Duration.ofDays(1));
    }

    /// Files that hold a text: the database, its log and the log's index.
    List<String> filesWith(String text) throws IOException {
      List<String> found = new ArrayList<>();
      List<Path> files;
      try (Stream<Path> all = Files.list(file.resolve("..").normalize())) {
        files = all.toList();
      }
      for (Path one : files) {
        String bytes = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text)) {
          found.add(one.getFileName().toString());
        }
      }
      return found;
    }
  }

  private Subject subject() throws IOException {
    Location.File location = (Location.File) fresh.location();
    return new Subject(
        location.path().toAbsolutePath(), fresh.database(location, Database.Options.DEFAULT));
  }

  /// Many people's rows in disorder, so that pages are split and joined while they come and go.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void deletingAPersonLeavesNoByteOfThem(long seed) throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    List<String> lives = new ArrayList<>();
    for (String name : List.of("zanzibar", "quagmire", "xylophone", "jabberwocky")) {
      lives.addAll(Collections.nCopies(40, name));
    }
    Collections.shuffle(lives, new Random(seed));
    for (int i = 0; i < lives.size(); i++) {
      Samples.life(storage, lives.get(i), i);
    }
    assertThat(subject.filesWith("quagmire")).contains("foothold.db-wal");

    storage.personalData().delete(Samples.person("quagmire"));
    storage.personalData().tidy(Samples.NOON.plusSeconds(1));
    storage.personalData().delete(Samples.person("xylophone"));

    assertThat(subject.filesWith("quagmire")).isEmpty();
    assertThat(subject.filesWith("xylophone")).isEmpty();
    assertThat(subject.filesWith("zanzibar")).isNotEmpty();
    assertThat(Database.check(subject.database().location()))
        .isEqualTo(new Check.Sound(Migrations.NEWEST));
  }

  @Test
  void deletingAQuestionLeavesNoByteOfItsText() throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    Lease lease =
        Samples.admitted(
            storage.questions().admit(Samples.opening("ana", "What of zanzibar?", "key")));

    storage.log().delete(Samples.HERE, new QuestionId(lease.of()));

    assertThat(subject.filesWith("zanzibar")).isEmpty();
  }

  @Test
  void retentionLeavesNoByteOfWhatIsOld() throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    Samples.life(storage, "zanzibar", 1);

    storage.personalData().expire(Samples.HERE, Samples.NOON.plusSeconds(1), 100);

    assertThat(subject.filesWith("question by zanzibar")).isEmpty();
  }

  @Test
  void removingACommunityLeavesNoByteOfIt() throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    storage
        .installations()
        .save(new Installation(Samples.HERE, "payload of zanzibar", Samples.NOON));
    for (int i = 0; i < 40; i++) {
      Samples.life(storage, "zanzibar", i);
    }

    storage.personalData().tidy(Samples.NOON.plusSeconds(1));
    storage.personalData().removeCommunity(Samples.HERE);

    assertThat(subject.filesWith("zanzibar")).isEmpty();
  }

  @Test
  void anOldPayloadOfAnInstallationLeavesNoByte() throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    Installation old = new Installation(Samples.HERE, "payload of zanzibar", Samples.NOON);
    storage.installations().save(old);

    storage.installations().replace(old, new Installation(Samples.HERE, "new", Samples.NOON));

    assertThat(subject.filesWith("zanzibar")).isEmpty();
  }

  /// Someone reads while a person is deleted, so that the log cannot be emptied at once. It is made
  /// up for with the next write, or a second later without one.
  @Test
  void aReaderDelaysTheLastBytesAndNoLonger() throws Exception {
    Subject subject = subject();
    Storage storage = subject.storage();
    Samples.life(storage, "zanzibar", 1);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + subject.file());
        var reading = other.createStatement()) {
      reading.execute("BEGIN");
      reading.executeQuery("SELECT count(*) FROM question").close();

      storage.personalData().delete(Samples.person("zanzibar"));
      reading.execute("COMMIT");
    }

    storage.settings().set(Samples.HERE, "any", "write");

    assertThat(subject.filesWith("question by zanzibar")).isEmpty();
  }

  @Test
  void aCopyHoldsNothingThatWasDeletedBefore() throws IOException {
    Subject subject = subject();
    Storage storage = subject.storage();
    Samples.life(storage, "zanzibar", 1);
    storage.personalData().delete(Samples.person("zanzibar"));

    Path copy = subject.file().resolveSibling("copy.db");
    Backup made = Database.backup(subject.database().location(), copy);

    assertThat(made).isInstanceOf(Backup.Made.class);
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
        .doesNotContain("question by zanzibar");
  }
}
