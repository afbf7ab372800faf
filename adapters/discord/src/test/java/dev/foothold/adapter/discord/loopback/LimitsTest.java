package dev.foothold.adapter.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.foothold.testing.Fault;
import dev.foothold.testing.Response;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private LoopbackDiscord discord;
  private Channel help;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    discord = LoopbackDiscord.start(TurnableClock.at(Instant.now()));
    help = discord.guild("learners").text("help");
  }

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void aBotWaitsWhenItsRouteIsLimited() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      discord.refuse(
          LoopbackDiscord.request("POST", "/channels/*/messages"),
          1,
          LimitScope.USER,
          Duration.ofSeconds(1));

      text(bot).sendMessage("At last").complete();

      assertThat(discord.requests("POST", "/channels/*/messages")).hasSize(2);
      assertThat(help.messages()).hasSize(1);
      assertThat(discord.invalidRequests()).isEqualTo(1);
    }
  }

  @Test
  void whatIsSharedDoesNotCount() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      discord.refuse(
          LoopbackDiscord.request("POST", "/channels/*/messages"),
          1,
          LimitScope.SHARED,
          Duration.ofMillis(500));

      text(bot).sendMessage("At last").complete();

      assertThat(help.messages()).hasSize(1);
      assertThat(discord.invalidRequests()).isZero();
    }
  }

  @Test
  void aBotObeysTheHeadersOfABucket() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      discord.limit(
          LoopbackDiscord.request("POST", "/channels/*/messages"), 2, Duration.ofMillis(300));

      text(bot).sendMessage("One").complete();
      text(bot).sendMessage("Two").complete();
      text(bot).sendMessage("Three").complete();

      assertThat(help.messages()).hasSize(3);
      assertThat(discord.invalidRequests()).isZero();
    }
  }

  @Test
  void allRequestsTogetherAreLimited() {
    discord.limitAll(1);

    RawClient.send(discord, "GET", "users/@me", "");
    RawClient.Answer second = RawClient.send(discord, "GET", "gateway/bot", "");

    assertThat(second.status()).isEqualTo(429);
    assertThat(second.body().path("global").asBoolean()).isTrue();
  }

  @Test
  void aServerErrorIsTriedAgain() throws InterruptedException {
    try (Bot bot = Bot.connected(discord)) {
      discord.fault(
          LoopbackDiscord.request("POST", "/channels/*/messages"),
          1,
          new Fault.Answer(Response.text(502, "bad gateway")));

      text(bot).sendMessage("At last").complete();

      assertThat(help.messages()).hasSize(1);
    }
  }

  @Test
  void aBodyThatIsNotDescribedIsRefused() {
    assumeThat(discord.checksSchemas()).isTrue();

    RawClient.Answer answer =
        send(
            """
            {"content": "Hello", "components": [{"type": 99}]}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("code").asInt()).isEqualTo(50035);
    assertThat(discord.complaints()).hasSize(1);
    assertThat(help.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content': '%2001'}",
        "{'content': '', 'nonce': 'x'}",
        "{'content': 'x', 'nonce': '%26'}",
        "{'content': 'x', 'flags': 32768, 'components': [{'type': 10, 'content': 'y'}]}",
        "{'flags': 32768, 'components': [{'type': 10, 'content': '%4000'}, {'type': 10, 'content':"
            + " 'y'}]}",
        "{'content': 'x', 'components': [{'type': 10, 'content': 'y'}]}",
        "{'embeds': [{'title': '%257'}]}",
        "{'embeds': [{'description': '%4000'}, {'description': '%2001'}]}",
        "{'content': 'x', 'components': [{'type': 1, 'components': []}]}",
        "{'content': 'x', 'components': [{'type': 1, 'components': ["
            + "{'type': 2, 'style': 1, 'label': 'a', 'custom_id': 'same'},"
            + "{'type': 2, 'style': 1, 'label': 'b', 'custom_id': 'same'}]}]}",
        "{'content': 'x', 'components': [{'type': 1, 'components': ["
            + "{'type': 2, 'style': 1, 'label': 'a', 'custom_id': '%101'}]}]}",
        "{'content': 'x', 'components': [{'type': 1, 'components': ["
            + "{'type': 2, 'style': 1, 'label': '%81', 'custom_id': 'a'}]}]}",
        "{'content': 'x', 'components': [{'type': 1, 'components': ["
            + "{'type': 2, 'style': 1, 'custom_id': 'a'}]}]}",
        "{'content': 'x', 'allowed_mentions': {'parse': ['users'], 'users': ['1']}}"
      })
  void aMessageOverALimitIsRefused(String body) {
    RawClient.Answer answer = send(Texts.filled(body));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(discord.complaints()).hasSize(1);
    assertThat(help.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content': '%2000'}",
        "{'flags': 32768, 'components': [{'type': 10, 'content': '%4000'}]}",
        "{'flags': '4', 'content': 'x', 'embeds': null, 'poll': null}",
        "{'embeds': [{'description': '%4000'}, {'description': '%2000'}]}"
      })
  void aMessageAtALimitIsSent(String body) {
    RawClient.Answer answer = send(Texts.filled(body));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(discord.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'name': 'Ask', 'description': 'x'}]",
        "[{'name': 'ask', 'description': ''}]",
        "[{'name': 'ask', 'description': '%101'}]",
        "[{'name': 'ask', 'description': 'x'}, {'name': 'ask', 'description': 'y'}]",
        "[{'name': 'ask', 'description': 'x', 'options': ["
            + "{'type': 3, 'name': 'a', 'description': 'x'},"
            + "{'type': 3, 'name': 'b', 'description': 'x', 'required': true}]}]",
        "[{'name': 'Answer this', 'type': 3, 'description': 'x'}]"
      })
  void aCommandAgainstTheRulesIsRefused(String body) {
    RawClient.Answer answer =
        RawClient.send(
            discord, "PUT", "applications/" + discord.bot().id() + "/commands", Texts.filled(body));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(discord.commands()).isEmpty();
  }

  @Test
  void commandsKeepTheirIdsAndAreCounted() {
    String path = "applications/" + discord.bot().id() + "/commands";
    String body = Texts.filled("[{'name': 'ask', 'description': 'x', 'contexts': ['0', '1']}]");

    RawClient.Answer first = RawClient.send(discord, "PUT", path, body);
    RawClient.Answer second = RawClient.send(discord, "PUT", path, body);

    assertThat(second.body().at("/0/id")).isEqualTo(first.body().at("/0/id"));
    assertThat(discord.commands()).hasSize(1);
  }

  @Test
  void onlySoManyCommandsAreCreatedInADay() {
    String path = "applications/" + discord.bot().id() + "/commands";
    for (int i = 0; i < 200; i++) {
      RawClient.send(discord, "PUT", path, command("ask" + i));
    }

    RawClient.Answer last = RawClient.send(discord, "PUT", path, command("once-more"));

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.body().path("code").asInt()).isEqualTo(30034);
  }

  private static String command(String name) {
    return Texts.filled("[{'name': '" + name + "', 'description': 'x'}]");
  }

  private RawClient.Answer send(String body) {
    return RawClient.send(discord, "POST", "channels/" + help.id() + "/messages", body);
  }

  private TextChannel text(Bot bot) {
    return Optional.ofNullable(bot.jda().getTextChannelById(help.id())).orElseThrow();
  }
}
