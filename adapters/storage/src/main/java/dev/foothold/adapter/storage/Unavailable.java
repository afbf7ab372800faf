package dev.foothold.adapter.storage;

/// The database did not answer in time, or cannot at all now: it is locked, full, gone, or there is
/// more to write than it can. What was to be written is not.
final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unavailable(String why) {
    super(why);
  }

  Unavailable(String why, Throwable cause) {
    super(why, cause);
  }
}
