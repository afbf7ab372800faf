package dev.foothold.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.KnowledgeSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

  private static final Path CONTENT = Path.of("content");

  @TempDir private Path folder;

  @Test
  void makesAMissingIndexWithAWordAboutItAndFindsEntries() throws IOException {
    List<String> notices = new ArrayList<>();
    Path few = someEntries();

    try (Knowledge knowledge = open(few, Knowledge.Model.BACKGROUND, notices)) {
      knowledge.awaitModel(Duration.ofMinutes(2));
      Retrieval found = ask(knowledge, "is vista still used by the VA");

      assertThat(notices).containsExactly("The search index is made anew, because there is none.");
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
  void makesADamagedIndexAnew() throws IOException {
    Path few = someEntries();
    Knowledge.build(folders(few), _ -> {});
    Files.writeString(folder.resolve("index").resolve("_0.si"), "rubbish");
    List<String> notices = new ArrayList<>();

    try (Knowledge knowledge = open(few, Knowledge.Model.NONE, notices)) {
      assertThat(ask(knowledge, "is vista still used by the VA").hits()).isNotEmpty();
    }
    assertThat(notices).containsExactly("The search index is made anew, because it is damaged.");
  }

  @Test
  void leavesAnIndexAloneThatFitsItsEntries() throws IOException {
    Path few = someEntries();

    boolean first = Knowledge.refresh(folders(few));
    boolean second = Knowledge.refresh(folders(few));
    Files.delete(few.resolve("vista.md"));
    boolean third = Knowledge.refresh(folders(few));

    assertThat(List.of(first, second, third)).containsExactly(true, false, true);
  }

  @Test
  void saysWhereEntriesWereExpected() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> open(nowhere, Knowledge.Model.NONE, new ArrayList<>()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere");
  }

  private Path someEntries() throws IOException {
    Path few = Files.createDirectory(folder.resolve("content"));
    for (String name : List.of("vista.md", "openemr.md")) {
      Files.copy(CONTENT.resolve(name), few.resolve(name));
    }
    Files.writeString(few.resolve("broken.md"), "no front matter");
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
