package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;

/// Something that the person who typed the command can mend. The message says what is wrong and
/// what to do.
final class Trouble extends Exception {

  private static final long serialVersionUID = 1;

  private final Exit exit;

  private Trouble(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  /// Something that was named is not there, or not as it should be.
  static Trouble error(String message) {
    return new Trouble(Exit.ERROR, message);
  }

  /// The command was not understood.
  static Trouble usage(String message, String command) {
    return new Trouble(Exit.USAGE, message + "\nTry \"" + (command + " --help").strip() + "\".");
  }

  /// A setting stops the start.
  static Trouble setting(Settings.Wrong wrong) {
    return new Trouble(Exit.USAGE, String.valueOf(wrong.getMessage()));
  }

  Exit exit() {
    return exit;
  }
}
