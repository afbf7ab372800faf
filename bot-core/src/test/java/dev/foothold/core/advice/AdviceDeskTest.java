package dev.foothold.core.advice;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakePublisher;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceDeskTest {

  private static final AdviceId START = new AdviceId("start-here");
  private static final AdviceId OWN = new AdviceId("own");
  private static final AdviceDesk.Readers READERS =
      new AdviceDesk.Readers("Health IT Club", Optional.of("Zoë"));

  private final Town town =
      new Town(Entries.entry("volunteering", "Volunteering").answer("Ask the office.").build());
  private final FakePublisher publisher = new FakePublisher("test");
  private final AdviceDesk desk = desk();

  private AdviceDesk desk() {
    return new AdviceDesk(
        town.storage(),
        new AdviceDesk.Means(
            List.of(advice("start-here", "Welcome to {community}, {member}.", "Second post.")),
            town.search(),
            new Publishing(
                town.storage().publications(),
                town.storage().advice(),
                List.of(publisher),
                town.holder("one")),
            List.of(PostLimit.DISCORD, new PostLimit("test", 80))),
        town.office());
  }

  @Test
  void listsShippedThreadsFirst() {
    desk.create(MOD, advice("a-thread", "Post."));

    assertThat(desk.list(HERE))
        .extracting(one -> one.version().advice().id().value())
        .containsExactly("start-here", "a-thread");
  }

  @Test
  void showsAShippedThreadAsVersionZero() {
    assertThat(desk.show(HERE, START)).map(AdviceVersion::number).contains(0);
  }

  @Test
  void showsAnEditedThreadInThePlaceOfTheShippedOneHereAlone() {
    desk.edit(MOD, advice("start-here", "Ours."), 0);

    assertThat(desk.show(HERE, START)).map(one -> one.advice().posts()).contains(List.of("Ours."));
    assertThat(desk.show(ELSEWHERE, START)).map(AdviceVersion::number).contains(0);
  }

  @Test
  void findsByAliasBeforeText() {
    desk.create(MOD, advice("b", "This speaks of a beginning."));
    desk.create(MOD, new Advice(OWN, "Own", List.of("Post."), List.of("the beginning"), List.of()));

    assertThat(desk.find(HERE, "Beginning", 10))
        .extracting(one -> one.version().advice().id().value())
        .containsExactly("own", "b");
  }

  @Test
  void letsOnlyModeratorsWrite() {
    Advice advice = advice("own", "Post.");

    assertThat(desk.create(ANA, advice)).isEqualTo(new AdviceDesk.Result.NotAllowed());
    assertThat(desk.edit(ANA, advice, 0)).isEqualTo(new AdviceDesk.Result.NotAllowed());
    assertThat(desk.undo(ANA, START)).isEqualTo(new AdviceDesk.Result.NotAllowed());
    assertThat(desk.retire(ANA, START)).isEqualTo(new AdviceDesk.Result.NotAllowed());
    assertThat(desk.history(ANA, START)).isEmpty();
    assertThat(desk.publish(ANA, START, CHANNEL, READERS))
        .isEqualTo(new AdviceDesk.Published.NotAllowed());
    assertThat(desk.schedule(ANA, START, CHANNEL, "every day 09:00 UTC"))
        .isEqualTo(new AdviceDesk.Scheduled.NotAllowed());
    assertThat(publisher.texts()).isEmpty();
  }

  @Test
  void refusesASecondThreadOfTheSameName() {
    AdviceDesk.Result again = desk.create(MOD, advice("start-here", "Mine."));

    assertThat(again).isInstanceOf(AdviceDesk.Result.Conflict.class);
  }

  @Test
  void showsTheSecondEditorWhatTheFirstChanged() {
    desk.create(MOD, advice("own", "One.\nTwo.", "Three."));
    desk.edit(MOD, advice("own", "One.\nTwo, changed by the first.", "Three."), 1);

    AdviceDesk.Result second = desk.edit(MAX, advice("own", "One.\nTwo.", "Three!"), 1);

    assertThat(second)
        .isInstanceOfSatisfying(
            AdviceDesk.Result.Conflict.class,
            conflict -> {
              assertThat(conflict.current().number()).isEqualTo(2);
              assertThat(conflict.difference())
                  .isEqualTo("- Two, changed by the first.\n+ Two.\n- Three.\n+ Three!");
            });
    assertThat(desk.show(HERE, OWN)).map(AdviceVersion::number).contains(2);
  }

  @Test
  void savesTheSecondEditorsWorkOnTopOfTheFirst() {
    desk.create(MOD, advice("own", "One."));
    desk.edit(MOD, advice("own", "Two."), 1);

    AdviceDesk.Result third = desk.edit(MAX, advice("own", "Both."), 2);

    assertThat(third)
        .isInstanceOfSatisfying(
            AdviceDesk.Result.Saved.class,
            saved -> assertThat(saved.version().number()).isEqualTo(3));
  }

  @Test
  void editsNothingThatIsNotThere() {
    assertThat(desk.edit(MOD, advice("own", "Post."), 0))
        .isEqualTo(new AdviceDesk.Result.NotThere(OWN));
  }

  @Test
  void undoesTheLastChangeByAddingAVersion() {
    desk.create(MOD, advice("own", "One."));
    desk.edit(MOD, advice("own", "Two."), 1);

    desk.undo(MOD, OWN);

    assertThat(desk.show(HERE, OWN)).map(one -> one.advice().posts()).contains(List.of("One."));
    assertThat(desk.history(MOD, OWN).orElseThrow())
        .extracting(AdviceVersion::number)
        .containsExactly(3, 2, 1);
  }

  @Test
  void undoesTheFirstEditOfAShippedThread() {
    desk.edit(MOD, advice("start-here", "Ours."), 0);

    desk.undo(MOD, START);

    assertThat(desk.show(HERE, START))
        .map(one -> one.advice().posts().getLast())
        .contains("Second post.");
  }

  @Test
  void hasNothingToUndoAtTheBeginning() {
    desk.create(MOD, advice("own", "One."));

    assertThat(desk.undo(MOD, OWN)).isEqualTo(new AdviceDesk.Result.NotThere(OWN));
    assertThat(desk.undo(MOD, START)).isEqualTo(new AdviceDesk.Result.NotThere(START));
  }

  @Test
  void retiresAShippedThreadHereAloneAndBringsItBack() {
    desk.retire(MOD, START);
    List<AdviceDesk.Listed> retired = desk.list(HERE);
    desk.undo(MOD, START);

    assertThat(retired).isEmpty();
    assertThat(desk.list(HERE)).hasSize(1);
    assertThat(desk.list(ELSEWHERE)).hasSize(1);
  }

  @Test
  void publishesNoRetiredThread() {
    desk.retire(MOD, START);

    assertThat(desk.publish(MOD, START, CHANNEL, READERS))
        .isEqualTo(new AdviceDesk.Published.NotThere(START));
  }

  @Test
  void previewsExactlyWhatIsPosted() {
    Advice advice = advice("own", "Hello {member} of {community}.", "{entry:volunteering}");
    desk.create(MOD, advice);
    Preview preview = desk.preview(HERE, advice, READERS);

    desk.publish(MOD, OWN, CHANNEL, READERS);

    assertThat(preview.posts())
        .containsExactly(
            "Hello Zoë of Health IT Club.",
            "Ask the office. ([example.org](<https://example.org/volunteering>))");
    assertThat(publisher.texts()).isEqualTo(preview.posts());
  }

  @Test
  void quotesEntriesAsTheyAreNow() {
    desk.create(MOD, advice("own", "{entry:volunteering}"));
    town.search()
        .put(HERE, Entries.entry("volunteering", "Volunteering").answer("Call them.").build());

    desk.publish(MOD, OWN, CHANNEL, READERS);

    assertThat(publisher.texts().getFirst()).startsWith("Call them.");
  }

  @Test
  void postsNothingWhereAQuotedEntryIsHidden() {
    desk.create(MOD, advice("own", "First.", "{entry:volunteering}"));
    town.search().hide(HERE, new EntryId("volunteering"));

    AdviceDesk.Published published = desk.publish(MOD, OWN, CHANNEL, READERS);

    assertThat(problems(published)).singleElement().asString().contains("post 2", "volunteering");
    assertThat(publisher.texts()).isEmpty();
  }

  @Test
  void pingsNobodyWhateverAMemberIsCalled() {
    AdviceDesk.Readers tricky =
        new AdviceDesk.Readers(
            "Club", Optional.of("@every\u200bone \u202enaissi <@123> \uff20here"));

    desk.publish(MOD, START, CHANNEL, tricky);

    assertThat(publisher.texts().getFirst())
        .isEqualTo("Welcome to Club, @ everyone naissi < @ 123> @ here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello @everyone",
        "Hello @here!",
        "Hello @every\u200bone",
        "Hello \uff20everyone",
        "Hello <!channel>",
        "Hello <@&123456789>",
        "Hello \u202egninrom",
        "Hello {nobody}",
        "See {entry:no-such-entry}",
        "See {entry:NOT AN ID}",
        "Hidden\u2066 text"
      })
  void refusesPostsThatPingOrDeceive(String post) {
    boolean placeholder = post.contains("{entry:NOT");

    AdviceDesk.Result result = desk.create(MOD, advice("own", post));

    // A placeholder with blanks is no placeholder, and stands as it is typed.
    assertThat(result)
        .isInstanceOf(
            placeholder ? AdviceDesk.Result.Saved.class : AdviceDesk.Result.Invalid.class);
  }

  @Test
  void saysByHowMuchAPostIsTooLongAndPostsNothing() {
    desk.create(MOD, advice("own", "Short.", "x".repeat(2_345)));

    AdviceDesk.Published published = desk.publish(MOD, OWN, CHANNEL, READERS);
    Preview preview = desk.preview(HERE, advice("own", "Short.", "x".repeat(2_345)), READERS);

    assertThat(problems(published)).singleElement().asString().contains("post 2", "2,265");
    assertThat(preview.problemsOn("discord")).singleElement().asString().contains("345");
    assertThat(preview.problemsOn("slack")).isEmpty();
    assertThat(publisher.texts()).isEmpty();
    assertThat(town.storage().publications().newest(HERE, 10)).isEmpty();
  }

  @Test
  void postsOnlyWhereSomethingPosts() {
    AdviceDesk.Published published =
        desk.publish(MOD, START, new ChannelId("other:channel"), READERS);

    assertThat(problems(published)).singleElement().asString().contains("other");
  }

  @Test
  void postsTheOpeningAndItsRepliesInOrder() {
    desk.publish(MOD, START, CHANNEL, READERS);

    assertThat(publisher.posts())
        .satisfiesExactly(
            opening -> assertThat(opening.opening()).isEmpty(),
            reply -> assertThat(reply.opening()).isPresent());
    assertThat(town.storage().publications().newest(HERE, 1))
        .extracting(Publication::state)
        .containsExactly(Publication.State.DONE);
  }

  @Test
  void countsUses() {
    desk.publish(MOD, START, CHANNEL, READERS);

    assertThat(desk.list(HERE)).extracting(AdviceDesk.Listed::uses).containsExactly(1L);
    assertThat(desk.list(ELSEWHERE)).extracting(AdviceDesk.Listed::uses).containsExactly(0L);
  }

  @Test
  void publishesNothingWhileTheBotIsPaused() {
    new SettingsDesk(town.storage().settings(), town.office()).pause(MOD);

    assertThat(desk().publish(MOD, START, CHANNEL, READERS))
        .isEqualTo(new AdviceDesk.Published.Paused());
  }

  @Test
  void schedulesAThread() {
    AdviceDesk.Scheduled scheduled =
        desk.schedule(
            MOD, START, new ChannelId("discord:1"), "every Monday 09:00 America/New_York");

    assertThat(scheduled)
        .isInstanceOfSatisfying(
            AdviceDesk.Scheduled.Added.class,
            added -> assertThat(added.localTime()).isEqualTo("2026-07-06 09:00 America/New_York"));
    assertThat(desk.schedules(MOD).orElseThrow()).hasSize(1);
    assertThat(desk.schedules(STRANGER).orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every Monday",
        "every day 09:00 Mars/Olympus",
        "once 2020-01-01 09:00 UTC",
        "every 31st of the month 09:00 UTC"
      })
  void schedulesNothingThatIsNoTime(String rule) {
    AdviceDesk.Scheduled scheduled = desk.schedule(MOD, START, new ChannelId("discord:1"), rule);

    assertThat(scheduled).isInstanceOf(AdviceDesk.Scheduled.Invalid.class);
    assertThat(desk.schedules(MOD).orElseThrow()).isEmpty();
  }

  @Test
  void schedulesNothingThatIsTooLongThere() {
    desk.create(MOD, advice("own", "x".repeat(100)));

    assertThat(desk.schedule(MOD, OWN, CHANNEL, "every day 09:00 UTC"))
        .isInstanceOf(AdviceDesk.Scheduled.Invalid.class);
  }

  @Test
  void schedulesNoMoreThanAReaderCanBear() {
    for (int i = 0; i < AdviceDesk.MAX_SCHEDULES; i++) {
      desk.schedule(MOD, START, new ChannelId("discord:1"), "every day 09:00 UTC");
    }

    AdviceDesk.Scheduled more =
        desk.schedule(MOD, START, new ChannelId("discord:1"), "every day 09:00 UTC");

    assertThat(more).isInstanceOf(AdviceDesk.Scheduled.Invalid.class);
  }

  @Test
  void endsASchedule() {
    desk.schedule(MOD, START, new ChannelId("discord:1"), "every day 09:00 UTC");
    ScheduleId id = desk.schedules(MOD).orElseThrow().getFirst().id();

    boolean byStranger = desk.unschedule(STRANGER, id);
    boolean byMember = desk.unschedule(ANA, id);
    boolean byMod = desk.unschedule(MOD, id);

    assertThat(List.of(byStranger, byMember, byMod)).containsExactly(false, false, true);
  }

  @Test
  void writesDownWhatModeratorsDo() {
    desk.create(MOD, advice("own", "One."));
    desk.edit(MOD, advice("own", "Two."), 1);
    desk.undo(MOD, OWN);
    desk.publish(MOD, OWN, CHANNEL, READERS);
    desk.schedule(MOD, OWN, CHANNEL, "every day 09:00 UTC");
    desk.unschedule(MOD, desk.schedules(MOD).orElseThrow().getFirst().id());
    desk.retire(MOD, OWN);

    assertThat(town.audited())
        .containsExactlyInAnyOrder(
            "advice.create",
            "advice.edit",
            "advice.undo",
            "advice.publish",
            "advice.schedule",
            "advice.unschedule",
            "advice.retire");
  }

  @Test
  void writesNothingDownOfWhatFailed() {
    desk.edit(MOD, advice("start-here", "@everyone"), 0);
    town.clock().advance(Duration.ofMinutes(1));
    desk.edit(MOD, advice("start-here", "Fine."), 7);

    assertThat(town.audited()).isEmpty();
    assertThat(desk.show(HERE, START)).map(AdviceVersion::number).contains(0);
  }

  private static List<String> problems(AdviceDesk.Published published) {
    return published instanceof AdviceDesk.Published.Invalid(var problems) ? problems : List.of();
  }

  private static Advice advice(String id, String... posts) {
    return new Advice(
        new AdviceId(id), "Title of " + id, List.of(posts), List.of(), List.of("tag"));
  }
}
