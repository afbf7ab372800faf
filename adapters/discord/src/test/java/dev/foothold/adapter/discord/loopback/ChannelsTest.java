package dev.foothold.adapter.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTagSnowflake;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  private LoopbackDiscord discord;
  private Guild guild;
  private Channel help;
  private Person ada;
  private Bot bot;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    discord = LoopbackDiscord.start(TurnableClock.at(Instant.now()));
    guild = discord.guild("learners");
    help = guild.text("help");
    ada = discord.person("ada");
    guild.join(ada);
    bot = Bot.connected(discord);
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
  }

  @Test
  void aMessageIsSentEditedAndDeleted() {
    net.dv8tion.jda.api.entities.Message sent = text().sendMessage("One").complete();

    sent.editMessage("Two").complete();
    List<Message> shown = help.messages();
    sent.delete().complete();

    assertThat(shown).extracting(Message::versions).containsExactly(List.of("One", "Two"));
    assertThat(help.messages()).isEmpty();
    assertClean();
  }

  @Test
  void aReplyPingsUnlessToldNotTo() {
    Message question = ada.say(help, "Where do I start?");
    String text = "Here, " + ada.mention() + " and @everyone";

    text().sendMessage(text).setMessageReference(question.id()).complete();
    text()
        .sendMessage(text)
        .setMessageReference(question.id())
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .complete();

    assertThat(help.messages().get(1).pings()).containsExactly(ada.id());
    assertThat(help.messages().get(2).pings()).isEmpty();
    assertThat(help.messages().get(2).repliedTo()).contains(question);
    assertClean();
  }

  @Test
  void aNonceIsSentOnce() {
    String path = "channels/" + help.id() + "/messages";
    String body =
        """
        {"content": "Once", "nonce": "q17", "enforce_nonce": true}
        """;

    RawClient.Answer first = RawClient.post(discord, path, body);
    RawClient.Answer second = RawClient.post(discord, path, body);

    assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
    assertThat(help.messages()).hasSize(1);
    assertClean();
  }

  @Test
  void aLostResponseHasTakenEffect() {
    discord.fault(
        LoopbackDiscord.request("POST", "/channels/*/messages"), 1, new Fault.LoseResponse());

    // With JDA it would stand twice: OkHttp sends again by itself.
    assertThatThrownBy(() -> codeOfSending(help)).isInstanceOf(UncheckedIOException.class);

    assertThat(help.messages()).extracting(Message::text).containsExactly("Hello");
  }

  @Test
  void aFileIsSent() {
    text().sendFiles(FileUpload.fromData(new byte[] {1, 2, (byte) 200}, "my.json")).complete();

    assertThat(help.messages().getFirst().files()).containsExactly("my.json");
    assertClean();
  }

  @Test
  void aThreadIsOpenedOnAMessage() {
    Message question = ada.say(help, "Where do I start?");

    ThreadChannel thread = text().createThreadChannel("Start", question.id()).complete();
    thread.sendMessage("Here").complete();

    assertThat(question.thread().map(Channel::name)).contains("Start");
    assertThat(help.threads()).hasSize(1);
    assertThat(help.threads().getFirst().messages()).extracting(Message::text).contains("Here");
    assertClean();
  }

  @Test
  void aThreadIsOpenedOnNothing() {
    ThreadChannel thread = text().createThreadChannel("Advice").complete();

    thread.sendMessage("First").complete();
    thread.getManager().setArchived(true).complete();

    assertThat(help.threads().getFirst().isArchived()).isTrue();
    assertClean();
  }

  @Test
  void aPostIsMadeInAForumWithTags() {
    Channel forum = guild.forum("questions", "jobs", "study");
    ForumChannel known =
        Eventually.found(
            "the forum", () -> Optional.ofNullable(bot.jda().getForumChannelById(forum.id())));

    known
        .createForumPost("First job", MessageCreateData.fromContent("Read this"))
        .setTags(ForumTagSnowflake.fromId(forum.tagIds(List.of("jobs")).getFirst()))
        .complete();

    assertThat(forum.threads()).extracting(Channel::name).containsExactly("First job");
    assertThat(forum.threads().getFirst().tagNames()).containsExactly("jobs");
    assertClean();
  }

  @Test
  void aPersonPostsInAForum() {
    Channel forum = guild.forum("questions", "jobs");

    Channel post = ada.post(forum, "How?", "Where do I start?", "jobs");

    assertThat(post.messages()).extracting(Message::id).containsExactly(post.id());
    Eventually.until(
        "the thread to be known", () -> bot.jda().getThreadChannelById(post.id()) != null);
    assertClean();
  }

  @Test
  void permissionsAreThoseOfRolesAndChannels() {
    Channel closed = guild.text("closed").deny(guild.everyone(), Permission.SEND_MESSAGES);
    Channel hidden = guild.text("hidden").deny(guild.everyone(), Permission.VIEW_CHANNEL);
    Channel opened =
        guild
            .text("opened")
            .deny(guild.everyone(), Permission.SEND_MESSAGES)
            .allow(guild.botRole(), Permission.SEND_MESSAGES);

    assertThat(codeOfSending(closed)).isEqualTo(50013);
    assertThat(codeOfSending(hidden)).isEqualTo(50001);
    assertThat(codeOfSending(opened)).isZero();
    assertThat(discord.invalidRequests()).isEqualTo(2);
    assertClean();
  }

  @Test
  void threadsThatAreShutRefuse() {
    Channel locked = ada.openThread(ada.say(help, "One"), "Locked");
    locked.setLocked(true);
    Channel archived = ada.openThread(ada.say(help, "Two"), "Archived");
    archived.setArchived(true);
    archived.setLocked(true);
    Channel asleep = ada.openThread(ada.say(help, "Three"), "Asleep");
    asleep.setArchived(true);

    assertThat(codeOfSending(locked)).isEqualTo(160005);
    assertThat(codeOfSending(archived)).isEqualTo(50083);
    assertThat(codeOfSending(asleep)).isZero();
    assertThat(asleep.isArchived()).isFalse();
  }

  @Test
  void whatIsGoneIsUnknown() {
    Channel gone = guild.text("gone");
    Message message = ada.say(help, "Where do I start?");
    gone.delete();
    ada.delete(message);

    assertThat(codeOfSending(gone)).isEqualTo(10003);
    assertThat(code("GET", "channels/" + help.id() + "/messages/" + message.id(), ""))
        .isEqualTo(10008);
  }

  @Test
  void someoneMayRefuseDirectMessages() {
    ada.setTakesDirectMessages(false);

    assertThat(codeOfSending(ada.direct())).isEqualTo(50007);
  }

  @Test
  void whoHasLeftIsUnknown() {
    guild.ban(ada);

    assertThat(code("GET", "guilds/" + guild.id() + "/members/" + ada.id(), "")).isEqualTo(10007);
  }

  @Test
  void aGuildThatWasLeftIsOutOfReach() {
    guild.removeBot();

    assertThat(codeOfSending(help)).isEqualTo(50001);
    assertThat(code("GET", "guilds/" + guild.id(), "")).isEqualTo(50001);
  }

  @Test
  void whatIsNotImitatedIsNoted() {
    assertThat(code("GET", "guilds/" + guild.id() + "/audit-logs", "")).isZero();

    assertThat(discord.unexpected()).hasSize(1);
  }

  private TextChannel text() {
    return Optional.ofNullable(bot.jda().getTextChannelById(help.id())).orElseThrow();
  }

  private int codeOfSending(Channel channel) {
    return code("POST", "channels/" + channel.id() + "/messages", "{\"content\": \"Hello\"}");
  }

  private int code(String method, String path, String body) {
    return RawClient.send(discord, method, path, body).body().path("code").asInt();
  }

  private void assertClean() {
    assertThat(discord.complaints()).isEmpty();
    assertThat(discord.unexpected()).isEmpty();
  }
}
