package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private static final Settings.Launched ALONE =
      new Settings.Launched(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private Settings.Launched launched() {
    return new Settings.Launched(Optional.of(folder.toString()), Optional.empty());
  }

  @Test
  void anInstalledCopyHasAllInOneFolder() throws Settings.Wrong {
    assertThat(Settings.read(Map.of(), launched()).folders())
        .isEqualTo(
            new Knowledge.Folders(
                folder.resolve("index"), folder.resolve("model"), folder.resolve("content")));
  }

  @Test
  void theLauncherSaysWhereTheContentIs() throws Settings.Wrong {
    Settings.Launched launched =
        new Settings.Launched(Optional.of(folder.toString()), Optional.of("/elsewhere"));

    assertThat(Settings.read(Map.of(), launched).folders().content())
        .isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void aCheckoutIsRecognised() throws Settings.Wrong, IOException {
    Path built = Files.createDirectories(folder.resolve("adapters/app/target/foothold"));

    assertThat(Settings.read(Map.of("FOOTHOLD_HOME", folder.toString()), ALONE).folders())
        .isEqualTo(
            new Knowledge.Folders(
                built.resolve("index"),
                built.resolve("model"),
                folder.resolve("knowledge/content")));
  }

  @Test
  void variablesGoBeforeTheLauncher() throws Settings.Wrong {
    Settings settings =
        Settings.read(
            Map.of(
                "FOOTHOLD_CONTENT_DIR", folder.toString(),
                "FOOTHOLD_INDEX_DIR", "/i",
                "FOOTHOLD_CACHE_DIR", "/k",
                "FOOTHOLD_DATA_DIR", "/d",
                "FOOTHOLD_DEBUG", "1"),
            launched());

    assertThat(settings)
        .isEqualTo(
            new Settings(
                new Knowledge.Folders(Path.of("/i"), folder.resolve("model"), folder),
                Path.of("/k"),
                new Settings.Data(
                    Path.of("/d"), Optional.empty(), Optional.empty(), false, Set.of()),
                Chats.read(Map.of()),
                true));
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearest() {
    assertThatThrownBy(() -> Settings.read(Map.of("FOOTHOLD_INDX_DIR", "/i"), ALONE))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("FOOTHOLD_INDX_DIR")
        .hasMessageContaining("Did you mean \"FOOTHOLD_INDEX_DIR\"?");
  }

  @Test
  void theLaunchersOwnKeysAreKnown() throws Settings.Wrong {
    assertThat(
            Settings.read(Map.of("FOOTHOLD_JAVA_HOME", "/j", "FOOTHOLD_NO_BUILD", "1"), launched())
                .debug())
        .isFalse();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(
            () -> Settings.read(Map.of("FOOTHOLD_CONTENT_DIR", file.toString()), launched()))
        .hasMessage("FOOTHOLD_CONTENT_DIR is " + file + ", which is a file. Set it to a folder.");
  }

  @Test
  void entriesHaveToBeThere() {
    assertThatThrownBy(() -> Settings.read(Map.of("FOOTHOLD_CONTENT_DIR", "/nowhere"), launched()))
        .hasMessage(
            "FOOTHOLD_CONTENT_DIR is /nowhere, which is not there. Set it to a folder of entries.");
  }

  @Test
  void anEmptyVariableIsNotSet() throws Settings.Wrong {
    assertThat(Settings.read(Map.of("FOOTHOLD_INDEX_DIR", ""), launched()).folders().index())
        .isEqualTo(folder.resolve("index"));
  }

  @Test
  void theCacheLiesInTheUsersCacheFolder() throws Settings.Wrong {
    assertThat(Settings.read(Map.of("XDG_CACHE_HOME", "/x"), launched()).cache())
        .isEqualTo(Path.of("/x/foothold"));
  }

  @Test
  void dataLiesInTheUsersDataFolder() throws Settings.Wrong {
    assertThat(Settings.read(Map.of("XDG_DATA_HOME", "/x"), launched()).data().folder())
        .isEqualTo(Path.of("/x/foothold"));
  }

  @Test
  void aDatabaseMayWaitForTheDisk() throws Settings.Wrong {
    assertThat(Settings.read(Map.of("FOOTHOLD_DURABILITY", "full"), launched()).data().full())
        .isTrue();
  }

  @Test
  void anUnknownDurabilityIsExplained() {
    assertThatThrownBy(() -> Settings.read(Map.of("FOOTHOLD_DURABILITY", "ful"), launched()))
        .hasMessageStartingWith("FOOTHOLD_DURABILITY is neither normal")
        .hasMessageContaining("nor full");
  }

  @Test
  void bannedSitesAreSplit() throws Settings.Wrong {
    assertThat(
            Settings.read(Map.of("FOOTHOLD_BANNED_SITES", "Example.com, a.example.org"), launched())
                .data()
                .bannedSites())
        .containsExactlyInAnyOrder("example.com", "a.example.org");
  }

  @Test
  void aBannedAddressIsNoSite() {
    assertThatThrownBy(
            () -> Settings.read(Map.of("FOOTHOLD_BANNED_SITES", "https://x.com/"), launched()))
        .hasMessageStartingWith("FOOTHOLD_BANNED_SITES takes names of sites");
  }

  @Test
  void secretsAreNotRepeated() throws Settings.Wrong {
    Settings settings =
        Settings.read(
            Map.of(
                "FOOTHOLD_PEOPLE_KEY", "hush-hush",
                "FOOTHOLD_DATABASE_URL", "postgres://u:hush-hush@h/d"),
            launched());

    assertThat(settings.toString()).doesNotContain("hush");
  }
}
