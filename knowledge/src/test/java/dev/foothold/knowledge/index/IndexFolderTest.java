package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.testing.FakeEmbedder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

  private final FakeEmbedder embedder = new FakeEmbedder();

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = parent.resolve("index");
  }

  @Test
  void opensWhatItWrote() throws IOException {
    write("one");

    assertThat(IndexFolder.open(folder))
        .isInstanceOfSatisfying(
            IndexFolder.Opening.Opened.class,
            opened -> assertThat(opened.content()).isEqualTo("one"));
  }

  @Test
  void replacesWhatWasThereAndLeavesNothingBeside() throws IOException {
    write("one");

    write("two");

    assertThat(IndexFolder.open(folder))
        .isInstanceOfSatisfying(
            IndexFolder.Opening.Opened.class,
            opened -> assertThat(opened.content()).isEqualTo("two"));
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
  }

  @Test
  void saysThatThereIsNone() {
    assertThat(IndexFolder.open(folder))
        .isEqualTo(new IndexFolder.Opening.Unusable("there is none"));
  }

  @Test
  void noticesAByteThatChanged() throws IOException {
    write("one");
    Path largest = folder.resolve("_0.cfs");

    try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int old = file.read();
      file.seek(file.length() / 2);
      file.write(old ^ 0xff);
    }

    assertThat(IndexFolder.open(folder))
        .isEqualTo(new IndexFolder.Opening.Unusable("it is damaged"));
  }

  @Test
  void noticesAMissingFile() throws IOException {
    write("one");

    Files.delete(folder.resolve("_0.cfs"));

    assertThat(IndexFolder.open(folder))
        .isEqualTo(new IndexFolder.Opening.Unusable("it is damaged"));
  }

  @Test
  void noticesAnotherVersion() throws IOException {
    write("one");
    Path manifest = folder.resolve("manifest.properties");

    Files.writeString(manifest, Files.readString(manifest).replace("format=", "format=0"));

    assertThat(IndexFolder.open(folder))
        .isEqualTo(new IndexFolder.Opening.Unusable("it was made by another version"));
  }

  @Test
  void keepsTheOldIndexWhenTheNewOneCannotBeMade() throws IOException {
    write("one");

    assertThatThrownBy(
            () ->
                IndexFolder.write(
                    folder,
                    content("two"),
                    _ -> {
                      throw new IllegalStateException("no model");
                    },
                    _ -> {}))
        .hasMessage("no model");

    assertThat(IndexFolder.open(folder)).isInstanceOf(IndexFolder.Opening.Opened.class);
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    List<Integer> told = new ArrayList<>();

    IndexFolder.write(
        folder, content("one"), text -> embedder.embed(text).orElseThrow(), told::add);

    assertThat(told).containsExactly(1, 2, 3);
  }

  @Test
  void putsTheOldIndexBackWhenTheNewOneCannotBeMoved() throws IOException {
    write("one");
    Path aside = Files.createDirectory(parent.resolve("aside"));
    Files.move(folder, IndexFolder.old(aside));

    assertThatThrownBy(() -> IndexFolder.putInPlace(folder, parent.resolve("missing"), aside))
        .isInstanceOf(IOException.class);

    assertThat(contentOf(folder)).isEqualTo("one");
    assertThat(aside).doesNotExist();
  }

  @Test
  void keepsTheIndexOfAnotherProcessThatWasQuicker() throws IOException {
    write("other");
    Path fresh = parent.resolve("fresh");
    write(fresh, "ours");
    Path aside = Files.createDirectory(parent.resolve("aside"));

    IndexFolder.putInPlace(folder, fresh, aside);

    assertThat(contentOf(folder)).isEqualTo("other");
    assertThat(aside).doesNotExist();
  }

  @Test
  void writesWordsWithoutAModel() throws IOException {
    IndexFolder.writeWords(folder, content("one"), _ -> {});

    assertThat(folder.resolve("manifest.properties")).content().contains("model=none\n");
    assertThat(contentOf(folder)).isEqualTo("one");
  }

  @Test
  void tellsWhetherThereAreVectors() throws IOException {
    write("one");
    Path words = parent.resolve("words");
    IndexFolder.writeWords(words, content("one"), _ -> {});

    assertThat(IndexFolder.embedded(opened(folder).reader())).isTrue();
    assertThat(IndexFolder.embedded(opened(words).reader())).isFalse();
  }

  @Test
  void sweepsAwayWhatDeadProcessesLeft() throws IOException {
    long nobody = 999_999_999_999L;
    Path left = Files.createDirectory(parent.resolve(".index-" + nobody + "-1"));
    Files.writeString(left.resolve("_0.cfs"), "half");

    write("one");

    assertThat(left).doesNotExist();
  }

  @Test
  void sweepsAwayWhatAnEarlierProcessOfTheSameNumberLeft() throws IOException {
    Path left = Files.createDirectory(parent.resolve(".index-" + ourNumber() + "-1"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));

    write("one");

    assertThat(left).doesNotExist();
  }

  @Test
  void leavesAloneWhatALivingProcessIsMaking() throws IOException {
    Path making = Files.createDirectory(parent.resolve(".index-" + ourNumber() + "-1"));

    write("one");

    assertThat(making).exists();
  }

  private static long ourNumber() {
    return ProcessHandle.current().pid();
  }

  private static String contentOf(Path folder) {
    return opened(folder).content();
  }

  private static IndexFolder.Opening.Opened opened(Path folder) {
    return switch (IndexFolder.open(folder)) {
      case IndexFolder.Opening.Opened opened -> opened;
      case IndexFolder.Opening.Unusable(var why) -> throw new AssertionError(why);
    };
  }

  private void write(String content) throws IOException {
    write(folder, content);
  }

  private void write(Path folder, String content) throws IOException {
    IndexFolder.write(
        folder, content(content), text -> embedder.embed(text).orElseThrow(), _ -> {});
  }

  private static IndexFolder.Content content(String name) {
    return new IndexFolder.Content(
        name,
        List.of(
            Document.of("a", "First title", "first text"),
            Document.of("b", "Second title", "second text")),
        List.of(new IndexFolder.LabelledText("ours", "a message")));
  }
}
