package dev.foothold.app;

import dev.foothold.adapter.storage.Database;
import dev.foothold.core.Bot;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.advice.Scheduler;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.feedback.Similar;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Source;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.policy.WaitingRoom;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.CommunityKnowledge;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.advice.ShippedAdvice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The open database and the desks that stand on it, the same for a command at the terminal and for
/// the bot that runs. What needs the entries opens them when it is first asked for, so that a
/// command which needs none does not wait for them. What it makes is safe for many threads; itself
/// it is for one at a time.
final class House implements AutoCloseable {

  private final Place place;
  private final List<Publisher> publishers;
  private final Settings settings;
  private final Consumer<String> notices;
  private Optional<Library> library = Optional.empty();

  /// What every desk stands on.
  ///
  /// @param database to be closed
  /// @param storage what is in it
  /// @param office who may, and the audit log
  /// @param holder this process
  record Place(Database database, Storage storage, Office office, Holder holder)
      implements AutoCloseable {

    @Override
    public void close() {
      database.close();
    }
  }

  /// The entries, with what communities have of their own, and what puts together what they lack.
  record Library(Knowledge knowledge, CommunityKnowledge own, GapFinder gaps) {}

  /// @param place closed with it
  /// @param publishers of the platforms that this process serves
  /// @param notices told what had to be done to open the entries
  House(Place place, List<Publisher> publishers, Settings settings, Consumer<String> notices) {
    this.place = place;
    this.publishers = List.copyOf(publishers);
    this.settings = settings;
    this.notices = notices;
  }

  Place place() {
    return place;
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
            library().knowledge().search(),
            publishing(),
            List.of(PostLimit.DISCORD, PostLimit.SLACK)),
        office());
  }

  Publishing publishing() {
    return new Publishing(
        storage().publications(),
        storage().advice(),
        ShippedAdvice.advice(),
        publishers,
        place.holder());
  }

  /// What posts call a community: the local one has no name of its own, and a platform's id is none
  /// that its people know.
  static String called(CommunityId community) {
    boolean hasNoName = community.value().equals(Desks.LOCAL) || community.value().contains(":");
    return hasNoName ? "this community" : community.value();
  }

  /// Posts what is due; communities are called by their names.
  Scheduler scheduler() throws IOException {
    return new Scheduler(storage().schedules(), advice(), publishing(), office(), House::called);
  }

  SuggestionDesk suggestions() throws IOException {
    Library open = library();
    return new SuggestionDesk(storage(), open.own(), open.knowledge().search(), links(), office());
  }

  EntryDesk entries() throws IOException {
    Library open = library();
    return new EntryDesk(open.own(), open.knowledge().search(), office());
  }

  GapDesk gaps() throws IOException {
    return new GapDesk(storage().gaps(), library().knowledge().search(), office());
  }

  FeedbackDesk feedback() throws IOException {
    return new FeedbackDesk(storage().log(), library().gaps(), publishers, office());
  }

  /// Finds what was answered before.
  Similar similar() throws IOException {
    Knowledge knowledge = library().knowledge();
    return new Similar(storage().log(), knowledge.search(), knowledge.embedder());
  }

  /// Answers, and keeps what it is asked.
  ///
  /// @param limits what one person may ask of this process
  /// @param places how many questions are answered at once
  Bot bot(AskLimits limits, int places) throws IOException {
    Knowledge knowledge = library().knowledge();
    return new Bot(
        new Answering(
            knowledge.search(), knowledge.embedder(), new Screen(knowledge.scopeExamples())),
        storage(),
        library().gaps(),
        new Bot.Rules(limits, office().communities(), office().people()),
        new Bot.Crew(
            place.holder(),
            new WaitingRoom(places, WaitingRoom.DEFAULT_SEATS, place.holder().clock())));
  }

  /// The entries, opened without the model where they were not open: words alone decide what a
  /// suggestion is like.
  Library library() throws IOException {
    return library(Knowledge.Model.NONE);
  }

  /// The same.
  ///
  /// @param model whether texts are embedded, if they were not open
  Library library(Knowledge.Model model) throws IOException {
    if (library.isEmpty()) {
      Knowledge knowledge = Knowledge.open(settings.folders(), model, notices);
      CommunityKnowledge own =
          new CommunityKnowledge(storage().entries(), storage().changes(), knowledge.overlay());
      GapFinder gaps = new GapFinder(storage().gaps(), knowledge.embedder());
      library = Optional.of(new Library(knowledge, own, gaps));
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
        .map(House::registered)
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

  @Override
  public void close() {
    try {
      library.ifPresent(open -> open.knowledge().close());
    } finally {
      place.close();
    }
  }
}
