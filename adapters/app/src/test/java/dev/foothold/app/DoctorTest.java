package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.model.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  private static Settings.Launched launched =
      new Settings.Launched(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final Random random = new Random(4);
  private FakePlatforms platforms = new FakePlatforms("discord");

  @BeforeAll
  static void makeIndex() throws IOException {
    launched = SampleHome.ready();
  }

  @BeforeEach
  void keepDataApart() {
    environment.put("FOOTHOLD_DATA_DIR", data().toString());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Exit run(String... args) {
    out.getBuffer().setLength(0);
    Shell shell =
        new Shell(InputStream.nullInputStream(), out, err, environment, Shell.Terminals.NONE);
    Desks desks = new Desks(InstantSource.system(), () -> random);
    return Foothold.run(args, shell, launched, new Parts(desks, platforms, () -> () -> {}));
  }

  @Test
  void aNewInstallationIsFine() {
    assertThat(run("doctor")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains(
            "ok      Settings: ",
            "ok      Data: " + data() + " can be written to.",
            "ok      Knowledge: 3 entries can be searched.",
            "ok      Model: loaded.",
            "ok      Database: none yet; ");
  }

  @Test
  void itMakesNothing() {
    run("doctor");

    assertThat(data()).doesNotExist();
  }

  @Test
  void aDatabaseInUseIsFine() {
    run("pause");

    assertThat(run("doctor")).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains(" is well (version ", "ok      Key for people: it fits");
  }

  @Test
  void aLostKeyIsToldAndNotMadeAnew() throws IOException {
    run("pause");
    Files.delete(data().resolve("people.key"));

    assertThat(run("doctor")).isEqualTo(Exit.ERROR);
    assertThat(out.toString()).contains("BROKEN  Key for people: it is not the one");
    assertThat(data().resolve("people.key")).doesNotExist();
  }

  @Test
  void anotherKeyIsTold() {
    run("pause");
    environment.put("FOOTHOLD_PEOPLE_KEY", "another key that is long enough...");

    assertThat(run("doctor")).isEqualTo(Exit.ERROR);
    assertThat(out.toString())
        .contains("BROKEN  Key for people: it is not the one")
        .doesNotContain("another key");
  }

  @Test
  void aDamagedDatabaseIsTold() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("foothold.db"), "This is no database. ".repeat(100));

    assertThat(run("doctor")).isEqualTo(Exit.ERROR);
    assertThat(out.toString()).contains("BROKEN  Database: ");
  }

  @Test
  void aServerThatCannotBeReachedIsToldWithoutItsPassword() throws IOException {
    environment.put(
        "FOOTHOLD_DATABASE_URL",
        "postgres://me:hunter2@127.0.0.1:" + LoopbackPorts.free() + "/foothold");

    assertThat(run("doctor")).isEqualTo(Exit.ERROR);
    assertThat(out.toString()).contains("BROKEN  Database: ").doesNotContain("hunter2");
  }

  @Test
  void aBadSettingIsAFinding() {
    environment.put("FOOTHOLD_DISCORD_SHARDS", "many");

    assertThat(run("doctor")).isEqualTo(Exit.ERROR);
    assertThat(out.toString()).startsWith("BROKEN  Settings: FOOTHOLD_DISCORD_SHARDS ");
  }

  @Test
  void withoutATokenItSaysWhatToSet() {
    platforms = new FakePlatforms();

    assertThat(run("doctor")).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("limits  Chats: none has its token.", "DISCORD_TOKEN");
  }

  @Test
  void whatAChatMissesIsToldWithWhatToDo() {
    platforms
        .of("discord")
        .find(new Finding(Finding.Level.LIMITED, "no threads can be opened.", "Grant X."));

    assertThat(run("doctor")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("limits  Discord: no threads can be opened.\n        Grant X.\n");
    assertThat(platforms.of("discord").isClosed()).isTrue();
  }

  @Test
  void aBrokenChatIsAnError() {
    platforms
        .of("discord")
        .find(new Finding(Finding.Level.BROKEN, "the token is not known.", "Copy it again."));

    assertThat(run("doctor", "--json")).isEqualTo(Exit.ERROR);
    assertThat(out.toString())
        .contains(
            "{\"level\":\"broken\",\"what\":\"Discord: the token is not known.\",\"todo\":\"Copy it"
                + " again.\"}");
  }
}
