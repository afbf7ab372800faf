package dev.foothold.core.port;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked and what became of it. Each community sees its own: to any other, a question is
/// not there. Safe for many threads.
public interface QuestionLog {

  /// One question, open or ended.
  ///
  /// @param community whose
  /// @param id which
  /// @return empty if it is not there
  Optional<AskedQuestion> find(CommunityId community, QuestionId id);

  /// The question whose answer stands at a place.
  ///
  /// @param community whose
  /// @param post where the answer stands
  /// @return empty if there is none
  Optional<AskedQuestion> at(CommunityId community, PostRef post);

  /// The question that a message asks.
  ///
  /// @param community whose
  /// @param key the first key of its delivery, which is the message's own
  /// @return empty if there is none
  Optional<AskedQuestion> asked(CommunityId community, DeliveryKey key);

  /// Puts a question in the place of an earlier one, as when a message was changed: the key of the
  /// earlier one leads to it from now on, and the earlier one is deleted.
  ///
  /// @param community whose
  /// @param earlier which goes
  /// @param later which stays
  /// @return false if one of them is not there: nothing changes
  boolean replace(CommunityId community, QuestionId earlier, QuestionId later);

  /// Ended questions.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return the one received last comes first
  List<AskedQuestion> newest(CommunityId community, int limit);

  /// Ended questions whose answers used an entry, or named it as the nearest.
  ///
  /// @param community whose
  /// @param entry which
  /// @param limit how many at most, 1 or more
  /// @return the one received last comes first
  List<AskedQuestion> using(CommunityId community, EntryId entry, int limit);

  /// Remembers where an answer stands, of an open question or an ended one.
  ///
  /// @param community whose
  /// @param id which question
  /// @param post where
  /// @return false if the question is not there
  boolean posted(CommunityId community, QuestionId id, PostRef post);

  /// Forgets where an answer stands, because it was removed.
  ///
  /// @param community whose
  /// @param id which question
  /// @return false if the question is not there
  boolean retracted(CommunityId community, QuestionId id);

  /// Writes down what somebody thinks of an answer. What the same person thought before is
  /// replaced.
  ///
  /// @param community whose
  /// @param rating what they think
  /// @return false if the question is not there
  boolean rate(CommunityId community, Rating rating);

  /// What people think of an answer.
  ///
  /// @param community whose
  /// @param id which question
  /// @return oldest first
  List<Rating> ratings(CommunityId community, QuestionId id);

  /// Marks a question as settled. Doing it twice is no error.
  ///
  /// @param community whose
  /// @param id which
  /// @return false if it is not there
  boolean solve(CommunityId community, QuestionId id);

  /// Removes a question with its ratings and its text among the gaps. What was counted stays
  /// counted.
  ///
  /// @param community whose
  /// @param id which, open or ended
  /// @return false if it is not there
  boolean delete(CommunityId community, QuestionId id);

  /// How many questions ended how, also those that were deleted since.
  ///
  /// @param community whose
  /// @return only endings that there were
  Map<Ending.Kind, Long> counts(CommunityId community);

  /// How many questions that were received since a time ended how, of those that are remembered.
  ///
  /// @param community whose
  /// @param since from when on
  /// @return only endings that there were
  Map<Ending.Kind, Long> counts(CommunityId community, Instant since);

  /// Answers that more people found not helpful than helpful.
  ///
  /// @param community whose
  /// @param since those to questions that were received from then on
  /// @param limit how many at most, 1 or more
  /// @return the one that most found not helpful first; of equal ones the later
  List<AskedQuestion> worst(CommunityId community, Instant since, int limit);

  /// How many questions are open.
  ///
  /// @param community whose
  /// @return 0 or more
  int open(CommunityId community);
}
