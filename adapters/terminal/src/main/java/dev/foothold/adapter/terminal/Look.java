package dev.foothold.adapter.terminal;

import java.util.Map;

/// How text is to be laid out: how wide, and whether colour and links are understood.
///
/// @param width columns to fill, 20 to 100
/// @param rich whether escape sequences for colour and links may be written
public record Look(int width, boolean rich) {

  /// Columns where nothing is known.
  public static final int DEFAULT_WIDTH = 80;

  /// Longer lines are hard to read: the eye loses the start of the next one.
  public static final int MAX_WIDTH = 100;

  private static final int MIN_WIDTH = 20;

  /// Text without any escape sequence, 80 columns wide.
  public static final Look PLAIN = new Look(DEFAULT_WIDTH, false);

  /// Brings the width into its range.
  public Look {
    width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
  }

  /// The look for an output.
  ///
  /// Colour and links go together: who sets `NO_COLOR` ([no-color.org](https://no-color.org)) gets
  /// addresses written out.
  ///
  /// @param environment of the process: `NO_COLOR`, `TERM` and `COLUMNS` count
  /// @param terminal whether the output is a terminal
  /// @param columns as the terminal says; 0 or less if it does not
  /// @return the look
  public static Look of(Map<String, String> environment, boolean terminal, int columns) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    int told = number(environment.getOrDefault("COLUMNS", ""));
    int width = columns > 0 ? columns : told > 0 ? told : DEFAULT_WIDTH;
    return new Look(width, terminal && !plain);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notTold) {
      return 0;
    }
  }
}
