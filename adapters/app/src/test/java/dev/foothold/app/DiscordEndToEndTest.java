package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Guild;
import dev.foothold.adapter.discord.loopback.Interaction;
import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Person;
import dev.foothold.adapter.terminal.Exit;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// The program as an operator starts it, in a process of its own, on a Discord of our own.
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD) // a process that does not end
class DiscordEndToEndTest {

  @TempDir private Path folder;

  private LoopbackDiscord discord;
  private Guild guild;
  private Channel help;
  private Person ada;

  @BeforeAll
  static void makeIndex() throws IOException {
    SampleHome.ready();
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    discord = LoopbackDiscord.start(InstantSource.system());
    guild = discord.guild("learners");
    help = guild.text("help");
    ada = discord.person("ada");
    guild.join(ada);
  }

  @AfterEach
  void close() {
    discord.close();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DISCORD_TOKEN", discord.token());
    settings.put("FOOTHOLD_DISCORD_API_URL", discord.apiUrl());
    settings.put("FOOTHOLD_DISCORD_GATEWAY_URL", discord.gatewayUrl());
    settings.put("FOOTHOLD_DATA_DIR", folder.toString());
    return settings;
  }

  private ProgramProcess started() throws IOException {
    return ProgramProcess.start(SampleHome.FOLDER, settings(), "run").until("Ready.");
  }

  /// One command of the operator's, beside the running bot.
  private String operator(String... args) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(InputStream.nullInputStream(), out, err, settings(), Shell.Terminals.NONE);
    Exit exit = Foothold.run(args, shell, SampleHome.ready());
    assertThat(exit).as("%s%s", out, err).isEqualTo(Exit.OK);
    return out.toString();
  }

  @Test
  void aQuestionIsAnsweredWithItsSources() throws Exception {
    try (ProgramProcess program = started()) {
      Message answer = ada.slash(help, "ask", "question", SampleHome.QUESTION).answer();

      assertThat(answer.text())
          .contains("Begin at the service desk of a hospital", "https://example.org/ehr-analyst");
      assertThat(program.stop()).isZero();
      assertThat(program.said()).contains("Stopping", "Stopped.").doesNotContain(discord.token());
    }
    assertThat(discord.complaints()).isEmpty();
    assertThat(discord.unexpected()).isEmpty();
  }

  @Test
  void aQuestionWhoseProcessIsKilledEndsOnce() throws Exception {
    Gate never = new Gate();
    Interaction asked;
    try (ProgramProcess program = started()) {
      discord.fault(
          LoopbackDiscord.request("PATCH", "/webhooks/*/*/messages/@original"),
          1,
          new Fault.HoldRequest(never));
      asked = ada.slash(help, "ask", "question", SampleHome.QUESTION);
      Eventually.until("acknowledged, and being answered", () -> never.arrivals() == 1);
      program.kill();
    }

    try (ProgramProcess again = started()) {
      Message answer = asked.answer();

      assertThat(answer.text()).contains("Begin at the service desk of a hospital");
      again.stop();
    }
    assertThat(asked.state().messages()).hasSize(1);
    assertThat(operator("answers", "--community", "discord:" + guild.id(), "--json"))
        .containsOnlyOnce("\"id\"");
  }

  @Test
  void whatIsApprovedElsewhereIsFoundAtOnce() throws Exception {
    String community = "discord:" + guild.id();
    try (ProgramProcess program = started()) {
      String suggested =
          operator(
              "suggest",
              "Interface analysts in Maine meet every first Tuesday in the library of Bangor.",
              "--community",
              community);
      String id = suggested.replaceAll("(?s).*?(s-[0-9a-z]{8}).*", "$1");
      operator("review", "approve", "--community", community, id);
      operator("settings", "set", "rate.person", "1000/10m", "--community", community);

      Eventually.passes(
          () ->
              assertThat(
                      ada.slash(
                              help, "ask", "question", "Where do interface analysts meet in Maine?")
                          .answer()
                          .text())
                  .contains("library of Bangor"));
      program.stop();
    }
  }

  @Test
  void aTokenThatDiscordDoesNotKnowIsToldAndNotRepeated() throws Exception {
    Map<String, String> wrong = settings();
    wrong.put("DISCORD_TOKEN", "not-the-token");

    try (ProgramProcess program = ProgramProcess.start(SampleHome.FOLDER, wrong, "run")) {
      program.until("foothold: Discord: ");

      assertThat(program.stop()).isEqualTo(1);
      assertThat(program.said()).doesNotContain("not-the-token").doesNotContain("Exception");
    }
  }

  @Test
  void theDoctorFindsNothingBroken() throws Exception {
    assertThat(operator("doctor")).contains("Discord: ");
  }

  @Test
  void theInvitationAsksForItsPermissions() throws Exception {
    assertThat(operator("discord", "invite"))
        .startsWith("https://discord.com/oauth2/authorize?client_id=")
        .contains("permissions=");
  }

  @Test
  void commandsAreThereForEveryone() throws Exception {
    try (ProgramProcess program = started()) {
      List<String> names =
          discord.commands().stream().map(command -> command.path("name").asText()).toList();

      assertThat(names).contains("foothold", "ask", "suggest", "privacy");
      program.stop();
    }
  }
}
