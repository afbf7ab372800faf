package dev.foothold.core.port;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Open questions: from their admission to their end, across processes and their deaths. Safe for
/// many threads.
public interface Questions {

  /// Writes a question down as open and gives its lease to who claims it, unless one of its
  /// delivery keys was seen before, or one of its allowances is used up. One of each allowance is
  /// used; where one is used up, none is, and the delivery keys are remembered all the same. One
  /// bounded write: it returns within 500 ms or reports [Admission.Unavailable].
  ///
  /// @param opening what to write
  /// @return what became of it
  Admission admit(Opening opening);

  /// Prolongs leases. A lease that somebody else took over, or whose question has ended, is not
  /// prolonged; one that ran out and that nobody took is.
  ///
  /// @param leases held by the caller
  /// @param until when they run out now
  /// @return those that are prolonged, in the same order
  List<Lease> renew(List<Lease> leases, Instant until);

  /// Takes over open questions whose lease has run out. No two callers get the same one.
  ///
  /// @param claim who takes them
  /// @param platforms those whose people the caller can answer, as in `UserId.platform`
  /// @param limit how many at most, 1 or more
  /// @return the one received first comes first; under new leases
  List<OpenQuestion> takeOver(Claim claim, Set<String> platforms, int limit);

  /// Ends a question. Its asker's id and its address are removed from the database; its delivery
  /// keys stay known.
  ///
  /// @param lease the right to end it
  /// @param ending what became of it
  /// @return false if the lease was lost or the question has ended before: nothing was written
  boolean close(Lease lease, Ending ending);

  /// What to write down of a new question.
  ///
  /// @param ask with its text already masked
  /// @param person who asks
  /// @param claim who will answer
  /// @param allowances what it uses up; may be empty
  record Opening(Ask ask, PersonKey person, Claim claim, List<Allowance> allowances) {

    /// Copies the list.
    public Opening {
      allowances = List.copyOf(allowances);
    }
  }

  /// What became of a question at the door.
  sealed interface Admission {

    /// It is open now.
    ///
    /// @param id its new name
    /// @param lease the right to finish it
    record Admitted(QuestionId id, Lease lease) implements Admission {}

    /// It was seen before, and is being answered or has been.
    ///
    /// @param id the name it got then
    record Duplicate(QuestionId id) implements Admission {}

    /// Too much was asked already; it is not open.
    ///
    /// @param allowance the first that is used up
    record OverLimit(Allowance allowance) implements Admission {}

    /// The store did not answer in time; nothing was written.
    record Unavailable() implements Admission {}
  }
}
