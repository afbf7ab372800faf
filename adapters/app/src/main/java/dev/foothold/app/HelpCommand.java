package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `help`: shows the help of a command. [CommandLine] does that itself, since it has all of them.
final class HelpCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("help", "Shows the help of a command.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .arity("0..*")
            .type(String[].class)
            .description("which one")
            .build());
    Command.examples(spec, "  foothold help ask", "  foothold help knowledge lint");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    return Exit.OK;
  }
}
