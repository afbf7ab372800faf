package dev.foothold.knowledge.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedCollectionTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeASmallCollection() throws IOException {
    put(
        "corpus.jsonl",
        "{\"_id\": \"d1\", \"title\": \"T\", \"text\": \"x\", \"metadata\": {\"a\": [1]}}\n");
    put(
        "queries.jsonl",
        "{\"_id\": \"q1\", \"text\": \"one\"}\n{\"_id\": \"q2\", \"text\": \"two\"}\n");
    put("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t0\n");
  }

  @Test
  void readsDocumentsQueriesAndJudgments() throws IOException {
    JudgedCollection collection = JudgedCollection.read(folder);

    assertThat(collection.documents())
        .extracting("key", "title", "body")
        .containsExactly(tuple("d1", "T", "x"));
    assertThat(collection.judgments()).containsEntry("q1", Map.of("d1", 1));
    assertThat(collection.unanswerable()).isEmpty();
  }

  @Test
  void asksOnlyWhatHasARelevantDocument() throws IOException {
    assertThat(JudgedCollection.read(folder).queries())
        .containsExactly(new JudgedCollection.Query("q1", "one"));
  }

  @Test
  void takesJudgmentsFromBeirsFolderToo() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    Files.move(folder.resolve("qrels.tsv"), folder.resolve("qrels").resolve("test.tsv"));

    assertThat(JudgedCollection.read(folder).queries()).hasSize(1);
  }

  @Test
  void readsUnanswerableQueries() throws IOException {
    put("queries_oos.jsonl", "{\"_id\": \"o1\", \"text\": \"elsewhere\"}\n");

    assertThat(JudgedCollection.read(folder).unanswerable()).hasSize(1);
  }

  @Test
  void namesTheMissingFile() throws IOException {
    Files.delete(folder.resolve("queries.jsonl"));

    assertThatThrownBy(() -> JudgedCollection.read(folder))
        .isInstanceOf(UnusableCollection.class)
        .hasMessageContaining("queries.jsonl");
  }

  @Test
  void namesTheBrokenLine() throws IOException {
    put("corpus.jsonl", "{\"_id\": \"d1\", \"text\": \"x\"}\n{\"_id\": \n");

    assertThatThrownBy(() -> JudgedCollection.read(folder))
        .isInstanceOf(UnusableCollection.class)
        .hasMessageContaining("corpus.jsonl:2");
  }

  @Test
  void namesTheMissingField() throws IOException {
    put("corpus.jsonl", "{\"_id\": \"d1\"}\n");

    assertThatThrownBy(() -> JudgedCollection.read(folder))
        .hasMessageContaining("corpus.jsonl:1")
        .hasMessageContaining("\"text\"");
  }

  @Test
  void namesTheBrokenJudgment() throws IOException {
    put("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\tyes\n");

    assertThatThrownBy(() -> JudgedCollection.read(folder)).hasMessageContaining("qrels.tsv:2");
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
