package dev.foothold.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.knowledge.eval.Evaluation.Percentiles;
import dev.foothold.knowledge.eval.Scale;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `bench`: how long answers take, and what the search costs in a large index.
final class BenchCommand implements Command {

  /// A hundredth of them is the index that opening is compared with.
  private static final int FEWEST_ENTRIES = 100;

  private static final double STEPS = 1_000;
  private static final double MEBIBYTE = 1 << 20;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named("bench", "Measures a warm answer and its parts on this machine, and memory.");
    spec.addOption(
        OptionSpec.builder("--entries")
            .paramLabel("N")
            .type(Integer.class)
            .description(
                "also measures the search among N made-up entries, against plain Lucene on the same"
                    + " index; making 100000 of them takes minutes, once")
            .build());
    spec.addOption(Command.flag("--json", "writes the figures as one JSON object"));
    Command.examples(spec, "  foothold bench", "  foothold bench --entries 100000");
    return spec;
  }

  /// What was measured.
  ///
  /// @param load processes that wanted to run at once in the last minute; negative: not known
  private record Figures(AnswerBench.Report answers, Optional<Scale.Report> scale, double load) {}

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    int entries = given.matchedOptionValue("--entries", 0);
    if (given.hasMatchedOption("--entries") && entries < FEWEST_ENTRIES) {
      throw Trouble.usage(
          "--entries takes a number from " + FEWEST_ENTRIES + " up.", "foothold bench");
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Figures figures;
    try (ProgressBar bar = new ProgressBar(shell)) {
      AnswerBench.Report answers = AnswerBench.run(settings, shell, bar);
      Optional<Scale.Report> scale =
          entries == 0 ? Optional.empty() : Optional.of(Scale.run(entries, settings.cache(), bar));
      figures = new Figures(answers, scale, load);
    }
    shell.out().write(given.hasMatchedOption("--json") ? json(figures) : table(figures));
    return Exit.OK;
  }

  private static String table(Figures figures) {
    AnswerBench.Report answers = figures.answers();
    StringBuilder table = new StringBuilder();
    table.append("%-38s %8s %8s%n".formatted("milliseconds", "p50", "p95"));
    row(table, "a whole answer (" + answers.answers() + " asked)", answers.whole());
    row(table, "  the question's embedding", answers.embedding());
    row(table, "  everything else", answers.rest());
    row(table, "    of it the search", answers.search());
    figures
        .scale()
        .ifPresent(
            scale -> {
              row(table, "search among " + scale.entries() + " entries", scale.ours());
              row(table, "  plain Lucene: BM25, then KNN", scale.plain());
              row(table, "  ours, as a multiple of it", "%.2f".formatted(scale.ratio()));
              row(table, "  opening the index", "%.2f".formatted(scale.opening()));
              row(table, "  opening one of a hundredth", "%.2f".formatted(scale.openingSmaller()));
            });
    row(
        table,
        "resident memory after answers, MiB",
        answers.memory().resident().isPresent()
            ? mebibytes(answers.memory().resident().getAsLong())
            : "unknown");
    row(table, "  of it heap, MiB", mebibytes(answers.memory().heap()));
    row(table, "processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    row(
        table,
        "load before the measurement",
        figures.load() < 0 ? "unknown" : "%.2f".formatted(figures.load()));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Percentiles millis) {
    table.append("%-38s %8.2f %8.2f%n".formatted(name, millis.p50(), millis.p95()));
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append("%-38s %8s%n".formatted(name, value));
  }

  private static String mebibytes(long bytes) {
    return "%.0f".formatted(bytes / MEBIBYTE);
  }

  private static String json(Figures figures) throws IOException {
    AnswerBench.Report answers = figures.answers();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
      if (figures.load() < 0) {
        json.writeNullField("load");
      } else {
        json.writeNumberField("load", rounded(figures.load()));
      }
      json.writeObjectFieldStart("answers");
      json.writeNumberField("asked", answers.answers());
      json.writeObjectFieldStart("millis");
      write(json, "whole", answers.whole());
      write(json, "embedding", answers.embedding());
      write(json, "rest", answers.rest());
      write(json, "search", answers.search());
      json.writeEndObject();
      json.writeObjectFieldStart("mebibytes");
      if (answers.memory().resident().isPresent()) {
        json.writeNumberField(
            "resident", rounded(answers.memory().resident().getAsLong() / MEBIBYTE));
      } else {
        json.writeNullField("resident");
      }
      json.writeNumberField("heap", rounded(answers.memory().heap() / MEBIBYTE));
      json.writeEndObject();
      json.writeEndObject();
      if (figures.scale().isPresent()) {
        write(json, figures.scale().get());
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Scale.Report scale) throws IOException {
    json.writeObjectFieldStart("scale");
    json.writeNumberField("entries", scale.entries());
    json.writeNumberField("ratio", rounded(scale.ratio()));
    json.writeObjectFieldStart("millis");
    write(json, "ours", scale.ours());
    write(json, "lucene", scale.plain());
    json.writeNumberField("opening", rounded(scale.opening()));
    json.writeNumberField("openingSmaller", rounded(scale.openingSmaller()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Percentiles millis)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("p50", rounded(millis.p50()));
    json.writeNumberField("p95", rounded(millis.p95()));
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
