package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

  @TempDir private Path folder;

  @Test
  void itLiesInTheStateFolder() {
    assertThat(HistoryFile.place(Map.of(), "Linux", Path.of("/home/me")))
        .isEqualTo(Path.of("/home/me/.local/state/foothold/history"));
  }

  @Test
  void theStateFolderCanBeSet() {
    assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", "/s"), "Linux", Path.of("/home/me")))
        .isEqualTo(Path.of("/s/foothold/history"));
  }

  @Test
  void aRelativeStateFolderDoesNotCount() {
    assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", "s"), "Linux", Path.of("/home/me")))
        .isEqualTo(Path.of("/home/me/.local/state/foothold/history"));
  }

  @Test
  void macOsHasItsOwnPlace() {
    assertThat(HistoryFile.place(Map.of(), "Mac OS X", Path.of("/Users/me")))
        .isEqualTo(Path.of("/Users/me/Library/Application Support/Foothold/history"));
  }

  @Test
  void itsOwnerAloneCanReadIt() throws IOException {
    Path file = folder.resolve("new/history");

    HistoryFile.open(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasAddedComesBack() {
    Path file = folder.resolve("history");
    HistoryFile.open(file).append("What is FHIR?");
    HistoryFile.open(file).append("And HL7?");

    assertThat(HistoryFile.open(file).earlier()).containsExactly("What is FHIR?", "And HL7?");
  }

  @Test
  void itDoesNotGrowForever() throws IOException {
    Path file = folder.resolve("history");
    Files.writeString(file, "old\n".repeat(HistoryFile.TOO_MANY) + "new\n");

    HistoryFile history = HistoryFile.open(file);

    assertThat(history.earlier()).hasSize(HistoryFile.KEPT).endsWith("new");
    assertThat(Files.readAllLines(file)).hasSize(HistoryFile.KEPT);
  }

  @Test
  void aFolderInItsPlaceIsTold() throws IOException {
    Path file = Files.createDirectories(folder.resolve("history"));

    assertThat(HistoryFile.open(file).problem()).contains(file + " cannot be used");
  }

  @Test
  void aLineIsKeptOnOneLine() {
    assertThat(HistoryFile.masked(" one\ntwo\u001b[1m ")).isEqualTo("one two[1m");
  }
}
