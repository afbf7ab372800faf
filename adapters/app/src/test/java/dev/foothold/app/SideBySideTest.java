package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.app.Contender.Kind;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.eval.Evaluation;
import dev.foothold.knowledge.eval.JudgedAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// No test but a measurement: Foothold beside LangChain4j's Easy RAG and beside BM25 alone, on the
/// same entries, questions and machine. CONTRIBUTING.md has the command. Prints a Markdown table;
/// `-Dfoothold.sideBySide.out=FILE` writes it to a file, too.
@EnabledIfSystemProperty(named = "foothold.sideBySide", matches = "true")
class SideBySideTest {

  private static final int STARTS = 5;
  private static final int NEAR = 3;
  private static final int RESAMPLES = 10_000;
  private static final double MEBIBYTE = 1 << 20;
  private static final String QUESTION =
      "I finished a health IT certificate but every job wants experience. How do I get in?";

  private final Path checkout = Path.of("..", "..").toAbsolutePath().normalize();
  private final Path judgedFolder = checkout.resolve("knowledge").resolve("eval");
  private final Contender.Folders folders =
      new Contender.Folders(
          Path.of("target", "side-by-side").toAbsolutePath(),
          checkout.resolve("knowledge").resolve("content"));

  /// What one system did.
  ///
  /// @param found entries by question
  /// @param deep likewise
  /// @param said likewise; empty where nothing is said
  /// @param retrieval p50 and p95 in milliseconds
  /// @param answer likewise
  /// @param resident bytes
  private record Run(
      Map<String, List<String>> found,
      Map<String, List<String>> deep,
      Map<String, List<String>> said,
      Optional<String> retrieval,
      Optional<String> answer,
      Optional<String> resident) {

    static Run of(List<String> output) {
      return new Run(
          entries(output, "found"),
          entries(output, "deep"),
          entries(output, "said"),
          lines(output, "retrieval").findFirst().map(Run::times),
          lines(output, "answer").findFirst().map(Run::times),
          lines(output, "resident")
              .findFirst()
              .map(words -> "%.0f".formatted(Long.parseLong(words.get(1)) / MEBIBYTE)));
    }

    private static Map<String, List<String>> entries(List<String> output, String what) {
      Map<String, List<String>> entries = new HashMap<>();
      lines(output, what).forEach(words -> entries.put(words.get(1), split(words.get(2))));
      return entries;
    }

    private static List<String> split(String joined) {
      return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static String times(List<String> words) {
      return "%.2f / %.2f"
          .formatted(Double.parseDouble(words.get(1)), Double.parseDouble(words.get(2)));
    }

    private static Stream<List<String>> lines(List<String> output, String what) {
      return output.stream()
          .map(line -> List.of(line.split("\t", -1)))
          .filter(words -> words.getFirst().equals(what));
    }
  }

  @Test
  void theTableIsPrinted() throws IOException, InterruptedException {
    Logs.configure();
    Files.createDirectories(folders.home());
    Knowledge.refresh(folders.knowledge());
    EasyRag.store(folders.content(), folders.vectors());
    JudgedAnswers judged = JudgedAnswers.read(judgedFolder);
    Map<Kind, Run> runs = new EnumMap<>(Kind.class);
    Map<Kind, String> starts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      runs.put(kind, Run.of(output(process("all", kind, judgedFolder.toString()))));
      starts.put(kind, start(process("once", kind, QUESTION)));
    }

    String table = table(judged, runs, starts, launcher());

    System.out.println(table);
    Optional<String> out = Optional.ofNullable(System.getProperty("foothold.sideBySide.out"));
    if (out.isPresent()) {
      Files.writeString(Path.of(out.get()), table);
    }
    assertThat(runs.values()).allSatisfy(run -> assertThat(run.found()).isNotEmpty());
  }

  /// As the launcher starts Java, but from the class path and without its cache: alike for all.
  private ProcessBuilder process(String mode, Kind kind, String last) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xms24m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dai.djl.offline=true",
            "-DOPT_OUT_TRACKING=true",
            "-DENGINE_CACHE_DIR=" + folders.home().resolve("model"),
            Contender.class.getName(),
            mode,
            kind.name(),
            folders.home().toString(),
            folders.content().toString(),
            last);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    return builder;
  }

  /// Foothold as people start it, if it is built.
  private Optional<String> launcher() throws IOException, InterruptedException {
    if (Files.notExists(Path.of("target", "foothold", "lib"))) {
      return Optional.empty();
    }
    ProcessBuilder builder =
        new ProcessBuilder(checkout.resolve("foothold").toString(), "ask", QUESTION);
    builder.environment().keySet().removeIf(key -> key.startsWith("FOOTHOLD_"));
    builder.environment().put("FOOTHOLD_NO_BUILD", "1");
    return Optional.of(start(builder));
  }

  private static List<String> output(ProcessBuilder builder)
      throws IOException, InterruptedException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  /// @return the median of several, in seconds, from the process's start to its end
  private static String start(ProcessBuilder builder) throws IOException, InterruptedException {
    long[] nanos = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      output(builder);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return "%.2f".formatted(nanos[STARTS / 2] / 1e9);
  }

  private static String table(
      JudgedAnswers judged,
      Map<Kind, Run> runs,
      Map<Kind, String> starts,
      Optional<String> launcher) {
    List<String> rows = new ArrayList<>();
    rows.add("| | Foothold | Easy RAG | Easy RAG, stored vectors | BM25 alone |");
    rows.add("| --- | --- | --- | --- | --- |");
    List<JudgedAnswers.Question> questions =
        Contender.tested(judged).stream()
            .filter(question -> judged.judgments().containsKey(question.id()))
            .toList();
    if (questions.isEmpty()) {
      rows.add("| judged questions | none yet | | | |");
    } else {
      quality(rows, judged, questions, runs);
    }
    rows.add(row("retrieval, ms p50 / p95", kind -> run(runs, kind).retrieval()));
    rows.add(row("whole answer, ms p50 / p95", kind -> run(runs, kind).answer()));
    rows.add(row("resident after all of it, MiB", kind -> run(runs, kind).resident()));
    rows.add(
        row(
            "process start to answer, s, plain Java",
            kind -> Optional.ofNullable(starts.get(kind))));
    rows.add(
        row(
            "process start to answer, s, `./foothold ask`",
            kind ->
                kind == Kind.OURS
                    ? launcher.or(() -> Optional.of("not built"))
                    : Optional.empty()));
    return String.join("\n", rows) + "\n";
  }

  private static Run run(Map<Kind, Run> runs, Kind kind) {
    return Optional.ofNullable(runs.get(kind)).orElseThrow();
  }

  private static String row(String name, Function<Kind, Optional<String>> cell) {
    return Stream.of(Kind.values())
        .map(kind -> cell.apply(kind).orElse(""))
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }

  private static void quality(
      List<String> rows,
      JudgedAnswers judged,
      List<JudgedAnswers.Question> questions,
      Map<Kind, Run> runs) {
    Measure measure = new Measure(judged, questions);
    rows.add(row("judged questions", _ -> Optional.of(Integer.toString(questions.size()))));
    rows.add(row("success@1", kind -> Optional.of(measure.share(run(runs, kind).found(), 1))));
    rows.add(row("success@3", kind -> Optional.of(measure.share(run(runs, kind).found(), NEAR))));
    rows.add(
        row(
            "success@3, of three different entries",
            kind -> Optional.of(measure.share(run(runs, kind).deep(), NEAR))));
    rows.add(
        row(
            "leads with an entry that answers",
            kind ->
                Optional.of(run(runs, kind).said())
                    .filter(said -> !said.isEmpty())
                    .map(said -> measure.share(said, 1))));
    Run ours = run(runs, Kind.OURS);
    Run easy = run(runs, Kind.EASY_RAG);
    rows.add(
        "| success@1, ours minus Easy RAG | %s | | | |"
            .formatted(measure.difference(ours.found(), easy.found(), 1)));
    rows.add(
        "| success@3, ours minus Easy RAG | %s | | | |"
            .formatted(measure.difference(ours.found(), easy.found(), NEAR)));
    rows.add(
        "| the same, of three different entries | %s | | | |"
            .formatted(measure.difference(ours.deep(), easy.deep(), NEAR)));
  }

  /// Counts questions with an entry that answers among the first.
  private record Measure(JudgedAnswers judged, List<JudgedAnswers.Question> questions) {

    String share(Map<String, List<String>> entries, int depth) {
      return "%.3f"
          .formatted(
              successes(entries, depth).stream()
                  .mapToDouble(Double::doubleValue)
                  .average()
                  .orElseThrow());
    }

    private List<Double> successes(Map<String, List<String>> entries, int depth) {
      return questions.stream()
          .map(question -> isSuccess(question, entries, depth) ? 1.0 : 0.0)
          .toList();
    }

    private boolean isSuccess(
        JudgedAnswers.Question question, Map<String, List<String>> entries, int depth) {
      JudgedAnswers.Judgment judgment =
          Optional.ofNullable(judged.judgments().get(question.id())).orElseThrow();
      return entries.getOrDefault(question.id(), List.of()).stream()
          .limit(depth)
          .anyMatch(judgment::isAnsweredBy);
    }

    /// With its 95 % interval and p-value by paired bootstrap.
    String difference(Map<String, List<String>> one, Map<String, List<String>> other, int depth) {
      List<Double> ours = successes(one, depth);
      List<Double> others = successes(other, depth);
      double[] differences = new double[ours.size()];
      Arrays.setAll(differences, i -> ours.get(i) - others.get(i));
      SplittableRandom random = new SplittableRandom(20_111);
      double[] means = new double[RESAMPLES];
      for (int sample = 0; sample < RESAMPLES; sample++) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
          sum += differences[random.nextInt(differences.length)];
        }
        means[sample] = sum / differences.length;
      }
      Arrays.sort(means);
      double p = Evaluation.pairedBootstrap(ours, others);
      return "%+.3f (%+.3f to %+.3f, p %s)"
          .formatted(
              Arrays.stream(differences).average().orElseThrow(),
              means[RESAMPLES / 40],
              means[RESAMPLES - 1 - RESAMPLES / 40],
              p < 0.001 ? "< 0.001" : "%.3f".formatted(p));
    }
  }
}
