package dev.foothold.adapter.slack.loopback;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import dev.foothold.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

  private static final String TYPED = "/view/state/values/t/title/value";

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
    scene.bySocket(app);

    scene.ann().slash(scene.help(), "/ask", "how?").acknowledged();

    assertThat(scene.ann().ephemerals(scene.help()))
        .extracting(Message::text)
        .containsExactly("you asked how?");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void mentionComesTwiceWhereChannelsAreRead() throws Exception {
    scene.slack().app().asksAlsoFor("channels:history");
    List<String> heard = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.event(
        AppMentionEvent.class,
        (payload, ctx) -> {
          heard.add("mention " + payload.getEvent().getTs());
          return ctx.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, ctx) -> {
          heard.add("message " + payload.getEvent().getTs());
          return ctx.ack();
        });
    scene.bySocket(app);

    Message asked = scene.ann().mentions(scene.help(), "how do I begin?");
    scene.slack().settled();

    assertThat(heard).containsExactlyInAnyOrder("mention " + asked.ts(), "message " + asked.ts());
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void mentionComesOnceWhereTheyAreNot() throws Exception {
    App app = scene.bolt();
    app.event(AppMentionEvent.class, (_, ctx) -> ctx.ack());
    scene.bySocket(app);

    scene.ann().mentions(scene.help(), "how do I begin?");
    scene.slack().settled();

    assertThat(scene.slack().deliveries())
        .extracting(Delivery::name)
        .containsExactly("app_mention");
  }

  @Test
  void modalIsOpenedFilledAndSubmitted() throws Exception {
    List<String> titles = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.command(
        "/suggest",
        (_, ctx) -> {
          ctx.client().viewsOpen(r -> r.triggerId(ctx.getTriggerId()).view(form()));
          return ctx.ack();
        });
    app.viewSubmission(
        "suggest",
        (req, ctx) -> {
          titles.add(Json.parse(req.getRequestBodyAsString()).orElseThrow().at(TYPED).asText());
          return ctx.ack();
        });
    scene.bySocket(app);

    scene.ann().slash(scene.help(), "/suggest", "").acknowledged();
    scene
        .ann()
        .fills(scene.ann().openView().orElseThrow())
        .write("Title", "A good course")
        .submit()
        .acknowledged();

    assertThat(titles).containsExactly("A good course");
    assertThat(scene.ann().openView()).isEmpty();
    assertThat(scene.slack().complaints()).isEmpty();
  }

  private static View form() {
    return view(
        r ->
            r.type("modal")
                .callbackId("suggest")
                .title(viewTitle(t -> t.type("plain_text").text("Suggest")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
                .blocks(
                    asBlocks(
                        input(
                            i ->
                                i.blockId("t")
                                    .label(plainText("Title"))
                                    .element(plainTextInput(e -> e.actionId("title")))))));
  }

  @Test
  void lostAcknowledgementIsToldAgain() throws Exception {
    List<String> attempts = new CopyOnWriteArrayList<>();
    App app = scene.bolt();
    app.event(
        AppMentionEvent.class,
        (_, ctx) -> {
          attempts.add(ctx.getRetryNum() + " " + ctx.getRetryReason());
          return ctx.ack();
        });
    scene.bySocket(app);
    scene.slack().losesAcks(1);

    scene.ann().mentions(scene.help(), "how?");
    Eventually.until("it is lost", () -> scene.slack().acksLost() == 1);
    scene.slack().clock().turn(Duration.ofSeconds(4));
    scene.slack().settled();

    assertThat(attempts).hasSize(2).last().isEqualTo("1 timeout");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void connectionIsRenewedWhenItsEndIsAnnounced() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    scene.bySocket(app);
    var first = scene.slack().connections().getFirst();

    scene.slack().announcesEnd(first, "refresh_requested");
    Eventually.until("the old one closed", () -> !first.isOpen());
    scene.slack().connected(1);
    scene.ann().slash("/ask", "still there?").acknowledged();

    assertThat(scene.slack().requests("apps.connections.open")).hasSizeGreaterThan(1);
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void severalConnectionsShareTheWork() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    scene.bySocket(app);
    scene.bySocket(app);

    for (int i = 0; i < 20; i++) {
      scene.ann().slash("/ask", "number " + i);
    }
    scene.slack().settled();

    assertThat(scene.slack().deliveries("/ask"))
        .hasSize(20)
        .allMatch(one -> one.state() == Delivery.State.ACKNOWLEDGED);
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void cutLineIsReplaced() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    // Off by default; the SDK would notice by its heartbeat only.
    scene.bySocket(app).getClient().setAutoReconnectOnCloseEnabled(true);
    var first = scene.slack().connections().getFirst();

    first.drop();
    Eventually.until("another one", () -> !scene.slack().connections().contains(first));
    scene.slack().connected(1);
    scene.ann().slash("/ask", "still there?").acknowledged();

    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void strangeFramesCanBeSent() throws Exception {
    App app = scene.bolt();
    app.command("/ask", (_, ctx) -> ctx.ack());
    scene.bySocket(app);

    scene.slack().sendsFrame("{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payl");
    scene.slack().sendsFrame("{\"type\":\"something_new\"}");

    scene.ann().slash("/ask", "still there?").acknowledged();
  }

  @Test
  void personIsToldOfACommandWithoutAnAppBehindIt() {
    scene.team().install();

    scene.ann().slash("/ask", "anyone?").settled();

    assertThat(scene.ann().troubles())
        .containsExactly("/ask failed with the error dispatch_failed");
  }
}
