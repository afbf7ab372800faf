package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.LoopbackDiscord;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Permission;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.BoardContract;
import dev.foothold.core.view.View;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordBoardTest implements BoardContract {

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    assertThat(stage.discord.complaints()).isEmpty();
    stage.close();
  }

  @Override
  public Board board() {
    return stage.bot().board();
  }

  @Override
  public Board.Spot spot() {
    return new Board.Spot(
        stage.community(), new ChannelId("discord:" + stage.help.id()), Optional.empty());
  }

  @Override
  public List<String> standing() {
    return stage.help.messages().stream().map(Message::text).toList();
  }

  @Override
  public void takeDown(PostRef card) {
    String id = Names.post(card).orElseThrow().messages().getFirst();
    stage.guild.owner().delete(stage.help.await("the card", message -> message.id().equals(id)));
  }

  @Override
  public void askToWait() {
    stage.discord.fault(
        LoopbackDiscord.request("PATCH", "/channels/*/messages/*"),
        1,
        new Fault.Answer(Response.text(500, "broken")));
  }

  @Override
  public void forbid(boolean forbidden) {
    if (forbidden) {
      stage.help.deny(stage.guild.botRole(), Permission.VIEW_CHANNEL);
    } else {
      stage.help.allow(stage.guild.botRole(), Permission.VIEW_CHANNEL);
    }
  }

  @Override
  public void passTime() {
    stage.clock.turn(DiscordBoard.PAUSE);
  }

  @Test
  void aChannelThatRefusesIsLeftAloneForAWhile() {
    PostRef card =
        ((Publisher.Posting.Posted) board().put("key-1", spot(), View.text("One."))).post();
    forbid(true);

    board().change(stage.community(), card, View.text("Changed."));
    board().change(stage.community(), card, View.text("Changed."));
    Publisher.Posting another = board().put("key-2", spot(), View.text("Two."));

    assertThat(another).isInstanceOf(Publisher.Posting.Later.class);
    assertThat(stage.discord.invalidRequests()).isOne();
  }

  @Test
  void moderatorsAreToldWhatTheirChannelLacks() {
    stage.set("moderators.channel", "discord:" + stage.help.id());
    List<Finding> before = stage.bot().findings(stage.community());
    int asked = stage.discord.requests().size();
    forbid(true);

    Eventually.passes(
        () ->
            assertThat(stage.bot().findings(stage.community()))
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("In #help,") && what.contains("View Channel")));
    assertThat(before).extracting(Finding::level).containsOnly(Finding.Level.FINE);
    assertThat(stage.discord.requests()).hasSize(asked);
  }
}
