package dev.foothold.core.model;

/// One schedule of an advice thread.
///
/// @param value not blank, at most 200 characters
public record ScheduleId(String value) {

  /// Checks the value.
  public ScheduleId {
    Identifier.checked("ScheduleId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
