package dev.foothold.adapter.slack.loopback;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.markdown;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Message.Metadata;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebApiTest {

  private Scene scene;
  private MethodsClient methods;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
    methods = scene.methods();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  @Test
  void messageIsPostedChangedAndDeleted() throws Exception {
    ChatPostMessageResponse posted =
        methods.chatPostMessage(
            r ->
                r.channel(scene.help().id())
                    .text("looking")
                    .metadata(
                        Metadata.builder()
                            .eventType("answer")
                            .eventPayload(Map.of("id", "42"))
                            .build()));
    Message before = scene.team().byBot(scene.help()).getFirst();
    methods.chatUpdate(
        r ->
            r.channel(scene.help().id())
                .ts(posted.getTs())
                .text("found")
                .blocks(asBlocks(section(s -> s.text(markdownText("*found* it"))))));
    Message after = scene.team().byBot(scene.help()).getFirst();
    methods.chatDelete(r -> r.channel(scene.help().id()).ts(posted.getTs()));

    assertThat(before.text()).isEqualTo("looking");
    assertThat(before.content().metadata().at("/event_payload/id").asText()).isEqualTo("42");
    assertThat(after.shown()).isEqualTo("*found* it");
    assertThat(after.marks().edits()).isEqualTo(1);
    assertThat(scene.team().messages(scene.help())).isEmpty();
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void replyStandsInItsThread() throws Exception {
    Message asked = scene.ann().says(scene.help(), "how do I begin?");

    methods.chatPostMessage(
        r -> r.channel(scene.help().id()).threadTs(asked.ts()).text("by looking around"));

    assertThat(scene.team().replies(scene.help(), asked))
        .extracting(Message::text)
        .containsExactly("by looking around");
  }

  @Test
  void ephemeralIsSeenByOneAlone() throws Exception {
    Person bob = scene.team().member("bob");

    methods.chatPostEphemeral(
        r -> r.channel(scene.help().id()).user(scene.ann().id()).text("for you"));

    assertThat(scene.ann().ephemerals(scene.help())).hasSize(1);
    assertThat(bob.ephemerals()).isEmpty();
    assertThat(scene.team().messages(scene.help())).isEmpty();
  }

  @Test
  void stateOfTheWorldIsRefusedWithoutAComplaint() throws Exception {
    Channel archived = scene.team().publicChannel("old").invitesBot();
    archived.archive();
    Channel without = scene.team().publicChannel("without");
    Channel hidden = scene.team().privateChannel("hidden", scene.ann());

    List<String> errors =
        List.of(post(archived.id()), post(without.id()), post(hidden.id()), post("C0NOWHERE"));

    assertThat(errors)
        .containsExactly("is_archived", "not_in_channel", "channel_not_found", "channel_not_found");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  private String post(String channel) throws IOException, SlackApiException {
    return methods.chatPostMessage(r -> r.channel(channel).text("hello")).getError();
  }

  @Test
  void otherWorkspacesChannelIsAComplaint() throws Exception {
    Channel theirs = scene.slack().team("Umbrella").publicChannel("help");

    String error = post(theirs.id());

    assertThat(error).isEqualTo("channel_not_found");
    assertThat(scene.slack().complaints()).singleElement().asString().contains("another workspace");
  }

  @Test
  void revokedAndUninstalledTokensAreRefused() throws Exception {
    scene.team().revokeQuietly();
    String revoked = methods.authTest(r -> r).getError();
    MethodsClient again = scene.methods();
    scene.team().uninstall();
    String uninstalled = again.authTest(r -> r).getError();
    String unknown = scene.sdk().methods("xoxb-made-up").authTest(r -> r).getError();

    assertThat(List.of(revoked, uninstalled, unknown))
        .containsExactly("token_revoked", "account_inactive", "invalid_auth");
  }

  @Test
  void missingScopeIsNamed() throws Exception {
    scene.slack().app().asksFor(List.of("commands"));

    UsersInfoResponse response = scene.methods().usersInfo(r -> r.user(scene.ann().id()));

    assertThat(response.getError()).isEqualTo("missing_scope");
    assertThat(response.getNeeded()).isEqualTo("users:read");
    assertThat(response.getProvided()).isEqualTo("commands");
  }

  @Test
  void peopleAreTold() throws Exception {
    Person olga = scene.team().owner("olga").reads("de-DE");
    String group = scene.team().userGroup("mods", scene.ann());

    UsersInfoResponse info = methods.usersInfo(r -> r.user(olga.id()).includeLocale(true));
    List<String> members = methods.usergroupsUsersList(r -> r.usergroup(group)).getUsers();
    String dm =
        methods.conversationsOpen(r -> r.users(List.of(scene.ann().id()))).getChannel().getId();

    assertThat(info.getUser().isOwner()).isTrue();
    assertThat(info.getUser().getLocale()).isEqualTo("de-DE");
    assertThat(members).containsExactly(scene.ann().id());
    assertThat(dm).isEqualTo(scene.team().dm(scene.ann()).id());
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void oversizedMessageIsRefused() throws Exception {
    String sectionError =
        methods
            .chatPostMessage(
                r ->
                    r.channel(scene.help().id())
                        .text("long")
                        .blocks(asBlocks(section(s -> s.text(markdownText("x".repeat(3_001)))))))
            .getError();
    String hidden =
        methods
            .chatPostMessage(
                r ->
                    r.channel(scene.help().id())
                        .text("long")
                        .blocks(asBlocks(markdown(m -> m.text("x".repeat(11_800))))))
            .getError();

    assertThat(sectionError).isEqualTo("invalid_blocks");
    assertThat(hidden).isEqualTo("msg_blocks_too_long");
    assertThat(scene.slack().complaints()).hasSize(2);
  }

  @Test
  void unknownMethodIsRecorded() throws Exception {
    String error = methods.conversationsList(r -> r).getError();

    assertThat(error).isEqualTo("unknown_method");
    assertThat(scene.slack().unexpected()).containsExactly("conversations.list");
  }

  @Test
  void orderedRateLimitComesAsTheSdkKnowsIt() throws Exception {
    scene.slack().ratelimits("chat.postMessage", 1, Duration.ofSeconds(7));

    assertThatThrownBy(() -> post(scene.help().id()))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            failure -> assertThat(failure.getResponse().header("Retry-After")).isEqualTo("7"));
    assertThat(post(scene.help().id())).isNull();
  }

  @Test
  void postsOfAChannelAreASecondApartWhereThatIsHeld() throws Exception {
    scene.slack().limitsChannels();
    post(scene.help().id());

    assertThatThrownBy(() -> post(scene.help().id())).isInstanceOf(SlackApiException.class);
    scene.slack().clock().turn(Duration.ofSeconds(1));
    assertThat(post(scene.help().id())).isNull();
  }

  @Test
  void methodsAreHeldToTheirTier() throws Exception {
    scene.slack().limitsMethods();
    for (int i = 0; i < 20; i++) {
      start();
    }

    assertThatThrownBy(this::start).isInstanceOf(SlackApiException.class);
    scene.slack().clock().turn(Duration.ofMinutes(1));
    assertThat(start()).isNull();
  }

  private String start() throws IOException, SlackApiException {
    return methods
        .chatStartStream(
            r ->
                r.channel(scene.help().id())
                    .recipientTeamId(scene.team().id())
                    .recipientUserId(scene.ann().id()))
        .getError();
  }

  @Test
  void lostAnswerHasStillTakenEffect() {
    scene.slack().losesAnswer("chat.postMessage");

    assertThatThrownBy(() -> post(scene.help().id())).isInstanceOf(IOException.class);
    assertThat(scene.team().byBot(scene.help())).isNotEmpty();
  }

  @Test
  void slowAnswerWaitsForTheTest() throws Exception {
    Gate gate = new Gate();
    scene.slack().fault("chat.postMessage", 1, new Fault.HoldResponse(gate));

    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return String.valueOf(post(scene.help().id()));
              } catch (IOException | SlackApiException failure) {
                return failure.toString();
              }
            });
    gate.open();

    assertThat(answer.get()).isEqualTo("null");
  }

  @Test
  void downSlackComesBack() throws Exception {
    scene.slack().goesDown();
    assertThatThrownBy(() -> post(scene.help().id())).isInstanceOf(SlackApiException.class);
    scene.slack().comesBack();

    assertThat(post(scene.help().id())).isNull();
    assertThat(scene.slack().attempts("chat.postMessage")).isEqualTo(2);
  }
}
