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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Puts the bot together.
final class Wiring implements AutoCloseable {

  /// As long as a person watches an empty line without thinking that it hangs, several times over:
  /// the model loads in about a second.
  static final Duration MODEL_PATIENCE = Duration.ofSeconds(20);

  private static final int REMEMBERED_TURNS = 20;

  /// A terminal stays open over lunch.
  private static final Duration REMEMBERED = Duration.ofHours(12);

  private final Runnable close;
  private final LocalAsker asker;

  private Wiring(Runnable close, LocalAsker asker) {
    this.close = close;
    this.asker = asker;
  }

  /// A bot in a community, which keeps what it is asked there.
  ///
  /// @param desk closed with it
  /// @param fast whether to do without the model
  static Wiring of(Desk desk, boolean fast) throws IOException {
    boolean made = false;
    try {
      Wiring wiring = new Wiring(desk::close, desk.asker(fast));
      made = true;
      return wiring;
    } finally {
      if (!made) {
        desk.close();
      }
    }
  }

  /// The option that names a community.
  static OptionSpec community() {
    return OptionSpec.builder(Desks.COMMUNITY)
        .paramLabel("NAME")
        .type(String.class)
        .description(
            "asks in this community: finds what it has of its own, and keeps the question there")
        .build();
  }

  /// In the community that was named; where none was, in none, and nothing is kept.
  static Wiring of(ParseResult given, Desks desks, Shell shell, Settings settings, boolean fast)
      throws Trouble, IOException {
    return given.hasMatchedOption(Desks.COMMUNITY)
        ? of(desks.open(given, shell, settings), fast)
        : of(settings, shell, fast);
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
    return new Wiring(
        knowledge::close, new LocalAsker(bot, clock, Locale.getDefault(), untilReady));
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
    close.run();
  }
}
