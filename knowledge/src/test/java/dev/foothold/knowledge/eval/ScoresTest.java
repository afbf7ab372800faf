package dev.foothold.knowledge.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand from the definitions in trec_eval's source
/// (`m_ndcg_cut.c`, `m_recall.c`, `m_recip_rank.c`, `m_success.c`).
class ScoresTest {

  @Test
  void discountsGradesByRank() {
    Scores scores = Scores.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1, "c", 1));

    double gained = 1 / 1.5849625 + 2 / 2.0;
    double ideal = 2 / 1.0 + 1 / 1.5849625 + 1 / 2.0;
    assertThat(scores.ndcg10()).isCloseTo(gained / ideal, within(1e-7));
  }

  @Test
  void countsTheFirstRelevant() {
    Scores scores = Scores.of(List.of("x", "b"), Map.of("b", 1));

    assertThat(scores.mrr10()).isEqualTo(0.5);
    assertThat(scores.success1()).isZero();
  }

  @Test
  void looksNoDeeperThanTen() {
    List<String> ranking =
        Stream.concat(IntStream.range(0, 10).mapToObj(i -> "x" + i), Stream.of("a")).toList();

    Scores scores = Scores.of(ranking, Map.of("a", 1));

    assertThat(scores).isEqualTo(new Scores(0, 0, 1, 0, 0));
  }

  @Test
  void sharesRecallOverAllRelevant() {
    Scores scores = Scores.of(List.of("a"), Map.of("a", 1, "b", 1, "c", 0));

    assertThat(scores.recall10()).isEqualTo(0.5);
    assertThat(scores.success1()).isEqualTo(1);
  }
}
