package dev.foothold.core;

import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Injection;
import dev.foothold.core.answer.Urgency;
import dev.foothold.core.answer.Wording;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.Turn;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.AskRate;
import dev.foothold.core.port.Conversations;
import dev.foothold.core.port.Gaps;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Reply;
import dev.foothold.core.privacy.Mask;
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

  private final Answering answering;
  private final Stores stores;
  private final AskLimits limits;
  private final AskRate rate;
  private final InstantSource clock;

  /// Where the bot keeps what it must remember.
  ///
  /// @param conversations for follow-ups
  /// @param questions what is open, and what was seen before
  /// @param gaps what it could not answer
  public record Stores(Conversations conversations, Questions questions, Gaps gaps) {}

  /// A bot.
  ///
  /// @param answering how it finds answers
  /// @param stores where it keeps what it must remember
  /// @param limits how much one person may ask
  /// @param clock the time
  public Bot(Answering answering, Stores stores, AskLimits limits, InstantSource clock) {
    this.answering = answering;
    this.stores = stores;
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
    Mask.Masked masked = Mask.mask(ask.text());
    Ask safe = new Ask(ask.origin(), masked.text(), ask.delivery(), ask.locale());
    Optional<Urgency.Urgent> urgent = Urgency.find(masked.text());
    switch (stores.questions().admit(safe)) {
      case Questions.Admission.Duplicate(var earlier) ->
          LOG.debug("{} was delivered before", earlier);
      case Questions.Admission.Unavailable() -> {
        // Somebody in danger is answered whether or not we can write it down.
        Outcome outcome =
            urgent
                .<Outcome>map(found -> new Outcome.Refused(Reason.URGENT, found.text()))
                .orElseGet(() -> new Outcome.Failed(Wording.TRY_AGAIN_IN_A_MINUTE));
        finish(safe, reply, new QuestionId("unrecorded"), plain(outcome), start);
      }
      case Questions.Admission.Admitted(var id) -> {
        Answering.Result result =
            urgent
                .map(found -> plain(new Outcome.Refused(Reason.URGENT, found.text())))
                .or(() -> overLimit(safe, start).map(Bot::plain))
                .orElseGet(() -> acknowledged(id, safe, masked, reply));
        finish(safe, reply, id, result, start);
        stores.questions().close(id);
      }
    }
  }

  private Optional<Outcome> overLimit(Ask ask, Instant now) {
    if (ask.text().isBlank() || !hasWord(ask.text())) {
      return Optional.of(new Outcome.Refused(Reason.EMPTY, Wording.EMPTY));
    }
    if (ask.text().length() > limits.characters()) {
      return Optional.of(
          new Outcome.Refused(
              Reason.TOO_LONG, Wording.tooLong(ask.text().length(), limits.characters())));
    }
    return rate.count(ask.origin().asker(), now)
        .map(wait -> new Outcome.Refused(Reason.RATE_LIMITED, Wording.rateLimited(wait)));
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private Answering.Result acknowledged(QuestionId id, Ask ask, Mask.Masked masked, Reply reply) {
    reply.acknowledge();
    try {
      Ask.Origin origin = ask.origin();
      List<Turn> turns = stores.conversations().turns(origin.thread(), origin.asker());
      String text = Injection.setAside(masked.text()).remaining();
      Answering.Result result =
          answering.answer(new Answering.Question(text, masked.kinds(), origin.community(), turns));
      remember(ask, result);
      return result;
    } catch (RuntimeException failure) {
      // The one broad catch: whatever broke, the asker gets an apology and the log gets the cause.
      LOG.error("{} could not be answered", id, failure);
      return plain(new Outcome.Failed(Wording.BROKEN));
    }
  }

  private void remember(Ask ask, Answering.Result result) {
    Ask.Origin origin = ask.origin();
    Instant now = clock.instant();
    switch (result.outcome()) {
      case Outcome.Answered(var answer) ->
          stores
              .conversations()
              .append(
                  origin.thread(),
                  origin.asker(),
                  new Turn(result.question(), result.asker(), answer.entries(), now));
      case Outcome.Clarify _ ->
          stores
              .conversations()
              .append(
                  origin.thread(),
                  origin.asker(),
                  new Turn(result.question(), result.asker(), List.of(), now));
      case Outcome.Abstained(_, var nearest) ->
          stores
              .gaps()
              .record(
                  new Gap(
                      origin.community(),
                      result.question(),
                      nearest.stream().map(Outcome.Nearest::entry).toList(),
                      now));
      case Outcome.Refused _, Outcome.Failed _ -> {}
    }
  }

  private void finish(Ask ask, Reply reply, QuestionId id, Answering.Result result, Instant start) {
    Duration took = Duration.between(start, clock.instant());
    reply.finish(
        new Answer(
            id, ask.text(), result.outcome(), result.confidence(), Answering.EXTRACTIVE, took));
  }

  private static Answering.Result plain(Outcome outcome) {
    return Answering.Result.of(outcome);
  }
}
