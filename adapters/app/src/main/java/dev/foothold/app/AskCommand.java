package dev.foothold.app;

import dev.foothold.adapter.terminal.Batch;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.adapter.terminal.OneQuestion;
import dev.foothold.core.policy.AskLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `ask`: one question, or a file of them.
final class AskCommand implements Command {

  private static final String STANDARD_INPUT = "-";

  private final Desks desks;

  /// @param desks open the database where a community is named; else none is opened
  AskCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("ask", "Answers one question, with its sources.");
    spec.addOption(Command.flag("--json", "writes the answer as one JSON object"));
    spec.addOption(
        Command.flag("--fast", "does not wait for the language model: words alone decide"));
    spec.addOption(Command.flag("--more", "shows all there is to say and not just a screen of it"));
    spec.addOption(
        OptionSpec.builder("--batch")
            .paramLabel("FILE")
            .type(String.class)
            .description(
                "answers each line of a file (- is standard input): a question, or a JSON object"
                    + " with \"question\" and, if you like, \"id\" and \"thread\"; writes one JSON"
                    + " object a line")
            .build());
    spec.addOption(Wiring.community());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("QUESTION")
            .arity("0..*")
            .type(String[].class)
            .description("in your own words")
            .build());
    Command.examples(
        spec,
        "  foothold ask \"Is the CAHIMS worth it for a nurse?\"",
        "  foothold ask --json \"What is an ADT message?\"",
        "  foothold ask --batch questions.txt > answers.jsonl",
        "%nExit: 0 answered, 1 error, 2 usage, 3 does not know, 4 not a question for it,"
            + " 5 asks back.");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    String[] words = given.matchedPositionalValue(0, new String[0]);
    String file = given.matchedOptionValue("--batch", "");
    boolean batch = given.hasMatchedOption("--batch");
    if (batch && words.length > 0) {
      throw Trouble.usage("either a question or --batch, not both.", "foothold ask");
    }
    if (!batch && words.length == 0) {
      throw Trouble.usage("what is the question?", "foothold ask");
    }
    String question = String.join(" ", words);
    // Refused unread, so the model is not needed. Nor must it be loaded: some versions of ONNX
    // Runtime (1.29.0) read the command line of the process, of which the question is a part, by
    // a recursion for each character, and end the process where the stack does.
    boolean tooLong = question.length() > AskLimits.LOCAL.characters();
    boolean fast = given.hasMatchedOption("--fast") || tooLong;
    // Opened first: a file that is not there is told before anything is loaded.
    try (InputStream questions = batch ? open(file, shell) : InputStream.nullInputStream();
        Wiring wiring = Wiring.of(given, desks, shell, settings, fast)) {
      LocalAsker asker = wiring.asker();
      if (batch) {
        return new Batch(asker).run(questions, shell.out(), shell.err());
      }
      OneQuestion one = new OneQuestion(asker);
      return given.hasMatchedOption("--json")
          ? one.json(question, shell.out())
          : one.show(question, shell.out(), shell.look(), given.hasMatchedOption("--more"));
    }
  }

  private static InputStream open(String file, Shell shell) throws Trouble, IOException {
    if (file.equals(STANDARD_INPUT)) {
      return shell.in();
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw Trouble.error(file + " is a folder; --batch takes a file with a question a line.");
      }
      return Files.newInputStream(path);
    } catch (InvalidPathException notAPath) {
      throw Trouble.error("that is no name of a file: " + notAPath.getReason() + ".");
    }
  }
}
