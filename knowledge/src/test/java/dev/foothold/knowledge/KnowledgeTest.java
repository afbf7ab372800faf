package dev.foothold.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.knowledge.index.LocalEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

  private static final Path CONTENT = Path.of("content");

  /// Later than any index that a test makes.
  private static final FileTime LATER = FileTime.from(Instant.parse("2099-01-01T00:00:00Z"));

  /// An index of no entries, whose vectors of known messages others take over.
  @TempDir private static Path seed;

  @TempDir private Path folder;

  @BeforeAll
  static void embedKnownMessages() throws IOException {
    Path none = Files.createDirectory(seed.resolve("content"));
    Knowledge.build(
        new Knowledge.Folders(seed.resolve("index"), Path.of("target", "model"), none), _ -> {});
  }

  @Test
  void makesAMissingIndexWithAWordAboutItAndFindsEntries() throws IOException {
    List<String> notices = new ArrayList<>();
    Path few = someEntries();

    try (Knowledge knowledge = open(few, Knowledge.Model.BACKGROUND, notices)) {
      knowledge.awaitModel(Duration.ofMinutes(2));
      Retrieval found = ask(knowledge, "is vista still used by the VA");

      assertThat(notices)
          .first()
          .isEqualTo("The search index is made anew, because there is none.");
      assertThat(found.hits())
          .first()
          .extracting(hit -> hit.entry().id())
          .isEqualTo(new EntryId("vista"));
      assertThat(knowledge.entries()).hasSize(2);
      assertThat(
              knowledge
                  .scopeExamples()
                  .nearest(knowledge.embedder().embed("what dose should I take").orElseThrow(), 3))
          .hasSize(3);
    }
  }

  @Test
  void knowsWhichParagraphIsAskedFor() throws IOException {
    Path few = wholeEntries();
    plantSeed();

    Knowledge.build(folders(few), _ -> {});

    try (Knowledge knowledge = open(few, Knowledge.Model.BACKGROUND, new ArrayList<>())) {
      knowledge.awaitModel(Duration.ofMinutes(2));
      Entry entry = knowledge.entries().getFirst();
      Set<Integer> paragraphs =
          entry.card().also().stream().map(Entry.Way::paragraph).collect(Collectors.toSet());
      Entry.Way quoted =
          entry.card().also().stream().filter(way -> way.paragraph() > 0).findFirst().orElseThrow();

      Retrieval found = ask(knowledge, quoted.text());

      Retrieval.Hit hit =
          found.hits().stream()
              .filter(one -> one.entry().id().equals(entry.id()))
              .findFirst()
              .orElseThrow();
      assertThat(hit.asked()).containsKeys(paragraphs.toArray(Integer[]::new));
      assertThat(hit.asked().get(quoted.paragraph())).isGreaterThan(0.8);
    }
  }

  @Test
  void makesADamagedIndexAnew() throws IOException {
    Path few = indexed();
    Files.writeString(folder.resolve("index").resolve("_0.si"), "rubbish");
    List<String> notices = new ArrayList<>();

    try (Knowledge knowledge = open(few, Knowledge.Model.NONE, notices)) {
      assertThat(ask(knowledge, "is vista still used by the VA").hits()).isNotEmpty();
    }
    assertThat(notices).first().isEqualTo("The search index is made anew, because it is damaged.");
  }

  @Test
  void leavesAnIndexAloneThatFitsItsEntries() throws IOException {
    Path few = someEntries();
    plantSeed();

    boolean first = Knowledge.refresh(folders(few));
    boolean second = Knowledge.refresh(folders(few));
    Files.delete(few.resolve("vista.md"));
    boolean third = Knowledge.refresh(folders(few));

    assertThat(List.of(first, second, third)).containsExactly(true, false, true);
  }

  @Test
  void namesBrokenEntriesWhenItMakesTheIndex() throws IOException {
    List<String> notices = new ArrayList<>();
    Path few = someEntries();

    Knowledge.open(folders(few), Knowledge.Model.BACKGROUND, LocalEmbedder.none(), notices::add)
        .close();

    assertThat(notices.get(1)).startsWith(few.resolve("broken.md") + ":1:1: error: ");
    assertThat(notices.get(2)).isEqualTo("Broken entries are left out; the rest works.");
  }

  @Test
  void tellsWhichEntriesAreBroken() throws IOException {
    Knowledge.Built built = Knowledge.build(folders(someEntries()), LocalEmbedder.none(), _ -> {});

    assertThat(built.entries()).isEqualTo(2);
    assertThat(built.broken())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(1));
  }

  @Test
  void theBuildFailsOnABrokenEntry() throws IOException {
    Path few = someEntries();
    String index = folder.resolve("index").toString();

    assertThatThrownBy(() -> BuildIndex.main(new String[] {few.toString(), index, "target/model"}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(few.resolve("broken.md") + ":1:1: error: ");
  }

  @Test
  void findsByWordsWhereThereIsNoModel() throws IOException {
    List<String> notices = new ArrayList<>();
    Path few = wholeEntries();

    try (Knowledge knowledge =
        Knowledge.open(
            folders(few), Knowledge.Model.BACKGROUND, LocalEmbedder.none(), notices::add)) {
      assertThat(ask(knowledge, "is vista still used by the VA").hits())
          .first()
          .extracting(hit -> hit.entry().id())
          .isEqualTo(new EntryId("vista"));
    }
    assertThat(notices).last().isEqualTo(Knowledge.NO_MODEL);
  }

  @Test
  void makesAnIndexWithoutVectorsAnewOnceThereIsAModel() throws IOException {
    Path few = indexed();
    List<String> notices = new ArrayList<>();

    try (Knowledge knowledge = open(few, Knowledge.Model.BACKGROUND, notices)) {
      assertThat(knowledge.embedder().embed("a text")).isPresent();
    }
    assertThat(notices)
        .containsExactly("The search index is made anew, because it was made without a model.");
  }

  @Test
  void goesOnWithWordsWhereAnIndexWithoutVectorsCannotBeMadeAnew() throws IOException {
    indexed();
    List<String> notices = new ArrayList<>();

    try (Knowledge knowledge =
        open(folder.resolve("nowhere"), Knowledge.Model.BACKGROUND, notices)) {
      assertThat(ask(knowledge, "is vista still used by the VA").hits()).isNotEmpty();
      assertThat(knowledge.embedder().embed("a text")).isEmpty();
    }
    assertThat(notices).last().asString().startsWith("It cannot be made, and words alone decide: ");
  }

  @Test
  void saysThatEntriesHaveChanged() throws IOException {
    Path few = indexed();
    Files.setLastModifiedTime(few.resolve("vista.md"), LATER);
    List<String> notices = new ArrayList<>();

    open(few, Knowledge.Model.NONE, notices).close();

    assertThat(notices)
        .containsExactly(
            "Entries have changed since the index was made: run ./foothold knowledge index");
  }

  @Test
  void saysNothingOfOtherFilesThatHaveChanged() throws IOException {
    Path few = indexed();
    Files.setLastModifiedTime(Files.writeString(few.resolve("README.md"), "For curators"), LATER);
    List<String> notices = new ArrayList<>();

    open(few, Knowledge.Model.NONE, notices).close();

    assertThat(notices).isEmpty();
  }

  @Test
  void saysNothingOfChangesOnceTheBuildHasLookedAtThem() throws IOException {
    Path few = wholeEntries();
    plantSeed();
    Knowledge.refresh(folders(few));
    Files.setLastModifiedTime(few.resolve("vista.md"), LATER);
    List<String> notices = new ArrayList<>();

    Knowledge.refresh(folders(few));
    open(few, Knowledge.Model.NONE, notices).close();

    assertThat(notices).isEmpty();
  }

  @Test
  void saysWhereEntriesWereExpected() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> open(nowhere, Knowledge.Model.NONE, new ArrayList<>()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
  }

  private Path someEntries() throws IOException {
    Path few = wholeEntries();
    Files.writeString(few.resolve("broken.md"), "no front matter");
    return few;
  }

  private Path wholeEntries() throws IOException {
    Path few = Files.createDirectory(folder.resolve("content"));
    for (String name : List.of("vista.md", "openemr.md")) {
      Files.copy(CONTENT.resolve(name), few.resolve(name));
    }
    return few;
  }

  private void plantSeed() throws IOException {
    Path index = Files.createDirectory(folder.resolve("index"));
    try (Stream<Path> files = Files.list(seed.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.copy(file, index.resolve(file.getFileName()));
      }
    }
  }

  private Path indexed() throws IOException {
    Path few = wholeEntries();
    Knowledge.build(folders(few), LocalEmbedder.none(), _ -> {});
    return few;
  }

  private Knowledge.Folders folders(Path content) {
    return new Knowledge.Folders(folder.resolve("index"), Path.of("target", "model"), content);
  }

  private Knowledge open(Path content, Knowledge.Model model, List<String> notices)
      throws IOException {
    return Knowledge.open(folders(content), model, notices::add);
  }

  private static Retrieval ask(Knowledge knowledge, String text) {
    return knowledge
        .search()
        .search(
            new KnowledgeSearch.Query(
                text, knowledge.embedder().embed(text), new CommunityId("test"), 5));
  }
}
