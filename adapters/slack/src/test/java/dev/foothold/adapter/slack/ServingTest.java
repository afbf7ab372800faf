package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many workspaces by HTTP, replicas, crashes, and what goes wrong.
class ServingTest {

  private static final String ANSWER = AskingContract.ANSWER;

  private final HttpClient browser = HttpClient.newHttpClient();
  private Workplace workplace;
  private Team acme;
  private Team globex;
  private Person ann;
  private Person bob;

  @BeforeEach
  void open() throws Exception {
    workplace = Workplace.open();
    acme = workplace.slack().team("Acme");
    ann = acme.member("ann");
    globex = workplace.slack().team("Globex");
    bob = globex.member("bob");
  }

  @AfterEach
  void close() {
    browser.close();
    workplace.close();
  }

  private HttpResponse<String> get(URI page, String cookie) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(page);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> install(Workplace.Running process, Person person) throws Exception {
    HttpResponse<String> page = get(process.at("/slack/install"), "");
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(page.body());
    assertThat(link.find()).isTrue();
    URI back = person.approves(URI.create(link.group(1).replace("&amp;", "&")));
    return get(process.at(back.getRawPath() + "?" + back.getRawQuery()), cookie);
  }

  private static void shows(Team team, Channel channel, Message asked, String words) {
    Eventually.passes(
        () ->
            assertThat(team.replies(channel, asked))
                .singleElement()
                .satisfies(message -> assertThat(message.shown()).contains(words)));
  }

  private void ended(Team team, int count) {
    Eventually.until(
        count + " questions ended",
        () -> workplace.storage().log().newest(Names.community(team.id()), 9).size() == count);
  }

  @Test
  void twoWorkspacesInstallAndAreAnsweredApart() throws Exception {
    Workplace.Running process = workplace.forMany("one");
    workplace.slack().deliversTo(process.events());

    assertThat(install(process, acme.owner("olga")).statusCode()).isEqualTo(200);
    assertThat(install(process, globex.owner("otto")).statusCode()).isEqualTo(200);
    Channel here = acme.publicChannel("help").invitesBot();
    Channel there = globex.publicChannel("help").invitesBot();
    Message first = ann.mentions(here, Bots.OURS);
    Message second = bob.mentions(there, Bots.OURS);

    shows(acme, here, first, ANSWER);
    shows(globex, there, second, ANSWER);
    ended(acme, 1);
    assertThat(workplace.storage().installations().all())
        .allSatisfy(one -> assertThat(one.payload()).doesNotContain("xoxb"));
  }

  @Test
  void stateIsGoodOnce() throws Exception {
    Workplace.Running process = workplace.forMany("one");
    URI page = process.at("/slack/oauth_redirect?code=c&state=made-up");

    assertThat(get(page, "foothold-install=made-up").statusCode()).isEqualTo(400);
  }

  @Test
  void uninstallingRemovesEverything() throws Exception {
    Workplace.Running process = workplace.forMany("one");
    workplace.slack().deliversTo(process.events());
    install(process, acme.owner("olga"));
    Channel help = acme.publicChannel("help").invitesBot();
    shows(acme, help, ann.mentions(help, Bots.OURS), ANSWER);

    acme.uninstall();

    Eventually.until(
        "nothing is left",
        () ->
            workplace.storage().installations().count() == 0
                && workplace.storage().log().newest(Names.community(acme.id()), 9).isEmpty());
  }

  @Test
  void badRequestsAreRefused() throws Exception {
    Workplace.Running process = workplace.byHttp(acme);
    var bad = workplace.slack().badRequests();

    assertThat(bad.badSignature(acme)).isEqualTo(401);
    assertThat(bad.noSignature(acme)).isEqualTo(401);
    assertThat(bad.oldSignature(acme, Duration.ofMinutes(6))).isEqualTo(401);
    assertThat(bad.truncated(acme)).isEqualTo(400);
    assertThat(bad.withoutEvent(acme)).isEqualTo(400);
    assertThat(bad.unknownTeam(acme)).isEqualTo(200);
    assertThat(bad.urlVerification()).isEqualTo(200);
    assertThat(bad.signed("text/plain", "hello")).isEqualTo(400);
    assertThat(get(process.at("/health"), "").statusCode()).isEqualTo(200);
    assertThat(get(process.at("/ready"), "").statusCode()).isEqualTo(200);
    assertThat(get(process.at("/other"), "").statusCode()).isEqualTo(404);
    assertThat(get(process.events(), "").statusCode()).isEqualTo(405);
  }

  @Test
  void eventToldThriceToTwoReplicasIsAnsweredOnce() throws Exception {
    Workplace.Running one = workplace.byHttp(acme);
    Workplace.Running two = workplace.byHttp(acme);
    workplace.slack().deliversTo(one.events(), two.events());
    Channel help = acme.publicChannel("help").invitesBot();
    workplace.slack().holds();
    Message asked = ann.mentions(help, Bots.OURS);
    Message helped = ann.dm("help");

    workplace.slack().releases(3, 4);
    workplace.slack().settled();

    shows(acme, help, asked, ANSWER);
    Channel direct = acme.dm(ann);
    Eventually.until("help", () -> acme.byBot(direct).size() == 1);
    assertThat(helped.text()).isEqualTo("help");
    assertThat(acme.replies(help, asked)).hasSize(1);
  }

  @Test
  void whatSlackDidNotTakeIsAnsweredLater() throws Exception {
    Workplace.Running process = workplace.byHttp(acme);
    Channel help = acme.publicChannel("help").invitesBot();
    workplace.slack().breaks("chat.postMessage", 1, 503);
    Message asked = ann.mentions(help, Bots.OURS);
    workplace.slack().settled();
    Eventually.until("tried", () -> workplace.slack().attempts("chat.postMessage") == 1);
    Eventually.until(
        "recovered",
        () -> {
          workplace.clock().turn(Duration.ofSeconds(31));
          return process.recover() == 1;
        });

    shows(acme, help, asked, ANSWER);
  }

  @Test
  void lostAnswerInDirectMessagesStandsOnce() throws Exception {
    workplace.byHttp(acme);
    workplace.slack().losesAnswer("chat.postMessage");

    ann.dm(Bots.OURS);

    Channel direct = acme.dm(ann);
    Eventually.until(
        "looked", () -> !workplace.slack().requests("conversations.history").isEmpty());
    ended(acme, 1);
    assertThat(acme.byBot(direct)).hasSize(1);
  }

  @Test
  void limitIsWaitedFor() throws Exception {
    workplace.byHttp(acme);
    Channel help = acme.publicChannel("help").invitesBot();
    workplace.slack().ratelimits("chat.postMessage", 1, Duration.ofSeconds(1));

    Message asked = ann.mentions(help, Bots.OURS);

    shows(acme, help, asked, ANSWER);
  }

  @Test
  void archivedChannelIsAnsweredInPrivate() throws Exception {
    workplace.byHttp(acme);
    Channel help = acme.publicChannel("help").invitesBot();
    workplace.slack().holds();
    ann.mentions(help, Bots.OURS);
    help.archive();

    workplace.slack().releases(1, 1);

    Eventually.until("a direct message", () -> acme.byBot(acme.dm(ann)).size() == 1);
  }

  @Test
  void editedQuestionChangesItsAnswer() throws Exception {
    workplace.byHttp(acme);
    Channel direct = acme.dm(ann);
    Message asked = ann.dm(Bots.OURS);
    Eventually.until("an answer", () -> acme.byBot(direct).size() == 1);

    ann.edits(asked, "How do nurses become informatics nurses in health IT?");

    Eventually.passes(
        () ->
            assertThat(acme.byBot(direct))
                .singleElement()
                .satisfies(
                    message ->
                        assertThat(message.shown()).contains("Begin in your own hospital.")));
  }

  @Test
  void agentAnswersInThreadsWithPrompts() throws Exception {
    workplace.with(new SlackSettings.Features(true, false));
    workplace.byHttp(acme);
    ann.opensMessages().acknowledged();
    Eventually.until("prompts", () -> ann.prompts().size() == 4);

    Message asked = ann.dm(Bots.OURS);

    shows(acme, acme.dm(ann), asked, ANSWER);
    Eventually.until("a named session", () -> !acme.agentThread(asked).title().isEmpty());
    Eventually.until("an idle session", () -> acme.agentThread(asked).status().equals("active"));
  }

  @Test
  void threadGoesOnWithoutMentionWhereChannelsAreRead() throws Exception {
    workplace.with(new SlackSettings.Features(false, true));
    workplace.byHttp(acme);
    Channel help = acme.publicChannel("help").invitesBot();
    Message asked = ann.mentions(help, Bots.OURS);
    shows(acme, help, asked, ANSWER);
    ann.says(help, "How do nurses become informatics nurses in health IT?");

    ann.replies(asked, "How do nurses become informatics nurses in health IT?");

    Eventually.until("two answers", () -> acme.byBot(help).size() == 2);
    ended(acme, 2);
  }

  @Test
  void fileWithoutItsScopeComesAsText() throws Exception {
    workplace
        .slack()
        .app()
        .asksFor(List.of("chat:write", "commands", "im:history", "im:write", "users:read"));
    workplace.byHttp(acme);
    Channel help = acme.publicChannel("help").invitesBot();

    ann.slash(help, "/foothold", "privacy export").acknowledged();

    Eventually.passes(
        () ->
            assertThat(acme.byBot(acme.dm(ann)))
                .singleElement()
                .satisfies(
                    message -> assertThat(message.shown()).contains("`files:write`", "\"items\"")));
    assertThat(acme.byBot(help)).isEmpty();
  }

  @Test
  void checkNamesMissingScopes() throws Exception {
    workplace.slack().app().asksFor(List.of("chat:write", "commands"));
    Workplace.Running process = workplace.byHttp(acme);

    assertThat(process.adapter().check())
        .anySatisfy(finding -> assertThat(finding.what()).contains("app_mentions:read"));
  }
}
