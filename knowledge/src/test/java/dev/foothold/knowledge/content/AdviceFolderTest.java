package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviceFolderTest {

  @TempDir private Path folder;

  @Test
  void readsThreadsInTheirOrder() throws IOException {
    write("a");
    write("b");
    write("c");
    Files.writeString(folder.resolve("order.txt"), "# first things first\n\nb\n c \n");

    assertThat(AdviceFolder.read(folder).threads())
        .extracting(thread -> thread.advice().id().value())
        .containsExactly("b", "c", "a");
  }

  @Test
  void anOrderIsNotNeededToRead() throws IOException {
    write("b");
    write("a");

    assertThat(AdviceFolder.read(folder).threads())
        .extracting(thread -> thread.advice().id().value())
        .containsExactly("a", "b");
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    write("a");
    Files.writeString(folder.resolve("README.md"), "How to write advice.");
    Files.writeString(folder.resolve("notes.txt"), "Not advice.");

    AdviceFolder read = AdviceFolder.read(folder);

    assertThat(read.threads()).hasSize(1);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void aBrokenFileTakesNothingFromTheOthers() throws IOException {
    write("a");
    Files.writeString(folder.resolve("b.md"), "No front matter.");

    AdviceFolder read = AdviceFolder.read(folder);

    assertThat(read.threads()).hasSize(1);
    assertThat(read.problems())
        .singleElement()
        .extracting(Problem::file)
        .isEqualTo(folder.resolve("b.md").toString());
  }

  @Test
  void readsWhatAProgramCarries() {
    AdviceFolder read = AdviceFolder.of("b\na\n", Map.of("a.md", thread("a"), "b.md", thread("b")));

    assertThat(read.threads())
        .extracting(thread -> thread.advice().id().value())
        .containsExactly("b", "a");
  }

  @Test
  void failsWhereThereIsNoFolder() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> AdviceFolder.read(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.toString());
  }

  private void write(String id) throws IOException {
    Files.writeString(folder.resolve(id + ".md"), thread(id));
  }

  private static String thread(String id) {
    return AdviceSample.with("id: first-shift", "id: " + id);
  }
}
