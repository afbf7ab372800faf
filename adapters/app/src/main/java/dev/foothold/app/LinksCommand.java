package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.knowledge.content.CheckedDates;
import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.content.Mention;
import dev.foothold.knowledge.content.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `knowledge links`: tries every address that entries lead to.
final class LinksCommand implements Command {

  private final Supplier<Wire> wires;
  private final InstantSource clock;
  private final LinkCheck.Sleeper sleeper;

  LinksCommand() {
    this(HttpWire::open, InstantSource.system(), Thread::sleep);
  }

  LinksCommand(Supplier<Wire> wires, InstantSource clock, LinkCheck.Sleeper sleeper) {
    this.wires = wires;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named(
            "links",
            "Tries every address in the entries, each once. Exit: 0 none is broken, 1 some are, or"
                + " there is no network.");
    spec.addOption(Command.flag("--json", "writes all addresses as one JSON array"));
    spec.addOption(
        Command.flag(
            "--write", "writes today's date as \"checked\" into sources that were reached"));
    Command.examples(spec, "  foothold knowledge links", "  foothold knowledge links --write");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    List<Mention> mentions = EntryFolder.read(KnowledgeCommand.content(settings)).mentions();
    Map<URI, List<Mention>> places =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> LinkCheck.page(mention.address()),
                    TreeMap::new,
                    Collectors.toList()));
    Map<URI, LinkState> states = states(places, shell);
    if (given.hasMatchedOption("--json")) {
      shell.out().write(json(places, states));
    } else {
      for (Problem problem : problems(mentions, states)) {
        shell.out().write(problem + "\n");
      }
      shell.out().write(summary(states));
    }
    if (given.hasMatchedOption("--write")) {
      int written = write(mentions, states);
      Wiring.notices(shell)
          .accept(KnowledgeCommand.count(written, "entry has", "entries have") + " a new date.");
    }
    return states.values().stream().anyMatch(LinkState.Broken.class::isInstance)
        ? Exit.ERROR
        : Exit.OK;
  }

  private Map<URI, LinkState> states(Map<URI, List<Mention>> places, Shell shell) throws Trouble {
    try (Wire wire = wires.get();
        ProgressBar bar = new ProgressBar(shell)) {
      return switch (new LinkCheck(wire, clock, sleeper).check(places.keySet(), bar)) {
        case LinkCheck.Outcome.Checked(var states) -> states;
        case LinkCheck.Outcome.NoNetwork(int hosts) ->
            throw Trouble.error(
                "there seems to be no network: no host can be reached (%d tried)."
                    .formatted(hosts));
      };
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Trouble.error("the check was told to stop.");
    }
  }

  private static List<Problem> problems(List<Mention> mentions, Map<URI, LinkState> states) {
    List<Problem> problems = new ArrayList<>();
    for (Mention mention : mentions) {
      problem(mention, state(mention, states)).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> problem(Mention mention, LinkState state) {
    String address = mention.address().toString();
    return switch (state) {
      case LinkState.Ok _ -> Optional.empty();
      case LinkState.Moved(URI to) ->
          Optional.of(
              mention.problem(
                  Problem.Severity.WARNING,
                  address + " has moved for good to " + to + ". Write that address."));
      case LinkState.Broken(String why) ->
          Optional.of(
              mention.problem(
                  Problem.Severity.ERROR,
                  address + ": " + why + ". Find where the page is now, or another one."));
      case LinkState.Unsure(String why) ->
          Optional.of(
              mention.problem(
                  Problem.Severity.WARNING, address + ": " + why + ". Open it in a browser."));
    };
  }

  private static LinkState state(Mention mention, Map<URI, LinkState> states) {
    return Optional.ofNullable(states.get(LinkCheck.page(mention.address()))).orElseThrow();
  }

  private static String label(LinkState state) {
    return switch (state) {
      case LinkState.Ok _ -> "ok";
      case LinkState.Moved _ -> "moved";
      case LinkState.Broken _ -> "broken";
      case LinkState.Unsure _ -> "unsure";
    };
  }

  private static String summary(Map<URI, LinkState> states) {
    Map<String, Long> counts =
        states.values().stream()
            .collect(Collectors.groupingBy(LinksCommand::label, Collectors.counting()));
    return "%s: %d ok, %d moved, %d unsure, %d broken.\n"
        .formatted(
            KnowledgeCommand.count(states.size(), "address", "addresses"),
            counts.getOrDefault("ok", 0L),
            counts.getOrDefault("moved", 0L),
            counts.getOrDefault("unsure", 0L),
            counts.getOrDefault("broken", 0L));
  }

  private static String json(Map<URI, List<Mention>> places, Map<URI, LinkState> states)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (Map.Entry<URI, List<Mention>> one : places.entrySet()) {
        LinkState state = state(one.getValue().getFirst(), states);
        json.writeStartObject();
        json.writeStringField("address", one.getKey().toString());
        json.writeStringField("result", label(state));
        switch (state) {
          case LinkState.Ok _ -> {
            // Nothing more to say.
          }
          case LinkState.Moved(URI to) -> json.writeStringField("to", to.toString());
          case LinkState.Broken(String why) -> json.writeStringField("why", why);
          case LinkState.Unsure(String why) -> json.writeStringField("why", why);
        }
        json.writeArrayFieldStart("places");
        for (Mention mention : one.getValue()) {
          json.writeStartObject();
          json.writeStringField("file", mention.file());
          json.writeNumberField("line", mention.line());
          json.writeNumberField("column", mention.column());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  /// @return how many files were changed
  private int write(List<Mention> mentions, Map<URI, LinkState> states) throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Predicate<URI> reached =
        source ->
            Optional.ofNullable(states.get(LinkCheck.page(source)))
                .filter(LinkState::reached)
                .isPresent();
    int written = 0;
    for (String name :
        mentions.stream().map(Mention::file).collect(Collectors.toCollection(TreeSet::new))) {
      Path file = Path.of(name);
      byte[] bytes = Files.readAllBytes(file);
      String before = new String(bytes, UTF_8);
      String after = CheckedDates.set(before, reached, today);
      // What is no UTF-8 would not come back as it was; lint tells.
      if (!after.equals(before) && Arrays.equals(before.getBytes(UTF_8), bytes)) {
        Files.writeString(file, after, UTF_8);
        written++;
      }
    }
    return written;
  }
}
