package dev.foothold.app;

import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.core.Bot;
import dev.foothold.core.Duties;
import dev.foothold.core.Recovery;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Services;
import dev.foothold.core.feedback.Similar;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Retention;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.suggest.Tellings;
import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot at work: the database, the entries, its duties and every platform, from their begin to
/// their end. Safe for many threads.
final class Running implements AutoCloseable {

  /// Longest time in which open questions are finished at the end. Docker kills what has not ended
  /// after 10 seconds ([docker
  /// stop](https://docs.docker.com/reference/cli/docker/container/stop/)).
  static final Duration LAST_ANSWERS = Duration.ofSeconds(8);

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final House house;
  private final Bot bot;
  private final FrontDesk desk;
  private final List<Platform> platforms;
  private final ScheduledExecutorService threads;
  private final Duties duties;

  private Running(
      House house,
      Bot bot,
      FrontDesk desk,
      List<Platform> platforms,
      ScheduledExecutorService threads,
      Duties duties) {
    this.house = house;
    this.bot = bot;
    this.desk = desk;
    this.platforms = platforms;
    this.threads = threads;
    this.duties = duties;
  }

  /// Begins.
  ///
  /// @param place the open database; closed at the end, also where this fails
  /// @param platforms to be opened; closed at the end, also where this fails
  /// @param say told in a line each what is ready
  /// @throws Trouble if something cannot be opened; the message says what to do
  static Running begin(
      House.Place place, List<Platform> platforms, Settings settings, Consumer<String> say)
      throws Trouble, IOException {
    List<Publisher> publishers =
        Stream.concat(
                Stream.<Publisher>of(new Outbox(Desks.outbox(settings))),
                platforms.stream().map(Platform::publisher))
            .toList();
    House house = new House(place, publishers, settings, say);
    List<AutoCloseable> open = new ArrayList<>(List.of(house));
    try {
      Knowledge knowledge = house.library(Knowledge.Model.BACKGROUND).knowledge();
      Bot bot = house.bot(AskLimits.PER_PROCESS, places());
      Counters counters = Counters.of(house, bot, platforms);
      FrontDesk desk = new FrontDesk(counters.all(), house.office());
      // Nobody gets a lesser answer for having asked early.
      if (!knowledge.awaitModel(Wiring.MODEL_PATIENCE)) {
        say.accept("The embedding model is not there: words alone decide.");
      }
      say.accept(
          "%d entries are ready; what is asked is kept in %s."
              .formatted(knowledge.entries().size(), place.database().location()));
      Similar similar = house.similar();
      Services services =
          new Services(
              bot,
              desk,
              place.storage().log(),
              place.office().communities(),
              similar,
              place.holder().clock());
      for (Platform platform : platforms) {
        open.addFirst(platform);
        say.accept(platform.open(services));
      }
      List<Duties.Duty> work = new ArrayList<>(duties(house, bot, counters, platforms));
      work.add(forgetting(house.library().gaps(), bot, desk, similar));
      ScheduledExecutorService threads =
          Executors.newScheduledThreadPool(
              work.size(), Thread.ofVirtual().name("duty-", 0).factory());
      Running running =
          new Running(house, bot, desk, platforms, threads, Duties.begin(work, threads));
      open.clear();
      return running;
    } finally {
      open.forEach(Running::close);
    }
  }

  /// One core is left for admitting questions while others are answered.
  private static int places() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private static List<Duties.Duty> duties(
      House house, Bot bot, Counters counters, List<Platform> platforms) throws IOException {
    House.Place place = house.place();
    List<Redelivery> redeliveries = platforms.stream().map(Platform::redelivery).toList();
    List<Notifier> notifiers = platforms.stream().map(Platform::notifier).toList();
    Recovery recovery =
        new Recovery(bot, place.storage().questions(), redeliveries, place.holder());
    Tellings tellings = new Tellings(place.storage().suggestions(), notifiers);
    Retention retention =
        new Retention(
            place.storage().personalData(), place.office().communities(), place.holder().clock());
    List<Duties.Duty> duties = new ArrayList<>();
    duties.add(new Duties.Duty("recovery", Duration.ofSeconds(5), recovery::run));
    duties.add(
        new Duties.Duty("following changes", Duration.ofSeconds(1), house.library().own()::follow));
    duties.add(new Duties.Duty("the schedule", Duration.ofSeconds(15), house.scheduler()::run));
    duties.add(new Duties.Duty("publishing", Duration.ofSeconds(10), house.publishing()::resume));
    duties.add(new Duties.Duty("telling members", Duration.ofSeconds(10), tellings::run));
    duties.add(new Duties.Duty("retention", Duration.ofHours(1), retention::run));
    duties.addAll(counters.duties());
    return duties;
  }

  /// What was deleted, here or by another process, does not stay in this one's memory.
  private static Duties.Duty forgetting(GapFinder gaps, Bot bot, FrontDesk desk, Similar similar) {
    return new Duties.Duty(
        "forgetting",
        Duration.ofMinutes(5),
        () -> {
          gaps.forget();
          desk.tidy();
          bot.recollection().tidy();
          similar.tidy();
        });
  }

  /// What people can do besides asking.
  FrontDesk desk() {
    return desk;
  }

  /// Whether the database answers.
  boolean isWell() {
    try {
      house.storage().changes().latest();
      return true;
    } catch (RuntimeException gone) {
      // Whatever keeps it from answering, it does not serve.
      LOG.warn("the database does not answer", gone);
      return false;
    }
  }

  /// Ends in order: nothing new, open questions finished, and what could not be finished in time
  /// given back, so that another process need not wait for it.
  @Override
  public void close() {
    duties.close();
    threads.shutdown();
    CountDownLatch closing = new CountDownLatch(platforms.size());
    for (Platform platform : platforms) {
      Thread.ofVirtual()
          .name("closing-" + platform.name())
          .start(
              () -> {
                close(platform);
                closing.countDown();
              });
    }
    long end = System.nanoTime() + LAST_ANSWERS.toNanos();
    try {
      // What a duty has just sent is written down, too.
      boolean all =
          closing.await(LAST_ANSWERS.toNanos(), TimeUnit.NANOSECONDS)
              && threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (!all) {
        LOG.warn("not everything could be finished in time; it is at the next start");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    int left = bot.handOver();
    if (left > 0) {
      LOG.warn("{} questions are left to another process, or to the next start", left);
    }
    house.close();
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception failure) {
      // The others still have to be closed.
      LOG.warn("something could not be closed", failure);
    }
  }
}
