package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.LoopbackSlack;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.TurnableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Two processes behind one address, on one database: a file, or the server that
/// `-Dfoothold.postgres=postgres://user:password@host:port/name` names.
@EnabledIfSystemProperty(named = "foothold.postgres", matches = ".*")
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD) // a process that does not end
class ReplicasEndToEndTest {

  private static final int QUESTIONS = 20;

  @TempDir private Path folder;

  private Map<String, String> settings(LoopbackSlack slack, Team team, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_BOT_TOKEN", team.install().botToken());
    settings.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
    settings.put("FOOTHOLD_SLACK_API_URL", slack.apiUrl());
    settings.put("FOOTHOLD_SLACK_LISTEN", "127.0.0.1:" + port);
    settings.put("FOOTHOLD_DATA_DIR", folder.toString());
    settings.put("FOOTHOLD_PEOPLE_KEY", "a key for tests, which is long enough");
    settings.put("FOOTHOLD_DATABASE_URL", System.getProperty("foothold.postgres", ""));
    return settings;
  }

  @Test
  void whatIsToldThriceInAnyOrderIsAnsweredOnce() throws Exception {
    SampleHome.ready();
    int one = LoopbackPorts.free();
    int two = LoopbackPorts.free();
    try (LoopbackSlack slack = LoopbackSlack.open(TurnableClock.at(Instant.now()))) {
      Team team = slack.team("Acme");
      Channel help = team.publicChannel("help").invitesBot();
      try (ProgramProcess first =
              ProgramProcess.start(SampleHome.FOLDER, settings(slack, team, one), "run");
          ProgramProcess second =
              ProgramProcess.start(SampleHome.FOLDER, settings(slack, team, two), "run")) {
        first.until("Ready.");
        second.until("Ready.");
        slack.deliversTo(
            URI.create("http://127.0.0.1:" + one + "/slack/events"),
            URI.create("http://127.0.0.1:" + two + "/slack/events"));
        slack.holds();
        List<Message> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
          Person person = team.member("person" + i);
          help.adds(person);
          asked.add(person.mentions(help, SampleHome.QUESTION));
        }

        slack.releases(3, 4);

        Eventually.until(
            "all are answered",
            () -> asked.stream().noneMatch(message -> team.replies(help, message).isEmpty()));
        slack.settled();
        assertThat(first.stop()).isZero();
        assertThat(second.stop()).isZero();
        assertThat(asked).allMatch(message -> team.replies(help, message).size() == 1);
        assertThat(slack.complaints()).isEmpty();
      }
    }
  }
}
