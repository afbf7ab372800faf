package dev.foothold.adapter.slack;

/// An answer could not be delivered now: its question stays open, and is answered again later.
final class Undelivered extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// @param why in Slack's words
  Undelivered(String why) {
    super(why);
  }
}
