package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.eval.Evaluation.Percentiles;
import dev.foothold.knowledge.eval.JudgedAnswers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One of the systems that [SideBySideTest] compares, in a process of its own, so that neither
/// warms up the machine for the other or shares its memory.
final class Contender {

  private static final int WARM_UP_ROUNDS = 3;
  private static final int TIMED_ROUNDS = 2;
  private static final int LIMIT = 10;

  private Contender() {}

  /// What is compared.
  enum Kind {
    /// The bot.
    OURS,
    /// LangChain4j's, which embeds all entries at its start.
    EASY_RAG,
    /// The same with vectors from a file.
    EASY_RAG_STORED,
    /// Our index by words alone.
    BM25
  }

  /// Where things are.
  ///
  /// @param home of the index, the model and the stored vectors
  /// @param content the entries
  record Folders(Path home, Path content) {

    Knowledge.Folders knowledge() {
      return new Knowledge.Folders(home.resolve("index"), home.resolve("model"), content);
    }

    Path vectors() {
      return home.resolve("easy-rag.json");
    }
  }

  /// Ways to ask a system. All take a question and give entries, best first.
  ///
  /// @param retrieve looks for entries and does nothing else; this is timed
  /// @param found what the system as a whole has found
  /// @param deep likewise, but three entries at least
  /// @param answer a whole answer; empty where it takes a language model
  private record Asking(
      Function<String, List<String>> retrieve,
      Function<String, List<String>> found,
      Function<String, List<String>> deep,
      Optional<Function<String, Answer>> answer) {}

  /// Prints what [SideBySideTest] reads: lines of words parted by tabs.
  ///
  /// @param args `once`, a system, two folders and a question; or `all`, a system, two folders and
  ///   the folder of judged questions
  public static void main(String[] args) throws IOException {
    Logs.configure();
    Kind kind = Kind.valueOf(args[1]);
    Folders folders = new Folders(Path.of(args[2]), Path.of(args[3]));
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    switch (kind) {
      case OURS -> ours(folders, asking -> run(args, asking, out));
      case BM25 -> words(folders, asking -> run(args, asking, out));
      case EASY_RAG -> run(args, easy(EasyRag.ingesting(folders.content())), out);
      case EASY_RAG_STORED -> run(args, easy(EasyRag.stored(folders.vectors())), out);
    }
    System.exit(0);
  }

  /// Something that may fail to read.
  private interface Use {
    void of(Asking asking) throws IOException;
  }

  private static Asking easy(EasyRag rag) {
    Function<String, List<String>> usual = question -> EasyRag.entries(rag.usual(), question);
    return new Asking(
        usual, usual, question -> EasyRag.entries(rag.deep(), question), Optional.empty());
  }

  private static void ours(Folders folders, Use use) throws IOException {
    try (Knowledge knowledge =
        Knowledge.open(folders.knowledge(), Knowledge.Model.BACKGROUND, Contender::complain)) {
      if (!knowledge.awaitModel(Duration.ofMinutes(2))) {
        throw new IOException("the model cannot be loaded");
      }
      InstantSource clock = InstantSource.system();
      LocalAsker asker =
          new LocalAsker(
              Wiring.bot(
                  knowledge.search(),
                  knowledge.embedder(),
                  new Screen(knowledge.scopeExamples()),
                  clock),
              clock,
              Locale.ROOT,
              () -> {});
      Function<String, Answer> answer = question -> asker.ask(question, asker.newThread());
      // What the bot turns away at the door it has not found.
      Function<String, List<String>> found =
          question -> answer.apply(question).found().stream().map(EntryId::value).toList();
      use.of(
          new Asking(
              question ->
                  found(
                      knowledge.search(),
                      new KnowledgeSearch.Query(
                          question,
                          knowledge.embedder().embed(question),
                          LocalAsker.COMMUNITY,
                          LIMIT)),
              found,
              found,
              Optional.of(answer)));
    }
  }

  private static void words(Folders folders, Use use) throws IOException {
    try (Knowledge knowledge =
        Knowledge.open(folders.knowledge(), Knowledge.Model.NONE, Contender::complain)) {
      Function<String, List<String>> retrieve =
          question ->
              found(
                  knowledge.search(),
                  new KnowledgeSearch.Query(
                      question, Optional.empty(), LocalAsker.COMMUNITY, LIMIT));
      use.of(new Asking(retrieve, retrieve, retrieve, Optional.empty()));
    }
  }

  private static void complain(String notice) {
    System.err.println(notice);
  }

  private static List<String> found(KnowledgeSearch search, KnowledgeSearch.Query query) {
    return search.search(query).hits().stream().map(hit -> hit.entry().id().value()).toList();
  }

  private static void run(String[] args, Asking asking, PrintStream out) throws IOException {
    if (args[0].equals("once")) {
      out.println(
          asking
              .answer()
              .map(answer -> said(answer.apply(args[4])))
              .orElseGet(() -> asking.retrieve().apply(args[4])));
      return;
    }
    List<String> questions = new ArrayList<>();
    for (JudgedAnswers.Question question : tested(JudgedAnswers.read(Path.of(args[4])))) {
      questions.add(question.text());
      line(out, "found", question, asking.found().apply(question.text()));
      line(out, "deep", question, asking.deep().apply(question.text()));
      asking
          .answer()
          .ifPresent(answer -> line(out, "said", question, said(answer.apply(question.text()))));
    }
    out.println("retrieval\t" + times(questions, asking.retrieve()));
    asking.answer().ifPresent(answer -> out.println("answer\t" + times(questions, answer)));
    AnswerBench.Memory.now().resident().ifPresent(bytes -> out.println("resident\t" + bytes));
  }

  private static void line(
      PrintStream out, String what, JudgedAnswers.Question question, List<String> entries) {
    out.println(what + "\t" + question.id() + "\t" + String.join(",", entries));
  }

  /// What figures are reported on.
  static List<JudgedAnswers.Question> tested(JudgedAnswers judged) {
    return judged.questions().stream()
        .filter(question -> question.split() == JudgedAnswers.Split.TEST)
        .toList();
  }

  /// The entries that are led with; none where the bot asks back, turns away or does not know.
  private static List<String> said(Answer answer) {
    return answer.outcome() instanceof Outcome.Answered(Composed composed)
        ? composed.entries().stream().map(EntryId::value).toList()
        : List.of();
  }

  /// @return p50 and p95 in milliseconds
  private static String times(List<String> questions, Function<String, ?> ask) {
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < WARM_UP_ROUNDS + TIMED_ROUNDS; round++) {
      for (String question : questions) {
        long start = System.nanoTime();
        Object answer = ask.apply(question);
        long took = System.nanoTime() - start;
        if (round >= WARM_UP_ROUNDS && answer != null) {
          nanos.add(took);
        }
      }
    }
    Percentiles percentiles = Percentiles.of(nanos);
    return percentiles.p50() + "\t" + percentiles.p95();
  }
}
