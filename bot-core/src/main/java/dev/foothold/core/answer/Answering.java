package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Background;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// From a masked question to its outcome: screen, resolve, retrieve, decide, compose. Keeps nothing
/// between questions; safe for many threads.
public final class Answering {

  /// The name under which answers made of entries' own sentences go.
  public static final String EXTRACTIVE = "extractive";

  private static final int HITS = 10;

  /// First hits of a whole question of which one must be what one of its parts leads to.
  private static final int AGREED = 3;

  /// Hits of which a paragraph may stand beside the first one's.
  private static final int BESIDE = 5;

  /// Entries that may add steps to the one that answers.
  private static final int SUPPORT = 2;

  /// Score, as a share of the best one's, from which an entry supports it.
  private static final double SUPPORT_SHARE = 0.8;

  /// What an entry's score counts for when it is written for people like the asker, and when it is
  /// written for others only.
  private static final double WRITTEN_FOR_ASKER = 1.02;

  private static final double WRITTEN_FOR_OTHERS = 0.6;

  /// Likewise for entries written for people of one background: the asker's own, one that is only
  /// named, one that nothing speaks of, one of another occupation than the asker's.
  private static final double OF_ASKERS_BACKGROUND = 1.04;

  /// The same where somebody asks for the way in: theirs goes before everybody's, which is asked
  /// for in the very same words.
  private static final double OF_ASKERS_BACKGROUND_FOR_THE_WAY_IN = 1.2;

  private static final double OF_A_BACKGROUND_NAMED = 0.98;
  private static final double OF_A_BACKGROUND = 0.97;
  private static final double OF_ANOTHER_BACKGROUND = 0.92;

  /// How far, as a share of its score, the first hit must be ahead of the second to stand out.
  private static final double CLEARLY_AHEAD = 0.08;

  /// Confidence at least where the first hit does.
  private static final double STANDS_OUT = 0.3;

  /// Confidence below which what was found says nothing about what was meant.
  private static final double NO_IDEA = 0.1;

  /// Options offered when the bot asks back.
  private static final int OPTIONS = 3;

  /// Strength from which a message is turned away whatever was said before it.
  private static final double FIRM = 0.9;

  /// Strength below which no rule spoke.
  private static final double RULED = 0.8;

  /// How much surer a message with a word for something said before may be alone than with what was
  /// said: without it, it mostly leads away.
  private static final double LED_AWAY = 0.15;

  /// Share of the vote from which a message that asks for a way in means ours.
  private static final double LIKELY_OURS = 0.7;

  /// What somebody who only introduces themselves is often like and did not ask.
  private static final Set<Reason> UNSAID =
      Set.of(Reason.VISA, Reason.OTHER_FIELD, Reason.OFF_TOPIC);

  private final KnowledgeSearch search;
  private final Embedder embedder;
  private final Screen screen;
  private final Details details;

  /// How answers are found.
  ///
  /// @param search the knowledge
  /// @param embedder for search and screening by likeness
  /// @param screen tells what is not ours to answer
  public Answering(KnowledgeSearch search, Embedder embedder, Screen screen) {
    this.search = search;
    this.embedder = embedder;
    this.screen = screen;
    this.details = new Details(embedder);
  }

  /// One question, as far as it got.
  ///
  /// @param cleared what is left of it without orders to the bot
  /// @param masked what kinds of personal data were masked in it
  /// @param community whose knowledge counts
  /// @param turns the conversation before it, oldest first
  public record Question(
      Injection.Cleared cleared, Set<Mask.Kind> masked, CommunityId community, List<Turn> turns) {

    /// Copies the collections.
    public Question {
      masked = Set.copyOf(masked);
      turns = List.copyOf(turns);
    }

    private boolean isSpanish() {
      return Spanish.inEnglish(cleared.remaining()).isPresent();
    }

    @Override
    public String toString() {
      return "Question[" + cleared.remaining().length() + " characters]";
    }
  }

  /// What became of a question, and what to remember of it.
  ///
  /// @param outcome what to say
  /// @param question complete, for the conversation's memory; empty where nothing is to be
  ///   remembered
  /// @param asker what is known of who asks
  /// @param found entries that were found, best first; empty where nothing was looked for
  /// @param confidence 0 to 1; 0 where nothing was looked for
  public record Result(
      Outcome outcome, String question, Asker asker, List<EntryId> found, double confidence) {

    /// Copies the list.
    public Result {
      found = List.copyOf(found);
    }

    /// An outcome that came about without a search.
    ///
    /// @param outcome what to say
    /// @return with nothing to remember
    public static Result of(Outcome outcome) {
      return new Result(outcome, "", Asker.UNKNOWN, List.of(), 0);
    }

    private static Result refused(Reason reason) {
      return of(new Outcome.Refused(reason, Wording.refusal(reason)));
    }

    @Override
    public String toString() {
      return "Result[" + outcome.getClass().getSimpleName() + "]";
    }
  }

  /// Answers one question.
  ///
  /// @param question masked; if nothing but orders to the bot was in it, it is refused
  /// @return exactly one outcome
  public Result answer(Question question) {
    String asked = question.cleared().remaining();
    String text = Spanish.inEnglish(asked).orElse(asked);
    if (text.isBlank()) {
      return Result.refused(Reason.INJECTION);
    }
    if (Words.isNoise(text)) {
      return Result.refused(Reason.EMPTY);
    }
    if (Words.isCourtesy(text)) {
      return Result.of(new Outcome.Clarify(Wording.GREETING, starters(question.community())));
    }
    Optional<Embedding> vector = embedder.embed(text);
    return switch (judge(question, text, vector)) {
      case Screen.Passed passed when passed.aside().isEmpty() ->
          answer(inquiry(question, text, vector, passed));
      case Screen.Passed passed -> {
        String ours = ours(text);
        yield answer(inquiry(question, ours, embedder.embed(ours), passed));
      }
      case Screen.NotOurs(var reason, _) -> Result.refused(reason);
    };
  }

  /// "And in my case?" is small talk by itself; after a question of ours it is not.
  private Screen.Verdict judge(Question question, String text, Optional<Embedding> vector) {
    Screen.Verdict alone = screen.judge(text, question.masked(), vector);
    if (Resolver.asksAnotherWay(text, question.turns())) {
      String earlier = question.turns().getLast().question();
      return screen.judge(earlier, question.masked(), embedder.embed(earlier));
    }
    // In the middle of a conversation, likeness alone turns nobody away.
    boolean mayContinue =
        Resolver.followUp(text, question.turns()) != Resolver.FollowUp.NO
            || (!question.turns().isEmpty()
                && alone instanceof Screen.NotOurs against
                && against.strength() < RULED);
    if (!mayContinue || isFirm(alone, text)) {
      return alone;
    }
    String complete = Resolver.complete(text, question.turns());
    return switch (screen.judge(complete, question.masked(), embedder.embed(complete))) {
      case Screen.Passed inThread
          when !(alone instanceof Screen.Passed passed)
              || (inThread.lean().isEmpty() && passed.lean().isPresent())
              || Decision.of(inThread).certainty(0.5) > Decision.of(passed).certainty(0.5) ->
          inThread.inConversation(LIKELY_OURS);
      case Screen.Passed _, Screen.NotOurs _ -> alone;
    };
  }

  /// Whether nothing said before makes it ours. Who sponsors what, it does.
  private static boolean isFirm(Screen.Verdict alone, String text) {
    return alone instanceof Screen.NotOurs(var reason, var strength)
        && strength >= FIRM
        && !(reason == Reason.VISA && ScopeRules.isAboutSomeSponsor(Plain.of(text).words()));
  }

  /// The sentences of a mixed message that are not somebody else's business.
  private String ours(String text) {
    String ours =
        Parts.sentences(text)
            .filter(
                sentence ->
                    !(screen.judge(sentence, Set.of(), Optional.empty()) instanceof Screen.NotOurs))
            .collect(Collectors.joining(" "));
    return ours.isBlank() ? text : ours;
  }

  /// What is looked for.
  ///
  /// @param text the question
  /// @param vector of the text
  /// @param asker as far as known
  /// @param passed what the screen says of it
  /// @param question where it comes from
  private record Inquiry(
      String text,
      Optional<Embedding> vector,
      Asker asker,
      Screen.Passed passed,
      Question question) {

    Decision decision() {
      return Decision.of(passed);
    }
  }

  private static Inquiry inquiry(
      Question question, String text, Optional<Embedding> vector, Screen.Passed passed) {
    Asker asker = Resolver.asker(AskerReader.read(text), question.turns());
    return new Inquiry(text, vector, asker, passed, question);
  }

  private Result answer(Inquiry inquiry) {
    Search whole = wayIn(inquiry, resolved(inquiry));
    List<String> notes = new ArrayList<>();
    if (inquiry.question().isSpanish()) {
      notes.add(Wording.IN_ENGLISH_FOR_NOW);
    }
    notes.addAll(inquiry.passed().aside().stream().map(Wording::aside).toList());
    if (inquiry.question().cleared().setAside()) {
      notes.add(Wording.aside(Reason.INJECTION));
    }
    if (Locality.isAskedFor(inquiry.text())) {
      notes.add(Wording.NOT_LOCAL);
    }
    List<Search> parts = parts(inquiry, whole, notes);
    Search best = parts.isEmpty() ? whole : parts.getFirst();
    List<Turn> turns = inquiry.question().turns();
    double certainty = inquiry.decision().certainty(best.retrieval().confidence());
    Outcome outcome =
        switch (inquiry.decision().of(best.text(), best.retrieval(), turns)) {
          case ANSWER -> {
            List<Search> searches = parts.isEmpty() ? List.of(whole) : parts;
            yield new Outcome.Answered(compose(inquiry, searches, notes));
          }
          case CLARIFY ->
              best.retrieval().confidence() < NO_IDEA
                  ? new Outcome.Clarify(Wording.GREETING, starters(inquiry.question().community()))
                  : new Outcome.Clarify(Wording.CLARIFY, askable(best));
          case ABSTAIN -> unanswered(inquiry, best);
        };
    if (outcome instanceof Outcome.Refused(var reason, _)) {
      return Result.refused(reason);
    }
    return new Result(
        outcome,
        whole.text(),
        inquiry.asker(),
        found(parts.isEmpty() ? List.of(whole) : parts),
        certainty);
  }

  private static Outcome unanswered(Inquiry inquiry, Search best) {
    if (introduces(inquiry) && !best.entries().isEmpty()) {
      return new Outcome.Clarify(Wording.CLARIFY, askable(best));
    }
    return inquiry
        .passed()
        .lean()
        .<Outcome>map(reason -> new Outcome.Refused(reason, Wording.refusal(reason)))
        .orElseGet(
            () ->
                new Outcome.Abstained(
                    Wording.abstain(inquiry.question().isSpanish()), nearest(best)));
  }

  /// What was found for the parts, taken in turn.
  private static List<EntryId> found(List<Search> parts) {
    return IntStream.range(0, HITS)
        .boxed()
        .flatMap(
            rank -> parts.stream().flatMap(part -> part.entries().stream().skip(rank).limit(1)))
        .map(Entry::id)
        .distinct()
        .toList();
  }

  private static List<Outcome.Nearest> nearest(Search search) {
    return search.entries().stream()
        .limit(OPTIONS)
        .map(entry -> new Outcome.Nearest(entry.id(), entry.title()))
        .toList();
  }

  private static List<String> askable(Search search) {
    return search.entries().stream().limit(OPTIONS).map(Composer::askable).toList();
  }

  /// Questions to begin with, where nothing says what somebody wants to know.
  private List<String> starters(CommunityId community) {
    Optional<Embedding> vector = embedder.embed(WayIn.SUBJECT);
    return askable(search(community, WayIn.SUBJECT, vector, Asker.UNKNOWN));
  }

  /// A text that was searched for, and what was found.
  private record Search(String text, Optional<Embedding> vector, Retrieval retrieval) {

    List<Entry> entries() {
      return retrieval.hits().stream().map(Retrieval.Hit::entry).toList();
    }

    Stream<EntryId> lead() {
      return entries().stream().limit(1).map(Entry::id);
    }

    /// Whether the first hit is clearly ahead of the second.
    boolean standsOut() {
      List<Retrieval.Hit> hits = retrieval.hits();
      return hits.size() > 1 && hits.get(0).score() * (1 - CLEARLY_AHEAD) > hits.get(1).score();
    }

    /// The same with an entry first that is among the first found, unless the first is written for
    /// people of some background: who only adds to a question asks it still, but may tell who asks.
    Search staysWith(Optional<EntryId> before) {
      List<Retrieval.Hit> hits = new ArrayList<>(retrieval.hits());
      boolean fitsWhoAsks =
          hits.stream().limit(1).anyMatch(hit -> !hit.entry().card().backgrounds().isEmpty());
      Optional<Retrieval.Hit> kept =
          hits.stream()
              .limit(AGREED)
              .filter(hit -> before.equals(Optional.of(hit.entry().id())))
              .findFirst();
      if (fitsWhoAsks || kept.isEmpty()) {
        return this;
      }
      hits.remove(kept.get());
      hits.addFirst(kept.get());
      return new Search(text, vector, new Retrieval(hits, retrieval.confidence()));
    }

    Search withConfidence(double atLeast) {
      double confidence = Math.max(atLeast, retrieval.confidence());
      return new Search(text, vector, new Retrieval(retrieval.hits(), confidence));
    }
  }

  /// Finds by the message alone; where it continues the conversation and says too little by itself,
  /// with what was asked before.
  private Search resolved(Inquiry inquiry) {
    List<Turn> turns = inquiry.question().turns();
    if (Resolver.adds(inquiry.text(), turns)) {
      String added = Resolver.added(inquiry.text(), turns);
      return search(inquiry, added, embedder.embed(added))
          .staysWith(turns.getLast().entries().stream().findFirst());
    }
    Resolver.FollowUp followUp = Resolver.followUp(inquiry.text(), turns);
    String wanted = Unwanted.without(inquiry.text());
    String own = followUp == Resolver.FollowUp.YES ? Resolver.rest(wanted) : wanted;
    Optional<Embedding> vector =
        own.equals(inquiry.text()) ? inquiry.vector() : embedder.embed(own);
    Search alone = search(inquiry, own, vector);
    boolean enough = turns.isEmpty() || inquiry.decision().answers(alone.retrieval());
    if (followUp == Resolver.FollowUp.NO && enough) {
      return alone;
    }
    if (Resolver.asksAnotherWay(inquiry.text(), turns)) {
      String earlier = turns.getLast().question();
      return search(inquiry, earlier, embedder.embed(earlier));
    }
    String text = Resolver.complete(own, turns);
    Search completed = search(inquiry, text, embedder.embed(text));
    if (Resolver.leadsAway(inquiry.text())
        && completed.retrieval().confidence() >= alone.retrieval().confidence() - LED_AWAY
        && inquiry.decision().answers(completed.retrieval())) {
      return completed;
    }
    return completed.retrieval().confidence() > alone.retrieval().confidence() ? completed : alone;
  }

  /// A question for the way in, told in terms of somebody's life, shares few words with any entry,
  /// and so finds the right one without confidence. It is answered by the entry that stands out,
  /// and where none does, by what the question leaves unsaid.
  private Search wayIn(Inquiry inquiry, Search found) {
    boolean known = inquiry.passed().named() || isKnown(inquiry.asker()) || isLikelyOurs(inquiry);
    boolean asked =
        WayIn.isAskedFor(inquiry.text())
            || (isKnown(inquiry.asker()) && WayIn.endsWithTheField(inquiry.text()));
    if (inquiry.decision().answers(found.retrieval()) || !known || !asked) {
      return found;
    }
    if (found.standsOut()) {
      Search first = found.withConfidence(STANDS_OUT);
      if (inquiry.decision().answers(first.retrieval())) {
        return first;
      }
    }
    String text = WayIn.complete(inquiry.text());
    Search completed = search(inquiry, text, embedder.embed(text));
    return completed.retrieval().confidence() > found.retrieval().confidence()
        ? new Search(inquiry.text(), inquiry.vector(), completed.retrieval())
        : found;
  }

  private static boolean isKnown(Asker asker) {
    return !asker.is().isEmpty() || !asker.backgrounds().isEmpty();
  }

  private static boolean isLikelyOurs(Inquiry inquiry) {
    return inquiry.passed().ours().orElse(0) >= LIKELY_OURS;
  }

  /// Who says who they are and asks nothing yet is asked what they want to know, unless it is
  /// likely to be something that may do harm.
  private static boolean introduces(Inquiry inquiry) {
    return inquiry.question().turns().isEmpty()
        && isKnown(inquiry.asker())
        && !inquiry.text().contains("?")
        && !Domain.isAsking(Plain.of(inquiry.text()).words())
        && inquiry.passed().lean().filter(reason -> !UNSAID.contains(reason)).isEmpty();
  }

  /// Each part of a question in two parts, as far as it can be answered; what cannot is noted.
  /// Empty if there is but one, if none can, or if neither leads to what comes first for the whole:
  /// then they are pieces that mean nothing by themselves. Nor does a part count that leads where
  /// the whole does not lead at all: "and do either of them write code?" tells of nothing by
  /// itself.
  private List<Search> parts(Inquiry inquiry, Search whole, List<String> notes) {
    List<Search> answered = new ArrayList<>();
    List<Search> missed = new ArrayList<>();
    List<EntryId> found = whole.entries().stream().map(Entry::id).toList();
    for (String part : Parts.of(inquiry.text())) {
      Search one = search(inquiry, part, embedder.embed(part));
      if (!inquiry.decision().answers(one.retrieval())) {
        missed.add(one);
      } else if (one.lead().allMatch(found::contains)) {
        answered.add(one);
      }
    }
    Set<EntryId> leads = answered.stream().flatMap(Search::lead).collect(Collectors.toSet());
    if (found.stream().limit(AGREED).noneMatch(leads::contains)) {
      return List.of();
    }
    if (!answered.isEmpty()) {
      // What leads to the same entry as the other part is answered with it.
      missed.stream()
          .filter(one -> one.lead().noneMatch(leads::contains))
          .forEach(one -> notes.add(Wording.notCovered(one.text())));
    }
    return answered;
  }

  private Search search(Inquiry inquiry, String text, Optional<Embedding> vector) {
    return search(inquiry.question().community(), text, vector, inquiry.asker());
  }

  private Search search(
      CommunityId community, String text, Optional<Embedding> vector, Asker asker) {
    Retrieval retrieval = search.search(new KnowledgeSearch.Query(text, vector, community, HITS));
    Set<Background> named = BackgroundReader.named(text);
    Manner manner = new Manner(WayIn.isAskedFor(text), BackgroundReader.hasDegree(text));
    List<Retrieval.Hit> hits =
        retrieval.hits().stream()
            .map(hit -> hit.withScore(hit.score() * suitability(hit, asker, named, manner)))
            .sorted(Comparator.comparingDouble(Retrieval.Hit::score).reversed())
            .toList();
    return new Search(text, vector, new Retrieval(hits, retrieval.confidence()));
  }

  /// What else a text says that decides between entries.
  ///
  /// @param wayIn it asks for the way into the field
  /// @param hasDegree who asks has a degree
  private record Manner(boolean wayIn, boolean hasDegree) {}

  private static double suitability(
      Retrieval.Hit hit, Asker asker, Set<Background> named, Manner manner) {
    Entry.Card card = hit.entry().card();
    boolean forThoseWithout = card.backgrounds().equals(Set.of(Background.NO_DEGREE));
    if (!asker.suits(card.audience()) || (forThoseWithout && manner.hasDegree())) {
      return WRITTEN_FOR_OTHERS;
    }
    if (!card.backgrounds().isEmpty()) {
      boolean own = card.backgrounds().stream().anyMatch(asker.backgrounds()::contains);
      return own && manner.wayIn()
          ? OF_ASKERS_BACKGROUND_FOR_THE_WAY_IN
          : backgroundSuitability(card.backgrounds(), asker.backgrounds(), named);
    }
    return Composer.writtenFor(hit.entry(), asker) ? WRITTEN_FOR_ASKER : 1;
  }

  private static double backgroundSuitability(
      Set<Background> of, Set<Background> askers, Set<Background> named) {
    if (of.stream().anyMatch(askers::contains)) {
      return OF_ASKERS_BACKGROUND;
    }
    if (of.stream().anyMatch(named::contains)) {
      return OF_A_BACKGROUND_NAMED;
    }
    return askers.stream().anyMatch(Background::isOccupation)
            && of.stream().allMatch(Background::isOccupation)
        ? OF_ANOTHER_BACKGROUND
        : OF_A_BACKGROUND;
  }

  private Composed compose(Inquiry inquiry, List<Search> searches, List<String> notes) {
    Question question = inquiry.question();
    Map<EntryId, Composer.Lead> leads = new LinkedHashMap<>();
    for (Search search : searches) {
      Retrieval.Hit top = search.retrieval().hits().getFirst();
      leads.computeIfAbsent(top.entry().id(), _ -> lead(top, search, searches.size() == 1));
    }
    Stream<Entry> seen =
        leads.values().stream()
            .flatMap(lead -> lead.entry().provenance().see().stream())
            .flatMap(id -> search.entry(question.community(), id).stream());
    Stream<Entry> found = searches.stream().flatMap(one -> one.entries().stream());
    Set<EntryId> answered =
        question.turns().stream()
            .flatMap(turn -> turn.entries().stream().limit(1))
            .collect(Collectors.toSet());
    List<Entry> related =
        Stream.concat(seen, found).filter(entry -> !answered.contains(entry.id())).toList();
    List<Entry> support =
        leads.size() > 1 ? List.of() : support(searches.getFirst(), inquiry.asker());
    Optional<Composer.Beside> beside =
        leads.size() > 1 ? Optional.empty() : beside(searches.getFirst(), inquiry.asker());
    boolean fromMember =
        Stream.of(
                leads.values().stream().map(Composer.Lead::entry),
                beside.stream().map(Composer.Beside::entry),
                support.stream())
            .flatMap(entries -> entries)
            .anyMatch(entry -> entry.provenance().origin() == Entry.Origin.MEMBER);
    List<String> all = new ArrayList<>(notes);
    if (fromMember) {
      all.add(Wording.FROM_A_MEMBER);
    }
    return Composer.compose(
        new Composer.Brief(
            List.copyOf(leads.values()), beside, support, related, inquiry.asker(), all));
  }

  private Composer.Lead lead(Retrieval.Hit hit, Search search, boolean alone) {
    Details.Choice choice = details.choose(search.text(), search.vector(), hit);
    return new Composer.Lead(hit.entry(), choice.forward(), alone && choice.opens());
  }

  /// What an entry that was found near the first one says better.
  private Optional<Composer.Beside> beside(Search search, Asker asker) {
    Set<Background> named = BackgroundReader.named(search.text());
    List<Retrieval.Hit> hits = search.retrieval().hits();
    List<Retrieval.Hit> others =
        hits.stream()
            .limit(BESIDE)
            .skip(1)
            .filter(hit -> asker.suits(hit.entry().card().audience()))
            .filter(
                hit -> isForAnyone(hit.entry().card().backgrounds(), asker.backgrounds(), named))
            .toList();
    return details.beside(search.text(), search.vector(), hits.getFirst(), others);
  }

  /// Whether somebody of these backgrounds is among those that an entry is written for.
  private static boolean isForAnyone(
      Set<Background> of, Set<Background> askers, Set<Background> named) {
    return of.isEmpty()
        || of.stream()
            .anyMatch(background -> askers.contains(background) || named.contains(background));
  }

  private static List<Entry> support(Search search, Asker asker) {
    double enough = SUPPORT_SHARE * search.retrieval().hits().getFirst().score();
    return search.retrieval().hits().stream()
        .skip(1)
        .filter(hit -> hit.score() >= enough)
        .map(Retrieval.Hit::entry)
        .filter(entry -> asker.suits(entry.card().audience()))
        .limit(SUPPORT)
        .toList();
  }
}
