package dev.foothold.core;

import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Injection;
import dev.foothold.core.answer.Legible;
import dev.foothold.core.answer.Urgency;
import dev.foothold.core.answer.Wording;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.AskRate;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions: the one way in.
///
/// Each question goes the same way: mask, look for urgency, admit, screen, resolve, retrieve,
/// decide, compose, deliver. Whatever happens on it, an acknowledged question gets exactly one
/// final answer. Safe for many threads.
public final class Bot {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /// What a question is called that could not be written down.
  private static final QuestionId UNRECORDED = new QuestionId("unrecorded");

  private final Answering answering;
  private final Storage storage;
  private final People people;
  private final AskLimits limits;
  private final AskRate rate;
  private final InstantSource clock;

  /// A bot.
  ///
  /// @param answering how it finds answers
  /// @param storage where it keeps what it must remember
  /// @param people knows them again
  /// @param limits how much one person may ask
  /// @param clock the time
  public Bot(
      Answering answering, Storage storage, People people, AskLimits limits, InstantSource clock) {
    this.answering = answering;
    this.storage = storage;
    this.people = people;
    this.limits = limits;
    this.rate = new AskRate(limits);
    this.clock = clock;
  }

  /// Answers one message. Blocks until the answer is delivered; expected on a virtual thread.
  ///
  /// @param ask the message
  /// @param reply told once that the question is admitted, and then the one final answer; told
  ///   nothing if the same message was delivered before
  public void ask(Ask ask, Reply reply) {
    Instant start = clock.instant();
    // What is over the limit is refused, and need not be read to its end for that.
    String text = ask.text().substring(0, Math.min(ask.text().length(), 2 * limits.characters()));
    Mask.Masked masked;
    Optional<Urgency.Urgent> urgent;
    try {
      masked = Mask.mask(text);
      urgent = Urgency.find(masked.text());
    } catch (RuntimeException | StackOverflowError failure) {
      LOG.error("a message could not be read", failure);
      Answering.Result broken = Answering.Result.of(new Outcome.Failed(Wording.BROKEN));
      finish("", reply, UNRECORDED, broken, start);
      return;
    }
    Ask safe = new Ask(ask.origin(), masked.text(), ask.delivery(), ask.locale());
    switch (admit(safe)) {
      case Questions.Admission.Duplicate(var earlier) ->
          LOG.debug("{} was delivered before", earlier);
      case Questions.Admission.Unavailable() -> {
        // Somebody in danger is answered whether or not we can write it down.
        Outcome outcome =
            urgent
                .map(Bot::pointer)
                .orElseGet(() -> new Outcome.Failed(Wording.TRY_AGAIN_IN_A_MINUTE));
        finish(safe.text(), reply, UNRECORDED, Answering.Result.of(outcome), start);
      }
      case Questions.Admission.OverLimit(var allowance) -> {
        Duration wait = Duration.between(start, allowance.until());
        Outcome outcome = new Outcome.Refused(Reason.RATE_LIMITED, Wording.rateLimited(wait));
        finish(safe.text(), reply, UNRECORDED, Answering.Result.of(outcome), start);
      }
      case Questions.Admission.Admitted(var id, var lease) -> {
        Answering.Result result =
            urgent
                .map(Bot::pointer)
                .or(() -> notTaken(ask, start))
                .map(Answering.Result::of)
                .orElseGet(() -> acknowledged(id, safe, masked, reply));
        Answer answer = finish(safe.text(), reply, id, result, start);
        // An answer that could not be delivered leaves its question open, to be finished later.
        storage.questions().close(lease, Ending.of(answer, clock.instant()));
        remember(id, safe, result);
      }
    }
  }

  private Questions.Admission admit(Ask safe) {
    try {
      Instant now = clock.instant();
      return storage
          .questions()
          .admit(
              new Questions.Opening(
                  safe,
                  people.key(safe.origin().asker()),
                  new Claim("here", now, now.plus(Duration.ofMinutes(1))),
                  List.of()));
    } catch (RuntimeException failure) {
      LOG.error("a question could not be written down", failure);
      return new Questions.Admission.Unavailable();
    }
  }

  private static Outcome pointer(Urgency.Urgent urgent) {
    return new Outcome.Refused(Reason.URGENT, urgent.text());
  }

  private Optional<Outcome> notTaken(Ask ask, Instant now) {
    Optional<Duration> wait = rate.count(ask.origin().asker(), now);
    if (wait.isPresent()) {
      return Optional.of(new Outcome.Refused(Reason.RATE_LIMITED, Wording.rateLimited(wait.get())));
    }
    int length = ask.text().length();
    if (length > limits.characters()) {
      return Optional.of(
          new Outcome.Refused(Reason.TOO_LONG, Wording.tooLong(length, limits.characters())));
    }
    if (!Legible.hasWord(ask.text()) || Legible.isBinary(ask.text())) {
      return Optional.of(new Outcome.Refused(Reason.EMPTY, Wording.EMPTY));
    }
    return Legible.isOfAnotherScript(ask.text())
        ? Optional.of(new Outcome.Abstained(Wording.ENGLISH_ONLY, List.of()))
        : Optional.empty();
  }

  private Answering.Result acknowledged(QuestionId id, Ask ask, Mask.Masked masked, Reply reply) {
    try {
      reply.acknowledge();
      List<Turn> turns = storage.conversations().turns(talk(ask));
      Injection.Cleared cleared = Injection.setAside(masked.text());
      return answering.answer(
          new Answering.Question(cleared, masked.kinds(), ask.origin().community(), turns));
    } catch (RuntimeException | StackOverflowError failure) {
      // Whatever broke, the asker gets an apology and the log gets the cause.
      LOG.error("{} could not be answered", id, failure);
      return Answering.Result.of(new Outcome.Failed(Wording.BROKEN));
    }
  }

  private void remember(QuestionId id, Ask ask, Answering.Result result) {
    try {
      keep(id, ask, result);
    } catch (RuntimeException failure) {
      LOG.warn("{} was answered and not remembered", id, failure);
    }
  }

  private void keep(QuestionId id, Ask ask, Answering.Result result) {
    Instant now = clock.instant();
    List<EntryId> entries =
        switch (result.outcome()) {
          case Outcome.Answered(var answer) -> answer.entries();
          case Outcome.Abstained(_, var nearest) ->
              nearest.stream().map(Outcome.Nearest::entry).toList();
          case Outcome.Clarify _, Outcome.Refused _, Outcome.Failed _ -> List.of();
        };
    if (result.outcome() instanceof Outcome.Abstained) {
      Gap gap = new Gap(ask.origin().community(), ask.text(), entries, now);
      storage
          .gaps()
          .record(
              new FoundGap(
                  gap,
                  id,
                  FoundGap.Cause.UNANSWERED,
                  new GapClusterId(id.value()),
                  Optional.empty()));
    }
    // A greeting or a refusal has nothing to come back to, and must not push out what has.
    if (!result.question().isEmpty()) {
      storage
          .conversations()
          .append(talk(ask), new Turn(result.question(), result.asker(), entries, now));
    }
  }

  private Talk talk(Ask ask) {
    Ask.Origin origin = ask.origin();
    return new Talk(origin.community(), origin.thread(), people.key(origin.asker()));
  }

  private Answer finish(
      String question, Reply reply, QuestionId id, Answering.Result result, Instant start) {
    Duration took = Duration.between(start, clock.instant());
    Answer answer =
        new Answer(
            id,
            question,
            result.outcome(),
            result.found(),
            result.confidence(),
            Answering.EXTRACTIVE,
            took);
    reply.finish(answer);
    return answer;
  }
}
