package dev.foothold.core;

import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Injection;
import dev.foothold.core.answer.Legible;
import dev.foothold.core.answer.Urgency;
import dev.foothold.core.answer.Wording;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.AskRate;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Reply;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.privacy.People;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions: the one way in.
///
/// Each question goes the same way: mask, look for urgency, admit, screen, resolve, retrieve,
/// decide, compose, deliver. Whatever happens on it, an acknowledged question gets exactly one
/// final answer: from here, or after a crash through [Recovery]. Safe for many threads.
public final class Bot {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /// How long after its deadline a question that cannot be delivered is tried again.
  private static final Duration GIVE_UP = Duration.ofDays(1);

  private final Answering answering;
  private final Storage storage;
  private final GapFinder gaps;
  private final Rules rules;
  private final AskRate rate;
  private final WaitingRoom room;
  private final InstantSource clock;
  private final Holder holder;
  private final Flights flights;
  private final Recollection recollection;

  /// What holds for those who ask.
  ///
  /// @param limits what one process takes from one person at most, whatever a community allows: it
  ///   spares the store a flood
  /// @param communities what each community has set
  /// @param people knows them again
  public record Rules(AskLimits limits, Communities communities, People people) {}

  /// A bot.
  ///
  /// @param answering how it finds answers
  /// @param storage where it keeps what it must remember
  /// @param gaps where it puts what it could not answer
  /// @param rules for those who ask
  /// @param crew the process that it runs in
  public Bot(Answering answering, Storage storage, GapFinder gaps, Rules rules, Crew crew) {
    this.answering = answering;
    this.storage = storage;
    this.gaps = gaps;
    this.rules = rules;
    this.rate = new AskRate(rules.limits());
    this.room = crew.room();
    this.holder = crew.holder();
    this.clock = crew.holder().clock();
    this.flights = new Flights(storage.questions(), holder);
    this.recollection = new Recollection(answering, storage);
  }

  /// The process that a bot runs in.
  ///
  /// @param holder as the holder of leases
  /// @param room where questions wait for their turn
  public record Crew(Holder holder, WaitingRoom room) {}

  /// A bot for one local person, without limits.
  ///
  /// @param answering how it finds answers
  /// @param storage where it keeps what it must remember
  /// @param embedder for the likeness of what it could not answer
  /// @param clock the time
  /// @param random makes the key under which the person is known, for this process alone
  /// @return whose leases nobody else wants
  public static Bot local(
      Answering answering,
      Storage storage,
      Embedder embedder,
      InstantSource clock,
      RandomGenerator random) {
    Communities communities = new Communities(storage.settings(), CommunitySettings.LOCAL, clock);
    return new Bot(
        answering,
        storage,
        new GapFinder(storage.gaps(), embedder),
        new Rules(AskLimits.LOCAL, communities, People.ofThisProcess(random)),
        new Crew(
            new Holder("local", Holder.DEFAULT_LEASE, clock),
            new WaitingRoom(
                Runtime.getRuntime().availableProcessors(), WaitingRoom.DEFAULT_SEATS, clock)));
  }

  /// A message on its way.
  ///
  /// @param typed as it came
  /// @param ask the same, masked
  /// @param masked what was masked
  /// @param urgent whether somebody may be in danger
  /// @param person who asks
  /// @param start when it came
  private record Incoming(
      String typed,
      Ask ask,
      Mask.Masked masked,
      Optional<Urgency.Urgent> urgent,
      PersonKey person,
      Instant start) {}

  /// Answers one message. Blocks until the answer is delivered; expected on a virtual thread.
  ///
  /// @param ask the message
  /// @param reply told once that the question is admitted, and then the one final answer; told
  ///   nothing if the same message was delivered before, or if nobody spoke to the bot and it has
  ///   nothing to say
  public void ask(Ask ask, Reply reply) {
    Instant start = clock.instant();
    Incoming incoming;
    try {
      incoming = read(ask, start);
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.error("a message could not be read", failure);
      refuse("", reply, new Outcome.Failed(Wording.BROKEN), start);
      return;
    }
    if (incoming.urgent().isPresent()) {
      take(incoming, List.of(), reply, _ -> pointer(incoming.urgent().get()));
      return;
    }
    CommunitySettings settings = settings(ask);
    boolean ignored = settings.ignores(incoming.person());
    ChannelMode mode =
        settings.paused() || ignored ? ChannelMode.OFF : settings.mode(ask.origin().channel());
    if (ask.origin().place() == Ask.Place.OVERHEARD) {
      overheard(incoming, settings, mode, reply);
    } else if (mode == ChannelMode.OFF) {
      take(
          incoming,
          List.of(),
          reply,
          _ ->
              Answering.Result.of(
                  new Outcome.Refused(Reason.PAUSED, ignored ? Wording.IGNORED : Wording.PAUSED)));
    } else {
      addressed(incoming, settings, reply);
    }
  }

  private Incoming read(Ask ask, Instant start) {
    // What is over the limit is refused, and need not be read to its end for that.
    int length = Math.min(ask.text().length(), 2 * rules.limits().characters());
    Mask.Masked masked = Mask.mask(ask.text().substring(0, length));
    Ask safe = new Ask(ask.origin(), masked.text(), ask.delivery(), ask.locale());
    return new Incoming(
        ask.text(),
        safe,
        masked,
        Urgency.find(masked.text()),
        rules.people().key(ask.origin().asker()),
        start);
  }

  private CommunitySettings settings(Ask ask) {
    try {
      return rules.communities().of(ask.origin().community());
    } catch (RuntimeException failure) {
      LOG.error("settings of {} could not be read", ask.origin().community(), failure);
      return CommunitySettings.STANDARD;
    }
  }

  private void addressed(Incoming incoming, CommunitySettings settings, Reply reply) {
    Optional<Duration> full = room.enter();
    if (full.isPresent()) {
      Outcome busy = new Outcome.Refused(Reason.BUSY, Wording.busy(full.get()));
      refuse(incoming.ask().text(), reply, busy, incoming.start());
      return;
    }
    try {
      List<Allowance> allowances =
          settings.allowances(incoming.ask(), incoming.person(), incoming.start());
      take(
          incoming,
          allowances,
          reply,
          id ->
              overRate(incoming)
                  .or(() -> notTaken(incoming))
                  .map(Answering.Result::of)
                  .orElseGet(() -> acknowledged(id, incoming, reply)));
    } finally {
      room.leave();
    }
  }

  /// Nobody spoke to the bot: it is quiet, and keeps nothing, unless it has something to say that
  /// moderators want said.
  private void overheard(
      Incoming incoming, CommunitySettings settings, ChannelMode mode, Reply reply) {
    boolean listens =
        switch (mode) {
          case OFF, MENTION -> false;
          case SUGGEST_TO_MODERATORS, WHEN_CONFIDENT, ALWAYS -> true;
        };
    if (!listens || notTaken(incoming).isPresent() || room.enter().isPresent()) {
      return;
    }
    try {
      Answering.Result result = answer(incoming);
      if (speaks(mode, settings, result)) {
        List<Allowance> allowances =
            settings.allowances(incoming.ask(), incoming.person(), incoming.start());
        take(incoming, allowances, quietly(reply), _ -> result);
      }
    } catch (RuntimeException | StackOverflowError failure) {
      // Nobody waits for it.
      LOG.error("something overheard could not be answered", failure);
    } finally {
      room.leave();
    }
  }

  private static boolean speaks(
      ChannelMode mode, CommunitySettings settings, Answering.Result result) {
    boolean answered = result.outcome() instanceof Outcome.Answered;
    return switch (mode) {
      case OFF, MENTION -> false;
      case SUGGEST_TO_MODERATORS -> answered;
      case WHEN_CONFIDENT -> answered && result.confidence() >= settings.confidentFrom();
      case ALWAYS ->
          answered
              || result.outcome() instanceof Outcome.Abstained
              // A greeting among others is not for the bot.
              || (result.outcome() instanceof Outcome.Clarify && !result.question().isEmpty());
    };
  }

  /// Whoever did not speak to the bot is not told of limits or breakdowns.
  private static Reply quietly(Reply reply) {
    return new Reply() {
      @Override
      public void acknowledge() {}

      @Override
      public void show(Answer soFar) {
        reply.show(soFar);
      }

      @Override
      public void suggest(Answer answer) {
        reply.suggest(answer);
      }

      @Override
      public void finish(Answer answer) {
        if (!answer.id().equals(QuestionId.UNRECORDED)) {
          reply.finish(answer);
        }
      }
    };
  }

  /// What is to be said to a question that is open.
  private interface Work {
    Answering.Result on(QuestionId id);
  }

  private void take(Incoming incoming, List<Allowance> allowances, Reply reply, Work work) {
    Instant start = incoming.start();
    String text = incoming.ask().text();
    switch (admit(incoming, allowances)) {
      case Questions.Admission.Duplicate(var earlier) ->
          LOG.debug("{} was delivered before", earlier);
      case Questions.Admission.Unavailable() -> {
        // Somebody in danger is answered whether or not we can write it down.
        Outcome outcome =
            incoming
                .urgent()
                .map(urgent -> pointer(urgent).outcome())
                .orElseGet(() -> new Outcome.Failed(Wording.TRY_AGAIN_IN_A_MINUTE));
        refuse(text, reply, outcome, start);
      }
      case Questions.Admission.OverLimit(var allowance) ->
          refuse(text, reply, overLimit(allowance, start), start);
      case Questions.Admission.Admitted(var id, var lease) -> {
        flights.begin(lease);
        try {
          deliver(incoming, id, lease, work.on(id), reply);
        } finally {
          flights.end(lease);
        }
      }
    }
  }

  private Questions.Admission admit(Incoming incoming, List<Allowance> allowances) {
    try {
      return storage
          .questions()
          .admit(
              new Questions.Opening(incoming.ask(), incoming.person(), holder.claim(), allowances));
    } catch (RuntimeException failure) {
      LOG.error("a question could not be written down", failure);
      return new Questions.Admission.Unavailable();
    }
  }

  private static Outcome overLimit(Allowance allowance, Instant now) {
    Duration wait = Duration.between(now, allowance.until());
    return new Outcome.Refused(
        Reason.RATE_LIMITED,
        switch (allowance.scope()) {
          case PERSON, SUGGESTIONS -> Wording.rateLimited(wait);
          case CHANNEL, COMMUNITY -> Wording.crowded(wait);
        });
  }

  private void deliver(
      Incoming incoming, QuestionId id, Lease lease, Answering.Result result, Reply reply) {
    if (!flights.holds(lease)) {
      LOG.info("{} was taken over by another process", id);
      return;
    }
    Answer answer = answer(incoming.ask().text(), id, result, incoming.start());
    boolean suggested = isForModerators(incoming, result);
    // What is below an answer can be pressed as soon as it stands.
    recollection.keep(answer, incoming.ask().origin().community(), incoming.person());
    // An answer that could not be delivered leaves its question open, to be finished later.
    if (suggested) {
      reply.suggest(answer);
    } else {
      reply.finish(answer);
    }
    Ending ending = Ending.of(answer, clock.instant());
    if (flights.close(lease, suggested ? ending.as(Ending.Kind.SUGGESTED) : ending)) {
      remember(id, incoming, result);
    }
  }

  private boolean isForModerators(Incoming incoming, Answering.Result result) {
    Ask.Origin origin = incoming.ask().origin();
    return origin.place() == Ask.Place.OVERHEARD
        && incoming.urgent().isEmpty()
        && result.outcome() instanceof Outcome.Answered
        && settings(incoming.ask()).mode(origin.channel()) == ChannelMode.SUGGEST_TO_MODERATORS;
  }

  private static Answering.Result pointer(Urgency.Urgent urgent) {
    return Answering.Result.of(new Outcome.Refused(Reason.URGENT, urgent.text()));
  }

  private Optional<Outcome> overRate(Incoming incoming) {
    return rate.count(incoming.ask().origin().asker(), incoming.start())
        .map(wait -> new Outcome.Refused(Reason.RATE_LIMITED, Wording.rateLimited(wait)));
  }

  private Optional<Outcome> notTaken(Incoming incoming) {
    String text = incoming.typed();
    int most = rules.limits().characters();
    if (text.length() > most) {
      return Optional.of(
          new Outcome.Refused(Reason.TOO_LONG, Wording.tooLong(text.length(), most)));
    }
    if (!Legible.hasWord(text) || Legible.isBinary(text)) {
      return Optional.of(new Outcome.Refused(Reason.EMPTY, Wording.EMPTY));
    }
    return Legible.isOfAnotherScript(text)
        ? Optional.of(new Outcome.Abstained(Wording.ENGLISH_ONLY, List.of()))
        : Optional.empty();
  }

  private Answering.Result acknowledged(QuestionId id, Incoming incoming, Reply reply) {
    return unbroken(
        id,
        () -> {
          reply.acknowledge();
          return answer(incoming);
        });
  }

  private static Answering.Result unbroken(QuestionId id, Supplier<Answering.Result> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError failure) {
      // Whatever broke, the asker gets an apology and the log gets the cause.
      LOG.error("{} could not be answered", id, failure);
      return Answering.Result.of(new Outcome.Failed(Wording.BROKEN));
    }
  }

  /// Answers in its turn.
  private Answering.Result answer(Incoming incoming) {
    try (WaitingRoom.Turn _ = room.turn()) {
      List<Turn> turns = turns(incoming);
      Injection.Cleared cleared = Injection.setAside(incoming.masked().text());
      return answering.answer(
          new Answering.Question(
              cleared, incoming.masked().kinds(), incoming.ask().origin().community(), turns));
    }
  }

  private List<Turn> turns(Incoming incoming) {
    try {
      return storage.conversations().turns(talk(incoming));
    } catch (RuntimeException failure) {
      // The question stands by itself, which is better than no answer.
      LOG.warn("a conversation could not be read", failure);
      return List.of();
    }
  }

  private void remember(QuestionId id, Incoming incoming, Answering.Result result) {
    try {
      keep(id, incoming, result);
    } catch (RuntimeException failure) {
      LOG.warn("{} was answered and not remembered", id, failure);
    }
  }

  private void keep(QuestionId id, Incoming incoming, Answering.Result result) {
    Instant now = clock.instant();
    List<EntryId> entries =
        switch (result.outcome()) {
          case Outcome.Answered(var answer) -> answer.entries();
          case Outcome.Abstained(_, var nearest) ->
              nearest.stream().map(Outcome.Nearest::entry).toList();
          case Outcome.Clarify _, Outcome.Refused _, Outcome.Failed _ -> List.of();
        };
    if (result.outcome() instanceof Outcome.Abstained) {
      Ask ask = incoming.ask();
      gaps.record(
          new Gap(ask.origin().community(), ask.text(), entries, now),
          id,
          FoundGap.Cause.UNANSWERED);
    }
    // A greeting or a refusal has nothing to come back to, and must not push out what has.
    if (!result.question().isEmpty()) {
      storage
          .conversations()
          .append(talk(incoming), new Turn(result.question(), result.asker(), entries, now));
    }
  }

  private static Talk talk(Incoming incoming) {
    Ask.Origin origin = incoming.ask().origin();
    return new Talk(origin.community(), origin.thread(), incoming.person());
  }

  /// Says something to a question that is not open.
  private void refuse(String question, Reply reply, Outcome outcome, Instant start) {
    reply.finish(answer(question, QuestionId.UNRECORDED, Answering.Result.of(outcome), start));
  }

  private Answer answer(String question, QuestionId id, Answering.Result result, Instant start) {
    return new Answer(
        id,
        question,
        result.outcome(),
        result.found(),
        result.confidence(),
        Answering.EXTRACTIVE,
        Duration.between(start, clock.instant()));
  }

  /// Finishes a question that a process before left open.
  ///
  /// @param question taken over
  /// @param reply the way back; empty if there is none
  void finish(OpenQuestion question, Optional<Reply> reply) {
    Instant now = clock.instant();
    Ask ask = question.ask();
    boolean late = now.isAfter(ask.delivery().deadline());
    boolean hopeless = now.isAfter(ask.delivery().deadline().plus(GIVE_UP));
    if (reply.isEmpty() || hopeless) {
      LOG.warn("{} was left open, and there is no way back to who asked", question.id());
      Outcome lost = new Outcome.Failed(Wording.LOST);
      Answer unsaid = answer(ask.text(), question.id(), Answering.Result.of(lost), now);
      flights.close(question.lease(), Ending.of(unsaid, now));
      return;
    }
    flights.begin(question.lease());
    room.enterAnyhow();
    try {
      Incoming incoming = readAgain(question, now);
      Answering.Result result =
          late && incoming.urgent().isEmpty()
              ? Answering.Result.of(new Outcome.Failed(Wording.LOST))
              : unbroken(question.id(), () -> again(incoming));
      deliver(incoming, question.id(), question.lease(), result, reply.get());
    } finally {
      room.leave();
      flights.end(question.lease());
    }
  }

  private Answering.Result again(Incoming incoming) {
    return incoming
        .urgent()
        .map(Bot::pointer)
        .or(() -> notTaken(incoming).map(Answering.Result::of))
        .orElseGet(() -> answer(incoming));
  }

  /// What was masked is seen by what stands in its place.
  private Incoming readAgain(OpenQuestion question, Instant now) {
    Ask ask = question.ask();
    return new Incoming(
        ask.text(), ask, Mask.again(ask.text()), Urgency.find(ask.text()), question.person(), now);
  }

  /// What this bot has said before.
  ///
  /// @return always the same
  public Recollection recollection() {
    return recollection;
  }

  /// Leaves what is still being answered to another process, or to the next start: for a process
  /// that ends. It says nothing more to those who asked.
  ///
  /// @return how many questions it were
  public int handOver() {
    return flights.handOver();
  }

  /// Writes down ends that could not be written before, and keeps the leases of what is being
  /// answered.
  void tend() {
    flights.tend();
  }
}
