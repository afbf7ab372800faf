package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.view.View;
import dev.foothold.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer that a slow composer writes bit by bit.
class GrowingTest {

  private static final String SENTENCE = "Ask the volunteer office for a shift at the front desk. ";

  private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-07-01T12:00:00Z"));
  private LoopbackSlack slack;
  private Team team;
  private Person ann;
  private Channel help;
  private Workspace workspace;
  private Mail mail;

  @BeforeEach
  void open() throws Exception {
    slack = LoopbackSlack.open(clock);
    team = slack.team("Acme");
    ann = team.member("ann");
    help = team.publicChannel("help").invitesBot();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    com.slack.api.Slack sdk = com.slack.api.Slack.getInstance(config);
    OneWorkspace one = new OneWorkspace(sdk, team.install().botToken());
    one.introduce();
    workspace = one.find(team.id()).orElseThrow();
    Web web = new Web(sdk, new Calls(sdk, one, clock));
    mail = new Mail(web, new Crowd(web, clock), clock);
  }

  @AfterEach
  void close() {
    List<String> complaints = slack.complaints();
    slack.close();
    assertThat(complaints).isEmpty();
  }

  private Growing growing(Message asked, boolean isDirect) {
    Web.Place place = new Web.Place(asked.place().channel(), Optional.of(asked.ts()));
    return new Growing(
        mail,
        new Scene(workspace, ann.id(), place, isDirect, new Scene.Origin.Words(), Optional.empty()),
        "slack:test/1");
  }

  private static View sentences(int count) {
    return View.text(SENTENCE.repeat(count).strip());
  }

  @Test
  void directThreadIsStreamedInPortions() {
    Message asked = ann.dm("How do I begin?");
    Growing growing = growing(asked, true);

    for (int count = 1; count <= 20; count++) {
      growing.show(sentences(count));
    }
    growing.end();

    Message shown = team.replies(team.dm(ann), asked).getFirst();
    assertThat(shown.marks().stream()).isEqualTo(Message.Stream.STOPPED);
    assertThat(shown.text()).startsWith(SENTENCE.repeat(18));
    assertThat(slack.requests("chat.startStream")).hasSize(1);
    assertThat(slack.requests("chat.appendStream")).hasSizeBetween(2, 5);
  }

  @Test
  void limitedStreamBecomesMessage() {
    slack.ratelimits("chat.startStream", 1, Duration.ofSeconds(60));
    Message asked = ann.dm("How do I begin?");

    growing(asked, true).show(sentences(10));

    assertThat(team.replies(team.dm(ann), asked))
        .singleElement()
        .satisfies(message -> assertThat(message.shown()).contains("volunteer office"));
  }

  @Test
  void channelIsEditedNowAndThen() {
    Message asked = ann.mentions(help, "How do I begin?");
    Growing growing = growing(asked, false);

    growing.show(sentences(1));
    growing.show(sentences(2));
    clock.turn(Growing.EDITS);
    growing.show(sentences(3));

    assertThat(team.replies(help, asked))
        .singleElement()
        .satisfies(message -> assertThat(message.shown()).contains(SENTENCE + SENTENCE));
    assertThat(slack.requests("chat.update")).hasSize(1);
  }

  @Test
  void stoppedAnswerGrowsNoMore() {
    Message asked = ann.dm("How do I begin?");
    Growing growing = growing(asked, true);
    growing.show(sentences(10));

    growing.stop();
    growing.show(sentences(30));

    assertThat(slack.requests("chat.appendStream")).isEmpty();
    assertThat(growing.isStopped()).isTrue();
  }
}
