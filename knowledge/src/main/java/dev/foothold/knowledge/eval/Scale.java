package dev.foothold.knowledge.eval;

import dev.foothold.knowledge.index.Document;
import dev.foothold.knowledge.index.HybridSearch;
import dev.foothold.knowledge.index.IndexFolder;
import dev.foothold.knowledge.index.PlainSearch;
import dev.foothold.knowledge.index.Searchable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;

/// Measures what the search costs in a large index: ours and plain Lucene's by turns, on the same
/// index, with the same questions.
public final class Scale {

  /// Questions asked before any is timed, until the compilers have done their work.
  private static final int WARM_UP = 1_000;

  private static final int TIMED = 1_000;
  private static final int OPENINGS = 21;

  /// How much smaller the index is that opening is compared with.
  private static final int SMALLER = 100;

  private static final int HITS = 10;

  /// Part of the name under which an index is kept: to be raised with what [Synthetic] makes.
  private static final String VERSION = "1";

  private Scale() {}

  /// What was measured, in milliseconds.
  ///
  /// @param entries in the index
  /// @param ours the search that answers questions
  /// @param plain the same two lists from Lucene alone
  /// @param opening median of opening the index
  /// @param openingSmaller the same for a hundredth of the entries
  public record Report(
      int entries,
      Evaluation.Percentiles ours,
      Evaluation.Percentiles plain,
      double opening,
      double openingSmaller) {

    /// What our search costs for each unit that Lucene's costs.
    ///
    /// @return a ratio of medians
    public double ratio() {
      return ours.p50() / plain.p50();
    }
  }

  /// Measures; makes the two indexes first, if they are not kept from before.
  ///
  /// @param entries in the large index, 100 or more
  /// @param cache folder in which indexes are kept
  /// @param progress told how far it is
  /// @return the figures
  /// @throws IOException if something cannot be read or written
  public static Report run(int entries, Path cache, Evaluation.Progress progress)
      throws IOException {
    Path large = index(entries, cache, progress);
    Path small = index(entries / SMALLER, cache, progress);
    List<Long> opening = new ArrayList<>();
    List<Long> openingSmaller = new ArrayList<>();
    for (int i = 0; i < OPENINGS; i++) {
      opening.add(timeToOpen(large));
      openingSmaller.add(timeToOpen(small));
    }
    try (DirectoryReader reader = open(large)) {
      Sides sides = new Sides(Searchable.of(reader), new Synthetic());
      sides.measure(progress);
      return new Report(
          entries,
          Evaluation.Percentiles.of(sides.ours),
          Evaluation.Percentiles.of(sides.plain),
          Evaluation.Percentiles.of(opening).p50(),
          Evaluation.Percentiles.of(openingSmaller).p50());
    }
  }

  private static Path index(int entries, Path cache, Evaluation.Progress progress)
      throws IOException {
    Path folder = cache.resolve("bench-" + VERSION + "-" + entries);
    switch (IndexFolder.open(folder)) {
      case IndexFolder.Opening.Opened(var reader, _) -> reader.close();
      case IndexFolder.Opening.Unusable _ -> {
        List<Document> documents = Synthetic.documents(entries);
        Synthetic synthetic = new Synthetic();
        IndexFolder.write(
            folder,
            new IndexFolder.Content(VERSION, documents, List.of()),
            synthetic::embed,
            done -> progress.at("indexing", done, entries));
      }
    }
    return folder;
  }

  private static long timeToOpen(Path folder) throws IOException {
    long start = System.nanoTime();
    try (DirectoryReader reader = open(folder)) {
      Searchable.of(reader);
      return System.nanoTime() - start;
    }
  }

  private static DirectoryReader open(Path folder) throws IOException {
    return switch (IndexFolder.open(folder)) {
      case IndexFolder.Opening.Opened(var reader, _) -> reader;
      case IndexFolder.Opening.Unusable(var why) ->
          throw new IOException("the index in " + folder + " cannot be used: " + why);
    };
  }

  /// Both searches over one index, and how long each took. One thread at a time.
  private static final class Sides {

    private final Searchable index;
    private final Synthetic synthetic;
    private final HybridSearch hybrid = new HybridSearch();
    private final PlainSearch lucene;
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> plain = new ArrayList<>();

    private Sides(Searchable index, Synthetic synthetic) {
      this.index = index;
      this.synthetic = synthetic;
      this.lucene = new PlainSearch(index);
    }

    /// No question comes twice, so that neither side profits from what it has kept.
    void measure(Evaluation.Progress progress) throws IOException {
      List<String> questions = Synthetic.questions(WARM_UP + TIMED);
      for (int i = 0; i < questions.size(); i++) {
        if (i == WARM_UP) {
          ours.clear();
          plain.clear();
        }
        String question = questions.get(i);
        float[] vector = synthetic.embed(question).toArray();
        // By turns first, since the second finds pages and caches warm.
        if (i % 2 == 0) {
          plain.add(timePlain(question, vector));
          ours.add(timeOurs(question, vector));
        } else {
          ours.add(timeOurs(question, vector));
          plain.add(timePlain(question, vector));
        }
        progress.at("asking", i + 1, questions.size());
      }
    }

    private long timeOurs(String question, float[] vector) throws IOException {
      long start = System.nanoTime();
      hybrid.search(index, question, Optional.of(vector), HybridSearch.Mode.HYBRID, HITS);
      return System.nanoTime() - start;
    }

    private long timePlain(String question, float[] vector) throws IOException {
      long start = System.nanoTime();
      lucene.search(question, vector);
      return System.nanoTime() - start;
    }
  }
}
