package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Permission;
import dev.foothold.adapter.discord.loopback.Role;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.testing.Bots;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Buttons, menus, forms and commands, and everything that can come of them.
class PressingTest {

  private Stage stage;
  private Message answer;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
    answer = mentioned();
  }

  private Message mentioned() {
    return stage.help.awaitBot(
        stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void somethingIsSaidToOne() {
    Interaction pressed = stage.ada.press(answer, "Helpful");

    assertThat(pressed.answer().text()).startsWith("You pressed 1/hp/");
    assertThat(pressed.state().ephemeral()).isTrue();
    assertClean();
  }

  @Test
  void aFormOpensAndComesBack() {
    Interaction pressed = stage.ada.press(answer, "Not helpful");
    Interaction sent =
        stage.ada.submit(pressed, "Why", "It was old", "Kind", "Old", "Where", stage.help);

    assertThat(sent.answer().text()).contains("It was old");
    assertThat(stage.counter.deeds.getLast())
        .isInstanceOfSatisfying(
            Deed.Submit.class,
            submit ->
                assertThat(submit.values())
                    .isEqualTo(
                        Map.of(
                            "why",
                            "It was old",
                            "kind",
                            "old",
                            "where",
                            "discord:" + stage.help.id())));
    assertClean();
  }

  @Test
  void aFollowUpIsAsked() {
    Interaction pressed = stage.ada.press(answer, "Ask a follow-up");
    Interaction sent =
        stage.ada.submit(
            pressed,
            "Why",
            "How do nurses become informatics nurses in health IT?",
            "Kind",
            "Old",
            "Where",
            stage.help);

    assertThat(sent.answer().text()).contains("Begin in your own hospital.");
    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void anAnswerIsShared() {
    Message mine = stage.ada.slash(stage.help, "ask", "question", Bots.OURS).answer();

    Message shared = stage.ada.press(mine, "Share").answer();

    assertThat(shared.isEphemeral()).isFalse();
    Eventually.passes(
        () ->
            assertThat(
                    stage
                        .storage
                        .log()
                        .at(stage.community(), Names.post(stage.help.id(), shared.id())))
                .isPresent());
    assertClean();
  }

  @Test
  void anAnswerIsRemoved() {
    stage.ada.press(answer, "Dismiss");

    Eventually.until("removal", answer::isDeleted);
    assertClean();
  }

  @Test
  void anAnswerOfSeveralMessagesIsRemovedWhole() {
    Eventually.until("the record", stage::isIdle);
    QuestionId id = stage.storage.log().newest(stage.community(), 1).getFirst().id();
    stage.counter.instead(
        (_, deed) ->
            deed instanceof Deed.Press(var action, _) && action.verb() == Verb.DISMISS
                ? List.of(new Response.Remove())
                : List.of(
                    new Response.Say(
                        View.text("long ".repeat(2_300)), Response.Audience.ALL, Optional.of(id))));
    stage.ada.press(answer, "Sources").answer();
    Eventually.until("three messages", () -> stage.help.messages().size() == 5);
    Eventually.until("the record", stage::isIdle);
    Message last = stage.help.messages().getLast();

    stage.ada.forgeButton(last, Action.of(Verb.DISMISS, id.value()).id());

    Eventually.passes(() -> assertThat(stage.help.messages()).hasSize(2).contains(answer));
    assertClean();
  }

  @Test
  void aMessageIsReplaced() {
    Interaction pressed = stage.ada.press(answer, "Solved");

    assertThat(pressed.answer().text()).isEqualTo("Thank you.");
    assertThat(answer.text()).isEqualTo("Solved");
    assertThat(answer.isDeleted()).isFalse();
    assertClean();
  }

  @Test
  void aThreadOpensOnce() {
    stage.ada.press(answer, "Open a thread").answer();
    Interaction again = stage.guild.owner().press(answer, "Open a thread");

    assertThat(again.answer().text()).isEqualTo("Opened.");
    Channel thread = Eventually.found("the thread", answer::thread);
    assertThat(thread.name()).isEqualTo("More on this");
    assertThat(thread.messages()).extracting(Message::text).containsOnlyOnce("Go on here.");
    assertClean();
  }

  @Test
  void withoutThePermissionSomebodyIsToldWhatIsMissing() {
    stage.help.deny(stage.guild.botRole(), Permission.CREATE_PUBLIC_THREADS);

    Interaction pressed = stage.ada.press(answer, "Open a thread");

    assertThat(pressed.answer().text()).contains("create public threads");
    assertThat(pressed.state().messages().getFirst().isEphemeral()).isTrue();
    assertThat(answer.thread()).isEmpty();
  }

  @Test
  void aFileIsHandedOver() {
    Interaction pressed = stage.ada.forgeButton(answer, Action.of(Verb.PRIVACY_EXPORT).id());

    assertThat(pressed.answer().files()).containsExactly("data.json");
    assertThat(pressed.answer().text()).contains("Your data");
    assertThat(pressed.answer().isEphemeral()).isTrue();
    assertClean();
  }

  @Test
  void whatIsChosenComesAlong() {
    stage.counter.instead(
        (_, deed) ->
            List.of(
                new Response.Say(
                    deed instanceof Deed.Press(_, var chosen)
                        ? View.text("Chosen: " + chosen)
                        : menus(),
                    Response.Audience.ONE)));
    Message menus = stage.ada.slash(stage.help, "foothold help").answer();

    assertThat(stage.ada.select(menus, "Mode", "On").answer().text()).contains("on");
    assertThat(stage.ada.select(menus, "Channel", stage.help).answer().text())
        .contains("discord:" + stage.help.id());
    assertThat(stage.ada.select(menus, "Who", stage.ada).answer().text())
        .contains("discord:" + stage.ada.id());
    assertClean();
  }

  private static View menus() {
    return View.of(
        new Block.Menu(
            Action.of(Verb.HELPFUL, "m"),
            new Block.Choices.Listed(
                List.of(new Block.Option("Off", "off", true), new Block.Option("On", "on", false))),
            "Mode",
            1),
        new Block.Menu(
            Action.of(Verb.HELPFUL, "c"), new Block.Choices.Channels(List.of()), "Channel", 1),
        new Block.Menu(Action.of(Verb.HELPFUL, "p"), new Block.Choices.People(), "Who", 1));
  }

  @Test
  void longAnswersComeInSeveralMessages() {
    stage.counter.instead(
        (_, _) ->
            List.of(new Response.Say(View.text("long ".repeat(2_000)), Response.Audience.ONE)));

    Interaction asked = stage.ada.slash(stage.help, "foothold help");

    Eventually.passes(() -> assertThat(asked.state().messages()).hasSize(3));
    assertThat(asked.state().messages()).allMatch(Message::isEphemeral);
    assertClean();
  }

  @Test
  void wordsAreCompletedWhileTyped() {
    Interaction typing = stage.guild.owner().type(stage.help, "advice post", "name", "name", "st");

    assertThat(typing.choices()).containsExactly("Start here");
    assertClean();
  }

  @Test
  void moderatorsDoWhatModeratorsDo() {
    Interaction done =
        stage.guild.owner().slash(stage.help, "advice post", "name", "x", "where", stage.help);

    assertThat(done.answer().text()).contains("where=discord:" + stage.help.id());
    assertThat(stage.counter.visitors.getLast().actor().role()).isEqualTo(Actor.Role.MODERATOR);
    assertClean();
  }

  @Test
  void theyDoItThroughTheOneCommandToo() {
    Interaction done = stage.guild.owner().slash(stage.help, "foothold advice post", "name", "x");

    assertThat(done.answer().text()).startsWith("You did");
    assertClean();
  }

  @Test
  void membersDoNotEvenWithForgedCommands() {
    assertThatThrownBy(() -> stage.ada.slash(stage.help, "advice post", "name", "x"))
        .isInstanceOf(IllegalStateException.class);

    Interaction forged = stage.ada.forgeSlash(stage.help, "advice post", "name", "x");
    Interaction whole = stage.ada.slash(stage.help, "foothold advice post", "name", "x");
    Interaction button = stage.ada.forgeButton(answer, Action.of(Verb.RETRACT, "q").id());
    Interaction form = stage.ada.forgeModal(stage.help, Action.of(Verb.DRAFT_NAMES, "d").id());

    assertThat(List.of(forged, whole, button, form))
        .allSatisfy(one -> assertThat(one.answer().text()).contains("moderators"));
    assertThat(stage.counter.deeds).isEmpty();
    assertClean();
  }

  @Test
  void aRoleThatTheCommunityChoseModerates() {
    Role mentors = stage.guild.role("mentors");
    stage.guild.setRoles(stage.ada, mentors);
    stage.set("moderators.discord:" + mentors.id(), "true");

    Interaction done = stage.ada.slash(stage.help, "foothold advice post", "name", "x");

    assertThat(done.answer().text()).startsWith("You did");
    assertClean();
  }

  @Test
  void whoeverMayRemoveMessagesModerates() {
    stage.guild.setRoles(stage.ada, stage.guild.role("helpers", Permission.MANAGE_MESSAGES));

    Interaction done = stage.ada.slash(stage.help, "advice post", "name", "x");

    assertThat(done.answer().text()).startsWith("You did");
    assertClean();
  }

  @Test
  void unknownIdsGetAKindSentence() {
    for (String id : List.of("0/hp/x", "1/zz", "{}", "1/hp/\u0000", "x".repeat(100))) {
      Interaction forged = stage.ada.forgeButton(answer, id);

      assertThat(forged.answer().text()).contains("earlier version");
    }
    assertClean();
  }

  @Test
  void directMessagesAreACommunityOfTheirOwn() {
    stage.ada.slash(stage.ada.direct(), "foothold help").answer();

    assertThat(stage.counter.visitors.getLast())
        .satisfies(
            visitor -> {
              assertThat(visitor.actor().community().value()).startsWith("discord:dm-");
              assertThat(visitor.place().isDirect()).isTrue();
              assertThat(visitor.actor().role()).isEqualTo(Actor.Role.MEMBER);
            });
    assertClean();
  }

  @Test
  void theirLanguageComesAlong() {
    stage.ada.setLocale("es-ES");

    Interaction forged = stage.ada.forgeButton(answer, "0/hp/x");

    assertThat(forged.answer().text()).contains("versión anterior");
    assertClean();
  }

  @Test
  void anAnswerBelowOneKeepsIt() {
    Interaction pressed =
        stage.ada.forgeButton(answer, Action.of(Verb.OFFERED, new QuestionId("q").value()).id());

    assertThat(pressed.answer().text()).contains("Begin in your own hospital.");
    assertThat(answer.text()).contains("Ask the volunteer office.");
    assertClean();
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
