package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.labels;
import static dev.foothold.core.chat.moderator.Hall.menus;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.Asks;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.testing.RecordingReply;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private final Hall hall = new Hall();

  @Test
  void tellsHowItIs() {
    hall.suggest(ANA, "A lab", "");
    hall.miss("Which podcast should I play?");
    hall.findings.add(
        new Finding(Finding.Level.LIMITED, "I may not post in #news.", "Give me the right."));
    hall.findings.add(new Finding(Finding.Level.FINE, "The token works.", ""));

    String status = reading(hall.command("status"));

    assertThat(status)
        .contains(
            "switched on",
            "when I am spoken to",
            "No question is being answered",
            "1 suggestion waits",
            "1 question is open",
            "1.2.3",
            "Give me the right")
        .doesNotContain("The token works");
  }

  @Test
  void saysThatNothingIsMissing() {
    String unknown = reading(hall.command("status"));
    hall.findings.add(new Finding(Finding.Level.FINE, "The token works.", ""));

    assertThat(unknown).doesNotContain("every right that I need");
    assertThat(reading(hall.command("status"))).contains("every right that I need");
  }

  @Test
  void switchesOffAndOn() {
    List<Response> off = hall.command("pause");
    boolean paused = hall.office.communities().of(HERE).paused();
    List<Response> on = hall.press(button(off, "Switch on"));

    assertThat(paused).isTrue();
    assertThat(hall.office.communities().of(HERE).paused()).isFalse();
    assertThat(reading(on)).contains("switched on");
    assertThat(reading(hall.command("resume"))).contains("switched on");
  }

  @Test
  void listsWhatModeratorsDid() {
    hall.settings.pause(MOD);

    assertThat(reading(hall.command("audit"))).contains("pause paused \\= true");
    assertThat(labels(hall.command("audit"))).isEmpty();
  }

  @Test
  void hidesAndShowsAgain() {
    EntryId id = new EntryId("volunteering");

    List<Response> hidden = hall.command(Map.of("entry", "volunteering"), "hide");
    boolean found = hall.town.search().entry(HERE, id).isPresent();
    List<Response> shown = hall.press(button(hidden, "Show again"));

    assertThat(reading(hidden)).contains("Volunteer at a hospital", "is hidden here");
    assertThat(found).isFalse();
    assertThat(reading(shown)).contains("shown again");
    assertThat(hall.town.search().entry(HERE, id)).isPresent();
  }

  @Test
  void offersEntriesThatMayHaveBeenMeant() {
    List<Response> asked = hall.command(Map.of("entry", "hospital volunteer"), "hide");
    Block.Menu menu = menus(asked).getFirst();

    List<Response> hidden = hall.choose(menu.action(), "volunteering");

    assertThat(reading(asked)).contains("no entry called");
    assertThat(reading(hidden)).contains("is hidden here");
  }

  @Test
  void completesEntriesByTitle() {
    hall.command(Map.of("entry", "nursing"), "hide");

    assertThat(complete("hide", "hospital volunteer")).contains("volunteering");
    assertThat(complete("unhide", "nurs")).containsExactly("nursing");
    assertThat(complete("hide", "")).isEmpty();
  }

  private List<String> complete(String command, String typed) {
    Deed.Command deed = new Deed.Command(List.of(command), Map.of("entry", typed));
    return hall.desk.complete(Hall.visitor(MOD), deed, "entry").stream()
        .map(Block.Option::value)
        .toList();
  }

  @Test
  void saysThatAnEntryIsNotHidden() {
    assertThat(reading(hall.command(Map.of("entry", "volunteering"), "unhide")))
        .contains("not hidden");
    assertThat(reading(hall.command(Map.of("entry", "No id"), "unhide"))).contains("not hidden");
    assertThat(reading(hall.press(Verb.HIDE, "never-was"))).contains("not there");
    assertThat(reading(hall.press(Verb.HIDE, "No.id"))).contains("not there");
  }

  @Test
  void listsWhatWasAskedAndTakesAnAnswerBack() {
    PostRef post = answer("key");
    QuestionId id = asked(post);

    List<Response> answers = hall.command("answers");
    List<Response> retracted = hall.press(button(answers, "Take back"));
    List<Response> again = hall.press(Verb.RETRACT, id.value());

    assertThat(reading(answers)).contains("hospital volunteer", "answered");
    assertThat(reading(retracted)).contains("taken back");
    assertThat(hall.publisher.texts()).isEmpty();
    assertThat(reading(again)).contains("no answer of mine");
    assertThat(hall.town.audited()).contains("answer.retract");
  }

  @Test
  void listsWhyAnAnswerDidNotHelp() {
    QuestionId id = asked(answer("key"));
    hall.feedback.rate(ANA, id, false, "It is *too* long.");
    hall.feedback.rate(BEN, id, true, "I like it.");

    List<Response> answers = hall.command("answers");

    assertThat(reading(answers)).contains("\n> It is \\*too\\* long.").doesNotContain("I like it.");
    assertThat(hall.feedback.reasons(MOD, id)).containsExactly("It is *too* long.");
    assertThat(hall.feedback.reasons(ANA, id)).isEmpty();
  }

  private PostRef answer(String key) {
    Publisher.Posting posting =
        hall.publisher.post(new Publisher.Post(key, HERE, CHANNEL, Optional.empty(), "Answer."));
    assertThat(posting).isInstanceOf(Publisher.Posting.Posted.class);
    return ((Publisher.Posting.Posted) posting).post();
  }

  private QuestionId asked(PostRef post) {
    RecordingReply reply = new RecordingReply();
    hall.bot.ask(Asks.ask(Bots.OURS, "key"), reply);
    QuestionId id = reply.finished().getFirst().id();
    hall.town.storage().log().posted(HERE, id, post);
    return id;
  }

  @Test
  void listsUsesOfAnEntry() {
    asked(answer("key"));

    List<Response> uses = hall.command(Map.of("entry", "volunteering"), "uses");

    assertThat(reading(uses)).contains("hospital volunteer");
    assertThat(reading(hall.command(Map.of("entry", "nursing"), "uses"))).contains("No answer");
  }

  @Test
  void takesAnAnswerBackByItsLink() {
    PostRef post = answer("key");
    asked(post);

    List<Response> retracted = hall.command(Map.of("message", "link:" + post), "retract");

    assertThat(reading(retracted)).contains("taken back");
    assertThat(reading(hall.command(Map.of("message", "no link"), "retract")))
        .contains("no link to a message");
    assertThat(reading(hall.command(Map.of("message", "link:gone"), "retract")))
        .contains("no answer of mine");
    assertThat(hall.town.storage().log().newest(HERE, 1))
        .extracting(AskedQuestion::after)
        .allMatch(after -> after.post().isEmpty());
  }

  @Test
  void isForModeratorsAlone() {
    List<Deed> deeds =
        List.of(
            new Deed.Command(List.of("status"), Map.of()),
            new Deed.Command(List.of("pause"), Map.of()),
            new Deed.Command(List.of("hide"), Map.of("entry", "volunteering")),
            new Deed.Press(Action.of(Verb.RETRACT, "q-1"), List.of()),
            new Deed.Press(Action.of(Verb.AUDIT, "0"), List.of()));

    assertThat(deeds)
        .allSatisfy(deed -> assertThat(reading(hall.serve(ANA, deed))).contains("moderators"));
    assertThat(hall.office.communities().of(HERE).paused()).isFalse();
  }
}
