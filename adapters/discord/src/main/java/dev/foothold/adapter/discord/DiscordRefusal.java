package dev.foothold.adapter.discord;

/// Discord does not let the bot in, and what the operator can do about it. Carries no stack trace,
/// since nothing is broken in the program.
public final class DiscordRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// A refusal.
  ///
  /// @param message what is wrong and what to do, for the operator to read
  DiscordRefusal(String message) {
    super(message, null, false, false);
  }
}
