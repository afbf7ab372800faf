package dev.foothold.core.memory;

import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.Change;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Installation;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// What all in-memory stores share, so that each sees the others' writes. Whoever reads or writes
/// it holds its monitor.
final class Tables {

  /// Questions, gaps, lines and changes remembered; the oldest go first. A bot in memory alone is
  /// for one person or for tests.
  static final int MAX_ROWS = 20_000;

  /// Keys of anything that belongs to one community.
  record Of<T>(CommunityId community, T id) {}

  /// A count of used allowances.
  record Window(
      CommunityId community, Allowance.Scope scope, String key, Instant from, Instant until) {}

  /// A delivery that was seen.
  record Seen(QuestionId id, Instant received) {}

  /// A question and everything about it.
  static final class Question {
    final QuestionId id;
    final AskedQuestion.Asked asked;
    DeliveryKey key;
    Optional<Ask> open;
    Lease lease;
    Instant until;
    Optional<Ending> ending = Optional.empty();
    Optional<PostRef> post = Optional.empty();
    boolean solved;
    final LinkedHashMap<PersonKey, Rating> ratings = new LinkedHashMap<>();

    Question(QuestionId id, AskedQuestion.Asked asked, Ask ask, Lease lease, Instant until) {
      this.id = id;
      this.asked = asked;
      this.key = ask.delivery().keys().getFirst();
      this.open = Optional.of(ask);
      this.lease = lease;
      this.until = until;
    }

    AskedQuestion remembered() {
      int helpful = (int) ratings.values().stream().filter(Rating::helpful).count();
      return new AskedQuestion(
          id,
          asked,
          ending,
          new AskedQuestion.After(post, solved, helpful, ratings.size() - helpful));
    }
  }

  /// A cluster of gaps, without their texts.
  static final class Cluster {
    final GapClusterId id;
    final CommunityId community;
    long unanswered;
    long badlyRated;
    Instant newest;
    List<EntryId> nearest;
    boolean settled;

    Cluster(FoundGap first) {
      this.id = first.cluster();
      this.community = first.gap().community();
      this.newest = first.gap().at();
      this.nearest = first.gap().nearest();
    }
  }

  /// A publication and who may go on with it.
  static final class Running {
    Publication publication;
    Lease lease;
    Instant until;

    Running(Publication publication, Lease lease, Instant until) {
      this.publication = publication;
      this.lease = lease;
      this.until = until;
    }
  }

  final LinkedHashMap<QuestionId, Question> questions = new LinkedHashMap<>();
  final LinkedHashMap<DeliveryKey, Seen> deliveries = new LinkedHashMap<>();
  final Map<Of<Ending.Kind>, Long> endings = new LinkedHashMap<>();
  final LinkedHashMap<Talk, ArrayDeque<Turn>> talks = new LinkedHashMap<>();
  final List<FoundGap> gaps = new ArrayList<>();
  final LinkedHashMap<Of<GapClusterId>, Cluster> clusters = new LinkedHashMap<>();
  final LinkedHashMap<Of<AdviceId>, List<AdviceVersion>> advice = new LinkedHashMap<>();
  final Map<Of<AdviceId>, Long> adviceUses = new HashMap<>();
  final LinkedHashMap<PublicationId, Running> publications = new LinkedHashMap<>();
  final LinkedHashMap<ScheduleId, ScheduledAdvice> schedules = new LinkedHashMap<>();
  final LinkedHashMap<Of<SuggestionId>, Suggestion> suggestions = new LinkedHashMap<>();
  final LinkedHashMap<Of<EntryId>, CommunityEntry> entries = new LinkedHashMap<>();
  final Set<Of<EntryId>> hidden = new HashSet<>();
  final ArrayDeque<Change> changes = new ArrayDeque<>();
  final Map<CommunityId, TreeMap<String, String>> settings = new LinkedHashMap<>();
  final Map<Window, Integer> usage = new LinkedHashMap<>();
  final List<AuditEvent> audit = new ArrayList<>();
  final LinkedHashMap<Of<String>, PostedCard> cards = new LinkedHashMap<>();
  final Map<CommunityId, Installation> installations = new HashMap<>();
  final LinkedHashMap<String, Instant> tokens = new LinkedHashMap<>();
  private long sequence;

  Tables() {}

  /// Adds a line to the feed of changes.
  void changed(CommunityId community, EntryId entry) {
    sequence++;
    changes.addLast(new Change(sequence, community, entry));
    if (changes.size() > MAX_ROWS) {
      changes.removeFirst();
    }
  }

  long sequence() {
    return sequence;
  }

  static Window window(CommunityId community, Allowance allowance) {
    return new Window(
        community, allowance.scope(), allowance.key(), allowance.from(), allowance.until());
  }

  /// Uses one of each if all have one left.
  Optional<Allowance> take(CommunityId community, List<Allowance> allowances) {
    for (Allowance allowance : allowances) {
      if (usage.getOrDefault(window(community, allowance), 0) >= allowance.limit()) {
        return Optional.of(allowance);
      }
    }
    allowances.forEach(allowance -> usage.merge(window(community, allowance), 1, Integer::sum));
    return Optional.empty();
  }

  Optional<Question> question(CommunityId community, QuestionId id) {
    return Optional.ofNullable(questions.get(id))
        .filter(question -> question.asked.community().equals(community));
  }

  /// Drops the oldest of a map's entries over the bound.
  static void bound(SequencedMap<?, ?> map) {
    while (map.size() > MAX_ROWS) {
      map.pollFirstEntry();
    }
  }
}
