package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.ApiCall;
import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Reply;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An agent's sessions while an answer is written, at the pace that a test sets.
class SessionsTest {

  private static final String QUESTION = "How do I begin?";
  private static final String SENTENCE = "Ask the volunteer office for a shift at the front desk. ";
  private static final String STATUS = "agents.sessions.setStatus";

  private final Composer composer = new Composer();
  private Workplace workplace;
  private Team acme;
  private Person ann;
  private Channel direct;

  /// Writes what a test dictates.
  private static final class Composer implements Asking.Answerer {

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final Gate end = new Gate();

    @Override
    public void ask(Ask ask, Reply to) {
      reply.complete(to);
      try {
        end.pass();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    void begins() {
      reply.join().acknowledge();
    }

    void writes(int sentences) {
      reply.join().show(answer(sentences));
    }

    void ends(int sentences) {
      finishes(sentences);
      end.open();
    }

    void finishes(int sentences) {
      reply.join().finish(answer(sentences));
    }

    private static Answer answer(int sentences) {
      return new Answer(
          QuestionId.UNRECORDED,
          QUESTION,
          new Outcome.Failed(SENTENCE.repeat(sentences).strip()),
          List.of(),
          0,
          "dictated",
          Duration.ZERO);
    }
  }

  @BeforeEach
  void open() throws Exception {
    workplace = Workplace.open();
    workplace.with(new SlackSettings.Features(true, false)).answeredBy(composer);
    acme = workplace.slack().team("Acme");
    ann = acme.member("ann");
    direct = acme.dm(ann);
    workplace.byHttp(acme);
  }

  @AfterEach
  void close() {
    composer.end.open();
    workplace.slack().settled();
    workplace.stop();
    List<String> complaints = workplace.slack().complaints();
    workplace.close();
    assertThat(complaints).isEmpty();
  }

  private List<String> statuses() {
    return workplace.slack().requests(STATUS).stream().map(call -> call.arg("status")).toList();
  }

  private List<String> shown(Message asked) {
    return acme.replies(direct, asked).stream().map(Message::shown).toList();
  }

  private Team.AgentThread session(Message asked) {
    return acme.agentThread(asked);
  }

  @Test
  void answerThatIsQuickerThanItsSignNamesTheSession() {
    Message asked = ann.dm(QUESTION);

    composer.finishes(1);
    composer.begins();
    composer.end.open();
    workplace.stop();

    assertThat(statuses()).containsExactly("active");
    assertThat(session(asked).title()).isEqualTo(QUESTION);
    assertThat(workplace.slack().requests()).allMatch(ApiCall::ok);
  }

  @Test
  void signThatIsHeldUpDoesNotHoldTheAnswer() {
    Gate gate = new Gate();
    workplace.slack().fault(STATUS, 1, new Fault.HoldRequest(gate));
    Message asked = ann.dm(QUESTION);
    composer.begins();
    Eventually.until("the sign under way", () -> gate.arrivals() == 1);

    Thread writer = Thread.startVirtualThread(() -> composer.ends(1));
    Eventually.until("an answer", () -> shown(asked).size() == 1);
    List<String> before = statuses();
    gate.open();
    join(writer);
    workplace.stop();

    assertThat(before).isEmpty();
    assertThat(statuses()).containsExactly("processing", "active");
    assertThat(session(asked).title()).isEqualTo(QUESTION);
  }

  @Test
  void signThatIsLostLeavesTheSessionNamed() {
    workplace.slack().fault(STATUS, 2, new Fault.Answer(Response.text(503, "upstream error")));
    Message asked = ann.dm(QUESTION);
    composer.begins();
    Eventually.until("two tries", () -> workplace.slack().attempts(STATUS) == 2);

    composer.ends(1);
    workplace.stop();

    assertThat(statuses()).containsExactly("active");
    assertThat(session(asked).title()).isEqualTo(QUESTION);
    assertThat(session(asked).status()).isEqualTo("active");
  }

  @Test
  void stoppedAnswerStopsAndSaysSoOnce() {
    Message asked = ann.dm(QUESTION);
    composer.begins();
    Eventually.until("at work", () -> session(asked).status().equals("processing"));
    composer.writes(10);

    ann.stops(asked).acknowledged();
    Eventually.until("idle", () -> session(asked).status().equals("active"));
    composer.writes(30);
    composer.ends(40);
    workplace.stop();

    assertThat(shown(asked)).containsExactly(SENTENCE.repeat(10).strip(), "Stopped.");
    assertThat(acme.replies(direct, asked).getFirst().marks().stream())
        .isEqualTo(Message.Stream.STOPPED_BY_USER);
    assertThat(workplace.slack().requests("chat.appendStream")).isEmpty();
    assertThat(statuses()).containsExactly("processing", "active");
    assertThat(session(asked).title()).isEqualTo(QUESTION);
  }

  @Test
  void answerThatHasNotBegunDoesNotBeginAfterAStop() {
    Message asked = ann.dm(QUESTION);
    composer.begins();
    Eventually.until("at work", () -> session(asked).status().equals("processing"));

    ann.stops(asked).acknowledged();
    Eventually.until("idle", () -> session(asked).status().equals("active"));
    composer.ends(40);
    workplace.stop();

    assertThat(shown(asked)).containsExactly("Stopped.");
  }

  @Test
  void stopThatAnotherReplicaHeardOfIsNoticed() {
    Message asked = ann.dm(QUESTION);
    composer.begins();
    composer.writes(10);
    workplace.slack().holds();
    ann.stops(asked);

    composer.writes(30);
    composer.ends(40);
    workplace.slack().releases(1, 1);
    workplace.slack().settled();
    workplace.stop();

    assertThat(shown(asked)).containsExactly(SENTENCE.repeat(10).strip(), "Stopped.");
    assertThat(session(asked).status()).isEqualTo("active");
  }

  @Test
  void stopJustBeforeTheEndIsNoticed() {
    Message asked = ann.dm(QUESTION);
    composer.begins();
    composer.writes(10);
    workplace.slack().holds();
    ann.stops(asked);

    composer.ends(40);
    workplace.slack().releases(1, 1);
    workplace.slack().settled();
    workplace.stop();

    assertThat(shown(asked)).containsExactly(SENTENCE.repeat(10).strip(), "Stopped.");
  }

  @Test
  void stopAfterTheEndIsHarmless() {
    Message asked = ann.dm(QUESTION);
    composer.begins();
    composer.writes(10);
    composer.ends(20);

    ann.stops(asked).acknowledged();
    workplace.stop();

    assertThat(shown(asked)).singleElement().asString().contains(SENTENCE.repeat(20).strip());
    assertThat(session(asked).status()).isEqualTo("active");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
