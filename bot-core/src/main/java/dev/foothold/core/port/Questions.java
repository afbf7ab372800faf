package dev.foothold.core.port;

import dev.foothold.core.model.Ask;
import dev.foothold.core.model.QuestionId;

/// The record of questions from their admission to their end. Safe for many threads.
public interface Questions {

  /// Writes a question down as open, unless one of its delivery keys was seen before. One bounded
  /// write: it returns within 500 ms or reports [Admission.Unavailable].
  ///
  /// @param ask with its text already masked
  /// @return what became of it
  Admission admit(Ask ask);

  /// Marks a question as ended. Ending it twice is no error.
  ///
  /// @param id which
  void close(QuestionId id);

  /// What became of a question at the door.
  sealed interface Admission {

    /// It is open now.
    ///
    /// @param id its new name
    record Admitted(QuestionId id) implements Admission {}

    /// It was seen before, and is being answered or has been.
    ///
    /// @param id the name it got then
    record Duplicate(QuestionId id) implements Admission {}

    /// The store did not answer in time; nothing was written.
    record Unavailable() implements Admission {}
  }
}
