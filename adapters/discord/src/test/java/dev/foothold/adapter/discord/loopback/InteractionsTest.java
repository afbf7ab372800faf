package dev.foothold.adapter.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.testing.Eventually;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {

  private final TurnableClock clock = TurnableClock.at(Instant.now());
  private LoopbackDiscord discord;
  private Bot bot;
  private Guild guild;
  private Channel help;
  private Person ada;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    discord = LoopbackDiscord.start(clock);
    guild = discord.guild("learners");
    help = guild.text("help");
    ada = discord.person("ada");
    guild.join(ada);
    bot = Bot.connected(discord);
    bot.commands(
        Commands.slash("ask", "Ask a question")
            .addOption(OptionType.STRING, "question", "In your words", false, true),
        Commands.slash("advice", "Advice")
            .setDefaultPermissions(
                DefaultMemberPermissions.enabledFor(net.dv8tion.jda.api.Permission.MANAGE_SERVER))
            .addSubcommands(
                new SubcommandData("post", "Post it")
                    .addOption(OptionType.CHANNEL, "where", "Where to", true)),
        Commands.message("Answer this"));
  }

  @AfterEach
  void close() {
    bot.close();
    discord.close();
  }

  @Test
  void aCommandIsAnswered() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("You asked: " + event.getOption("question", "", OptionMapping::getAsString))
                .queue());

    Message answer = ada.slash(help, "ask", "question", "How do I start?").answer();

    assertThat(answer.text()).isEqualTo("You asked: How do I start?");
    assertThat(help.messages()).containsExactly(answer);
    assertClean();
  }

  @Test
  void aCommandOfTheDirectMessagesIsAnswered() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("Hello").queue());

    ada.slash(ada.direct(), "ask").answer();

    assertThat(ada.direct().messages()).extracting(Message::text).containsExactly("Hello");
    assertClean();
  }

  @Test
  void aDeferredAnswerIsFilledIn() {
    CompletableFuture<InteractionHook> deferred = new CompletableFuture<>();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.deferReply(true).queue(deferred::complete));
    Interaction asked = ada.slash(help, "ask");

    InteractionHook hook = deferred.join();
    Interaction.State waiting = asked.state();
    hook.editOriginal("Here it is").complete();

    assertThat(waiting.loading()).isTrue();
    assertThat(waiting.messages()).isEmpty();
    assertThat(asked.state().acknowledgedAfter()).contains(Duration.ZERO);
    assertThat(asked.state().texts()).containsExactly("Here it is");
    assertThat(asked.state().ephemeral()).isTrue();
    assertThat(help.messages()).isEmpty();
    assertThat(ada.sees(help)).isEqualTo(asked.state().messages());
    assertThat(guild.owner().sees(help)).isEmpty();
    assertClean();
  }

  @Test
  void theFirstFollowUpFillsADeferredAnswer() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .deferReply(true)
                .queue(
                    hook -> hook.sendMessage("One").queue(_ -> hook.sendMessage("Two").queue())));

    Interaction asked = ada.slash(help, "ask");

    Eventually.passes(() -> assertThat(asked.state().texts()).containsExactly("One", "Two"));
    assertThat(asked.state().ephemeral()).isTrue();
    assertThat(help.messages()).extracting(Message::text).containsExactly("Two");
    assertClean();
  }

  @Test
  void anAnswerIsEditedAndDeleted() {
    CompletableFuture<InteractionHook> answered = new CompletableFuture<>();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("First").queue(answered::complete));
    Message answer = ada.slash(help, "ask").answer();

    answered.join().editOriginal("Second").complete();
    answered.join().deleteOriginal().complete();

    assertThat(answer.versions()).containsExactly("First", "Second");
    assertThat(answer.isDeleted()).isTrue();
    assertThat(help.messages()).isEmpty();
    assertClean();
  }

  @Test
  void componentsCarryAnAnswer() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .replyComponents(
                    Container.of(
                        TextDisplay.of("Start here"),
                        ActionRow.of(
                            Button.primary("v1:helpful", "Helpful"),
                            Button.link("https://example.org", "Source"))))
                .useComponentsV2()
                .queue());

    Message answer = ada.slash(help, "ask").answer();

    assertThat(answer.text()).isEqualTo("Start here");
    assertThat(answer.buttons()).containsExactly("Helpful", "Source");
    assertClean();
  }

  @Test
  void aButtonUpdatesItsMessage() {
    showsButton();
    bot.on(
        ButtonInteractionEvent.class,
        event -> event.editMessage("Thanks for " + event.getComponentId()).queue());
    Message answer = ada.slash(help, "ask").answer();

    Interaction pressed = ada.press(answer, "Helpful");

    assertThat(pressed.response()).isEqualTo(Interaction.Response.UPDATE);
    assertThat(answer.text()).isEqualTo("Thanks for v1:helpful");
    assertThat(pressed.state().messages()).isEmpty();
    assertClean();
  }

  @Test
  void anUpdateMayBeDeferred() {
    showsButton();
    bot.on(
        ButtonInteractionEvent.class,
        event -> event.deferEdit().queue(hook -> hook.editOriginal("Later").queue()));
    Message answer = ada.slash(help, "ask").answer();

    ada.press(answer, "v1:helpful");

    Eventually.passes(() -> assertThat(answer.text()).isEqualTo("Later"));
    assertClean();
  }

  @Test
  void aForgedButtonArrives() {
    showsButton();
    bot.on(
        ButtonInteractionEvent.class,
        event -> event.reply("Who sent " + event.getComponentId()).setEphemeral(true).queue());
    Message answer = ada.slash(help, "ask").answer();

    Interaction forged = ada.forgeButton(answer, "v0:forged");

    assertThat(forged.answer().text()).isEqualTo("Who sent v0:forged");
    assertThatThrownBy(() -> ada.press(answer, "v0:forged"))
        .isInstanceOf(IllegalStateException.class);
    assertClean();
  }

  @Test
  void selectMenusBringWhatWasChosen() {
    Role mentors = guild.role("mentors");
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("Settings")
                .addComponents(
                    ActionRow.of(
                        StringSelectMenu.create("mode")
                            .setPlaceholder("Mode")
                            .addOption("Off", "off")
                            .addOption("On mention", "mention")
                            .build()),
                    ActionRow.of(
                        EntitySelectMenu.create(
                                "role",
                                EntitySelectMenu.SelectTarget.ROLE,
                                EntitySelectMenu.SelectTarget.USER)
                            .setRequiredRange(1, 2)
                            .build()),
                    ActionRow.of(
                        EntitySelectMenu.create("place", EntitySelectMenu.SelectTarget.CHANNEL)
                            .build()))
                .queue());
    bot.on(
        StringSelectInteractionEvent.class,
        event -> event.reply(String.join(",", event.getValues())).queue());
    bot.on(
        EntitySelectInteractionEvent.class,
        event ->
            event
                .reply(
                    String.join(
                        ",", event.getValues().stream().map(value -> value.getId()).toList()))
                .queue());
    Message settings = ada.slash(help, "ask").answer();

    Message mode = ada.select(settings, "Mode", "On mention").answer();
    Message role = ada.select(settings, "role", mentors, ada).answer();
    Message place = ada.select(settings, "place", help).answer();

    assertThat(mode.text()).isEqualTo("mention");
    assertThat(role.text()).isEqualTo(mentors.id() + "," + ada.id());
    assertThat(place.text()).isEqualTo(help.id());
    assertClean();
  }

  @Test
  void aModalIsFilledIn() {
    showsButton();
    bot.on(
        ButtonInteractionEvent.class,
        event ->
            event
                .replyModal(
                    Modal.create("v1:why", "Why not?")
                        .addComponents(
                            Label.of(
                                "Reason",
                                TextInput.create("reason", TextInputStyle.PARAGRAPH)
                                    .setRequiredRange(1, 500)
                                    .build()),
                            Label.of(
                                "Kind",
                                StringSelectMenu.create("kind")
                                    .addOption("Wrong", "wrong")
                                    .addOption("Old", "old")
                                    .build()))
                        .build())
                .queue());
    bot.on(
        ModalInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getModalId()
                        + " "
                        + Optional.ofNullable(event.getValue("reason"))
                            .map(value -> value.getAsString())
                            .orElse("")
                        + " "
                        + Optional.ofNullable(event.getValue("kind"))
                            .map(value -> value.getAsStringList())
                            .orElse(List.of()))
                .setEphemeral(true)
                .queue());
    Message answer = ada.slash(help, "ask").answer();

    Interaction pressed = ada.press(answer, "Helpful");
    Interaction submitted = ada.submit(pressed, "Reason", "Too long", "kind", "Old");

    assertThat(pressed.modal().path("title").asText()).isEqualTo("Why not?");
    assertThat(submitted.answer().text()).isEqualTo("v1:why Too long [old]");
    assertClean();
  }

  @Test
  void choicesAreOfferedWhileTyping() {
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event ->
            event.replyChoiceStrings(event.getFocusedOption().getValue() + " and more").queue());

    Interaction typing = ada.type(help, "ask", "question", "question", "how");

    assertThat(typing.choices()).containsExactly("how and more");
    assertClean();
  }

  @Test
  void aMessageMenuBringsTheWholeMessage() {
    bot.on(
        MessageContextInteractionEvent.class,
        event -> event.reply("About: " + event.getTarget().getContentRaw()).queue());
    Message question = ada.say(help, "Where do I start?");

    Message answer = ada.messageMenu(question, "Answer this").answer();

    assertThat(answer.text()).isEqualTo("About: Where do I start?");
    assertClean();
  }

  @Test
  void aSubcommandIsForThoseWhoMay() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getFullCommandName()
                        + " "
                        + event.getOption("where", "", OptionMapping::getAsString))
                .queue());

    Message answer = guild.owner().slash(help, "advice post", "where", help).answer();
    Message forged = ada.forgeSlash(help, "advice post", "where", help).answer();

    assertThat(answer.text()).isEqualTo("advice post " + help.id());
    assertThat(forged.text()).isEqualTo(answer.text());
    assertThatThrownBy(() -> ada.slash(help, "advice post", "where", help))
        .isInstanceOf(IllegalStateException.class);
    assertClean();
  }

  @Test
  void theLocaleAndThePermissionsComeAlong() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getUserLocale().getLocale()
                        + " "
                        + event.getGuildLocale().getLocale()
                        + " "
                        + Optional.ofNullable(event.getMember())
                            .map(
                                member ->
                                    member.hasPermission(
                                        net.dv8tion.jda.api.Permission.MESSAGE_SEND))
                            .orElse(false))
                .queue());
    ada.setLocale("es-ES");

    Message answer = ada.slash(help, "ask").answer();

    assertThat(answer.text()).isEqualTo("es-ES en-US true");
    assertClean();
  }

  @Test
  void anAcknowledgementAfterThreeSecondsIsRefused() {
    CompletableFuture<SlashCommandInteractionEvent> asked = new CompletableFuture<>();
    bot.on(SlashCommandInteractionEvent.class, asked::complete);
    ada.slash(help, "ask");

    SlashCommandInteractionEvent event = asked.join();
    clock.turn(Duration.ofMillis(3001));

    assertThatThrownBy(() -> event.deferReply().complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(10062));
    assertThat(discord.complaints()).hasSize(1);
  }

  @Test
  void anInteractionLetPassIsComplainedOf() {
    Interaction asked = ada.slash(help, "ask");

    clock.turn(Duration.ofSeconds(4));

    assertThat(asked.isOverdue()).isTrue();
    assertThat(discord.complaints()).hasSize(1);
  }

  @Test
  void theTokenDiesAfterFifteenMinutes() {
    CompletableFuture<InteractionHook> deferred = new CompletableFuture<>();
    bot.on(
        SlashCommandInteractionEvent.class, event -> event.deferReply().queue(deferred::complete));
    ada.slash(help, "ask");

    InteractionHook hook = deferred.join();
    clock.turn(Duration.ofMinutes(16));

    assertThatThrownBy(() -> hook.editOriginal("Too late").complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(50027));
    assertThat(discord.invalidRequests()).isEqualTo(1);
  }

  @Test
  void aSecondAcknowledgementIsRefused() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("Once").queue());
    Interaction asked = ada.slash(help, "ask");
    asked.answer();

    RawClient.Answer second = respond(asked, "{'type': 4, 'data': {'content': 'Twice'}}");

    assertThat(second.status()).isEqualTo(400);
    assertThat(second.body().path("code").asInt()).isEqualTo(40060);
    assertThat(asked.state().texts()).containsExactly("Once");
    assertThat(discord.complaints()).hasSize(1);
  }

  @Test
  void aModalCannotFollowADeferral() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());
    Interaction asked = ada.slash(help, "ask");
    asked.response();

    RawClient.Answer modal =
        respond(
            asked,
            "{'type': 9, 'data': {'custom_id': 'x', 'title': 'X', 'components': [{'type': 18,"
                + " 'label': 'L', 'component': {'type': 4, 'custom_id': 'y', 'style': 1}}]}}");

    assertThat(modal.body().path("code").asInt()).isEqualTo(40060);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 4, 'data': {'content': '%2001'}}",
        "{'type': 7, 'data': {'content': 'no message to update'}}",
        "{'type': 8, 'data': {'choices': []}}",
        "{'type': 9, 'data': {'custom_id': 'x', 'title': '%46', 'components': [{'type': 18,"
            + " 'label': 'L', 'component': {'type': 4, 'custom_id': 'y', 'style': 1}}]}}",
        "{'type': 9, 'data': {'custom_id': 'x', 'title': 'X', 'components': [{'type': 18, 'label':"
            + " '%46', 'component': {'type': 4, 'custom_id': 'y', 'style': 1}}]}}",
        "{'type': 9, 'data': {'custom_id': '%101', 'title': 'X', 'components': [{'type': 18,"
            + " 'label': 'L', 'component': {'type': 4, 'custom_id': 'y', 'style': 1}}]}}",
        "{'type': 9, 'data': {'custom_id': 'x', 'title': 'X', 'components': []}}",
        "{'type': 99}"
      })
  void aResponseAgainstTheRulesIsRefusedAndLeavesTheInteractionOpen(String body) {
    Interaction asked = ada.slash(help, "ask");

    RawClient.Answer answer = respond(asked, body);
    RawClient.Answer next = respond(asked, "{'type': 5}");

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(discord.complaints()).hasSize(1);
    assertThat(next.status()).isEqualTo(204);
  }

  @Test
  void onlySoManyChoicesAreTaken() {
    Interaction typing = ada.type(help, "ask", "question", "question", "how");
    String choices =
        IntStream.range(0, 26)
            .mapToObj(i -> "{'name': 'n" + i + "', 'value': 'v'}")
            .collect(Collectors.joining(","));

    RawClient.Answer answer =
        respond(typing, "{'type': 8, 'data': {'choices': [" + choices + "]}}");

    assertThat(answer.body().path("code").asInt()).isEqualTo(50035);
  }

  private RawClient.Answer respond(Interaction to, String body) {
    return RawClient.post(
        discord, "interactions/" + to.snowflake + "/" + to.token + "/callback", Texts.filled(body));
  }

  private void showsButton() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("An answer")
                .addComponents(ActionRow.of(Button.primary("v1:helpful", "Helpful")))
                .queue());
  }

  private void assertClean() {
    assertThat(discord.complaints()).isEmpty();
    assertThat(discord.unexpected()).isEmpty();
  }
}
