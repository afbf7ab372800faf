package dev.foothold.core.port;

/// The database did not answer, is locked, or has no room: what was to be written was not, and can
/// be tried again later. Every storage port may throw it, from every method, except where the port
/// has a case for it.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// With what the database said.
  ///
  /// @param message what did not work, without anybody's words
  /// @param cause the database's
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
