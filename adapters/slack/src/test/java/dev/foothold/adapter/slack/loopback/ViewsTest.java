package dev.foothold.adapter.slack.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final String MODAL =
      """
      {"type":"modal","callback_id":"m","notify_on_close":true,
       "title":{"type":"plain_text","text":"TITLE"},
       "submit":{"type":"plain_text","text":"Send"},
       "blocks":[
        {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
         "element":{"type":"plain_text_input","action_id":"n","max_length":10}},
        {"type":"input","block_id":"kind","optional":true,
         "label":{"type":"plain_text","text":"Kind"},
         "element":{"type":"static_select","action_id":"k","options":[
          {"text":{"type":"plain_text","text":"Course"},"value":"course"}]}},
        {"type":"actions","block_id":"go","elements":[
         {"type":"button","action_id":"next","text":{"type":"plain_text","text":"Next"}}]}]}
      """;

  private static final String HOME =
      """
      {"type":"home","blocks":[
        {"type":"section","text":{"type":"mrkdwn","text":"Welcome"}},
        {"type":"actions","elements":[
         {"type":"button","action_id":"pause","text":{"type":"plain_text","text":"Pause"}}]}]}
      """;

  private Scene scene;
  private MethodsClient methods;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
    methods = scene.methods();
    scene.slack().holds();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  private static String trigger(Delivery told) {
    return Json.text(told.payload(), "trigger_id");
  }

  private String opened(String trigger) throws Exception {
    return String.valueOf(
        methods.viewsOpen(r -> r.triggerId(trigger).viewAsString(MODAL)).getError());
  }

  private String pushed(String trigger) throws Exception {
    return String.valueOf(
        methods.viewsPush(r -> r.triggerId(trigger).viewAsString(MODAL)).getError());
  }

  private View top() {
    return scene.ann().openView().orElseThrow();
  }

  @Test
  void triggerIsGoodOnceForThreeSeconds() throws Exception {
    String used = trigger(scene.ann().shortcut("new"));
    String late = trigger(scene.ann().shortcut("new"));
    String first = opened(used);
    scene.slack().clock().turn(Duration.ofSeconds(4));

    assertThat(List.of(first, opened(used), opened(late), opened("1.2.3")))
        .containsExactly(
            "null", "exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id");
  }

  @Test
  void threeModalsLieOnEachOther() throws Exception {
    opened(trigger(scene.ann().shortcut("new")));
    String second = pushed(trigger(scene.ann().presses(top(), "Next")));
    String third = pushed(trigger(scene.ann().presses(top(), "Next")));
    String fourth = pushed(trigger(scene.ann().presses(top(), "Next")));
    scene.ann().closes(top());

    assertThat(List.of(second, third, fourth))
        .containsExactly("null", "null", "push_limit_reached");
    assertThat(scene.ann().viewStack()).hasSize(2);
    assertThat(scene.slack().deliveries("view_closed")).hasSize(1);
  }

  @Test
  void closedModalCannotBeUpdated() throws Exception {
    opened(trigger(scene.ann().shortcut("new")));
    View view = top();
    scene.ann().closes(view);

    assertThat(methods.viewsUpdate(r -> r.viewId(view.id()).viewAsString(MODAL)).getError())
        .isEqualTo("not_found");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void lateUpdateIsToldByItsHash() throws Exception {
    opened(trigger(scene.ann().shortcut("new")));
    View view = top();
    String other = MODAL.replace("TITLE", "Other");
    methods.viewsUpdate(r -> r.viewId(view.id()).viewAsString(other));

    assertThat(
            methods
                .viewsUpdate(
                    r -> r.viewId(view.id()).hash(view.lineage().hash()).viewAsString(MODAL))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(top().title()).isEqualTo("Other");
  }

  @Test
  void formRefusesWhatTheScreenWould() throws Exception {
    opened(trigger(scene.ann().shortcut("new")));

    assertThatThrownBy(() -> scene.ann().fills(top()).submit())
        .hasMessageContaining("please fill in Name");
    assertThatThrownBy(() -> scene.ann().fills(top()).write("Name", "far too long"))
        .hasMessageContaining("0 to 10");
    assertThatThrownBy(() -> scene.ann().fills(top()).choose("Kind", "Nonsense"))
        .hasMessageContaining("no option");
  }

  @Test
  void titleHasTwentyFourCharacters() throws Exception {
    String long25 = MODAL.replace("TITLE", "x".repeat(25));

    assertThat(
            methods
                .viewsOpen(
                    r -> r.triggerId(trigger(scene.ann().shortcut("new"))).viewAsString(long25))
                .getError())
        .isEqualTo("invalid_arguments");
    assertThat(scene.slack().complaints()).hasSize(1);
  }

  @Test
  void homeIsPublishedAndPressed() throws Exception {
    methods.viewsPublish(r -> r.userId(scene.ann().id()).viewAsString(HOME));

    View home = scene.ann().homeView().orElseThrow();
    Delivery pressed = scene.ann().presses(home, "Pause");

    assertThat(home.shown()).isEqualTo("Welcome\n[Pause]");
    assertThat(pressed.payload().at("/container/view_id").asText()).isEqualTo(home.id());
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void answersToASubmissionChangeTheScreen() throws Exception {
    App app = scene.bolt();
    app.viewSubmission(
        "m",
        (req, ctx) ->
            req.getRequestBodyAsString().contains("\"value\":\"bad\"")
                ? ctx.ackWithErrors(Map.of("name", "not that one"))
                : ctx.ack());
    scene.slack().releases(0, 0);
    scene.bySocket(app);
    String trigger = trigger(scene.ann().shortcut("new"));
    opened(trigger);

    scene.ann().fills(top()).write("Name", "bad").submit().acknowledged();
    List<String> errors = scene.ann().modalErrors();
    scene.ann().fills(top()).write("Name", "good").choose("Kind", "Course").submit().acknowledged();

    assertThat(errors).containsExactly("not that one");
    assertThat(scene.ann().openView()).isEmpty();
    assertThat(
            scene
                .slack()
                .deliveries("view_submission")
                .getLast()
                .payload()
                .at("/view/state/values/kind/k/selected_option/value")
                .asText())
        .isEqualTo("course");
  }
}
