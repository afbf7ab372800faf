package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Embedding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The graph of large indexes against the comparison with all vectors.
class NearestTest {

  private static final int DOCUMENTS = 600;
  private static final int FOUND = 10;

  @TempDir private Path folder;
  private DirectoryReader reader;
  private Searchable index;

  @BeforeEach
  void writeAnIndex() throws IOException {
    List<Document> documents =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(i -> Document.of("d" + i, "title " + i, ""))
            .toList();
    IndexFolder.write(
        folder.resolve("index"),
        new IndexFolder.Content("test", documents, List.of()),
        NearestTest::vector,
        _ -> {});
    reader =
        switch (IndexFolder.open(folder.resolve("index"))) {
          case IndexFolder.Opening.Opened(var opened, _) -> opened;
          case IndexFolder.Opening.Unusable(var why) -> throw new AssertionError(why);
        };
    index = Searchable.of(reader);
  }

  @AfterEach
  void closeTheIndex() throws IOException {
    reader.close();
  }

  private static Embedding vector(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    float[] components = new float[16];
    for (int i = 0; i < components.length; i++) {
      components[i] = (float) random.nextGaussian();
    }
    return Embedding.of(components);
  }

  @Test
  void theGraphFindsWhatComparingAllFinds() throws IOException {
    float[] question = vector("a question").toArray();

    List<ScoreDoc> found = Nearest.inGraph(question, index, FOUND);

    assertThat(docs(found)).isEqualTo(docs(Nearest.amongAll(question, index, FOUND)));
  }

  @Test
  void theGraphGivesTheDotProduct() throws IOException {
    float[] question = vector("a question").toArray();

    ScoreDoc first = Nearest.inGraph(question, index, FOUND).getFirst();

    assertThat(first.score)
        .isCloseTo(
            Nearest.amongAll(question, index, FOUND).getFirst().score, Offset.offset(0.00001f));
  }

  @Test
  void theGraphLeavesOutWhatIsHidden() throws IOException {
    float[] question = vector("a question").toArray();
    int best = Nearest.amongAll(question, index, 1).getFirst().doc;
    FixedBitSet hidden = new FixedBitSet(DOCUMENTS);
    hidden.set(best);
    Searchable without =
        new Searchable(new IndexSearcher(reader), hidden, false, () -> Asked.NOTHING);

    List<ScoreDoc> found = Nearest.inGraph(question, without, FOUND);

    assertThat(docs(found)).hasSize(FOUND).doesNotContain(best);
  }

  @Test
  void whatIsAroundADocumentIsWhatComparingAllFinds() throws IOException {
    float[] own = vector("title 7").toArray();

    List<ScoreDoc> found = Nearest.around(7, own, index).subList(0, FOUND);

    assertThat(docs(found)).isEqualTo(docs(Nearest.amongAll(own, index, FOUND)));
  }

  private static List<Integer> docs(List<ScoreDoc> hits) {
    return hits.stream().map(hit -> hit.doc).toList();
  }
}
