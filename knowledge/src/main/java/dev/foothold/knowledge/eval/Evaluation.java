package dev.foothold.knowledge.eval;

import dev.foothold.core.model.Embedding;
import dev.foothold.knowledge.index.Document;
import dev.foothold.knowledge.index.HybridSearch;
import dev.foothold.knowledge.index.IndexFolder;
import dev.foothold.knowledge.index.LocalEmbedder;
import dev.foothold.knowledge.index.Searchable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;

/// Measures the search on a judged collection: the very search that answers questions, with the
/// same settings.
public final class Evaluation {

  /// Depth of a ranking; recall is measured down to it.
  static final int DEPTH = 100;

  private static final Duration MODEL_WAIT = Duration.ofMinutes(2);

  private Evaluation() {}

  /// What it works with.
  ///
  /// @param model folder of the embedding model's files
  /// @param cache folder in which indexes are kept by their collections' content
  public record Folders(Path model, Path cache) {}

  /// Told how far it is.
  public interface Progress {

    /// So much is done.
    ///
    /// @param what is being done, for people
    /// @param done of the total
    /// @param total how much there is
    void at(String what, int done, int total);
  }

  /// What was measured.
  ///
  /// @param mode what was ranked by
  /// @param scores of each judged query, in the order of the file
  /// @param latency of one query, its embedding included, in milliseconds
  /// @param separation of answerable from unanswerable; empty where the collection has no
  ///   unanswerable
  /// @param run each query's ranking
  public record Report(
      HybridSearch.Mode mode,
      Measures scores,
      Percentiles latency,
      Optional<Separation> separation,
      List<Ranking> run) {

    /// Copies the list.
    public Report {
      run = List.copyOf(run);
    }
  }

  /// Means over queries, each 0 to 1, with the nDCG of each query for paired tests.
  ///
  /// @param queries how many were judged
  /// @param ndcg10 mean nDCG at 10
  /// @param recall10 mean recall at 10
  /// @param recall100 mean recall at 100
  /// @param mrr10 mean reciprocal rank, cut at 10
  /// @param success1 share of queries whose first document is relevant
  /// @param ndcg10Each nDCG at 10 of each query, in order
  public record Measures(
      int queries,
      double ndcg10,
      double recall10,
      double recall100,
      double mrr10,
      double success1,
      List<Double> ndcg10Each) {

    /// Copies the list.
    public Measures {
      ndcg10Each = List.copyOf(ndcg10Each);
    }

    private static Measures of(List<Scores> scores) {
      return new Measures(
          scores.size(),
          mean(scores, Scores::ndcg10),
          mean(scores, Scores::recall10),
          mean(scores, Scores::recall100),
          mean(scores, Scores::mrr10),
          mean(scores, Scores::success1),
          scores.stream().map(Scores::ndcg10).toList());
    }

    private static double mean(List<Scores> scores, ToDoubleFunction<Scores> measure) {
      return scores.stream().mapToDouble(measure).average().orElseThrow();
    }
  }

  /// Of a list of times.
  ///
  /// @param p50 median, milliseconds
  /// @param p95 95th percentile, milliseconds
  public record Percentiles(double p50, double p95) {

    /// Percentiles of times.
    ///
    /// @param nanos at least one, nanoseconds, in any order
    /// @return in milliseconds
    public static Percentiles of(List<Long> nanos) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Percentiles(at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(long[] sorted, double share) {
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
  }

  /// What was found for one query.
  ///
  /// @param query its id
  /// @param hits best first
  public record Ranking(String query, List<Hit> hits) {

    /// Copies the list.
    public Ranking {
      hits = List.copyOf(hits);
    }
  }

  /// A document found.
  ///
  /// @param document its id
  /// @param score unitless
  public record Hit(String document, float score) {}

  /// Measures.
  ///
  /// @param collection folder in BEIR form
  /// @param mode what to rank by
  /// @param folders what it works with
  /// @param progress told how far it is
  /// @return the figures
  /// @throws UnusableCollection if the collection has another form
  /// @throws IOException if something cannot be read or written
  /// @throws InterruptedException if it is told to stop while the model is loaded
  public static Report run(
      Path collection, HybridSearch.Mode mode, Folders folders, Progress progress)
      throws IOException, InterruptedException {
    JudgedCollection judged = JudgedCollection.read(collection);
    LocalEmbedder embedder = LocalEmbedder.loading(folders.model());
    if (!embedder.await(MODEL_WAIT)) {
      throw new IOException("the embedding model cannot be loaded");
    }
    try (DirectoryReader reader = index(judged, embedder, folders.cache(), progress)) {
      return measure(judged, new Searcher(Searchable.of(reader), reader, embedder, mode), progress);
    }
  }

  private static DirectoryReader index(
      JudgedCollection judged, LocalEmbedder embedder, Path cache, Progress progress)
      throws IOException {
    List<Document> documents = judged.documents();
    String content =
        IndexFolder.fingerprint(
            documents.stream().flatMap(one -> Stream.of(one.key(), one.title(), one.body())));
    Path folder = cache.resolve("eval-" + content.substring(0, 16));
    IndexFolder.Opening opening = IndexFolder.open(folder);
    if (opening instanceof IndexFolder.Opening.Unusable) {
      IndexFolder.write(
          folder,
          new IndexFolder.Content(content, documents, List.of()),
          text -> embedder.embed(text).orElseThrow(),
          done -> progress.at("indexing", done, documents.size()));
      opening = IndexFolder.open(folder);
    }
    return switch (opening) {
      case IndexFolder.Opening.Opened(var reader, _) -> reader;
      case IndexFolder.Opening.Unusable(var why) ->
          throw new IOException("the index in " + folder + " cannot be used: " + why);
    };
  }

  private static Report measure(JudgedCollection judged, Searcher searcher, Progress progress)
      throws IOException {
    List<Scores> scores = new ArrayList<>();
    List<Ranking> run = new ArrayList<>();
    List<Long> nanos = new ArrayList<>();
    List<Double> answerable = new ArrayList<>();
    List<Double> unanswerable = new ArrayList<>();
    int total = judged.queries().size() + judged.unanswerable().size();
    for (JudgedCollection.Query query : judged.queries()) {
      Searcher.Result result = searcher.search(query.text());
      nanos.add(result.nanos());
      answerable.add(result.confidence());
      run.add(new Ranking(query.id(), result.hits()));
      scores.add(
          Scores.of(
              result.hits().stream().map(Hit::document).toList(),
              judged.judgments().getOrDefault(query.id(), Map.of())));
      progress.at("asking", run.size(), total);
    }
    for (JudgedCollection.Query query : judged.unanswerable()) {
      unanswerable.add(searcher.search(query.text()).confidence());
      progress.at("asking", run.size() + unanswerable.size(), total);
    }
    return new Report(
        searcher.mode(),
        Measures.of(scores),
        Percentiles.of(nanos),
        unanswerable.isEmpty()
            ? Optional.empty()
            : Optional.of(Separation.of(answerable, unanswerable)),
        run);
  }

  /// The search with the names of a collection's documents.
  private record Searcher(
      Searchable index,
      DirectoryReader reader,
      LocalEmbedder embedder,
      HybridSearch search,
      HybridSearch.Mode mode) {

    Searcher(
        Searchable index, DirectoryReader reader, LocalEmbedder embedder, HybridSearch.Mode mode) {
      this(index, reader, embedder, new HybridSearch(), mode);
    }

    record Result(List<Hit> hits, double confidence, long nanos) {}

    Result search(String text) throws IOException {
      long start = System.nanoTime();
      Optional<float[]> vector =
          mode == HybridSearch.Mode.BM25
              ? Optional.empty()
              : embedder.embed(text).map(Embedding::toArray);
      HybridSearch.Found found = search.search(index, text, vector, mode, DEPTH);
      long nanos = System.nanoTime() - start;
      List<Hit> hits = new ArrayList<>();
      for (HybridSearch.Hit hit : found.hits()) {
        hits.add(new Hit(IndexFolder.key(reader, hit.doc()), (float) hit.score()));
      }
      // trec_eval orders by score and breaks ties by the document's name, the later first.
      hits.sort(Comparator.comparingDouble(Hit::score).thenComparing(Hit::document).reversed());
      return new Result(hits, found.confidence(), nanos);
    }
  }

  /// How a ranking does against another over the same queries: a paired bootstrap.
  ///
  /// @param one nDCG of each query
  /// @param other likewise, same order
  /// @return two-sided p-value of their difference, from 10,000 resamples with a fixed seed
  public static double pairedBootstrap(List<Double> one, List<Double> other) {
    int size = one.size();
    double[] differences = new double[size];
    Arrays.setAll(differences, i -> one.get(i) - other.get(i));
    SplittableRandom random = new SplittableRandom(20260101);
    int resamples = 10_000;
    int notAbove = 0;
    int notBelow = 0;
    for (int sample = 0; sample < resamples; sample++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += differences[random.nextInt(size)];
      }
      notAbove += sum <= 0 ? 1 : 0;
      notBelow += sum >= 0 ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(notAbove, notBelow) / resamples);
  }
}
