package dev.foothold.adapter.slack;

import dev.foothold.core.view.Action;
import java.util.List;
import java.util.Optional;

/// Ids of what can be pressed. Slack wants each to occur once in a message, so a number follows.
final class Pressed {

  private static final String COMMAND = "command ";
  private static final String NOTHING = "page";
  private static final char NUMBER = '|';

  private Pressed() {}

  static String id(Action action, int number) {
    return action.id() + NUMBER + number;
  }

  /// A button that opens a page; Slack tells all the same that it was pressed.
  static String nothing(int number) {
    return NOTHING + NUMBER + number;
  }

  /// A button that does what a command does, where none can be typed.
  static String command(List<String> path) {
    return COMMAND + String.join(" ", path);
  }

  static boolean isNothing(String id) {
    return without(id).equals(NOTHING);
  }

  static Optional<List<String>> command(String id) {
    return id.startsWith(COMMAND)
        ? Optional.of(List.of(id.substring(COMMAND.length()).split(" ")))
        : Optional.empty();
  }

  /// The action's own id.
  static String without(String id) {
    int end = id.lastIndexOf(NUMBER);
    return end < 0 ? id : id.substring(0, end);
  }
}
