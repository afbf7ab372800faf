package dev.foothold.core.testing;

import dev.foothold.core.Bot;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.Entry;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Storage;
import java.time.Duration;

/// Bots for tests, each as a process of its own over a town's storage.
public final class Bots {

  /// What such a bot answers.
  public static final String OURS = "How do I become a hospital volunteer to get into health IT?";

  /// What such a bot does not know.
  public static final String UNKNOWN =
      "Which health IT podcast should I play on the train to work?";

  private Bots() {}

  /// What such bots know.
  ///
  /// @return two entries
  public static Entry[] knowledge() {
    return new Entry[] {
      Entries.entry("volunteering", "Volunteer at a hospital to get into health IT")
          .question(OURS)
          .answer("Ask the volunteer office.")
          .build(),
      Entries.entry("nursing", "Nurses into health IT informatics")
          .question("How do nurses become informatics nurses in health IT?")
          .answer("Begin in your own hospital.")
          .build()
    };
  }

  /// A bot.
  ///
  /// @param town whose storage, knowledge and time it shares
  /// @param name of its process
  /// @return with room for two answers and ten who wait
  public static Bot bot(Town town, String name) {
    return bot(town, name, town.storage(), new WaitingRoom(2, 10, town.clock()));
  }

  /// A bot.
  ///
  /// @param town whose knowledge and time it shares
  /// @param name of its process
  /// @param storage where it remembers
  /// @param room where questions wait
  /// @return a bot
  public static Bot bot(Town town, String name, Storage storage, WaitingRoom room) {
    FakeEmbedder embedder = new FakeEmbedder();
    return new Bot(
        new Answering(town.search(), embedder, new Screen(FixedExamples.none())),
        storage,
        new GapFinder(storage.gaps(), embedder),
        new Bot.Rules(
            new AskLimits(4_000, 1_000, Duration.ofMinutes(10)),
            new Communities(storage.settings(), town.clock()),
            town.people()),
        new Bot.Crew(town.holder(name), room));
  }
}
