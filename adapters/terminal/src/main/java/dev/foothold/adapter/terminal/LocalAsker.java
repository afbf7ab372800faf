package dev.foothold.adapter.terminal;

import dev.foothold.core.Bot;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Asks the bot in the name of the one person at this terminal, and waits for the answer. Safe for
/// many threads.
public final class LocalAsker {

  /// The terminal's own community: what is shipped, and nobody's additions.
  public static final CommunityId COMMUNITY = new CommunityId("terminal");

  private static final UserId PERSON = new UserId("terminal:local");

  private static final ChannelId CHANNEL = new ChannelId("terminal:local");

  /// No platform's token runs out here.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Bot bot;
  private final InstantSource clock;
  private final Locale locale;
  private final Runnable untilReady;
  private final CommunityId community;

  /// Before every number that this process gives, so that no other's is taken for it.
  private final String prefix;

  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong threads = new AtomicLong();

  /// One person's way to the bot.
  ///
  /// @param bot answers
  /// @param clock the time
  /// @param locale the person's
  /// @param untilReady waits for what makes answers better (a model being loaded). It is called
  ///   once a question is admitted, so that what needs no search, an emergency first of all, is
  ///   answered without it
  public LocalAsker(Bot bot, InstantSource clock, Locale locale, Runnable untilReady) {
    this(bot, clock, locale, untilReady, new Session(COMMUNITY, "only"));
  }

  /// One person's way to a bot that remembers past this process.
  ///
  /// @param bot answers
  /// @param clock the time
  /// @param locale the person's
  /// @param untilReady as above
  /// @param session where and in which process they ask
  public LocalAsker(
      Bot bot, InstantSource clock, Locale locale, Runnable untilReady, Session session) {
    this.bot = bot;
    this.clock = clock;
    this.locale = locale;
    this.untilReady = untilReady;
    this.community = session.community();
    this.prefix = "terminal:" + session.process() + ":";
  }

  /// Where and in which process somebody asks.
  ///
  /// @param community whose additions they find
  /// @param process its name, different from every other's that uses the same storage
  public record Session(CommunityId community, String process) {}

  /// Begins a conversation of its own.
  ///
  /// @return a thread in which nothing was said
  public ThreadId newThread() {
    return new ThreadId(prefix + threads.incrementAndGet());
  }

  /// Asks one question and waits for its answer.
  ///
  /// @param text as typed; may hold anything
  /// @param thread the conversation it belongs to
  /// @return the final answer
  public Answer ask(String text, ThreadId thread) {
    Instant now = clock.instant();
    Ask ask =
        new Ask(
            new Ask.Origin(PERSON, community, CHANNEL, thread, Ask.Place.DIRECT),
            wellFormed(Harmless.withoutSequences(text)),
            new Ask.Delivery(
                List.of(new DeliveryKey(prefix + asked.incrementAndGet())),
                now,
                now.plus(PATIENCE),
                ""),
            locale);
    LastWord reply = new LastWord(untilReady);
    bot.ask(ask, reply);
    return reply
        .answer()
        .orElseThrow(() -> new IllegalStateException("the bot left a question without an answer"));
  }

  /// Without halves of surrogate pairs, which no encoding can write.
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text);
    for (int i = 0; i < whole.length(); i++) {
      if (Character.isSurrogate(whole.charAt(i))) {
        if (i + 1 < whole.length()
            && Character.isSurrogatePair(whole.charAt(i), whole.charAt(i + 1))) {
          i++;
        } else {
          whole.setCharAt(i, '\ufffd');
        }
      }
    }
    return whole.toString();
  }

  /// A person at a terminal reads the final answer alone. Safe for many threads.
  static final class LastWord implements Reply {

    private final Runnable untilReady;
    private final AtomicReference<Optional<Answer>> answer =
        new AtomicReference<>(Optional.empty());

    LastWord(Runnable untilReady) {
      this.untilReady = untilReady;
    }

    /// The final answer, once there is one.
    Optional<Answer> answer() {
      return answer.get();
    }

    @Override
    public void acknowledge() {
      untilReady.run();
    }

    @Override
    public void show(Answer soFar) {}

    @Override
    public void suggest(Answer last) {
      // The one person here is the moderator, too.
      finish(last);
    }

    @Override
    public void finish(Answer last) {
      answer.updateAndGet(first -> first.or(() -> Optional.of(last)));
    }
  }
}
