package dev.foothold.adapter.terminal;

import dev.foothold.core.Bot;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Asks the bot in the name of the one person at this terminal, and waits for the answer. Safe for
/// many threads.
public final class LocalAsker {

  /// The terminal's own community: what is shipped, and nobody's additions.
  public static final CommunityId COMMUNITY = new CommunityId("terminal");

  /// Longest text that is handed on, in UTF-16 units. Far above what the bot reads as a question,
  /// so that what is cut was refused as too long anyhow; it bounds memory and what is echoed.
  static final int MAX_CHARACTERS = 200_000;

  private static final UserId PERSON = new UserId("terminal:local");

  /// No platform's token runs out here.
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Bot bot;
  private final InstantSource clock;
  private final Locale locale;
  private final Runnable untilReady;
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
    this.bot = bot;
    this.clock = clock;
    this.locale = locale;
    this.untilReady = untilReady;
  }

  /// Begins a conversation of its own.
  ///
  /// @return a thread in which nothing was said
  public ThreadId newThread() {
    return new ThreadId("terminal:" + threads.incrementAndGet());
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
            new Ask.Origin(PERSON, COMMUNITY, thread, Ask.Place.DIRECT),
            wellFormed(text),
            new Ask.Delivery(
                List.of(new DeliveryKey("terminal:" + asked.incrementAndGet())),
                now,
                now.plus(PATIENCE)),
            locale);
    AtomicReference<Answer> answer = new AtomicReference<>();
    bot.ask(ask, new LastWord(answer));
    if (answer.get() == null) {
      throw new IllegalStateException("the bot left a question without an answer");
    }
    return answer.get();
  }

  /// At most the longest text, without halves of surrogate pairs, which no encoding can write.
  private static String wellFormed(String text) {
    int length = Math.min(text.length(), MAX_CHARACTERS);
    StringBuilder whole = new StringBuilder(text.substring(0, length));
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(whole.charAt(i))) {
        if (i + 1 < length && Character.isSurrogatePair(whole.charAt(i), whole.charAt(i + 1))) {
          i++;
        } else {
          whole.setCharAt(i, '\ufffd');
        }
      }
    }
    return whole.toString();
  }

  /// A person at a terminal reads the final answer alone.
  private final class LastWord implements Reply {

    private final AtomicReference<Answer> answer;

    private LastWord(AtomicReference<Answer> answer) {
      this.answer = answer;
    }

    @Override
    public void acknowledge() {
      untilReady.run();
    }

    @Override
    public void show(Answer soFar) {}

    @Override
    public void finish(Answer last) {
      answer.set(last);
    }
  }
}
