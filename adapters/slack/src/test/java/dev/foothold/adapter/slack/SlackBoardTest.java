package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.slack.api.SlackConfig;
import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.BoardContract;
import dev.foothold.core.view.View;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Response;
import dev.foothold.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackBoardTest implements BoardContract {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-07-01T12:00:00Z"));
  private LoopbackSlack slack;
  private Team team;
  private Channel mods;
  private Board board;

  @BeforeEach
  void open() throws Exception {
    slack = LoopbackSlack.open(clock);
    team = slack.team("Acme");
    mods = team.publicChannel("mods").invitesBot();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    com.slack.api.Slack sdk = com.slack.api.Slack.getInstance(config);
    OneWorkspace one = new OneWorkspace(sdk, team.install().botToken());
    one.introduce();
    Web web = new Web(sdk, new Calls(sdk, one, clock));
    board = new SlackBoard(one, new Mail(web, new Crowd(web, clock), clock), clock);
  }

  @AfterEach
  void close() {
    List<String> complaints = slack.complaints();
    slack.close();
    assertThat(complaints).isEmpty();
  }

  @Override
  public Board board() {
    return board;
  }

  @Override
  public Board.Spot spot() {
    return new Board.Spot(
        Names.community(team.id()), Names.channel(team.id(), mods.id()), Optional.empty());
  }

  @Override
  public List<String> standing() {
    return team.messages(mods).stream().map(Message::shown).toList();
  }

  @Override
  public void takeDown(PostRef card) {
    String ts = Names.stand(card).orElseThrow().ts();
    Message standing =
        team.messages(mods).stream().filter(one -> one.ts().equals(ts)).findFirst().orElseThrow();
    team.admin("ada").deletes(standing);
  }

  @Override
  public void askToWait() {
    slack.ratelimits("chat.update", 1, LONG);
  }

  @Override
  public void forbid(boolean forbidden) {
    slack.fault(
        "chat.update",
        forbidden ? 1 : 0,
        new Fault.Answer(Response.text(200, "{\"ok\": false, \"error\": \"restricted_action\"}")));
  }

  @Override
  public void passTime() {
    clock.turn(SlackBoard.PAUSE);
  }

  @Test
  void changesACardOnceItHasWaited() {
    PostRef card = posted(board.put("card", spot(), View.text("Decide.")));
    askToWait();
    Board.Change busy = board.change(spot().community(), card, View.text("Decided."));
    clock.turn(LONG);

    Board.Change after = board.change(spot().community(), card, View.text("Decided."));

    assertThat(List.of(busy, after)).containsExactly(Board.Change.LATER, Board.Change.CHANGED);
    assertThat(standing()).containsExactly("Decided.");
  }

  private static PostRef posted(Publisher.Posting posting) {
    return posting instanceof Publisher.Posting.Posted(var post)
        ? post
        : fail("it was not posted: " + posting);
  }
}
