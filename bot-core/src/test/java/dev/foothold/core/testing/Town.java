package dev.foothold.core.testing;

import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Questions;
import dev.foothold.core.privacy.People;
import dev.foothold.core.suggest.CommunityKnowledge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Two communities with their people and everything that desks need, in memory. One thread at a
/// time.
public final class Town {

  /// A community.
  public static final CommunityId HERE = new CommunityId("test:here");

  /// Another one.
  public static final CommunityId ELSEWHERE = new CommunityId("test:elsewhere");

  /// A channel of the first.
  public static final ChannelId CHANNEL = new ChannelId("test:channel");

  /// A member of the first community.
  public static final Actor ANA = actor("ana", HERE, Actor.Role.MEMBER);

  /// Another member of it.
  public static final Actor BEN = actor("ben", HERE, Actor.Role.MEMBER);

  /// A moderator of it.
  public static final Actor MOD = actor("mod", HERE, Actor.Role.MODERATOR);

  /// Another moderator of it.
  public static final Actor MAX = actor("max", HERE, Actor.Role.MODERATOR);

  /// A moderator of the other community.
  public static final Actor STRANGER = actor("mod", ELSEWHERE, Actor.Role.MODERATOR);

  /// Who runs the bot.
  public static final Actor OPERATOR = actor("root", HERE, Actor.Role.OPERATOR);

  private final TestClock clock = new TestClock();
  private final FaultyStorage storage =
      new FaultyStorage(new InMemoryStorage(clock, new Random(1), 8, Duration.ofMinutes(30)));
  private final People people = People.withKey("a key for tests that is long enough");
  private final WordSearch search;
  private int asked;

  /// A town whose people know something already.
  ///
  /// @param shipped what everybody finds
  public Town(Entry... shipped) {
    this.search = new WordSearch(List.of(shipped));
  }

  private static Actor actor(String name, CommunityId community, Actor.Role role) {
    return new Actor(new UserId("test:" + name), community, role);
  }

  /// Its time.
  ///
  /// @return noon at first
  public TestClock clock() {
    return clock;
  }

  /// What it remembers.
  ///
  /// @return always the same
  public FaultyStorage storage() {
    return storage;
  }

  /// Knows its people again.
  ///
  /// @return always the same
  public People people() {
    return people;
  }

  /// What its people find.
  ///
  /// @return always the same
  public WordSearch search() {
    return search;
  }

  /// What holds in its communities.
  ///
  /// @return with nothing remembered
  public Communities communities() {
    return new Communities(storage.settings(), clock);
  }

  /// An office, as each process has one.
  ///
  /// @return with nothing remembered
  public Office office() {
    return new Office(communities(), people, storage.audit(), clock, new Random(7));
  }

  /// What communities add and hide.
  ///
  /// @return over the one search
  public CommunityKnowledge knowledge() {
    return new CommunityKnowledge(storage.entries(), storage.changes(), search);
  }

  /// Puts gaps into their places.
  ///
  /// @return comparing by words
  public GapFinder gaps() {
    FakeEmbedder none = new FakeEmbedder();
    none.unload();
    return new GapFinder(storage.gaps(), none);
  }

  /// Judges links.
  ///
  /// @return with one banned site and two known ones
  public LinkCheck links() {
    return new LinkCheck(Set.of("banned.example"), Set.of("healthit.gov", "openemr.org"));
  }

  /// A question of Ana's that has ended, in the first community.
  ///
  /// @param text what she asked
  /// @param kind how it ended
  /// @param found what answered it
  /// @return its id
  public QuestionId asked(String text, Ending.Kind kind, EntryId... found) {
    Instant now = clock.instant();
    Ask ask =
        new Ask(
            new Ask.Origin(ANA.user(), HERE, CHANNEL, new ThreadId("t"), Ask.Place.CHANNEL),
            text,
            new Ask.Delivery(
                List.of(new DeliveryKey("key-" + asked++)), now, now.plusSeconds(900), ""),
            Locale.US);
    Questions.Opening opening =
        new Questions.Opening(
            ask, people.key(ANA.user()), new Claim("one", now, now.plusSeconds(30)), List.of());
    if (storage.questions().admit(opening)
        instanceof Questions.Admission.Admitted(var id, var lease)) {
      storage
          .questions()
          .close(lease, new Ending(kind, Optional.empty(), List.of(found), 0.9, now));
      return id;
    }
    throw new AssertionError("not admitted");
  }

  /// A process.
  ///
  /// @param name its name
  /// @return with leases of 30 seconds
  public Holder holder(String name) {
    return new Holder(name, Duration.ofSeconds(30), clock);
  }

  /// What moderators did, in the first community.
  ///
  /// @return actions, newest first
  public List<String> audited() {
    return storage.audit().newest(HERE, 100).stream().map(event -> event.action()).toList();
  }
}
