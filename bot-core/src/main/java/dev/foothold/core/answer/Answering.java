package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.privacy.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// From a masked question to its outcome: screen, resolve, retrieve, decide, compose. Keeps nothing
/// between questions; safe for many threads.
public final class Answering {

  /// The name under which answers made of entries' own sentences go.
  public static final String EXTRACTIVE = "extractive";

  private static final int HITS = 10;

  /// Entries that may add steps to the one that answers.
  private static final int SUPPORT = 2;

  /// Score, as a share of the best one's, from which an entry supports it.
  private static final double SUPPORT_SHARE = 0.8;

  /// What an entry's score counts for when it is written for people like the asker, and when it is
  /// written for others only.
  private static final double WRITTEN_FOR_ASKER = 1.12;

  private static final double WRITTEN_FOR_OTHERS = 0.6;

  /// How far, as a share of its score, the first hit must be ahead of the second to stand out.
  private static final double CLEARLY_AHEAD = 0.08;

  /// Confidence below which what was found says nothing about what was meant.
  private static final double NO_IDEA = 0.1;

  /// Options offered when the bot asks back.
  private static final int OPTIONS = 3;

  private final KnowledgeSearch search;
  private final Embedder embedder;
  private final Screen screen;

  /// How answers are found.
  ///
  /// @param search the knowledge
  /// @param embedder for search and screening by likeness
  /// @param screen tells what is not ours to answer
  public Answering(KnowledgeSearch search, Embedder embedder, Screen screen) {
    this.search = search;
    this.embedder = embedder;
    this.screen = screen;
  }

  /// One question, as far as it got.
  ///
  /// @param text what is left of it without orders to the bot
  /// @param masked what kinds of personal data were masked in it
  /// @param community whose knowledge counts
  /// @param turns the conversation before it, oldest first
  public record Question(
      String text, Set<Mask.Kind> masked, CommunityId community, List<Turn> turns) {

    /// Copies the collections.
    public Question {
      masked = Set.copyOf(masked);
      turns = List.copyOf(turns);
    }
  }

  /// What became of a question, and what to remember of it.
  ///
  /// @param outcome what to say
  /// @param question complete, for the conversation's memory; empty where nothing is to be
  ///   remembered
  /// @param asker what is known of who asks
  /// @param confidence 0 to 1; 0 where nothing was retrieved
  public record Result(Outcome outcome, String question, Asker asker, double confidence) {

    /// An outcome that came about without a search.
    ///
    /// @param outcome what to say
    /// @return with nothing to remember
    public static Result of(Outcome outcome) {
      return new Result(outcome, "", Asker.UNKNOWN, 0);
    }

    /// A refusal in the usual words.
    ///
    /// @param reason why
    /// @return with nothing to remember
    public static Result refused(Reason reason) {
      return of(new Outcome.Refused(reason, Wording.refusal(reason)));
    }
  }

  /// Answers one question.
  ///
  /// @param question masked; a blank text means that nothing but orders to the bot was in it
  /// @return exactly one outcome
  public Result answer(Question question) {
    if (question.text().isBlank()) {
      return Result.refused(Reason.INJECTION);
    }
    if (Words.isCourtesy(question.text())) {
      return Result.of(
          new Outcome.Clarify(Wording.GREETING, starters(question.community(), Asker.UNKNOWN)));
    }
    Optional<Embedding> vector = embedder.embed(question.text());
    Resolver.FollowUp followUp = Resolver.followUp(question.text(), question.turns());
    Screen.Verdict verdict = screen.judge(question.text(), question.masked(), vector);
    return switch (verdict) {
      case Screen.InScope(var aside) -> found(question, vector, followUp, Decision.IN_SCOPE, aside);
      case Screen.Unsure() -> found(question, vector, followUp, Decision.UNSURE, List.of());
      // "And in my case?" is small talk by itself; after a question of ours it is not.
      case Screen.NotOurs(var reason, _)
          when followUp == Resolver.FollowUp.YES && reason == Reason.OFF_TOPIC ->
          found(question, vector, followUp, Decision.UNSURE, List.of());
      case Screen.NotOurs(var reason, _) -> Result.refused(reason);
    };
  }

  private Result found(
      Question question,
      Optional<Embedding> vector,
      Resolver.FollowUp followUp,
      Decision decision,
      List<Reason> aside) {
    Asker asker = Resolver.asker(AskerReader.read(question.text()), question.turns());
    Search whole =
        wayIn(resolved(question, vector, followUp, asker, decision), question, asker, decision);
    List<String> notes = new ArrayList<>(aside.stream().map(Wording::aside).toList());
    List<Search> parts = parts(question, asker, decision, notes);
    Search best = parts.isEmpty() ? whole : parts.getFirst();
    Outcome outcome =
        switch (decision.of(best.text(), best.retrieval(), question.turns())) {
          case ANSWER -> new Outcome.Answered(compose(question, asker, best, parts, whole, notes));
          case CLARIFY ->
              best.retrieval().confidence() < NO_IDEA
                  ? new Outcome.Clarify(Wording.GREETING, starters(question.community(), asker))
                  : new Outcome.Clarify(
                      Wording.CLARIFY,
                      best.entries().stream().limit(OPTIONS).map(Composer::askable).toList());
          case ABSTAIN ->
              new Outcome.Abstained(
                  Wording.ABSTAIN,
                  best.entries().stream()
                      .limit(OPTIONS)
                      .map(entry -> new Outcome.Nearest(entry.id(), entry.title()))
                      .toList());
        };
    return new Result(outcome, whole.text(), asker, best.retrieval().confidence());
  }

  /// Questions to begin with, where nothing says what somebody wants to know.
  private List<String> starters(CommunityId community, Asker asker) {
    Optional<Embedding> vector = embedder.embed(WayIn.SUBJECT);
    return search(community, WayIn.SUBJECT, vector, asker).entries().stream()
        .limit(OPTIONS)
        .map(Composer::askable)
        .toList();
  }

  /// A text that was searched for, and what was found.
  private record Search(String text, Retrieval retrieval) {

    List<Entry> entries() {
      return retrieval.hits().stream().map(Retrieval.Hit::entry).toList();
    }

    /// Whether the first hit is clearly ahead of the second.
    boolean standsOut() {
      List<Retrieval.Hit> hits = retrieval.hits();
      return hits.size() > 1 && hits.get(0).score() * (1 - CLEARLY_AHEAD) > hits.get(1).score();
    }

    Search withConfidence(double atLeast) {
      double confidence = Math.max(atLeast, retrieval.confidence());
      return new Search(text, new Retrieval(retrieval.hits(), confidence));
    }
  }

  private Search resolved(
      Question question,
      Optional<Embedding> vector,
      Resolver.FollowUp followUp,
      Asker asker,
      Decision decision) {
    Search alone = search(question.community(), question.text(), vector, asker);
    boolean complete =
        switch (followUp) {
          case NO -> false;
          case MAYBE -> alone.retrieval().confidence() < decision.answerFrom();
          case YES -> true;
        };
    if (!complete) {
      return alone;
    }
    String text = Resolver.complete(question.text(), question.turns());
    Search completed = search(question.community(), text, embedder.embed(text), asker);
    boolean better =
        followUp == Resolver.FollowUp.YES
            || completed.retrieval().confidence() > alone.retrieval().confidence();
    return better ? completed : alone;
  }

  /// A question for the way in, told in terms of somebody's life, shares few words with any entry,
  /// and so finds the right one without confidence. It is answered by the entry that stands out,
  /// and where none does, by what the question leaves unsaid.
  private Search wayIn(Search found, Question question, Asker asker, Decision decision) {
    boolean asked =
        found.retrieval().confidence() < decision.answerFrom()
            && (decision == Decision.IN_SCOPE || !asker.is().isEmpty())
            && WayIn.isAskedFor(question.text());
    if (!asked) {
      return found;
    }
    if (found.standsOut()) {
      return found.withConfidence(decision.answerFrom());
    }
    String text = WayIn.complete(question.text());
    Search completed = search(question.community(), text, embedder.embed(text), asker);
    return completed.retrieval().confidence() > found.retrieval().confidence() ? completed : found;
  }

  /// Each part of a question in two parts, as far as it can be answered; what cannot is noted.
  /// Empty if there is but one, or if none can.
  private List<Search> parts(
      Question question, Asker asker, Decision decision, List<String> notes) {
    List<Search> answered = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String part : Parts.of(question.text())) {
      Search one = search(question.community(), part, embedder.embed(part), asker);
      if (one.retrieval().confidence() >= decision.answerFrom()) {
        answered.add(one);
      } else {
        missed.add(part);
      }
    }
    if (!answered.isEmpty()) {
      missed.forEach(part -> notes.add(Wording.notCovered(part)));
    }
    return answered;
  }

  private Search search(
      CommunityId community, String text, Optional<Embedding> vector, Asker asker) {
    Retrieval retrieval = search.search(new KnowledgeSearch.Query(text, vector, community, HITS));
    List<Retrieval.Hit> hits =
        retrieval.hits().stream()
            .map(hit -> new Retrieval.Hit(hit.entry(), hit.score() * suitability(hit, asker)))
            .sorted(Comparator.comparingDouble(Retrieval.Hit::score).reversed())
            .toList();
    return new Search(text, new Retrieval(hits, retrieval.confidence()));
  }

  private static double suitability(Retrieval.Hit hit, Asker asker) {
    if (!asker.suits(hit.entry().card().audience())) {
      return WRITTEN_FOR_OTHERS;
    }
    return Composer.writtenFor(hit.entry(), asker) ? WRITTEN_FOR_ASKER : 1;
  }

  private Composed compose(
      Question question,
      Asker asker,
      Search best,
      List<Search> parts,
      Search whole,
      List<String> notes) {
    Map<EntryId, Entry> leads = new LinkedHashMap<>();
    if (parts.isEmpty()) {
      lead(leads, best);
    } else {
      parts.forEach(part -> lead(leads, part));
    }
    double enough = SUPPORT_SHARE * best.retrieval().hits().getFirst().score();
    List<Entry> support =
        leads.size() > 1
            ? List.of()
            : best.retrieval().hits().stream()
                .filter(hit -> hit.score() >= enough && !leads.containsKey(hit.entry().id()))
                .filter(hit -> asker.suits(hit.entry().card().audience()))
                .limit(SUPPORT)
                .map(Retrieval.Hit::entry)
                .toList();
    List<EntryId> answered =
        question.turns().stream().flatMap(turn -> turn.entries().stream().limit(1)).toList();
    List<Entry> related =
        Stream.concat(
                leads.values().stream()
                    .flatMap(entry -> entry.provenance().see().stream())
                    .flatMap(id -> search.entry(question.community(), id).stream()),
                whole.entries().stream())
            .filter(entry -> !answered.contains(entry.id()))
            .toList();
    return Composer.compose(
        new Composer.Brief(List.copyOf(leads.values()), support, related, asker, notes));
  }

  private static void lead(Map<EntryId, Entry> leads, Search search) {
    Entry top = search.entries().getFirst();
    leads.putIfAbsent(top.id(), top);
  }
}
