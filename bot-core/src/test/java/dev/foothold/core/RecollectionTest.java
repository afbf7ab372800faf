package dev.foothold.core;

import static dev.foothold.core.testing.Bots.OURS;
import static dev.foothold.core.testing.Bots.UNKNOWN;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.Recollection.Recalled;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecollectionTest {

  private static final UserId ANA = new UserId("test:ana");
  private static final UserId BEN = new UserId("test:ben");
  private static final UserId CEM = new UserId("test:cem");
  private static final ThreadId THREAD = new ThreadId("talk");

  private final Town town = new Town(Bots.knowledge());
  private final Bot bot = Bots.bot(town, "one");
  private int messages;

  @ParameterizedTest
  @ValueSource(strings = {OURS, UNKNOWN, "hello", "what does my blood test result mean?"})
  void recallsAnAnswerAsItWasGiven(String text) {
    Answer answer = ask(text, Ask.Place.CHANNEL);

    assertThat(recall(bot, HERE, ANA, answer.id()))
        .isInstanceOfSatisfying(
            Recalled.Found.class, found -> assertThat(found.answer()).isEqualTo(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, UNKNOWN, "hello", "what does my blood test result mean?"})
  void recallsItInAnotherProcess(String text) {
    Answer answer = ask(text, Ask.Place.CHANNEL);

    assertThat(recall(Bots.bot(town, "another"), HERE, ANA, answer.id()))
        .isInstanceOfSatisfying(
            Recalled.Found.class,
            found -> {
              assertThat(found.answer().outcome()).isEqualTo(answer.outcome());
              assertThat(found.answer().found()).isEqualTo(answer.found());
              assertThat(found.answer().confidence()).isEqualTo(answer.confidence());
            });
  }

  @Test
  void recallsAFollowUpWithWhatWasSaidBeforeIt() {
    ask(OURS, Ask.Place.CHANNEL);
    Answer followUp = ask("What about that for nurses?", Ask.Place.CHANNEL);
    ask(UNKNOWN, Ask.Place.CHANNEL);

    assertThat(recall(Bots.bot(town, "another"), HERE, ANA, followUp.id()))
        .isInstanceOfSatisfying(
            Recalled.Found.class,
            found -> assertThat(found.answer().outcome()).isEqualTo(followUp.outcome()));
  }

  @Test
  void recallsForOthersWhatStandsBeforeAll() {
    Answer answer = ask(OURS, Ask.Place.CHANNEL);
    Recalled before = recall(bot, HERE, BEN, answer.id());
    town.storage().log().posted(HERE, answer.id(), new PostRef("test:1"));

    Recalled after = recall(bot, HERE, BEN, answer.id());

    assertThat(before).isEqualTo(new Recalled.OfAnother());
    assertThat(after).isInstanceOf(Recalled.Found.class);
  }

  @Test
  void recallsForModeratorsWhatWasOverheard() {
    new SettingsDesk(town.storage().settings(), town.office())
        .mode(MOD, CHANNEL, ChannelMode.SUGGEST_TO_MODERATORS);
    Answer answer = ask(OURS, Ask.Place.OVERHEARD);

    assertThat(recall(Bots.bot(town, "another"), HERE, MOD.user(), answer.id()))
        .isInstanceOf(Recalled.Found.class);
  }

  @Test
  void recallsNothingElsewhereOrUnrecordedOrDeleted() {
    Answer answer = ask(OURS, Ask.Place.CHANNEL);
    Recalled elsewhere = recall(bot, ELSEWHERE, ANA, answer.id());
    Recalled unrecorded = recall(bot, HERE, ANA, QuestionId.UNRECORDED);
    town.storage().log().delete(HERE, answer.id());

    Recalled deleted = recall(bot, HERE, ANA, answer.id());

    assertThat(List.of(elsewhere, unrecorded, deleted)).containsOnly(new Recalled.NotThere());
  }

  @Test
  void forgetsWhatIsDeletedAnywhere() {
    Answer kept = ask(OURS, BEN, HERE);
    Answer deleted = ask(OURS, ANA, HERE);
    ask(OURS, CEM, HERE);
    ask(OURS, BEN, ELSEWHERE);
    town.storage().log().delete(HERE, deleted.id());
    town.storage().personalData().delete(town.people().key(CEM));
    town.storage().personalData().removeCommunity(ELSEWHERE);

    bot.recollection().tidy();

    assertThat(bot.recollection().size()).isEqualTo(1);
    assertThat(recall(bot, HERE, BEN, kept.id())).isInstanceOf(Recalled.Found.class);
  }

  @Test
  void doesNotPassOffAnotherAnswerForTheOldOne() {
    Answer answer = ask(OURS, Ask.Place.CHANNEL);
    town.search().hide(HERE, new EntryId("volunteering"));

    assertThat(recall(Bots.bot(town, "another"), HERE, ANA, answer.id()))
        .isInstanceOf(Recalled.Changed.class);
  }

  private Recalled recall(Bot process, CommunityId community, UserId person, QuestionId id) {
    return process
        .recollection()
        .recall(new Recollection.Reader(community, town.people().key(person), THREAD), id);
  }

  private Answer ask(String text, Ask.Place place) {
    return ask(text, new Ask.Origin(ANA, HERE, CHANNEL, THREAD, place));
  }

  private Answer ask(String text, UserId person, CommunityId community) {
    return ask(text, new Ask.Origin(person, community, CHANNEL, THREAD, Ask.Place.CHANNEL));
  }

  private Answer ask(String text, Ask.Origin origin) {
    messages++;
    town.clock().advance(Duration.ofSeconds(10));
    Instant now = town.clock().instant();
    Ask ask =
        new Ask(
            origin,
            text,
            new Ask.Delivery(
                List.of(new DeliveryKey("key-" + messages)), now, now.plusSeconds(900), ""),
            Locale.US);
    RecordingReply reply = new RecordingReply();
    bot.ask(ask, reply);
    return reply.finished().getFirst();
  }
}
