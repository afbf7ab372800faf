package dev.foothold.core.model;

/// A question that was admitted and has not ended. The one place where a person's id on a platform
/// is stored: without it nobody could be answered after a crash.
///
/// @param id its name
/// @param lease who may finish it
/// @param ask as admitted: masked, with all that delivery needs
/// @param person who asked, as what stays is stored under
public record OpenQuestion(QuestionId id, Lease lease, Ask ask, PersonKey person) {

  /// Says which and whose, not who asked what.
  @Override
  public String toString() {
    return "OpenQuestion[" + id + ", " + lease + "]";
  }
}
