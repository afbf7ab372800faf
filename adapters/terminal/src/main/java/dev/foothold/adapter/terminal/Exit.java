package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Outcome;

/// What a command reports to the shell. Scripts rely on the numbers.
public enum Exit {
  /// It was done; a question was answered.
  OK(0),
  /// Something broke, or something that was named is not there.
  ERROR(1),
  /// The command was not understood.
  USAGE(2),
  /// The bot does not know.
  ABSTAINED(3),
  /// It is not answered as advice.
  REFUSED(4),
  /// The bot asks back.
  CLARIFY(5),
  /// Nobody reads the output any more; the number that a shell reports for SIGPIPE.
  CLOSED_PIPE(141);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /// The number.
  ///
  /// @return 0 to 255
  public int code() {
    return code;
  }

  /// What a question's outcome is reported as.
  ///
  /// @param outcome any
  /// @return its exit
  public static Exit of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _ -> OK;
      case Outcome.Clarify _ -> CLARIFY;
      case Outcome.Abstained _ -> ABSTAINED;
      case Outcome.Refused _ -> REFUSED;
      case Outcome.Failed _ -> ERROR;
    };
  }
}
