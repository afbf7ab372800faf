package dev.foothold.adapter.slack.loopback;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpModeTest {

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  @Test
  void commandIsAcknowledgedWithWords() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (req, ctx) -> ctx.ack("you asked " + req.getPayload().getText()));
    scene.byHttp(app);

    Delivery told = scene.ann().slash("/ask", "a & b = 100 %?").acknowledged();

    assertThat(scene.ann().ephemerals())
        .extracting(Message::text)
        .containsExactly("you asked a & b = 100 %?");
    assertThat(told.acknowledgedAfter()).contains(Duration.ZERO);
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void pressReachesTheAppWithItsMessage() throws Exception {
    App app = scene.bolt();
    app.command(
        "/ask",
        (_, ctx) -> {
          ctx.say(
              r ->
                  r.channel(ctx.getChannelId())
                      .text("an answer")
                      .blocks(
                          asBlocks(
                              actions(
                                  asElements(
                                      button(
                                          b ->
                                              b.text(plainText("More"))
                                                  .actionId("more")
                                                  .value("42")))))));
          return ctx.ack();
        });
    app.blockAction(
        "more",
        (req, ctx) -> {
          String value = req.getPayload().getActions().getFirst().getValue();
          ctx.respond(
              ActionResponse.builder().replaceOriginal(true).text("more of " + value).build());
          return ctx.ack();
        });
    scene.byHttp(app);

    scene.ann().slash(scene.help(), "/ask", "how?").acknowledged();
    Message answer = scene.team().byBot(scene.help()).getFirst();
    scene.ann().presses(answer, "More").acknowledged();

    assertThat(scene.team().now(answer)).map(Message::text).contains("more of 42");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void responseUrlEndsAfterFiveUses() throws Exception {
    List<Integer> codes = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.command(
        "/ask",
        (_, ctx) -> {
          for (int i = 0; i < 6; i++) {
            codes.add(ctx.respond("part").getCode());
          }
          return ctx.ack();
        });
    scene.byHttp(app);

    scene.ann().slash("/ask", "how?").acknowledged();

    assertThat(codes).containsExactly(200, 200, 200, 200, 200, 404);
    assertThat(scene.ann().ephemerals()).hasSize(5);
    assertThat(scene.slack().complaints())
        .containsExactly("a response_url was used more than five times");
  }

  @Test
  void eventIsToldAgainAtOnceAfterAMinuteAndAfterFive() throws Exception {
    List<String> attempts = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.event(
        AppMentionEvent.class,
        (_, ctx) -> {
          attempts.add(ctx.getRetryNum() + " " + ctx.getRetryReason());
          throw new IllegalStateException("on purpose");
        });
    scene.byHttp(app);

    scene.ann().mentions(scene.help(), "how?");
    Delivery told = scene.slack().deliveries().getFirst();
    Eventually.until("the retry at once", () -> told.failures() == 2);
    scene.slack().clock().turn(Duration.ofMinutes(1));
    Eventually.until("the retry after a minute", () -> told.failures() == 3);
    scene.slack().clock().turn(Duration.ofMinutes(5));
    scene.slack().settled();

    assertThat(attempts)
        .containsExactly("null null", "1 http_error", "2 http_error", "3 http_error");
    assertThat(told.state()).isEqualTo(Delivery.State.FAILED);
  }

  @Test
  void eventIsToldOnceIfTheAppSaysSo() throws Exception {
    BoltOverHttp http = scene.byHttp(scene.bolt());
    http.server()
        .fault(
            _ -> true, 9, new Fault.Answer(Response.text(500, "no").with("X-Slack-No-Retry", "1")));

    scene.ann().mentions(scene.help(), "how?");
    scene.slack().settled();

    assertThat(scene.slack().deliveries().getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void lateAcknowledgementIsAComplaintAndThePersonSeesIt() throws Exception {
    Gate gate = new Gate();
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    BoltOverHttp http = scene.byHttp(app);
    http.server().fault(_ -> true, 1, new Fault.HoldResponse(gate));

    Delivery told = scene.ann().slash("/ask", "how?");
    Eventually.until("it waits", () -> gate.arrivals() == 1);
    scene.slack().clock().turn(Duration.ofSeconds(4));
    gate.open();
    told.settled();

    assertThat(scene.ann().troubles())
        .containsExactly("/ask failed with the error operation_timeout");
    assertThat(scene.slack().complaints())
        .containsExactly("/ask was not acknowledged within 3 seconds");
  }

  @Test
  void badRequestsAreRefusedAndTheChallengeIsAnswered() throws Exception {
    scene.byHttp(scene.bolt());
    BadRequests bad = scene.slack().badRequests();

    List<Integer> statuses =
        List.of(
            bad.badSignature(scene.team()),
            bad.oldSignature(scene.team(), Duration.ofMinutes(6)),
            bad.noSignature(scene.team()),
            bad.urlVerification());

    assertThat(statuses).containsExactly(401, 401, 401, 200);
  }

  @Test
  void replicasTakeTurns() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    BoltOverHttp one = scene.byHttp(app);
    BoltOverHttp two = scene.byHttp(app);
    scene.slack().deliversTo(one.uri(), two.uri());

    IntStream.range(0, 4).forEach(i -> scene.ann().slash("/ask", "number " + i));
    scene.slack().settled();

    assertThat(one.server().requests()).hasSize(2);
    assertThat(two.server().requests()).hasSize(2);
  }

  @Test
  void heldEventsAreReleasedShuffledAndCopied() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.event(
        AppMentionEvent.class,
        (payload, ctx) -> {
          heard.add(payload.getEventId());
          return ctx.ack();
        });
    scene.byHttp(app);
    scene.slack().holds();

    IntStream.range(0, 5).forEach(i -> scene.ann().mentions(scene.help(), "question " + i));
    scene.slack().releases(3, 7);
    Eventually.until("all came", () -> heard.size() == 15);

    assertThat(heard.stream().distinct()).hasSize(5);
  }
}
