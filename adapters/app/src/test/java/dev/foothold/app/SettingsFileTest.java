package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  private static final List<String> KNOWN =
      List.of(
          "DISCORD_TOKEN",
          "SLACK_BOT_TOKEN",
          "FOOTHOLD_DATA_DIR",
          "FOOTHOLD_BANNED_SITES",
          "FOOTHOLD_NO_BUILD");

  @TempDir private Path folder;

  private Map<String, String> read(Map<String, String> environment) throws Settings.Wrong {
    return SettingsFile.under(environment, folder, KNOWN);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void noFileIsNeeded() throws Settings.Wrong {
    assertThat(read(Map.of("A", "b"))).isEqualTo(Map.of("A", "b"));
  }

  @Test
  void linesAreReadAsShellsReadThem() throws Exception {
    write(
        ".env",
        """
        # The bot
        DISCORD_TOKEN=abc.def  # from the developer portal
        export SLACK_BOT_TOKEN = "xoxb-1 # 2"

        FOOTHOLD_DATA_DIR='/srv/foot hold'
        """);

    assertThat(read(Map.of()))
        .isEqualTo(
            Map.of(
                "DISCORD_TOKEN", "abc.def",
                "SLACK_BOT_TOKEN", "xoxb-1 # 2",
                "FOOTHOLD_DATA_DIR", "/srv/foot hold"));
  }

  @Test
  void otherProgramsLinesAreTheirs() throws Exception {
    write(".env", "POSTGRES_PASSWORD=x\nDISCORD_TOKEN=abc\n");

    assertThat(read(Map.of())).isEqualTo(Map.of("DISCORD_TOKEN", "abc"));
  }

  @Test
  void variablesGoBeforeTheFile() throws Exception {
    write(".env", "DISCORD_TOKEN=file\nSLACK_BOT_TOKEN=file\n");

    assertThat(read(Map.of("DISCORD_TOKEN", "variable", "SLACK_BOT_TOKEN", "")))
        .isEqualTo(Map.of("DISCORD_TOKEN", "variable", "SLACK_BOT_TOKEN", "file"));
  }

  @Test
  void aMistypedNameIsToldWithTheNearest() throws IOException {
    write(".env", "DISCORD_TOKN=abc\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("DISCORD_TOKN")
        .hasMessageContaining("Did you mean \"DISCORD_TOKEN\"?")
        .hasMessageNotContaining("abc");
  }

  @Test
  void aLineThatIsNoneIsToldByItsNumber() throws IOException {
    write(".env", "\nxoxb-secret\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageStartingWith("line 2 of ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatTheLauncherReadsHasToBeAVariable() throws IOException {
    write(".env", "FOOTHOLD_NO_BUILD=1\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("has to be set as a variable of the environment");
  }

  @Test
  void yamlMayHaveLists() throws Exception {
    write(
        "foothold.yaml",
        """
        DISCORD_TOKEN: abc
        FOOTHOLD_BANNED_SITES:
          - example.com
          - example.org
        """);

    assertThat(read(Map.of()))
        .isEqualTo(
            Map.of("DISCORD_TOKEN", "abc", "FOOTHOLD_BANNED_SITES", "example.com,example.org"));
  }

  @Test
  void everyNameInYamlHasToBeKnown() throws IOException {
    write("foothold.yaml", "colour: blue\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("there is no setting colour");
  }

  @Test
  void brokenYamlIsToldWithoutItsSecrets() throws IOException {
    write("foothold.yaml", "DISCORD_TOKEN: \"secret\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("is no YAML")
        .hasMessageNotContaining("secret");
  }

  @Test
  void yamlIsFlat() throws IOException {
    write("foothold.yaml", "DISCORD_TOKEN:\n  value: secret\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("settings are flat")
        .hasMessageNotContaining("secret");
  }

  @Test
  void anotherFileMayBeNamed() throws Exception {
    write("other.yaml", "DISCORD_TOKEN: other\n");
    write(".env", "DISCORD_TOKEN=standard\n");

    assertThat(read(Map.of("FOOTHOLD_SETTINGS", "other.yaml")))
        .containsEntry("DISCORD_TOKEN", "other");
  }

  @Test
  void aFileThatIsNamedHasToBeThere() {
    assertThatThrownBy(() -> read(Map.of("FOOTHOLD_SETTINGS", "nowhere.yaml")))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageStartingWith("FOOTHOLD_SETTINGS is ");
  }
}
