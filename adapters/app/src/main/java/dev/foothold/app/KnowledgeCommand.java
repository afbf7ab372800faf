package dev.foothold.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.model.Entry;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.content.AdviceFolder;
import dev.foothold.knowledge.content.AdviceLint;
import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.content.Lint;
import dev.foothold.knowledge.content.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `knowledge`: the curator's work.
final class KnowledgeCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("knowledge", "What Foothold knows: the curator's work.");
    Command.group(
        spec,
        List.of(
            new ListAll(),
            new Show(),
            new LintAll(),
            new LinksCommand(),
            new Index(),
            new ReportCommand()));
    Command.examples(spec, "  foothold knowledge list", "  foothold knowledge show fhir");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  private static List<Entry> entries(Shell shell, Settings settings) throws IOException {
    try (Knowledge knowledge =
        Knowledge.open(settings.folders(), Knowledge.Model.NONE, Wiring.notices(shell))) {
      return knowledge.entries();
    }
  }

  /// The folder of entries, named from where the person is, so that editors find the files.
  static Path content(Settings settings) throws Trouble {
    requireContent(settings);
    Path content = settings.folders().content();
    Path here = Path.of("").toAbsolutePath();
    Path absolute = content.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : content;
  }

  private static void requireContent(Settings settings) throws Trouble {
    Path content = settings.folders().content();
    if (!Files.isDirectory(content)) {
      throw Trouble.error(
          content + " is not there: set FOOTHOLD_CONTENT_DIR to the folder of entries.");
    }
  }

  /// `knowledge list`.
  private static final class ListAll implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = named("list", "Lists all entries.");
      spec.addOption(Command.flag("--json", "writes them as one JSON array"));
      Command.examples(spec, "  foothold knowledge list | grep role");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws IOException {
      List<Entry> entries = entries(shell, settings);
      shell.out().write(given.hasMatchedOption("--json") ? json(entries) : list(entries, shell));
      return Exit.OK;
    }

    /// Narrowest column in which a title still reads well.
    private static final int TITLE = 30;

    /// One line for each in a pipe, for other tools; on a terminal as wide as it is.
    private static String list(List<Entry> entries, Shell shell) {
      int ids = widest(entries, entry -> entry.id().value());
      int kinds = widest(entries, entry -> entry.card().kind().label());
      boolean columns = shell.look().width() - ids - kinds - 4 >= TITLE;
      StringBuilder all = new StringBuilder();
      for (Entry entry : entries) {
        String id = entry.id().value();
        String kind = entry.card().kind().label();
        String left = id + " ".repeat(ids - id.length() + 2) + kind;
        String row = left + " ".repeat(ids + 2 + kinds - left.length() + 2);
        if (!shell.terminals().out()) {
          all.append(row).append(entry.title()).append('\n');
        } else if (columns) {
          all.append(new Sheet(shell.look()).item(row, entry.title()));
        } else {
          all.append(new Sheet(shell.look()).paragraph(id + ", " + kind).item("  ", entry.title()));
        }
      }
      return all.toString();
    }

    private static int widest(List<Entry> entries, Function<Entry, String> part) {
      return entries.stream().mapToInt(entry -> part.apply(entry).length()).max().orElse(0);
    }

    private static String json(List<Entry> entries) throws IOException {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.writeStartArray();
        for (Entry entry : entries) {
          json.writeStartObject();
          json.writeStringField("id", entry.id().value());
          json.writeStringField("kind", entry.card().kind().label());
          json.writeStringField("title", entry.title());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      return text + "\n";
    }
  }

  /// `knowledge show ID`.
  private static final class Show implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = named("show", "Shows one entry with its sources.");
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel("ID")
              .arity("1")
              .required(true)
              .type(String.class)
              .description("of the entry; \"foothold knowledge list\" lists them")
              .build());
      Command.examples(spec, "  foothold knowledge show hl7-v2-adt");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      String id = given.matchedPositionalValue(0, "");
      List<Entry> entries = entries(shell, settings);
      Optional<Entry> entry =
          entries.stream().filter(one -> one.id().value().equals(id)).findFirst();
      if (entry.isEmpty()) {
        List<String> ids = entries.stream().map(one -> one.id().value()).toList();
        throw Trouble.error(
            "there is no entry \""
                + CommandLine.shown(id)
                + "\"."
                + DidYouMean.question(id, ids)
                + " \"foothold knowledge list\" lists them.");
      }
      shell.out().write(EntryText.of(entry.get(), shell.look()));
      return Exit.OK;
    }
  }

  /// `knowledge lint`.
  private static final class LintAll implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named("lint", "Checks all entries and advice threads. Exit: 0 no errors, 1 errors.");
      Command.examples(spec, "  foothold knowledge lint");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      EntryFolder folder = EntryFolder.read(content(settings));
      LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
      List<Problem> problems = new ArrayList<>(Lint.check(folder, today));
      String checked = count(folder.entries().size(), "entry", "entries");
      Path threads = content(settings).resolveSibling("advice");
      if (Files.isDirectory(threads)) {
        AdviceFolder advice = AdviceFolder.read(threads);
        problems.addAll(AdviceLint.check(advice, folder, today));
        checked += " and " + count(advice.threads().size(), "thread", "threads");
      }
      for (Problem problem : problems) {
        shell.out().write(problem + "\n");
      }
      long errors =
          problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
      shell
          .out()
          .write(
              "%s: %s, %s.\n"
                  .formatted(
                      checked,
                      count(errors, "error", "errors"),
                      count(problems.size() - errors, "warning", "warnings")));
      return errors == 0 ? Exit.OK : Exit.ERROR;
    }
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /// `knowledge index`.
  private static final class Index implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "index",
              "Makes the search index anew from the entries. Exit: 0 all of them, 1 some are"
                  + " broken and left out.");
      Command.examples(spec, "  foothold knowledge index");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      Path index = settings.folders().index();
      Knowledge.Folders folders =
          new Knowledge.Folders(index, settings.folders().model(), content(settings));
      long start = System.nanoTime();
      Knowledge.Built built;
      try (ProgressBar bar = new ProgressBar(shell)) {
        built = Knowledge.build(folders, done -> bar.counted("texts indexed", done));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (!built.embedded()) {
        Wiring.notices(shell).accept(Knowledge.NO_MODEL);
      }
      for (Problem problem : built.broken()) {
        shell.out().write(problem + "\n");
      }
      shell
          .out()
          .write(
              "%s indexed into %s in %.1f s.\n"
                  .formatted(
                      count(built.entries(), "entry", "entries"), index, took.toMillis() / 1000.0));
      return built.broken().isEmpty() ? Exit.OK : Exit.ERROR;
    }
  }
}
