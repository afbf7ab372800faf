package dev.foothold.app;

import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.eval.Evaluation.Percentiles;
import dev.foothold.knowledge.eval.Evaluation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Times warm answers over what is shipped, whole and in parts.
final class AnswerBench {

  /// Taken in turn from all entries.
  private static final int QUESTIONS = 60;

  /// Until the compilers have done their work.
  private static final int WARM_UP_ROUNDS = 15;

  private static final int TIMED_ROUNDS = 10;

  private AnswerBench() {}

  /// What was measured.
  ///
  /// @param answers how many were timed
  /// @param whole from the message to its answer
  /// @param embedding the question's own
  /// @param rest everything but that embedding
  /// @param search the part of the rest that finds entries
  /// @param memory after all answers
  record Report(
      int answers,
      Percentiles whole,
      Percentiles embedding,
      Percentiles rest,
      Percentiles search,
      Memory memory) {}

  /// Memory of this process, in bytes.
  ///
  /// @param resident empty where the system does not tell
  /// @param heap what of it are objects, dead ones included
  record Memory(OptionalLong resident, long heap) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    /// Bytes in what
    /// [proc_pid_status](https://man7.org/linux/man-pages/man5/proc_pid_status.5.html) calls kB.
    private static final long UNIT = 1024;

    static Memory now() throws IOException {
      Runtime runtime = Runtime.getRuntime();
      OptionalLong resident =
          Files.isReadable(STATUS)
              ? Files.readAllLines(STATUS).stream()
                  .filter(line -> line.startsWith(RESIDENT))
                  .mapToLong(line -> UNIT * Long.parseLong(line.replaceAll("\\D", "")))
                  .findFirst()
              : OptionalLong.empty();
      return new Memory(resident, runtime.totalMemory() - runtime.freeMemory());
    }
  }

  /// Measures.
  ///
  /// @throws Trouble if there is no model, without which there is nothing to compare
  static Report run(Settings settings, Shell shell, Progress progress) throws Trouble, IOException {
    try (Knowledge knowledge =
        Knowledge.open(settings.folders(), Knowledge.Model.BACKGROUND, Wiring.notices(shell))) {
      if (!knowledge.awaitModel(Wiring.MODEL_PATIENCE)) {
        throw Trouble.error("the language model cannot be loaded, so there is nothing to measure.");
      }
      List<String> questions = questions(knowledge.entries());
      Watched watched = new Watched(knowledge.search(), knowledge.embedder());
      InstantSource clock = InstantSource.system();
      LocalAsker asker =
          new LocalAsker(
              Wiring.bot(watched, watched, new Screen(knowledge.scopeExamples()), clock),
              clock,
              Locale.ROOT,
              () -> {});
      int total = (WARM_UP_ROUNDS + TIMED_ROUNDS) * questions.size();
      Times times = new Times();
      for (int i = 0; i < total; i++) {
        if (i == WARM_UP_ROUNDS * questions.size()) {
          times = new Times();
        }
        times.add(questions.get(i % questions.size()), asker, watched);
        progress.at("answering", i + 1, total);
      }
      return times.report();
    }
  }

  private static List<String> questions(List<Entry> entries) {
    List<String> questions = new ArrayList<>();
    int most = entries.stream().mapToInt(one -> one.card().questions().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (Entry entry : entries) {
        if (i < entry.card().questions().size() && questions.size() < QUESTIONS) {
          questions.add(entry.card().questions().get(i));
        }
      }
    }
    return questions;
  }

  /// Nanoseconds of each answer. One thread at a time.
  private static final class Times {

    private final List<Long> whole = new ArrayList<>();
    private final List<Long> embedding = new ArrayList<>();
    private final List<Long> rest = new ArrayList<>();
    private final List<Long> search = new ArrayList<>();

    void add(String question, LocalAsker asker, Watched watched) {
      watched.reset();
      long start = System.nanoTime();
      asker.ask(question, asker.newThread());
      long took = System.nanoTime() - start;
      whole.add(took);
      embedding.add(watched.embedding);
      rest.add(took - watched.embedding);
      search.add(watched.search);
    }

    Report report() throws IOException {
      return new Report(
          whole.size(),
          Percentiles.of(whole),
          Percentiles.of(embedding),
          Percentiles.of(rest),
          Percentiles.of(search),
          Memory.now());
    }
  }

  /// Hands on what the bot asks for and takes the time. One thread at a time.
  private static final class Watched implements Embedder, KnowledgeSearch {

    private final KnowledgeSearch entries;
    private final Embedder model;
    private long embedding;
    private long search;

    private Watched(KnowledgeSearch entries, Embedder model) {
      this.entries = entries;
      this.model = model;
    }

    private void reset() {
      embedding = 0;
      search = 0;
    }

    /// The first text is the question itself; parts of it come later and count as work on it.
    @Override
    public Optional<Embedding> embed(String text) {
      long start = System.nanoTime();
      Optional<Embedding> vector = model.embed(text);
      if (embedding == 0) {
        embedding = System.nanoTime() - start;
      }
      return vector;
    }

    @Override
    public Retrieval search(Query query) {
      long start = System.nanoTime();
      Retrieval found = entries.search(query);
      search += System.nanoTime() - start;
      return found;
    }

    @Override
    public Optional<Entry> entry(CommunityId community, EntryId id) {
      return entries.entry(community, id);
    }
  }
}
