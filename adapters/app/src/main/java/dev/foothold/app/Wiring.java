package dev.foothold.app;

import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.core.Bot;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Storage;
import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Puts the bot together.
final class Wiring implements AutoCloseable {

  /// As long as a person watches an empty line without thinking that it hangs, several times over:
  /// the model loads in about a second.
  static final Duration MODEL_PATIENCE = Duration.ofSeconds(20);

  private static final int REMEMBERED_TURNS = 20;

  /// A terminal stays open over lunch.
  private static final Duration REMEMBERED = Duration.ofHours(12);

  private final Knowledge knowledge;
  private final LocalAsker asker;

  private Wiring(Knowledge knowledge, LocalAsker asker) {
    this.knowledge = knowledge;
    this.asker = asker;
  }

  /// @param fast whether to do without the model
  static Wiring of(Settings settings, Shell shell, boolean fast) throws IOException {
    Consumer<String> notices = notices(shell);
    Knowledge knowledge =
        Knowledge.open(
            settings.folders(), fast ? Knowledge.Model.NONE : Knowledge.Model.BACKGROUND, notices);
    InstantSource clock = InstantSource.system();
    Bot bot =
        bot(knowledge.search(), knowledge.embedder(), new Screen(knowledge.scopeExamples()), clock);
    Runnable untilReady = fast ? () -> {} : () -> knowledge.awaitModel(MODEL_PATIENCE);
    return new Wiring(knowledge, new LocalAsker(bot, clock, Locale.getDefault(), untilReady));
  }

  /// A bot for one person, which remembers nothing past this process.
  static Bot bot(KnowledgeSearch search, Embedder embedder, Screen screen, InstantSource clock) {
    SplittableRandom random = new SplittableRandom();
    Storage storage = new InMemoryStorage(clock, random, REMEMBERED_TURNS, REMEMBERED);
    return Bot.local(new Answering(search, embedder, screen), storage, embedder, clock, random);
  }

  /// Tells the person what went on, where it does not disturb a result.
  static Consumer<String> notices(Shell shell) {
    return notice -> {
      try {
        shell.err().write("foothold: " + notice + "\n");
        shell.err().flush();
      } catch (IOException nobodyReads) {
        throw new UncheckedIOException(nobodyReads);
      }
    };
  }

  LocalAsker asker() {
    return asker;
  }

  @Override
  public void close() {
    knowledge.close();
  }
}
