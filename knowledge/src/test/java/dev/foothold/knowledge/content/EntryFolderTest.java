package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.foothold.core.model.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFolderTest {

  @TempDir private Path folder;

  @Test
  void sortsEntriesById() throws IOException {
    write("fhir-basics");
    write("fhir");

    EntryFolder read = EntryFolder.read(folder);

    assertThat(read.entries())
        .extracting(Entry::id)
        .extracting(Object::toString)
        .containsExactly("fhir", "fhir-basics");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void readsTheOthersWhereOneIsBroken() throws IOException {
    write("fhir");
    Path broken = Files.writeString(folder.resolve("broken.md"), "---\nid: broken\n---\nIt is.\n");

    EntryFolder read = EntryFolder.read(folder);

    assertThat(read.entries()).hasSize(1);
    assertThat(read.problems())
        .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(broken.toString()))
        .extracting(Problem::message)
        .contains("\"title\" is missing. Add a line \"title: ...\".");
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    Files.writeString(folder.resolve("README.md"), "For people.");
    Files.writeString(folder.resolve("notes.txt"), "For people.");
    Files.writeString(folder.resolve(".#fhir.md"), "An editor's lock.");
    Files.createDirectory(folder.resolve("drafts.md"));

    EntryFolder read = EntryFolder.read(folder);

    assertThat(read.entries()).isEmpty();
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void namesEveryPlaceOfAnAddress() throws IOException {
    write(Sample.ID);

    List<Mention> mentions = EntryFolder.read(folder).mentions();

    URI demo = URI.create("https://www.open-emr.org/demo");
    assertThat(mentions)
        .extracting(Mention::line, Mention::column, Mention::address)
        .containsExactly(
            tuple(13, 10, URI.create("https://www.healthcareguy.com/2011/08/07/how-to/")),
            tuple(17, 10, demo),
            tuple(24, 18, demo),
            tuple(38, 3, demo));
    assertThat(mentions)
        .extracting(Mention::file)
        .containsOnly(folder.resolve(Sample.ID + ".md").toString());
  }

  @Test
  void failsIfThereIsNoFolder() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> EntryFolder.read(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }

  private void write(String id) throws IOException {
    Files.writeString(folder.resolve(id + ".md"), Sample.with("id: " + Sample.ID, "id: " + id));
  }
}
