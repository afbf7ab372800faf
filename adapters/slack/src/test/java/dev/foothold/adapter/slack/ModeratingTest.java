package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.adapter.slack.loopback.View;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Verb;
import dev.foothold.testing.Eventually;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What moderators do, from the first press to what stands in the channel, by both ways between
/// Slack and the bot, beside another workspace that is served at the same time.
@ParameterizedClass
@EnumSource(Neighbours.Way.class)
class ModeratingTest {

  private static final String HERE = "#help";

  private final Neighbours.Way way;
  private Neighbours neighbours;
  private Neighbours.Side here;
  private Neighbours.Side there;
  private Team team;
  private Channel help;
  private Channel mods;
  private Person olga;
  private Person ada;
  private Person ann;
  private Person ben;

  ModeratingTest(Neighbours.Way way) {
    this.way = way;
  }

  @BeforeEach
  void open() throws Exception {
    neighbours = Neighbours.open(way);
    here = neighbours.here();
    there = neighbours.there();
    team = here.team();
    olga = team.owner("olga");
    ann = team.member("ann");
    ada = team.admin("ada");
    ben = team.member("ben");
    help = team.publicChannel("help").invitesBot();
    mods = team.publicChannel("mods").invitesBot();
  }

  @AfterEach
  void close() {
    neighbours.close();
    assertThat(neighbours.complaints()).isEmpty();
  }

  /// The last message with these words that somebody alone sees.
  private static Message sees(Person person, Channel channel, String words) {
    return Eventually.found(
        person.name() + " sees: " + words,
        () ->
            person.ephemerals(channel).stream()
                .filter(message -> message.shown().contains(words))
                .reduce((_, last) -> last));
  }

  private Message commands(Person person, String text, String words) {
    person.slash(help, "/foothold", text).acknowledged();
    return sees(person, help, words);
  }

  private Message settings(Person person) {
    return commands(person, "settings", "How sure I must be");
  }

  private Message presses(Message message, String label, String words) {
    olga.presses(message, label).acknowledged();
    return sees(olga, help, words);
  }

  private Message chooses(Message message, String menu, String words, String... choices) {
    olga.chooses(message, menu, choices).acknowledged();
    return sees(olga, help, words);
  }

  private static View form(Person person, String title) {
    return Eventually.found(
        title, () -> person.openView().filter(view -> view.title().equals(title)));
  }

  private static Message stands(Neighbours.Side side, Channel channel, String words) {
    return Eventually.found(
        words + " in " + channel.name(),
        () ->
            side.team().byBot(channel).stream()
                .filter(message -> message.shown().contains(words))
                .reduce((_, last) -> last));
  }

  private static String mention(Channel channel) {
    return "<#" + channel.id() + ">";
  }

  /// Chooses a channel for what moderators are told.
  private void tellsModeratorsIn(Channel channel) {
    Message places = presses(settings(olga), "Channels for moderators", "The digest comes");
    chooses(places, "Choose a channel", mention(channel), channel.id());
  }

  @Test
  void workspacesOwnPeopleModerate() {
    assertThat(commands(olga, "status", "How I am doing here").buttons()).contains("Review");
    assertThat(commands(ada, "status", "How I am doing here").buttons()).contains("Review");
    commands(ann, "status", "for this community's moderators");
  }

  @Test
  void somebodyChosenModerates() {
    Message people = presses(settings(olga), "People", "Let one person");
    Message person = chooses(people, "Choose a person", "no right to moderate", ann.id());
    presses(person, "Let them moderate", "moderates by this community's choice");

    assertThat(commands(ann, "status", "How I am doing here").buttons()).contains("Review");
    assertThat(settings(ann).buttons()).contains("People");
  }

  @Test
  void groupThatWasChosenModerates() {
    String mentors = team.userGroup("mentors", ann);
    Message people = presses(settings(olga), "People", "Let one person");
    chooses(people, "Choose roles or groups", "Saved", "mentors");

    assertThat(commands(ann, "status", "How I am doing here").buttons()).contains("Review");
    commands(ben, "status", "for this community's moderators");
    assertThat(neighbours.storage().settings().all(Names.community(team.id())))
        .containsEntry("moderators." + Names.group(mentors), "true");
  }

  private Message draft(String title, String post) {
    olga.slash(help, "/advice", "create").acknowledged();
    olga.fills(form(olga, "A new advice thread"))
        .write("Title", title)
        .write("post", post)
        .submit();
    return sees(olga, help, "Draft: " + title);
  }

  @Test
  void adviceIsWrittenAddedToAndPosted() {
    Message draft = draft("First steps", "Begin with a shift.");
    olga.presses(draft, "Add a post").acknowledged();
    olga.fills(form(olga, "Add a post")).write("post", "Then ask for *more*.").submit();
    Message longer = sees(olga, help, "Then ask for");
    presses(longer, "Save", "is saved as version 1");

    Message preview = commands(olga, "advice preview first-steps", "Begin with a shift.");
    presses(preview, "Post here", "stands in");

    Message opening = stands(here, help, "Begin with a shift.");
    assertThat(team.replies(help, opening))
        .singleElement()
        .satisfies(reply -> assertThat(reply.shown()).contains("Then ask for"));
  }

  @Test
  void adviceIsEditedUndoneAndRetired() {
    presses(draft("First steps", "Begin with a shift."), "Save", "is saved as version 1");
    Message draft = commands(olga, "advice edit first-steps", "Draft: First steps");
    olga.presses(draft, "Edit post 1").acknowledged();
    olga.fills(form(olga, "Edit post 1")).write("Post 1", "Begin with two shifts.").submit();
    presses(sees(olga, help, "two shifts"), "Save", "is saved as version 2");

    Message history = commands(olga, "advice history first-steps", "History of First steps");
    presses(history, "Undo the last change", "is saved as version 3");
    Message preview = commands(olga, "advice preview first-steps", "Begin with a shift.");
    Message asked = presses(preview, "Retire", "out of use?");
    presses(asked, "Retire", "is out of use");

    commands(olga, "advice preview first-steps", "\u00b7 retired");
  }

  @Test
  void adviceIsPostedInAnotherChannel() {
    Message preview = commands(olga, "advice preview start-here", "Welcome to " + team.name());

    chooses(preview, "Post in another channel", "stands in", mods.id());

    stands(here, mods, "Welcome to " + team.name());
    assertThat(team.byBot(help)).isEmpty();
  }

  @Test
  void channelWithoutTheBotIsNotPostedIn() {
    Channel secret = team.privateChannel("secret", olga);
    Message preview = commands(olga, "advice preview start-here", "Welcome to " + team.name());

    chooses(preview, "Post in another channel", "Invite me there", secret.id());

    assertThat(team.byBot(secret)).isEmpty();
  }

  @Test
  void adviceIsScheduledOnASecondTry() {
    String command = "advice schedule start-here " + HERE + " now and then";
    Message wrong = commands(olga, command.replace(HERE, mention(mods)), "Try again");
    olga.presses(wrong, "Try again").acknowledged();
    olga.fills(form(olga, "Schedule")).write("When", "every Monday 09:00 Europe/Berlin").submit();
    sees(olga, help, "will be posted in");

    neighbours.passes(Duration.ofDays(5));
    here.process().doesItsDuties();

    stands(here, mods, "Welcome to this community");
    Message all = commands(olga, "advice schedules", "What is posted when");
    presses(all, "Delete", "Nothing is posted by itself");
  }

  @Test
  void messageBecomesAdvice() {
    Message said = ann.says(help, "Volunteer first, it opens doors.");

    olga.shortcut(said, "save_as_advice").acknowledged();

    assertThat(form(olga, "A new advice thread").shown()).contains("Opening post");
  }

  private void suggests(String title) {
    ann.slash(help, "/suggest", "").acknowledged();
    ann.fills(form(ann, "Suggest something"))
        .write("Title", title)
        .write("text", "It says how to begin in health IT.")
        .write("link", "https://healthit.gov/begin")
        .submit();
    sees(ann, help, title);
  }

  private Message card(String title) {
    here.process().doesItsDuties();
    return stands(here, mods, title);
  }

  @Test
  void suggestionIsApprovedOnItsCard() {
    tellsModeratorsIn(mods);
    suggests("A guide for beginners");

    olga.presses(card("A guide for beginners"), "Approve").acknowledged();

    stands(here, mods, "Approved.");
    assertThat(team.byBot(mods)).hasSize(1);
  }

  @Test
  void suggestionIsEditedOnItsCard() {
    tellsModeratorsIn(mods);
    suggests("A guide for beginners");

    olga.presses(card("A guide for beginners"), "Edit").acknowledged();
    olga.fills(form(olga, "Edit and approve")).write("Title", "A guide for all").submit();

    assertThat(stands(here, mods, "Approved.").shown()).contains("A guide for all");
  }

  @Test
  void suggestionIsDeclinedOnItsCard() {
    tellsModeratorsIn(mods);
    suggests("A guide for beginners");

    olga.presses(card("A guide for beginners"), "Decline").acknowledged();
    olga.fills(form(olga, "Decline")).write("Why", "We have one.").submit();

    assertThat(stands(here, mods, "Declined.").shown()).contains("We have one.");
  }

  @Test
  void cardIsNotForPlainMembers() {
    tellsModeratorsIn(mods);
    suggests("A guide for beginners");
    Message card = card("A guide for beginners");

    ann.presses(card, "Approve").acknowledged();

    sees(ann, mods, "for this community's moderators");
    assertThat(team.now(card)).map(Message::shown).contains(card.shown());
  }

  /// Asks in vain.
  private Message misses(Person person) {
    Message asked = person.mentions(help, Bots.UNKNOWN);
    Eventually.until("no answer", () -> !team.replies(help, asked).isEmpty());
    Eventually.until("the gap", this::hasGap);
    return team.replies(help, asked).getFirst();
  }

  private boolean hasGap() {
    return !neighbours.storage().gaps().biggest(Names.community(team.id()), 1).isEmpty();
  }

  @Test
  void gapBecomesAnEntryOrIsSettled() {
    misses(ann);
    Message gaps = commands(olga, "gaps", "Once:");
    presses(gaps, "Draft an entry", "The draft waits in the review queue");

    Message queue = commands(olga, "review", "1 suggestion waits");
    assertThat(queue.buttons()).contains("Approve", "Edit", "Decline");
    presses(commands(olga, "gaps", "Once:"), "Settle", "It is off the list");
  }

  @Test
  void gapBecomesAdvice() {
    misses(ann);
    Message gaps = commands(olga, "gaps", "Once:");

    olga.presses(gaps, "Write an advice thread").acknowledged();

    assertThat(form(olga, "A new advice thread").shown()).contains("Title");
  }

  @Test
  void digestComesWhereItWasChosenTo() {
    Message places = presses(settings(olga), "Channels for moderators", "The digest comes");
    olga.presses(places, "When it comes").acknowledged();
    olga.fills(form(olga, "When the digest comes"))
        .write("When, with the time zone", "every Monday 09:00 Europe/Berlin")
        .submit();
    sees(olga, help, "Saved.");
    misses(ann);
    neighbours
        .storage()
        .settings()
        .set(
            Names.community(team.id()),
            "digest.channel",
            Names.channel(team.id(), mods.id()).value());

    neighbours.passes(Duration.ofDays(5));
    here.process().doesItsDuties();

    Message digest = stands(here, mods, "The week from");
    olga.presses(digest, "All gaps").acknowledged();
    sees(olga, mods, "Once:");
    assertThat(team.now(digest)).map(Message::shown).contains(digest.shown());
  }

  @Test
  void modeOfOneChannelIsChosen() {
    Message speaking = presses(settings(olga), "When I speak", "otherwise");
    Message channel = chooses(speaking, "Choose a channel", "In " + mention(help), help.id());
    chooses(channel, "Choose when", "Saved", "never");

    Message asked = ann.mentions(help, Bots.OURS);
    Message other = ann.mentions(mods, Bots.OURS);
    Eventually.until("an answer elsewhere", () -> !team.replies(mods, other).isEmpty());
    neighbours.stop();

    assertThat(team.replies(help, asked))
        .singleElement()
        .satisfies(reply -> assertThat(reply.shown()).contains("switched me off here"));
  }

  @Test
  void pausedBotSaysNothingElse() {
    Message paused = commands(olga, "pause", "I am switched off here");
    presses(paused, "Switch on", "I am switched on");

    Message asked = ann.mentions(help, Bots.OURS);

    Eventually.until("an answer", () -> !team.replies(help, asked).isEmpty());
  }

  @Test
  void entryIsHiddenAndShownAgain() {
    Message hidden = commands(olga, "hide volunteering", "is hidden here");

    ann.slash(help, "/ask", Bots.OURS).acknowledged();
    Eventually.until("something else", () -> !ann.ephemerals(help).isEmpty());
    assertThat(ann.ephemerals(help).getFirst().shown()).doesNotContain(AskingContract.ANSWER);
    presses(hidden, "Show again", "is shown again");

    ann.slash(help, "/ask", Bots.OURS).acknowledged();
    sees(ann, help, AskingContract.ANSWER);
  }

  @Test
  void answerIsRetractedByItsLink() {
    Message asked = ann.mentions(help, Bots.OURS);
    Eventually.until("an answer", () -> !team.replies(help, asked).isEmpty());
    Message answer = team.replies(help, asked).getFirst();
    Eventually.until("the record", () -> stood(answer));
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(team.domain(), help.id(), answer.ts().replace(".", ""));

    commands(olga, "retract " + link + "?thread_ts=" + asked.ts(), "The answer is taken back");

    assertThat(team.replies(help, asked)).isEmpty();
  }

  private boolean stood(Message answer) {
    return neighbours
        .storage()
        .log()
        .at(Names.community(team.id()), new Names.Stand(help.id(), answer.ts()).ref())
        .isPresent();
  }

  @Test
  void communityIsAskedAndTheAnswerSolves() {
    Message unknown = misses(ann);
    ann.presses(unknown, "Ask the community").acknowledged();
    sees(ann, help, "I have asked the community");
    stands(here, help, "podcast");

    Message asked = ann.mentions(help, Bots.OURS);
    Eventually.until("an answer", () -> !team.replies(help, asked).isEmpty());
    ann.presses(team.replies(help, asked).getFirst(), "Solved").acknowledged();
    sees(ann, help, "marked it as solved");
  }

  @Test
  void plainMembersForgeNothing() {
    Message said = ann.says(help, "hello");
    List<Verb> verbs = Arrays.stream(Verb.values()).filter(Verb::isForModerators).toList();
    String metadata =
        "{\"channel\":\"%s\",\"direct\":false,\"origin\":\"words\",\"until\":0,\"left\":0}"
            .formatted(help.id());

    verbs.forEach(verb -> ann.forges(said, Action.of(verb, "a", "b").id() + "|0").acknowledged());
    verbs.forEach(
        verb -> ann.forgesForm(Action.of(verb, "a", "b").id() + "|0", metadata).acknowledged());
    ann.shortcut(said, "save_as_advice").acknowledged();
    neighbours.stop();

    assertThat(ann.ephemerals())
        .hasSize(2 * verbs.size() + 1)
        .allSatisfy(
            message -> assertThat(message.shown()).contains("for this community's moderators"));
    assertThat(ann.openView()).isEmpty();
    assertThat(team.byBot(help)).isEmpty();
    assertThat(neighbours.storage().settings().all(Names.community(team.id()))).isEmpty();
    assertThat(neighbours.storage().audit().newest(Names.community(team.id()), 9)).isEmpty();
  }

  @Test
  void theOtherWorkspaceSeesNothingOfIt() {
    Person otto = there.team().owner("otto");
    Channel theirs = there.team().publicChannel("help").invitesBot();
    tellsModeratorsIn(mods);
    suggests("A guide for beginners");
    misses(ann);
    presses(draft("First steps", "Begin with a shift."), "Save", "is saved as version 1");
    commands(olga, "pause", "I am switched off here");
    there.process().doesItsDuties();
    here.process().doesItsDuties();

    otto.slash(theirs, "/foothold", "review").acknowledged();
    sees(otto, theirs, "Nothing waits for review");
    otto.slash(theirs, "/foothold", "gaps").acknowledged();
    sees(otto, theirs, "Nothing was asked in vain so far");
    otto.slash(theirs, "/foothold", "answers").acknowledged();
    sees(otto, theirs, "Nothing was asked so far");
    otto.slash(theirs, "/foothold", "audit").acknowledged();
    sees(otto, theirs, "Nothing yet");
    otto.slash(theirs, "/advice", "browse").acknowledged();
    assertThat(sees(otto, theirs, "Start here").shown()).doesNotContain("First steps");
    otto.slash(theirs, "/foothold", "status").acknowledged();
    sees(otto, theirs, "I am switched on");
    assertThat(there.team().byBot(theirs)).isEmpty();
    stands(here, mods, "A guide for beginners");
  }
}
