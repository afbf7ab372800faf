package dev.foothold.core.model;

/// One publishing of an advice thread. The same for every process that could begin it.
///
/// @param value not blank, at most 200 characters
public record PublicationId(String value) {

  /// Checks the value.
  public PublicationId {
    Identifier.checked("PublicationId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
