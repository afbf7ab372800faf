package dev.foothold.core;

import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finishes what was left open: run at start-up and every few seconds, in every process. Also keeps
/// alive the leases of what its own bot is answering, so it must run more often than a lease lasts.
/// Safe for many threads.
public final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  /// Questions taken over at a time, so that others get some, too.
  private static final int PORTION = 20;

  private final Bot bot;
  private final Questions questions;
  private final Map<String, Redelivery> redeliveries;
  private final Holder holder;

  /// A recovery.
  ///
  /// @param bot answers
  /// @param questions what is open
  /// @param redeliveries of the platforms that this process serves, one each
  /// @param holder this process
  public Recovery(Bot bot, Questions questions, List<Redelivery> redeliveries, Holder holder) {
    this.bot = bot;
    this.questions = questions;
    this.redeliveries =
        redeliveries.stream().collect(Collectors.toMap(Redelivery::platform, Function.identity()));
    this.holder = holder;
  }

  /// Finishes what nobody is answering any more.
  ///
  /// @return how many questions were taken over
  public int run() {
    bot.tend();
    int count = 0;
    List<OpenQuestion> left = takeOver();
    while (!left.isEmpty()) {
      left.forEach(this::finish);
      count += left.size();
      bot.tend();
      left = left.size() < PORTION ? List.of() : takeOver();
    }
    return count;
  }

  private List<OpenQuestion> takeOver() {
    return redeliveries.isEmpty()
        ? List.of()
        : questions.takeOver(holder.claim(), redeliveries.keySet(), PORTION);
  }

  private void finish(OpenQuestion question) {
    try {
      Redelivery redelivery = redeliveries.get(question.ask().origin().asker().platform());
      Optional<Reply> reply = redelivery == null ? Optional.empty() : redelivery.reply(question);
      bot.finish(question, reply);
    } catch (RuntimeException failure) {
      // It stays open, and is tried again when its lease has run out; the others must not wait.
      LOG.error("{} could not be finished", question.id(), failure);
    }
  }
}
