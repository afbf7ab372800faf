package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the command line and runs the command that it names.
final class CommandLine {

  private final Shell shell;
  private final Settings.Launched launched;
  private final picocli.CommandLine parser;

  CommandLine(Shell shell, Settings.Launched launched, Desks desks) {
    this.shell = shell;
    this.launched = launched;
    this.parser = parser(desks);
  }

  private static picocli.CommandLine parser(Desks desks) {
    CommandSpec root = CommandSpec.create().name("foothold");
    root.addOption(Command.help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("shows the version")
            .build());
    root.usageMessage()
        .description("Answers how to get a first job in healthcare IT, with sources.")
        .synopsisHeading("Usage: ")
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .sortOptions(false);
    for (Command command : List.of(new AskCommand(desks), new ChatCommand(desks))) {
      add(root, command);
    }
    add(root, new KnowledgeCommand());
    add(root, new AdviceCommand(desks));
    add(root, new SuggestCommand(desks));
    add(root, new ReviewCommand(desks));
    add(root, new GapsCommand(desks));
    add(root, new HideCommand(desks, true));
    add(root, new HideCommand(desks, false));
    AnswersCommand.all(desks).forEach(command -> add(root, command));
    add(root, new SettingsCommand(desks));
    add(root, new PauseCommand(desks, true));
    add(root, new PauseCommand(desks, false));
    add(root, new AuditCommand(desks));
    add(root, new PrivacyCommand(desks));
    add(root, new DbCommand(desks));
    add(root, new EvalCommand());
    add(root, new BenchCommand());
    add(root, new HelpCommand());
    Command.examples(
        root,
        "  foothold ask \"How do I get into healthcare IT without experience?\"",
        "  foothold chat",
        "  foothold ask --help");
    picocli.CommandLine parser = new picocli.CommandLine(root);
    // A question may begin with an at sign; it is no file of arguments.
    parser.setExpandAtFiles(false);
    return parser;
  }

  private static void add(CommandSpec parent, Command command) {
    CommandSpec spec = command.spec();
    parent.addSubcommand(spec.name(), spec);
  }

  /// Runs one command.
  ///
  /// @throws Trouble if the person can mend what is wrong
  /// @throws IOException if something cannot be read or written
  Exit run(String[] args) throws Trouble, IOException {
    ParseResult given;
    try {
      given = parser.parseArgs(args);
    } catch (UnmatchedArgumentException unknown) {
      throw unknown(unknown);
    } catch (MissingParameterException missing) {
      throw Trouble.usage(
          missing.getMissing().isEmpty() ? said(missing) : missing(missing.getMissing().getFirst()),
          path(missing.getCommandLine()));
    } catch (ParameterException wrong) {
      throw Trouble.usage(said(wrong), path(wrong.getCommandLine()));
    }
    while (given.hasSubcommand() && !given.isUsageHelpRequested()) {
      given = given.subcommand();
    }
    CommandSpec spec = given.commandSpec();
    if (given.isUsageHelpRequested()) {
      shell.out().write(usage(spec.commandLine()));
      return Exit.OK;
    }
    if (given.isVersionHelpRequested()) {
      shell.out().write(version() + "\n");
      return Exit.OK;
    }
    if (spec.userObject() instanceof HelpCommand) {
      return help(given.matchedPositionalValue(0, new String[0]));
    }
    if (spec.userObject() instanceof Command command && spec.subcommands().isEmpty()) {
      return command.run(given, shell, settings());
    }
    shell.err().write(usage(spec.commandLine()));
    shell.err().flush();
    return Exit.USAGE;
  }

  private Settings settings() throws Trouble {
    try {
      return Settings.read(shell.environment(), launched);
    } catch (Settings.Wrong wrong) {
      throw Trouble.setting(wrong);
    }
  }

  private static String version() {
    String version = Foothold.class.getPackage().getImplementationVersion();
    return "Foothold " + (version == null ? "(not packaged)" : version);
  }

  private Exit help(String[] names) throws Trouble, IOException {
    picocli.CommandLine command = parser;
    for (String name : names) {
      picocli.CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw unknownCommand(name, command);
      }
      command = next;
    }
    shell.out().write(usage(command));
    return Exit.OK;
  }

  private String usage(picocli.CommandLine command) {
    command.setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, shell.look().width()));
    return command.getUsageMessage(Ansi.OFF);
  }

  /// picocli lays help out in no less.
  private static final int MIN_HELP_WIDTH = 55;

  private static Trouble unknown(UnmatchedArgumentException unknown) {
    picocli.CommandLine command = unknown.getCommandLine();
    String first = unknown.getUnmatched().getFirst();
    if (first.startsWith("-") && first.length() > 1) {
      String option = first.split("=", 2)[0];
      return Trouble.usage(
          "there is no option \""
              + shown(option)
              + "\" here."
              + DidYouMean.question(option, options(command))
              + (command.getCommandSpec().userObject() instanceof AskCommand
                  ? " Put -- before a question that begins with a hyphen."
                  : ""),
          path(command));
    }
    return command.getSubcommands().isEmpty()
        ? Trouble.usage("\"" + shown(first) + "\" is one word too many.", path(command))
        : unknownCommand(String.join(" ", unknown.getUnmatched()), command);
  }

  /// Work of operators, which begins where chats are.
  private static final Set<String> LATER = Set.of("run", "doctor");

  /// @param typed what should have been a command, and what follows it
  private static Trouble unknownCommand(String typed, picocli.CommandLine command) {
    String[] words = typed.strip().split("\\s+", -1);
    if (LATER.contains(words[0])) {
      return Trouble.usage(
          "there is no \""
              + words[0]
              + "\" yet: for now Foothold answers in the terminal. \"foothold chat\" begins a"
              + " conversation.",
          path(command));
    }
    String guess = DidYouMean.question(words[0], command.getSubcommands().keySet());
    String ask = words.length > 2 ? " To ask something, write: foothold ask \"...\"" : "";
    return Trouble.usage(
        "there is no command \"" + shown(words[0]) + "\"." + guess + ask, path(command));
  }

  private static List<String> options(picocli.CommandLine command) {
    List<String> names = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }

  /// What was typed, as far as it helps to see it again, and without what steers a terminal.
  static String shown(String typed) {
    StringBuilder clean = new StringBuilder();
    typed
        .codePoints()
        .limit(60)
        .forEach(one -> clean.appendCodePoint(Character.isISOControl(one) ? '\ufffd' : one));
    return clean.toString();
  }

  private static String path(picocli.CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static String missing(ArgSpec argument) {
    return switch (argument) {
      case OptionSpec option -> "a value is missing after " + option.longestName() + ".";
      case ArgSpec other -> other.paramLabel() + " is missing.";
    };
  }

  private static String said(ParameterException wrong) {
    String plain = shown(String.valueOf(wrong.getMessage()));
    return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }
}
