package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Permission;
import dev.foothold.core.model.Finding;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Coming in, staying in, and what operators are told.
class ConnectingTest {

  private Stage stage;

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    stage = Stage.prepared();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void commandsRegisterThemselves() {
    stage.start();

    assertThat(stage.discord.commands())
        .extracting(command -> command.path("name").asText())
        .containsExactlyInAnyOrder(
            "ask",
            "advice",
            "suggest",
            "foothold",
            "Answer this",
            "Save as advice draft",
            "Suggest as resource");
    assertClean();
  }

  @Test
  void theyAreLeftAsTheyAre() {
    stage.start();
    stage.stop();
    stage.start();

    assertThat(stage.discord.requests("PUT", "/applications/*/commands")).hasSize(1);
    assertThat(stage.discord.requests("GET", "/applications/*/commands")).hasSize(2);
    assertClean();
  }

  @Test
  void oneServerMayHaveThemAlone() {
    stage.registeringHere().start();
    stage.stop();
    stage.start();

    assertThat(stage.discord.commands()).isEmpty();
    assertThat(stage.discord.commands(stage.guild)).hasSize(7);
    assertThat(stage.discord.requests("PUT", "/applications/*/guilds/*/commands")).hasSize(1);
    assertClean();
  }

  @Test
  void aRangeOfShardsIsServed() {
    stage.serving(new DiscordSettings.Shards(0, 1, 2)).start();

    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertThat(stage.discord.gateway().sessions()).isEqualTo(2);
    assertClean();
  }

  @Test
  void menusAreInSpanishToo() {
    stage.start();

    JsonNode menu =
        stage.discord.commands().stream()
            .filter(command -> command.path("name").asText().equals("Answer this"))
            .findFirst()
            .orElseThrow();
    assertThat(menu.at("/name_localizations/es-ES").asText()).isEqualTo("Responder a esto");
  }

  @Test
  void aDroppedLineIsTakenUpAgain() {
    stage.start();
    stage.discord.gateway().drop();
    Eventually.until("resumption", () -> stage.discord.gateway().resumes() > 0);

    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertThat(stage.discord.gateway().identifies()).isEqualTo(1);
    assertClean();
  }

  @Test
  void whatCameWhileTheLineWasDownIsAnswered() {
    stage.start();
    stage.discord.gateway().drop();

    Message question = stage.ada.say(stage.help, stage.discord.bot().mention() + " " + Bots.OURS);

    assertThat(stage.help.awaitBot(question).text()).contains("Ask the volunteer office.");
    assertClean();
  }

  @Test
  void anInvalidSessionBeginsAnew() {
    stage.start();
    stage.discord.gateway().invalidate(false);
    Eventually.until("a second session", () -> stage.discord.gateway().identifies() > 1);

    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);

    assertThat(asked.answer().text()).contains("Ask the volunteer office.");
  }

  @Test
  void aWrongTokenIsSaidWithoutStackTrace() {
    Discord wrong = new Discord(stage.settings("another-token"), stage.clock);

    assertThat(wrong.check())
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.BROKEN);
              assertThat(finding.todo()).contains("Reset Token");
            });
    assertThatThrownBy(wrong::invite)
        .isInstanceOf(DiscordRefusal.class)
        .hasMessageContaining("Reset Token")
        .extracting(Throwable::getStackTrace)
        .isEqualTo(new StackTraceElement[0]);
    wrong.close();
  }

  @Test
  void anIntentThatWasNotGrantedIsSaid() throws IOException, InterruptedException {
    try (Stage other = Stage.with(true, ShortNames.STANDARD)) {
      assertThatThrownBy(other::start)
          .isInstanceOf(DiscordRefusal.class)
          .hasMessageContaining("Message Content Intent");
    }
  }

  @Test
  void whereNoStartsAreLeftItSaysSo() {
    stage.discord.gateway().setSessionStarts(0);

    assertThatThrownBy(stage::start)
        .isInstanceOf(DiscordRefusal.class)
        .hasMessageContaining("no more starts");
    assertThat(stage.discord.gateway().identifies()).isZero();
  }

  @Test
  void whileDiscordIsDownItGoesOnTrying() {
    stage.discord.setDown(true);
    stage.start();

    stage.discord.setDown(false);

    Eventually.until("commands", () -> !stage.discord.commands().isEmpty());
    assertThat(stage.discord.gateway().identifies()).isEqualTo(1);
  }

  @Test
  void theCheckNamesWhatIsMissing() {
    stage.guild.everyone().grants(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES);
    stage.guild.botRole().grants(Permission.READ_MESSAGE_HISTORY);

    List<Finding> findings = new Discord(stage.settings(), stage.clock).check();

    assertThat(findings)
        .filteredOn(finding -> finding.what().startsWith("Server"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.LIMITED);
              assertThat(finding.what())
                  .contains("Attach Files", "nobody can export")
                  .doesNotContain("Send Messages (");
            });
  }

  @Test
  void moderatorsLearnWhereItMayNotWrite() {
    stage.start();
    stage.help.deny(stage.guild.botRole(), Permission.SEND_MESSAGES);

    Eventually.passes(
        () ->
            assertThat(stage.bot().findings(stage.community()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("#help")));
    assertThat(stage.bot().findings(Names.guild(1))).isEmpty();
  }

  @Test
  void theInvitationIsTheApplicationsOwn() {
    assertThat(new Discord(stage.settings(), stage.clock).invite())
        .contains(DiscordInvite.link(stage.discord.bot().id()));
  }

  @Test
  void bothAddressesOrNone() {
    assertThatThrownBy(() -> DiscordSettings.Urls.of("http://127.0.0.1:1/", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DiscordSettings.Urls.of("", " ")).isEmpty();
    assertThat(DiscordSettings.Urls.of("http://127.0.0.1:1/", "ws://127.0.0.1:2/"))
        .isEqualTo(
            Optional.of(
                new DiscordSettings.Urls(
                    URI.create("http://127.0.0.1:1/"), URI.create("ws://127.0.0.1:2/"))));
  }

  @Test
  void settingsDoNotShowTheToken() {
    assertThat(stage.settings().toString()).doesNotContain(stage.discord.token());
  }

  @Test
  void closingEndsWhatIsUnderWay() {
    stage.start();
    Interaction asked = stage.ada.slash(stage.help, "ask", "question", Bots.OURS);
    asked.response();

    stage.stop();

    assertThat(asked.state().messages()).hasSize(1);
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
    assertThat(stage.discord.invalidRequests()).isZero();
  }
}
