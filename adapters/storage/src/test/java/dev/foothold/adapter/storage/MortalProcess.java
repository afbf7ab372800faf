package dev.foothold.adapter.storage;

import dev.foothold.core.Bot;
import dev.foothold.core.Recovery;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Reply;
import dev.foothold.core.port.Storage;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.privacy.People;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.FixedExamples;
import dev.foothold.core.testing.WordSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A process with a bot that answers questions until it is killed, for [KillTest]. It is told
/// deliveries, one a line, and tells what it does, one thing a line:
///
/// - `ack KEY`: the platform is told that an answer will come
/// - `post KEY ID`: the answer is sent to the platform, which knows it again by the question's name
/// - `idle`: nothing is left that has lost its holder
final class MortalProcess implements Redelivery {

  /// Closes each line: a line without it was cut off by the kill.
  static final String END = " .";

  /// Short, so that the test need not wait long for a dead process's questions.
  private static final Duration LEASE = Duration.ofMillis(1_500);

  private static final Duration LOOK = Duration.ofMillis(100);

  private static final InstantSource CLOCK = InstantSource.system();

  private final PrintStream out;

  private MortalProcess(PrintStream out) {
    this.out = out;
  }

  /// Runs until its input ends.
  ///
  /// @param arguments its name, and where the database is
  /// @throws IOException if the input breaks
  public static void main(String[] arguments) throws IOException {
    Location location =
        arguments[1].startsWith("jdbc:")
            ? new Location.Server(arguments[1], "postgres", "")
            : new Location.File(Path.of(arguments[1]));
    MortalProcess process =
        new MortalProcess(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try (Database database = Opened.database(location)) {
      Storage storage = database.storage(CLOCK, new SecureRandom(), 5, Duration.ofDays(1));
      Holder holder = new Holder(arguments[0], LEASE, CLOCK);
      Bot bot = bot(storage, holder);
      Recovery recovery = new Recovery(bot, storage.questions(), List.of(process), holder);
      Thread.ofPlatform().daemon().start(() -> process.watch(recovery));
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String key = in.readLine(); key != null; key = in.readLine()) {
        Ask ask = ask(key);
        Thread.ofVirtual().start(() -> bot.ask(ask, process.reply(ask)));
      }
    }
  }

  private static Bot bot(Storage storage, Holder holder) {
    FakeEmbedder embedder = new FakeEmbedder();
    embedder.unload();
    return new Bot(
        new Answering(new WordSearch(List.of()), embedder, new Screen(FixedExamples.none())),
        storage,
        new GapFinder(storage.gaps(), embedder),
        new Bot.Rules(
            AskLimits.LOCAL,
            new Communities(storage.settings(), CommunitySettings.LOCAL, CLOCK),
            People.withKey("a key for tests that is long enough")),
        new Bot.Crew(holder, new WaitingRoom(4, 1_000, CLOCK)));
  }

  private static Ask ask(String key) {
    Ask sample = Samples.opening(key, "How is " + key + " done?", key, "message-" + key).ask();
    Instant now = CLOCK.instant();
    return new Ask(
        sample.origin(),
        sample.text(),
        new Ask.Delivery(
            sample.delivery().keys(), now, now.plus(Duration.ofMinutes(15)), "address"),
        sample.locale());
  }

  private void say(String what) {
    out.println(what + END);
  }

  /// Looks for lost leases as a real process does, at its own pace: nothing tells a process of
  /// another's death.
  private void watch(Recovery recovery) {
    try {
      while (true) {
        look(recovery);
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Recovery recovery) {
    try {
      if (recovery.run() == 0) {
        say("idle");
      }
    } catch (StoreUnavailable _) {
      // Looks again in a while.
    }
  }

  @Override
  public String platform() {
    return "test";
  }

  @Override
  public Optional<Reply> reply(OpenQuestion question) {
    return Optional.of(reply(question.ask()));
  }

  private Reply reply(Ask ask) {
    String key = ask.delivery().keys().getFirst().value();
    return new Reply() {
      @Override
      public void acknowledge() {
        say("ack " + key);
      }

      @Override
      public void show(Answer soFar) {}

      @Override
      public void suggest(Answer answer) {
        finish(answer);
      }

      @Override
      public void finish(Answer answer) {
        say("post " + key + " " + answer.id());
      }
    };
  }
}
