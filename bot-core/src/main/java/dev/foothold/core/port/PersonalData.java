package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is stored of people, over all other storage ports at once. Safe for many threads.
public interface PersonalData {

  /// Everything that is stored of a person, in all communities.
  ///
  /// @param person who
  /// @return oldest first
  List<PersonalItem> of(PersonKey person);

  /// Deletes everything that is stored of a person, in all communities. Their questions, open ones
  /// too, turns, ratings, waiting and declined suggestions and used allowances are gone, and so are
  /// their texts among the gaps. What they made for the community stays without them: entries,
  /// advice, schedules, publications, approved suggestions, lines of the audit log are under
  /// [PersonKey#DELETED], without the name that they wanted to be thanked under. What was counted
  /// stays counted. Entries that named them are changed, so each adds a change.
  ///
  /// @param person who
  /// @return how many things were deleted or freed of them, by the kind of [PersonalItem]; empty if
  ///   nothing was stored
  Map<String, Integer> delete(PersonKey person);

  /// Deletes what is older than a community keeps it: questions, turns and ratings, texts among the
  /// gaps, suggestions that were reviewed. What was counted stays counted. Open questions stay.
  ///
  /// @param community whose
  /// @param before what was received or reviewed before this time goes
  /// @param limit how many at most of questions, of gaps and of suggestions, 1 or more: the oldest
  ///   go, and the rest stays for the next call
  /// @return how many were deleted
  int expire(CommunityId community, Instant before, int limit);

  /// Deletes the audit log's lines that are older than a community keeps them.
  ///
  /// @param community whose
  /// @param before lines before this time go
  /// @return how many were deleted
  int expireAudit(CommunityId community, Instant before);

  /// Deletes everything of a community, as when Foothold is taken away from it: questions, open
  /// ones too, and everything about them, turns, gaps, counts, used allowances, advice,
  /// publications, schedules, suggestions, entries, settings, lines of the audit log, and first of
  /// all its installation. Each entry that was added or hidden adds a change. What stays are
  /// delivery keys, until they are tidied away, and the changes' numbers and names. What comes in
  /// during the call, as from an answer that is on its way, may stay. Doing it twice is no error;
  /// if it fails midway, doing it again ends it.
  ///
  /// @param community whose; others' data stay as they are
  void removeCommunity(CommunityId community);

  /// Deletes what nobody needs any more, in all communities: delivery keys of questions received
  /// before a time, counts of windows that ended and tokens that ran out before it.
  ///
  /// @param before the time
  /// @return how many were deleted
  int tidy(Instant before);

  /// Communities that have something of what gets too old: for [#expire] and [#expireAudit] to look
  /// through. Those that have only what they made, as settings, advice, entries and schedules, are
  /// not among them.
  ///
  /// @return in no order
  Set<CommunityId> ageing();
}
