package dev.foothold.adapter.slack.loopback;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.contextActions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentTest {

  private Scene scene;
  private MethodsClient methods;
  private Message asked;
  private String dm;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
    methods = scene.methods();
    scene.slack().holds();
    asked = scene.ann().dm("how do I begin?");
    dm = scene.team().dm(scene.ann()).id();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  private ChatStartStreamResponse start() throws Exception {
    return methods.chatStartStream(
        r ->
            r.channel(dm)
                .threadTs(asked.ts())
                .recipientTeamId(scene.team().id())
                .recipientUserId(scene.ann().id())
                .markdownText("**Get** "));
  }

  private String append(String ts) throws Exception {
    return methods.chatAppendStream(r -> r.channel(dm).ts(ts).markdownText("near ")).getError();
  }

  private String stop(String ts) throws Exception {
    return methods
        .chatStopStream(
            r ->
                r.channel(dm)
                    .ts(ts)
                    .markdownText("the work.")
                    .sessionStatus("active")
                    .blocks(asBlocks(contextActions(c -> c.elements(List.of(feedback()))))))
        .getError();
  }

  private static FeedbackButtonsElement feedback() {
    return FeedbackButtonsElement.builder()
        .actionId("feedback")
        .positiveButton(
            FeedbackButtonObject.builder().text(plainText("Good")).value("good").build())
        .negativeButton(FeedbackButtonObject.builder().text(plainText("Bad")).value("bad").build())
        .build();
  }

  @Test
  void streamGrowsAndEndsWithItsBlocks() throws Exception {
    String ts = start().getTs();
    append(ts);
    Message growing = scene.team().replies(scene.team().dm(scene.ann()), asked).getFirst();
    stop(ts);

    assertThat(growing.text()).isEqualTo("**Get** near ");
    assertThat(scene.team().now(growing))
        .map(Message::shown)
        .contains("**Get** near the work.\n[Good]\n[Bad]");
    assertThat(scene.team().agentThread(asked).status()).isEqualTo("active");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void stoppedStreamTakesNoMore() throws Exception {
    String ts = start().getTs();
    scene.ann().stops(asked);

    assertThat(append(ts)).isEqualTo("stopped_by_user");
    assertThat(
            scene
                .slack()
                .deliveries("agent_session_stopped")
                .getFirst()
                .payload()
                .at("/event/streaming_message_ts/0")
                .asText())
        .isEqualTo(ts);
  }

  @Test
  void streamEndsAfterFiveMinutes() throws Exception {
    String ts = start().getTs();
    scene.slack().clock().turn(Duration.ofMinutes(6));

    assertThat(append(ts)).isEqualTo("message_not_in_streaming_state");
  }

  @Test
  void streamNeedsItsReaderAndCannotBeEdited() throws Exception {
    String ts = start().getTs();

    assertThat(methods.chatStartStream(r -> r.channel(dm).threadTs(asked.ts())).getError())
        .isEqualTo("missing_recipient_team_id");
    assertThat(methods.chatUpdate(r -> r.channel(dm).ts(ts).text("else")).getError())
        .isEqualTo("streaming_state_conflict");
  }

  @Test
  void sessionHasAStatusOfFourAndATitle() throws Exception {
    methods.agentsSessionsSetStatus(
        r -> r.channelId(dm).threadTs(asked.ts()).status("processing").title("Beginning"));
    String wrong =
        methods
            .agentsSessionsSetStatus(
                r -> r.channelId(dm).threadTs(asked.ts()).status("is thinking..."))
            .getError();
    methods.agentsSessionsRename(r -> r.channelId(dm).threadTs(asked.ts()).title("First steps"));

    assertThat(wrong).isEqualTo("invalid_arguments");
    assertThat(scene.team().agentThread(asked).status()).isEqualTo("processing");
    assertThat(scene.team().agentThread(asked).title()).isEqualTo("First steps");
  }

  @Test
  void sessionsAreForAgentsOnly() throws Exception {
    scene.slack().app().isNoAgent();

    assertThat(
            methods
                .agentsSessionsSetStatus(
                    r -> r.channelId(dm).threadTs(asked.ts()).status("processing"))
                .isOk())
        .isFalse();
  }

  @Test
  void typingEndsWithTheAnswer() throws Exception {
    methods.assistantThreadsSetStatus(
        r -> r.channelId(dm).threadTs(asked.ts()).status("is looking..."));
    String typing = scene.team().agentThread(asked).typing();
    methods.chatPostMessage(r -> r.channel(dm).threadTs(asked.ts()).text("found"));

    assertThat(typing).isEqualTo("is looking...");
    assertThat(scene.team().agentThread(asked).typing()).isEmpty();
  }

  @Test
  void promptIsSuggestedAndPicked() throws Exception {
    methods.assistantThreadsSetSuggestedPrompts(
        r -> r.channelId(dm).prompts(List.of(new SuggestedPrompt("Begin", "How do I begin?"))));

    Message picked = scene.ann().picksPrompt("Begin");

    assertThat(picked.text()).isEqualTo("How do I begin?");
    assertThat(scene.slack().complaints()).isEmpty();
  }
}
