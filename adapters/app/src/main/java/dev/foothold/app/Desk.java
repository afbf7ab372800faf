package dev.foothold.app;

import dev.foothold.adapter.storage.Database;
import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.core.Bot;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.advice.Scheduler;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Source;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.CommunityKnowledge;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.advice.ShippedAdvice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The database, open for one command in one community, and what can be done with it. What needs
/// the entries opens them when it is first asked for, without the model: words alone decide what a
/// suggestion is like. One thread at a time.
final class Desk implements AutoCloseable {

  private final Place place;
  private final Actor actor;
  private final Outbox outbox;
  private final Settings settings;
  private final Shell shell;
  private Optional<Library> library = Optional.empty();

  /// What every desk stands on.
  ///
  /// @param database to be closed
  /// @param storage what is in it
  /// @param office who may, and the audit log
  /// @param holder this process
  record Place(Database database, Storage storage, Office office, Holder holder) {}

  /// The entries, with what communities have of their own.
  private record Library(Knowledge knowledge, CommunityKnowledge own) {}

  Desk(Place place, Actor actor, Outbox outbox, Settings settings, Shell shell) {
    this.place = place;
    this.actor = actor;
    this.outbox = outbox;
    this.settings = settings;
    this.shell = shell;
  }

  /// Who sits here.
  Actor actor() {
    return actor;
  }

  /// Where they do what they do.
  CommunityId community() {
    return actor.community();
  }

  Storage storage() {
    return place.storage();
  }

  Office office() {
    return place.office();
  }

  SettingsDesk settings() {
    return new SettingsDesk(storage().settings(), office());
  }

  PrivacyDesk privacy() {
    return new PrivacyDesk(storage(), office().people(), place.holder().clock());
  }

  AdviceDesk advice() throws IOException {
    return new AdviceDesk(
        storage(),
        new AdviceDesk.Means(
            ShippedAdvice.advice(),
            search(),
            publishing(),
            List.of(PostLimit.DISCORD, PostLimit.SLACK)),
        office());
  }

  Publishing publishing() {
    return new Publishing(
        storage().publications(), storage().advice(), publishers(), place.holder());
  }

  /// What posts call a community: the local one has no name of its own.
  static String called(CommunityId community) {
    return community.value().equals(Desks.LOCAL) ? "this community" : community.value();
  }

  /// Posts what is due; communities are called by their names.
  Scheduler scheduler() throws IOException {
    return new Scheduler(storage().schedules(), advice(), publishing(), office(), Desk::called);
  }

  SuggestionDesk suggestions() throws IOException {
    return new SuggestionDesk(storage(), library().own(), search(), links(), office());
  }

  EntryDesk entries() throws IOException {
    return new EntryDesk(library().own(), search(), office());
  }

  GapDesk gaps() throws IOException {
    return new GapDesk(storage().gaps(), search(), office());
  }

  FeedbackDesk feedback() throws IOException {
    GapFinder finder = new GapFinder(storage().gaps(), library().knowledge().embedder());
    return new FeedbackDesk(storage().log(), finder, publishers(), office());
  }

  /// Finds what is shipped, and what communities have of their own.
  KnowledgeSearch search() throws IOException {
    return library().knowledge().search();
  }

  /// Where a post of the terminal stands.
  Path file(PostRef post) {
    String name = post.value().substring(post.value().indexOf(':') + 1);
    return Desks.outbox(settings).resolve(name + ".md");
  }

  private List<Publisher> publishers() {
    return List.of(outbox);
  }

  /// The bot in this community, for the one who sits here. What it is asked is kept, as on every
  /// platform.
  ///
  /// @param fast whether to do without the model
  LocalAsker asker(boolean fast) throws IOException {
    Library open = library(fast ? Knowledge.Model.NONE : Knowledge.Model.BACKGROUND);
    Knowledge knowledge = open.knowledge();
    InstantSource clock = place.holder().clock();
    Bot bot =
        new Bot(
            new Answering(
                knowledge.search(), knowledge.embedder(), new Screen(knowledge.scopeExamples())),
            storage(),
            new GapFinder(storage().gaps(), knowledge.embedder()),
            new Bot.Rules(AskLimits.LOCAL, office().communities(), office().people()),
            new Bot.Crew(
                place.holder(),
                new WaitingRoom(
                    Runtime.getRuntime().availableProcessors(), WaitingRoom.DEFAULT_SEATS, clock)));
    Runnable untilReady =
        () -> {
          // What was approved meanwhile, here or in another process, is found.
          open.own().follow();
          if (!fast) {
            knowledge.awaitModel(Wiring.MODEL_PATIENCE);
          }
        };
    return new LocalAsker(
        bot,
        clock,
        Locale.getDefault(),
        untilReady,
        new LocalAsker.Session(community(), place.holder().name()));
  }

  private Library library() throws IOException {
    return library(Knowledge.Model.NONE);
  }

  private Library library(Knowledge.Model model) throws IOException {
    if (library.isEmpty()) {
      Knowledge knowledge = Knowledge.open(settings.folders(), model, Wiring.notices(shell));
      CommunityKnowledge own =
          new CommunityKnowledge(storage().entries(), storage().changes(), knowledge.overlay());
      library = Optional.of(new Library(knowledge, own));
      own.fill();
    }
    return library.get();
  }

  private LinkCheck links() throws IOException {
    return new LinkCheck(settings.data().bannedSites(), sites(library().knowledge().entries()));
  }

  /// The sites that entries lead to, which others may pretend to be.
  private static Set<String> sites(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.sources().stream())
        .map(Source::url)
        .flatMap(url -> Optional.ofNullable(url.getHost()).stream())
        .map(Desk::registered)
        .collect(Collectors.toSet());
  }

  /// What somebody has registered: the last two labels, or three where the second is one of those
  /// that countries give to everybody (`co.uk`, `gov.au`).
  static String registered(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 1;
    boolean shared = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
    int first = Math.max(0, last - (shared ? 2 : 1));
    return String.join(".", List.of(labels).subList(first, labels.length));
  }

  /// What somebody is told who may not: never at this terminal, whose person is the operator.
  static Trouble notAllowed() {
    return Trouble.error("only moderators may do that.");
  }

  @Override
  public void close() {
    try {
      library.ifPresent(open -> open.knowledge().close());
    } finally {
      place.database().close();
    }
  }
}
