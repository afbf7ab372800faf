package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
  private final SequencedMap<String, Command> commands;

  CommandLine(Shell shell, Settings.Launched launched, Parts parts) {
    this.shell = shell;
    this.launched = launched;
    this.commands = commands(parts);
  }

  /// All commands by name, in the order of the help.
  static SequencedMap<String, Command> commands(Parts parts) {
    Desks desks = parts.desks();
    SequencedMap<String, Command> commands = new LinkedHashMap<>();
    commands.put("ask", new AskCommand(desks));
    commands.put("chat", new ChatCommand(desks));
    commands.put("run", new RunCommand(parts));
    commands.put("doctor", new DoctorCommand(parts));
    commands.put("discord", new DiscordCommand(parts));
    commands.put("slack", new SlackCommand(parts));
    commands.put("knowledge", new KnowledgeCommand());
    commands.put("advice", new AdviceCommand(desks));
    commands.put("suggest", new SuggestCommand(desks));
    commands.put("review", new ReviewCommand(desks));
    commands.put("gaps", new GapsCommand(desks));
    commands.put("hide", new HideCommand(desks, true));
    commands.put("unhide", new HideCommand(desks, false));
    commands.putAll(AnswersCommand.all(desks));
    commands.put("settings", new SettingsCommand(desks));
    commands.put("pause", new PauseCommand(desks, true));
    commands.put("resume", new PauseCommand(desks, false));
    commands.put("audit", new AuditCommand(desks));
    commands.put("privacy", new PrivacyCommand(desks));
    commands.put("db", new DbCommand(desks));
    commands.put("eval", new EvalCommand());
    commands.put("bench", new BenchCommand());
    commands.put(HELP, new HelpCommand());
    return commands;
  }

  private static final String HELP = "help";
  private static final List<String> VERSION = List.of("-V", "--version");

  /// Knows the commands that the words may mean: to specify all takes longer than most of them run.
  private picocli.CommandLine parser(String[] args) {
    String first = args.length == 0 ? HELP : args[0];
    if (args.length == 1 && VERSION.contains(first)) {
      return parser(List.of());
    }
    return commands.containsKey(first) && !first.equals(HELP)
        ? parser(List.of(commands.get(first)))
        : parser(commands.values());
  }

  private static picocli.CommandLine parser(Collection<Command> commands) {
    CommandSpec root = CommandSpec.create().name("foothold");
    root.addOption(Command.help());
    root.addOption(
        OptionSpec.builder(VERSION.toArray(String[]::new))
            .versionHelp(true)
            .description("shows the version")
            .build());
    root.usageMessage()
        .description("Answers how to get a first job in healthcare IT, with sources.")
        .synopsisHeading("Usage: ")
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .sortOptions(false);
    for (Command command : commands) {
      CommandSpec spec = command.spec();
      root.addSubcommand(spec.name(), spec);
    }
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

  /// Runs one command.
  ///
  /// @throws Trouble if the person can mend what is wrong
  /// @throws IOException if something cannot be read or written
  Exit run(String[] args) throws Trouble, IOException {
    picocli.CommandLine parser = parser(args);
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
      return help(given.matchedPositionalValue(0, new String[0]), parser);
    }
    if (spec.userObject() instanceof DoctorCommand doctor) {
      return doctor.run(given, shell, this::settings);
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
      return Settings.read(shell.environment(), launched, Path.of(""));
    } catch (Settings.Wrong wrong) {
      throw Trouble.setting(wrong);
    }
  }

  static String version() {
    String version = Foothold.class.getPackage().getImplementationVersion();
    return "Foothold " + (version == null ? "(not packaged)" : version);
  }

  private Exit help(String[] names, picocli.CommandLine parser) throws Trouble, IOException {
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

  /// @param typed what should have been a command, and what follows it
  private static Trouble unknownCommand(String typed, picocli.CommandLine command) {
    String[] words = typed.strip().split("\\s+", -1);
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
