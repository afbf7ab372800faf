package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What operators and moderators set and look at, each command in this process with a database of
/// its own.
class OperatorCommandsTest {

  private static final String KEY = "a key for tests, which is long enough";

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final Random random = new Random(4);

  @BeforeEach
  void keepDataApart() {
    environment.put("FOOTHOLD_DATA_DIR", folder.resolve("data").toString());
  }

  private Exit run(String... args) {
    Shell shell =
        new Shell(InputStream.nullInputStream(), out, err, environment, Shell.Terminals.NONE);
    return Foothold.run(
        args,
        shell,
        new Settings.Launched(Optional.of(folder.toString()), Optional.empty()),
        new Desks(InstantSource.fixed(NOW), () -> random));
  }

  private String said(String... args) {
    out.getBuffer().setLength(0);
    run(args);
    return out.toString();
  }

  private Path database() {
    return folder.resolve("data").resolve("foothold.db");
  }

  // ---- db

  @Test
  void aDatabaseIsMade() {
    assertThat(run("db", "migrate")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .matches("\\Q" + database() + "\\E is up to date \\(\\d+ steps? done\\)\\.\n");
  }

  @Test
  void nothingIsDoneToADatabaseThatIsUpToDate() {
    run("db", "migrate");

    assertThat(said("db", "migrate")).endsWith(" is up to date (0 steps done).\n");
  }

  @Test
  void aSoundDatabaseIsWell() {
    run("db", "migrate");

    assertThat(run("db", "check")).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains(database() + " is well (version ");
  }

  @Test
  void noDatabaseIsTold() {
    assertThat(run("db", "check")).isEqualTo(Exit.ERROR);
    assertThat(err).hasToString("foothold: There is no database at " + database() + ".\n");
    assertThat(database()).doesNotExist();
  }

  @Test
  void whatIsNoDatabaseIsTold() throws IOException {
    Files.createDirectories(database().getParent());
    Files.writeString(database(), "This is no database. ".repeat(100));

    assertThat(run("settings", "show")).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .startsWith("foothold: The database " + database() + " cannot be used: ");
  }

  @Test
  void aNewerDatabaseIsRefused() throws SQLException {
    run("db", "migrate");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE flyway_schema_history SET version = '999' WHERE installed_rank ="
              + " (SELECT max(installed_rank) FROM flyway_schema_history)");
    }

    assertThat(run("settings", "show")).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .startsWith("foothold: The database is of version 999, this Foothold knows up to ");
  }

  @Test
  void aBackupHoldsWhatWasSet() throws IOException {
    run("settings", "set", "keep.days", "30");
    Path copy = folder.resolve("copy.db");

    assertThat(run("db", "backup", copy.toString())).isEqualTo(Exit.OK);

    assertThat(out.toString()).contains(database() + " copied to " + copy);
    Files.delete(database());
    Files.move(copy, database());
    assertThat(said("settings", "show")).containsPattern("keep\\.days +30 +set ");
  }

  @Test
  void aBackupSaysWhatIsNotInIt() {
    run("db", "migrate");

    run("db", "backup", folder.resolve("copy.db").toString());

    assertThat(err.toString())
        .contains("The key for people is not in it but in people.key beside it")
        .contains("Throw copies away in time");
  }

  @Test
  void aBackupReplacesNothing() throws IOException {
    run("db", "migrate");
    Path copy = Files.writeString(folder.resolve("copy.db"), "precious");

    assertThat(run("db", "backup", copy.toString())).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains(copy + " exists already. Name a new file.");
    assertThat(copy).hasContent("precious");
  }

  @Test
  void aServersAddressHasToBeOne() {
    environment.put("FOOTHOLD_DATABASE_URL", "mysql://root:hush@localhost/db");

    assertThat(run("settings", "show")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith(
            "foothold: FOOTHOLD_DATABASE_URL cannot be used: not the address of a PostgreSQL")
        .doesNotContain("hush");
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    environment.put("FOOTHOLD_DATABASE_URL", "postgres://me:hush@127.0.0.1:1/db");
    environment.put("FOOTHOLD_PEOPLE_KEY", KEY);

    assertThat(run("settings", "show")).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .contains("The database server postgresql://127.0.0.1:1/db cannot be used: ")
        .doesNotContain("hush");
  }

  // ---- the key for people

  @Test
  void aKeyIsMadeBesideTheFile() throws IOException {
    run("settings", "show");

    assertThat(Files.readString(folder.resolve("data").resolve("people.key")).strip()).hasSize(43);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
  void theKeyIsItsOwnersAlone() throws IOException {
    run("settings", "show");

    assertThat(Files.getPosixFilePermissions(folder.resolve("data").resolve("people.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aShortKeyIsRefusedAndNotRepeated() {
    environment.put("FOOTHOLD_PEOPLE_KEY", "hush");

    assertThat(run("settings", "show")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: FOOTHOLD_PEOPLE_KEY has 4 bytes, and a key has 32 or more.")
        .doesNotContain("hush");
  }

  @Test
  void anotherKeyIsRefused() {
    run("settings", "show");
    environment.put("FOOTHOLD_PEOPLE_KEY", KEY);

    assertThat(run("privacy", "delete", "--platform", "discord", "--user", "1"))
        .isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .contains("the key for people is not the one that this database was used with")
        .contains("foothold db new-key");
  }

  @Test
  void anotherKeyIsAcceptedOnRequest() {
    run("settings", "show");
    environment.put("FOOTHOLD_PEOPLE_KEY", KEY);

    assertThat(run("db", "new-key")).isEqualTo(Exit.OK);
    assertThat(run("settings", "show")).isEqualTo(Exit.OK);
  }

  // ---- settings

  @Test
  void settingsComeWithSafeDefaults() {
    assertThat(said("settings", "show"))
        .containsPattern("mode +mention +default ")
        .containsPattern("rate\\.person +10/10m +default ");
  }

  @Test
  void whatIsSetIsMarked() {
    assertThat(said("settings", "set", "mode", "always")).isEqualTo("mode is always in local.\n");
    assertThat(said("settings", "show")).containsPattern("mode +always +set ");
  }

  @Test
  void oneCommunityDoesNotSetForAnother() {
    run("settings", "set", "mode", "always", "--community", "hospital");

    assertThat(said("settings", "show")).containsPattern("mode +mention +default ");
  }

  @Test
  void aChannelHasAModeOfItsOwn() {
    run("settings", "set", "mode.discord:7", "off");

    assertThat(said("settings", "show")).containsPattern("mode\\.discord:7 +off +set ");
  }

  @Test
  void aSettingIsTakenBack() {
    run("settings", "set", "keep.days", "30");

    assertThat(said("settings", "unset", "keep.days"))
        .isEqualTo("keep.days is as it comes in local.\n");
    assertThat(said("settings", "show")).containsPattern("keep\\.days +90 +default ");
  }

  @Test
  void settingsAreListedForPrograms() {
    assertThat(said("settings", "show", "--json"))
        .startsWith("[{\"key\":\"paused\",\"value\":\"false\",\"origin\":\"default\",\"meaning\":");
  }

  @Test
  void anUnknownSettingIsNamedWithTheNearest() {
    assertThat(run("settings", "set", "keep.day", "30")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: there is no setting \"keep.day\". Did you mean \"keep.days\"?");
  }

  @Test
  void aBadValueIsExplained() {
    assertThat(run("settings", "set", "rate.person", "many")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: for rate.person write a number in a time, as 10/10m");
  }

  @Test
  void aValueIsNeeded() {
    assertThat(run("settings", "set", "mode")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).startsWith("foothold: VALUE is missing.");
  }

  @Test
  void aCommunityHasAName() {
    assertThat(run("settings", "show", "--community", " ")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("a community's name has 1 to 200 characters");
  }

  // ---- pause, audit

  @Test
  void aCommunityIsPaused() {
    assertThat(said("pause"))
        .isEqualTo("Foothold is paused in local. \"foothold resume\" switches it on again.\n");
    assertThat(said("settings", "show")).containsPattern("paused +true +set ");
  }

  @Test
  void aPausedCommunityIsResumed() {
    run("pause");

    assertThat(said("resume")).isEqualTo("Foothold is on in local.\n");
    assertThat(said("settings", "show")).containsPattern("paused +false ");
  }

  @Test
  void whatModeratorsDoIsWrittenDown() {
    run("settings", "set", "keep.days", "30");

    assertThat(said("audit"))
        .isEqualTo("2026-11-23T09:00:00Z  terminal  settings.set  keep.days = 30\n");
  }

  @Test
  void theAuditLogIsListedForPrograms() {
    run("pause", "--community", "hospital");

    assertThat(said("audit", "--community", "hospital", "--json"))
        .isEqualTo(
            "[{\"at\":\"2026-11-23T09:00:00Z\",\"by\":\"terminal\",\"action\":\"pause\",\"subject\":\"paused"
                + " = true\"}]\n");
  }

  @Test
  void anEmptyAuditLogIsTold() {
    run("pause", "--community", "hospital");

    assertThat(said("audit")).isEqualTo("Nobody has done anything in local yet.\n");
  }

  @Test
  void theAuditLogHasALimit() {
    run("pause");
    run("resume");

    assertThat(said("audit", "--limit", "1").lines()).hasSize(1);
    assertThat(run("audit", "--limit", "0")).isEqualTo(Exit.USAGE);
  }

  // ---- privacy

  @Test
  void whatIsStoredOfAPersonIsShown() {
    run("pause");

    assertThat(said("privacy", "show", "--platform", "terminal", "--user", "local"))
        .isEqualTo(
            """
            audit in local, 2026-11-23T09:00:00Z
              action: pause
              subject: paused = true
            """);
  }

  @Test
  void whatIsStoredOfAPersonIsExported() {
    run("pause");

    assertThat(said("privacy", "export", "--platform", "terminal", "--user", "local"))
        .startsWith("{\n  \"exported\": \"2026-11-23T09:00:00Z\",\n  \"items\": [\n")
        .contains("\"kind\": \"audit\"");
  }

  @Test
  void whatIsStoredOfAPersonIsDeleted() {
    run("pause");

    assertThat(said("privacy", "delete", "--platform", "terminal", "--user", "local"))
        .startsWith("Deleted: audit (1).\n");
    assertThat(said("privacy", "show", "--platform", "terminal", "--user", "local"))
        .startsWith("Nothing is stored of this person.");
  }

  @Test
  void anotherPersonsDataStays() {
    run("pause");

    assertThat(said("privacy", "delete", "--platform", "discord", "--user", "local"))
        .startsWith("Nothing is stored of this person.");
    assertThat(said("privacy", "show", "--platform", "terminal", "--user", "local"))
        .contains("pause");
  }

  @Test
  void aDeletionIsWrittenDownWithoutWhose() {
    run("privacy", "delete", "--platform", "discord", "--user", "1");

    assertThat(said("audit")).endsWith("privacy.delete  a person\n");
  }

  @Test
  void aPersonNeedsAPlatform() {
    assertThat(run("privacy", "show", "--user", "1")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).startsWith("foothold: a value is missing after --platform.");
  }

  @Test
  void aPlatformIsAName() {
    assertThat(run("privacy", "show", "--platform", "Discord!", "--user", "1"))
        .isEqualTo(Exit.USAGE);
  }

  // ---- sites

  @Test
  void aSiteIsWhatSomebodyHasRegistered() {
    assertThat(House.registered("www.healthit.gov")).isEqualTo("healthit.gov");
    assertThat(House.registered("digital.nhs.co.uk")).isEqualTo("nhs.co.uk");
    assertThat(House.registered("localhost")).isEqualTo("localhost");
  }

  // ---- what opens no database

  @Test
  void helpOpensNoDatabase() {
    assertThat(run("privacy", "delete", "--help")).isEqualTo(Exit.OK);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aMistypedCommandIsNamed() {
    assertThat(run("settings", "shwo")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: there is no command \"shwo\". Did you mean \"show\"?");
  }
}
