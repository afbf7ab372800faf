package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// One command of the program.
interface Command {

  /// How it is called, and what its help says. Made by hand rather than from annotations, which
  /// would be read by reflection at every start.
  CommandSpec spec();

  /// Does it.
  ///
  /// @throws Trouble if the person can mend what is wrong
  /// @throws IOException if something cannot be read or written
  Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException;

  /// The beginning of every specification.
  default CommandSpec named(String name, String does) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.addOption(help());
    spec.usageMessage().description(does).synopsisHeading("Usage: ").sortOptions(false);
    return spec;
  }

  /// Puts examples below the help.
  static void examples(CommandSpec spec, String... examples) {
    spec.usageMessage().footerHeading("%nExamples:%n").footer(examples);
  }

  /// Gives a command commands of its own.
  static void group(CommandSpec spec, List<Command> commands) {
    spec.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
    for (Command command : commands) {
      CommandSpec sub = command.spec();
      spec.addSubcommand(sub.name(), sub);
    }
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("shows this help")
        .build();
  }

  static OptionSpec flag(String name, String does) {
    return OptionSpec.builder(name).description(does).build();
  }
}
