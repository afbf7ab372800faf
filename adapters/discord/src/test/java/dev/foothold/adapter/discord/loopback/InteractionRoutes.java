package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.adapter.discord.loopback.Message.Draft;
import dev.foothold.testing.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// First responses to interactions, and what follows them
/// ([rules](https://docs.discord.com/developers/interactions/receiving-and-responding)).
final class InteractionRoutes {

  private static final int FLAGS =
      Message.EPHEMERAL | Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2;
  private static final int CHOICES = 25;

  private final World world;

  private InteractionRoutes(World world) {
    this.world = world;
  }

  static void register(World world, Rest rest) {
    InteractionRoutes routes = new InteractionRoutes(world);
    rest.onOpen(
        "POST", "/interactions/{interaction_id}/{interaction_token}/callback", routes::respond);
    rest.onOpen("POST", "/webhooks/{webhook_id}/{webhook_token}", routes::followUp);
    String original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    String other = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}";
    for (String template : Arrays.asList(original, other)) {
      rest.onOpen("GET", template, routes::get);
      rest.onOpen("PATCH", template, routes::edit);
      rest.onOpen("DELETE", template, routes::delete);
    }
  }

  private Response respond(Call call) {
    Interaction interaction =
        world
            .interaction(call.text("interaction_token"))
            .filter(one -> one.snowflake == call.id("interaction_id"))
            .orElseThrow(() -> Refusal.unknown(10062, "interaction"));
    int type = call.body().path("type").asInt();
    Interaction.Response how =
        Arrays.stream(Interaction.Response.values())
            .filter(one -> one.number == type)
            .findFirst()
            .orElseThrow(
                () -> Refusal.invalid("type", "BASE_TYPE_CHOICES", "Cannot respond by " + type));
    interaction.acknowledge(how);
    try {
      carryOut(call, interaction, how);
    } catch (Refusal refused) {
      interaction.forget();
      throw refused;
    }
    return call.flag("with_response")
        ? Response.json(200, told(interaction, how))
        : Response.empty(204);
  }

  private void carryOut(Call call, Interaction interaction, Interaction.Response how) {
    JsonNode data = call.body().path("data");
    switch (how) {
      case MESSAGE ->
          interaction.setOriginal(
              post(call, interaction, MessageRules.created(call, data, FLAGS), data));
      case DEFERRED_MESSAGE -> {
        int flags = (data.path("flags").asInt() & Message.EPHEMERAL) | Message.LOADING;
        Draft waiting = new Draft("", Json.array(), Json.array(), Json.array(), flags);
        interaction.setOriginal(post(call, interaction, waiting, data));
      }
      case DEFERRED_UPDATE -> interaction.setOriginal(source(interaction));
      case UPDATE -> {
        Message source = source(interaction);
        source.edit(MessageRules.edited(call, source.draft(), data));
        interaction.setOriginal(source);
      }
      case CHOICES -> {
        Components.most(data.path("choices").size(), CHOICES, "data.choices");
        for (JsonNode choice : data.path("choices")) {
          Components.length(choice.path("name"), 1, 100, "data.choices.name");
          Components.length(choice.path("value"), 1, 100, "data.choices.value");
        }
        interaction.offer(data.path("choices").deepCopy());
      }
      case MODAL -> {
        Components.checkModal(data);
        ObjectNode modal = data.deepCopy();
        modal.set("components", Components.numbered((ArrayNode) data.path("components")));
        interaction.show(modal);
      }
    }
  }

  private static Message source(Interaction interaction) {
    return interaction
        .source()
        .filter(message -> !message.isDeleted())
        .orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  private Message post(Call call, Interaction interaction, Draft draft, JsonNode data) {
    if (interaction.channel.isDeleted()) {
      throw Refusal.unknown(10003, "Channel");
    }
    Message message = new Message(interaction.channel, call.world().bot, draft);
    message.setAnswers(interaction);
    boolean mayPingAll =
        Permissions.has(world.bot, interaction.channel, Permission.MENTION_EVERYONE);
    message.setPings(MessageRules.pings(draft, data.path("allowed_mentions"), mayPingAll));
    message.post();
    return message;
  }

  private static ObjectNode told(Interaction interaction, Interaction.Response how) {
    Optional<Message> message = interaction.original();
    boolean shown =
        how == Interaction.Response.MESSAGE
            || how == Interaction.Response.DEFERRED_MESSAGE
            || how == Interaction.Response.UPDATE;
    return Json.object(
        "interaction",
        Json.object(
            "id",
            interaction.snowflake,
            "type",
            interaction.metadata().path("type"),
            "response_message_id",
            message.map(Message::id),
            "response_message_loading",
            message.map(Message::isLoading),
            "response_message_ephemeral",
            message.map(Message::isEphemeral)),
        "resource",
        Json.object(
            "type", how.number, "message", message.filter(_ -> shown).map(one -> one.json(true))));
  }

  private Interaction open(Call call) {
    Interaction interaction =
        world
            .interaction(call.text("webhook_token"))
            .filter(_ -> call.id("webhook_id") == world.bot.snowflake)
            .orElseThrow(() -> Refusal.unknown(10015, "Webhook"));
    interaction.requireToken();
    return interaction;
  }

  private Response followUp(Call call) {
    Interaction interaction = open(call);
    Optional<Message> loading = interaction.original().filter(Message::isLoading);
    if (loading.isPresent()) {
      // Right after a deferral it fills the message that is loading, private or not as that is.
      Message message = loading.get();
      message.edit(MessageRules.edited(call, message.draft(), call.body()));
      return Response.json(200, message.json(true));
    }
    Message message =
        post(call, interaction, MessageRules.created(call, call.body(), FLAGS), call.body());
    interaction.followUps().add(message);
    return Response.json(200, message.json(true));
  }

  private Message named(Call call) {
    Interaction interaction = open(call);
    Stream<Message> all =
        Stream.concat(interaction.original().stream(), interaction.followUps().stream());
    Stream<Message> wanted =
        call.text("message_id").isEmpty()
            ? interaction.original().stream()
            : all.filter(message -> message.snowflake == call.id("message_id"));
    return wanted
        .filter(message -> !message.isDeleted())
        .findFirst()
        .orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  private Response get(Call call) {
    return Response.json(200, named(call).json(true));
  }

  private Response edit(Call call) {
    Message message = named(call);
    if (message.channel.isArchived()) {
      throw Refusal.archived();
    }
    message.edit(MessageRules.edited(call, message.draft(), call.body()));
    return Response.json(200, message.json(true));
  }

  private Response delete(Call call) {
    named(call).remove();
    return Response.empty(204);
  }
}
