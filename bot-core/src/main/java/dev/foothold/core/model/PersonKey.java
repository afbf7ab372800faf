package dev.foothold.core.model;

/// A person as they are stored: a keyed hash of their platform and id, which leads back to nobody
/// without the key.
///
/// @param value not blank, at most 200 characters; no id of a platform's
public record PersonKey(String value) {

  /// Stands where a person was whose data were deleted.
  public static final PersonKey DELETED = new PersonKey("deleted");

  /// Characters that tell people apart in a list: one in four billion.
  private static final int SHORT = 8;

  /// Checks the value.
  public PersonKey {
    Identifier.checked("PersonKey", value);
  }

  /// For lists that moderators read.
  ///
  /// @return the first characters
  public String abbreviated() {
    return value.substring(0, Math.min(value.length(), SHORT));
  }

  @Override
  public String toString() {
    return abbreviated();
  }
}
