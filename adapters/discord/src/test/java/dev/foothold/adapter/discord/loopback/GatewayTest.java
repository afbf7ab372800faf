package dev.foothold.adapter.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.testing.Eventually;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private LoopbackDiscord discord;
  private Channel help;
  private Person ada;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    discord = LoopbackDiscord.start(TurnableClock.at(Instant.now()));
    Guild guild = discord.guild("learners");
    help = guild.text("help");
    ada = discord.person("ada");
    guild.join(ada);
  }

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void aBotLearnsOfItsGuilds() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      assertThat(bot.jda().getGuilds()).hasSize(1);
      assertThat(bot.jda().getTextChannelsByName("help", false)).hasSize(1);
      assertClean();
    }
  }

  @Test
  void payloadsMayComeUncompressed() throws InterruptedException {
    JDA jda =
        Bot.builder(discord, discord.token(), List.of(GatewayIntent.GUILD_MESSAGES))
            .setCompression(Compression.NONE)
            .build()
            .awaitReady();

    try (Bot bot = new Bot(jda)) {
      assertThat(bot.jda().getGuilds()).hasSize(1);
      assertClean();
    }
  }

  @Test
  void shardsHaveTheirGuilds() throws InterruptedException {
    discord.guild("more learners");
    ShardManager shards =
        DefaultShardManagerBuilder.createLight(discord.token(), List.of())
            .setRestConfigProvider(_ -> new RestConfig().setBaseUrl(discord.apiUrl()))
            .setShardsTotal(1)
            .build();

    try (Bot bot = new Bot(shards.getShards().getFirst().awaitReady())) {
      assertThat(bot.jda().getGuilds()).hasSize(2);
      assertClean();
    } finally {
      shards.shutdown();
    }
  }

  @Test
  void aBotLearnsOfGuildsThatComeAndGo() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      bot.on(GuildJoinEvent.class, event -> heard.add("joined " + event.getGuild().getName()));
      bot.on(GuildLeaveEvent.class, event -> heard.add("left " + event.getGuild().getName()));

      discord.guild("more").removeBot();

      hears("joined more", "left more");
      assertClean();
    }
  }

  @Test
  void aDroppedLineIsResumedWithoutALoss() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().drop();
      ada.say(help, mention("one"));
      ada.say(help, mention("two"));

      hears("one", "two");
      assertThat(discord.gateway().resumes()).isEqualTo(1);
      assertThat(discord.gateway().identifies()).isEqualTo(1);
      assertThat(bot.jda().getGuilds()).hasSize(1);
      assertClean();
    }
  }

  @Test
  void aLineClosedWith4000IsResumed() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().close(4000);
      ada.say(help, mention("one"));

      hears("one");
      assertThat(discord.gateway().resumes()).isEqualTo(1);
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void aBotAskedToReconnectResumes() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().askToReconnect();
      Eventually.until("a resumed session", () -> discord.gateway().resumes() == 1);
      ada.say(help, mention("one"));

      hears("one");
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void anInvalidSessionIsBegunAnew() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().invalidate(false);
      Eventually.until("a second session", () -> discord.gateway().identifies() == 2);
      ada.say(help, mention("one"));

      hears("one");
      assertThat(discord.gateway().resumes()).isZero();
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void eventsCanBeHeldBack() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().hold();
      ada.say(help, mention("one"));
      List<String> before = List.copyOf(heard);
      discord.gateway().release();

      hears("one");
      assertThat(before).isEmpty();
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void eventsCanComeTwice() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().duplicateNext(1);
      ada.say(help, mention("one"));
      ada.say(help, mention("two"));

      hears("one", "one", "two");
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void eventsCanComeInTheWrongOrder() throws InterruptedException {
    try (Bot bot = listening()) {
      discord.gateway().reverseNext(2);
      ada.say(help, mention("one"));
      ada.say(help, mention("two"));

      hears("two", "one");
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void anIntentThatWasNotGrantedEndsTheBot() throws InterruptedException {
    JDA jda =
        Bot.builder(discord, discord.token(), EnumSet.of(GatewayIntent.MESSAGE_CONTENT)).build();

    assertThatThrownBy(jda::awaitReady).isInstanceOf(IllegalStateException.class);
    assertThat(jda.awaitShutdown(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aWrongTokenIsRefused() {
    assertThatThrownBy(() -> Bot.builder(discord, "wrong", List.of()).build())
        .isInstanceOf(InvalidTokenException.class);
    assertThat(discord.invalidRequests()).isEqualTo(1);
  }

  @Test
  void wordsAreHiddenWithoutTheIntent() throws InterruptedException {
    try (Bot bot = listening()) {
      Message normal = discord.bot().say(help, "I am here");
      ada.say(help, "for everyone");
      ada.reply(normal, "without ping", false);
      ada.reply(normal, "with ping", true);
      ada.say(ada.direct(), "in private");

      hears("I am here", "", "", "with ping", "in private");
      assertThat(bot.jda().getGuilds()).hasSize(1);
    }
  }

  @Test
  void aReplyToAnInteractionsAnswerStaysHidden() throws InterruptedException {
    try (Bot bot = listening()) {
      bot.on(SlashCommandInteractionEvent.class, event -> event.reply("An answer").queue());
      bot.commands(Commands.slash("ask", "Ask"));
      Message answer = ada.slash(help, "ask").answer();

      ada.reply(answer, "with ping", true);

      hears("An answer", "");
    }
  }

  @Test
  void wordsAreSeenWithTheIntent() throws InterruptedException {
    discord.grant(Intent.MESSAGE_CONTENT);
    JDA jda =
        Bot.builder(
                discord,
                discord.token(),
                List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT))
            .build()
            .awaitReady();
    try (Bot bot = new Bot(jda)) {
      hear(bot);

      ada.say(help, "for everyone");

      hears("for everyone");
      assertClean();
    }
  }

  private Bot listening() throws InterruptedException {
    Bot bot = Bot.connected(discord);
    hear(bot);
    return bot;
  }

  private void hear(Bot bot) {
    bot.on(
        MessageReceivedEvent.class,
        event ->
            heard.add(
                event.getMessage().getContentRaw().replace(discord.bot().mention() + " ", "")));
  }

  private String mention(String text) {
    return discord.bot().mention() + " " + text;
  }

  private void hears(String... texts) {
    Eventually.passes(() -> assertThat(heard).containsExactly(texts));
  }

  private void assertClean() {
    assertThat(discord.complaints()).isEmpty();
    assertThat(discord.unexpected()).isEmpty();
  }
}
