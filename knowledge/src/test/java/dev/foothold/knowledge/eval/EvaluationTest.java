package dev.foothold.knowledge.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.knowledge.index.HybridSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeACollection() throws IOException {
    put(
        "corpus.jsonl",
        """
        {"_id": "bread", "title": "", "text": "Knead the dough and let it rise before baking the bread."}
        {"_id": "bike", "title": "", "text": "Patch the inner tube and pump up the bicycle tire."}
        {"_id": "garden", "title": "", "text": "Water the tomato plants in the morning."}
        """);
    put(
        "queries.jsonl",
        """
        {"_id": "q1", "text": "how long should dough rise before baking bread"}
        {"_id": "q2", "text": "patch a bicycle tube"}
        """);
    put("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tbread\t1\nq2\tbike\t1\n");
    put("queries_oos.jsonl", "{\"_id\": \"o1\", \"text\": \"who won the election\"}\n");
  }

  @ParameterizedTest
  @EnumSource(HybridSearch.Mode.class)
  void findsWhatIsRelevantInEachMode(HybridSearch.Mode mode) throws Exception {
    Evaluation.Report report = run(mode);

    assertThat(report.scores().ndcg10()).isEqualTo(1);
    assertThat(report.scores().success1()).isEqualTo(1);
    assertThat(report.separation()).get().extracting(Separation::auroc).isEqualTo(1.0);
  }

  @Test
  void ranksAreInTheOrderOfTheirScores() throws Exception {
    assertThat(run(HybridSearch.Mode.HYBRID).run())
        .allSatisfy(
            ranking ->
                assertThat(ranking.hits())
                    .isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score())));
  }

  @Test
  void keepsTheIndexForTheNextTime() throws Exception {
    run(HybridSearch.Mode.BM25);
    List<String> again = new ArrayList<>();

    Evaluation.run(
        folder,
        HybridSearch.Mode.BM25,
        new Evaluation.Folders(Path.of("target", "model"), folder.resolve("cache")),
        (what, _, _) -> again.add(what));

    assertThat(again).doesNotContain("indexing");
  }

  @Test
  void seesNoDifferenceBetweenEqualRankings() {
    List<Double> each = List.of(0.1, 0.5, 1.0);

    assertThat(Evaluation.pairedBootstrap(each, each)).isEqualTo(1);
  }

  @Test
  void seesAClearDifference() {
    List<Double> better = Collections.nCopies(50, 0.9);
    List<Double> worse = Collections.nCopies(50, 0.1);

    assertThat(Evaluation.pairedBootstrap(better, worse)).isLessThan(0.001);
  }

  private Evaluation.Report run(HybridSearch.Mode mode) throws Exception {
    return Evaluation.run(
        folder,
        mode,
        new Evaluation.Folders(Path.of("target", "model"), folder.resolve("cache")),
        (_, _, _) -> {});
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
