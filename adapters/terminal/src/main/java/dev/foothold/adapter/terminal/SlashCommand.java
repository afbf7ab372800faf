package dev.foothold.adapter.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be typed in a conversation besides questions.
enum SlashCommand {
  HELP("/help", "what can be typed here"),
  SOURCES("/sources", "every source of the last answer, with dates"),
  MORE("/more", "the rest of the last answer"),
  QUIT("/quit", "leave; so do /exit and Ctrl-D");

  private final String typed;
  private final String does;

  SlashCommand(String typed, String does) {
    this.typed = typed;
    this.does = does;
  }

  String typed() {
    return typed;
  }

  String does() {
    return does;
  }

  /// The command that a line stands for.
  static Optional<SlashCommand> of(String line) {
    return switch (line.toLowerCase(Locale.ROOT)) {
      case "/help", "/h", "/?", "help" -> Optional.of(HELP);
      case "/sources", "/source" -> Optional.of(SOURCES);
      case "/more" -> Optional.of(MORE);
      case "/quit", "/exit", "/q", "quit", "exit" -> Optional.of(QUIT);
      default -> Optional.empty();
    };
  }

  /// Whether a line is meant as a command, known or not: a slash and one word. `/r/healthIT, is it
  /// good?` is a question.
  static boolean isOne(String line) {
    return of(line).isPresent()
        || (line.startsWith("/")
            && line.length() > 1
            && line.chars().skip(1).allMatch(Character::isLetter));
  }

  static List<String> all() {
    return Arrays.stream(values()).map(SlashCommand::typed).toList();
  }
}
