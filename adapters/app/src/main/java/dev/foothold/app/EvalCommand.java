package dev.foothold.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.knowledge.eval.Evaluation;
import dev.foothold.knowledge.eval.Separation;
import dev.foothold.knowledge.index.HybridSearch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `eval`: measures the search on a judged collection.
final class EvalCommand implements Command {

  private static final String RUN_NAME = "foothold";

  /// Digits after the point: as many as trec_eval prints.
  private static final double FIGURE_STEPS = 10_000;

  private static final double MILLIS_STEPS = 1_000;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named(
            "eval",
            "Measures the search on a folder in BEIR form: corpus.jsonl, queries.jsonl, and"
                + " qrels.tsv or qrels/test.tsv.");
    spec.addOption(
        OptionSpec.builder("--mode")
            .paramLabel("MODE")
            .type(String.class)
            .description("bm25, dense or hybrid (default: hybrid)")
            .build());
    spec.addOption(Command.flag("--json", "writes the figures as one JSON object"));
    spec.addOption(
        OptionSpec.builder("--run")
            .paramLabel("FILE")
            .type(String.class)
            .description("also writes what was found, as a TREC run")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("1")
            .required(true)
            .type(String.class)
            .description("the judged collection")
            .build());
    Command.examples(
        spec,
        "  foothold eval collections/scifact",
        "  foothold eval --mode bm25 --json --run bm25.run collections/scifact");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    HybridSearch.Mode mode = mode(given.matchedOptionValue("--mode", "hybrid"));
    Path folder = path(given.matchedPositionalValue(0, ""));
    if (!Files.isDirectory(folder)) {
      throw Trouble.error(folder + " is not a folder; eval takes one with a corpus.jsonl.");
    }
    Optional<Path> run =
        given.hasMatchedOption("--run")
            ? Optional.of(path(given.matchedOptionValue("--run", "")))
            : Optional.empty();
    if (run.isPresent()) {
      // Before the work, which can take minutes, rather than after it.
      write(run.get(), List.of());
    }
    Evaluation.Report report;
    try (ProgressBar bar = new ProgressBar(shell)) {
      report =
          Evaluation.run(
              folder,
              mode,
              new Evaluation.Folders(settings.folders().model(), settings.cache()),
              bar);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Trouble.error("the measurement was told to stop.");
    }
    if (run.isPresent()) {
      write(run.get(), report.run());
    }
    shell.out().write(given.hasMatchedOption("--json") ? json(report) : table(report));
    return Exit.OK;
  }

  private static HybridSearch.Mode mode(String name) throws Trouble {
    return Arrays.stream(HybridSearch.Mode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Trouble.usage(
                    "there is no mode \""
                        + CommandLine.shown(name)
                        + "\": use bm25, dense or hybrid.",
                    "foothold eval"));
  }

  private static Path path(String name) throws Trouble {
    try {
      return Path.of(name);
    } catch (InvalidPathException notAPath) {
      throw Trouble.error("that is no path: " + notAPath.getReason() + ".");
    }
  }

  /// The form that [trec_eval](https://github.com/usnistgov/trec_eval) reads: query, Q0, document,
  /// rank, score, name of the run.
  private static void write(Path file, List<Evaluation.Ranking> rankings) throws Trouble {
    try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
      for (Evaluation.Ranking ranking : rankings) {
        int rank = 0;
        for (Evaluation.Hit hit : ranking.hits()) {
          rank++;
          out.write(
              ranking.query()
                  + " Q0 "
                  + hit.document()
                  + " "
                  + rank
                  + " "
                  + hit.score()
                  + " "
                  + RUN_NAME
                  + "\n");
        }
      }
    } catch (IOException failure) {
      throw Trouble.error(
          "the run could not be written to " + file + ": " + Foothold.reason(failure));
    }
  }

  private static String json(Evaluation.Report report) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("mode", report.mode().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("queries", report.scores().queries());
      json.writeNumberField("ndcg@10", figure(report.scores().ndcg10()));
      json.writeNumberField("recall@10", figure(report.scores().recall10()));
      json.writeNumberField("recall@100", figure(report.scores().recall100()));
      json.writeNumberField("mrr@10", figure(report.scores().mrr10()));
      json.writeNumberField("success@1", figure(report.scores().success1()));
      json.writeObjectFieldStart("millis");
      json.writeNumberField("p50", millis(report.latency().p50()));
      json.writeNumberField("p95", millis(report.latency().p95()));
      json.writeEndObject();
      if (report.separation().isPresent()) {
        Separation oos = report.separation().get();
        json.writeObjectFieldStart("oos");
        json.writeNumberField("queries", oos.queries());
        json.writeNumberField("auroc", figure(oos.auroc()));
        json.writeNumberField("refusedAt95", figure(oos.refusedAt95()));
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static double figure(double value) {
    return Math.round(value * FIGURE_STEPS) / FIGURE_STEPS;
  }

  private static double millis(double value) {
    return Math.round(value * MILLIS_STEPS) / MILLIS_STEPS;
  }

  private static String table(Evaluation.Report report) {
    StringBuilder table = new StringBuilder();
    row(table, "mode", report.mode().name().toLowerCase(Locale.ROOT));
    row(table, "queries", Integer.toString(report.scores().queries()));
    row(table, "nDCG@10", shown(report.scores().ndcg10()));
    row(table, "recall@10", shown(report.scores().recall10()));
    row(table, "recall@100", shown(report.scores().recall100()));
    row(table, "MRR@10", shown(report.scores().mrr10()));
    row(table, "success@1", shown(report.scores().success1()));
    row(table, "ms, p50", "%.2f".formatted(report.latency().p50()));
    row(table, "ms, p95", "%.2f".formatted(report.latency().p95()));
    report
        .separation()
        .ifPresent(
            oos -> {
              row(table, "unanswerable", Integer.toString(oos.queries()));
              row(table, "AUROC", shown(oos.auroc()));
              row(table, "refused at 95 %", shown(oos.refusedAt95()));
            });
    return table.toString();
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append("%-16s %8s%n".formatted(name, value));
  }

  private static String shown(double figure) {
    return "%.4f".formatted(figure);
  }
}
