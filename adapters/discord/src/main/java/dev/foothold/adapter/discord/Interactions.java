package dev.foothold.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.Texts;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.components.selections.EntitySelectInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commands, buttons, menus and forms: hands them to the front desk and does what it says. Called
/// on virtual threads; safe for many.
final class Interactions {

  private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

  private static final int NOT_FOUND = 404;

  private static final Texts TEXTS = Texts.beside(Discord.class, Names.DISCORD);

  private final Services services;
  private final Commands commands;
  private final Rest rest;
  private final Watch watch;
  private final Delivery delivery;
  private final Seen seen;

  /// What the rest of the adapter lends.
  record Means(Rest rest, Watch watch, Delivery delivery, Seen seen) {}

  Interactions(Services services, Commands commands, Means means) {
    this.services = services;
    this.commands = commands;
    this.rest = means.rest();
    this.watch = means.watch();
    this.delivery = means.delivery();
    this.seen = means.seen();
  }

  void command(SlashCommandInteractionEvent event, Instant begun) {
    serve(event, begun, command(event), false, Optional.empty());
  }

  void menu(MessageContextInteractionEvent event, Instant begun) {
    Optional<Deed.Item> item = Commands.item(event.getName());
    if (item.isEmpty()) {
      outdated(event, begun, false);
      return;
    }
    String channel = event.getTarget().getChannelId();
    Deed deed =
        new Deed.Pick(
            item.get(),
            Messages.text(event.getTarget()),
            Names.post(channel, event.getTarget().getId()));
    serve(event, begun, deed, false, Optional.empty());
  }

  void press(GenericComponentInteractionCreateEvent event, Instant begun) {
    FrontDesk.action(event.getComponentId())
        .ifPresentOrElse(
            action ->
                serve(
                    event,
                    begun,
                    new Deed.Press(action, chosen(event)),
                    true,
                    Optional.of(event.getMessageId())),
            () -> outdated(event, begun, true));
  }

  void submit(ModalInteractionEvent event, Instant begun) {
    boolean hasMessage = event.getMessage() != null;
    FrontDesk.action(event.getModalId())
        .ifPresentOrElse(
            action ->
                serve(
                    event,
                    begun,
                    new Deed.Submit(action, values(event)),
                    hasMessage,
                    Optional.ofNullable(event.getMessage()).map(ISnowflake::getId)),
            () -> outdated(event, begun, hasMessage));
  }

  /// Completions that come too late are of no use: nothing watches over them.
  void complete(CommandAutoCompleteInteractionEvent event) {
    List<Block.Option> options =
        services
            .desk()
            .complete(Visitors.of(event), command(event), event.getFocusedOption().getName());
    DataArray choices =
        DataArray.fromCollection(
            options.stream()
                .map(
                    option ->
                        DataObject.empty().put("name", option.label()).put("value", option.value()))
                .toList());
    Exchange exchange =
        new Exchange(rest, token(event), Exchange.Origin.COMMAND, services.clock().instant());
    exchange.complete(DataObject.empty().put("choices", choices));
  }

  private Deed.Command command(CommandInteractionPayload event) {
    List<String> words =
        Stream.of(event.getName(), event.getSubcommandGroup(), event.getSubcommandName())
            .flatMap(Stream::ofNullable)
            .toList();
    Map<String, String> options = new HashMap<>();
    for (OptionMapping option : event.getOptions()) {
      options.put(
          option.getName(),
          option.getType() == OptionType.CHANNEL
              ? Names.channel(option.getAsLong()).value()
              : option.getAsString());
    }
    return new Deed.Command(commands.path(words), options);
  }

  private static List<String> chosen(GenericComponentInteractionCreateEvent event) {
    return switch (event) {
      case ButtonInteractionEvent _ -> List.of();
      case StringSelectInteractionEvent select -> select.getValues();
      case EntitySelectInteractionEvent select -> entities(select);
      default -> List.of();
    };
  }

  /// Channels, roles and people are all written in the same way.
  private static List<String> entities(EntitySelectInteraction select) {
    return select.getValues().stream()
        .map(entity -> Names.channel(entity.getIdLong()).value())
        .toList();
  }

  private static Map<String, String> values(ModalInteractionEvent event) {
    Map<String, String> values = new HashMap<>();
    for (ModalMapping mapping : event.getValues()) {
      values.put(
          mapping.getCustomId(),
          switch (mapping.getType()) {
            case STRING_SELECT -> first(mapping.getAsStringList());
            case CHANNEL_SELECT, ROLE_SELECT, USER_SELECT ->
                mapping.getAsLongList().stream()
                    .findFirst()
                    .map(id -> Names.channel(id).value())
                    .orElse("");
            default -> mapping.getAsString();
          });
    }
    return values;
  }

  private static String first(List<String> list) {
    return list.isEmpty() ? "" : list.getFirst();
  }

  private Token token(Interaction event) {
    return new Token(rest.application(), event.getId(), event.getToken());
  }

  private void outdated(Interaction event, Instant begun, boolean hasMessage) {
    Visitor visitor = Visitors.of(event);
    Exchange exchange =
        new Exchange(
            rest,
            token(event),
            hasMessage ? Exchange.Origin.MESSAGE : Exchange.Origin.COMMAND,
            begun);
    perform(
        new Case(exchange, visitor, event, Optional.empty(), Optional.empty()),
        services.desk().outdated(visitor));
    exchange.end();
  }

  /// One deed on its way.
  private record Case(
      Exchange exchange,
      Visitor visitor,
      Interaction event,
      Optional<String> message,
      Optional<Deed> deed) {

    Locale locale() {
      return visitor.locale();
    }
  }

  private void serve(
      Interaction event, Instant begun, Deed deed, boolean hasMessage, Optional<String> message) {
    // A gateway that is resumed may bring an event again.
    if (!seen.isNew(event.getId())) {
      return;
    }
    Visitor visitor = Visitors.of(event);
    Exchange exchange =
        new Exchange(
            rest, token(event), origin(hasMessage, services.desk().opensForm(deed)), begun);
    watch.over(exchange);
    try {
      Optional<Names.Post> dismissed = dismissed(visitor, deed);
      List<Response> responses = services.desk().serve(visitor, deed);
      perform(new Case(exchange, visitor, event, message, Optional.of(deed)), responses);
      if (responses.stream().anyMatch(Response.Remove.class::isInstance)) {
        dismissed.ifPresent(post -> removeOthers(post, message));
      }
    } finally {
      exchange.end();
    }
  }

  /// All messages of an answer that is to go, while its record still tells.
  private Optional<Names.Post> dismissed(Visitor visitor, Deed deed) {
    boolean isDismissal =
        deed instanceof Deed.Press(var action, _)
            && action.verb() == Verb.DISMISS
            && !action.arg(0).isEmpty();
    if (!isDismissal) {
      return Optional.empty();
    }
    QuestionId id = new QuestionId(((Deed.Press) deed).action().arg(0));
    try {
      return services
          .log()
          .find(visitor.actor().community(), id)
          .flatMap(question -> question.after().post())
          .flatMap(Names::post);
    } catch (StoreUnavailable gone) {
      // The desk finds that out, too, and says so.
      return Optional.empty();
    }
  }

  private void removeOthers(Names.Post post, Optional<String> pressed) {
    for (String message : post.messages()) {
      if (!pressed.equals(Optional.of(message))
          && rest.delete(post.channel(), message)
              instanceof Rest.Result.Refused(var code, var status, _)
          && status != NOT_FOUND) {
        LOG.warn("a part of an answer could not be removed: Discord says {}", code);
      }
    }
  }

  private static Exchange.Origin origin(boolean hasMessage, boolean opensForm) {
    if (hasMessage) {
      return opensForm ? Exchange.Origin.MESSAGE_FOR_FORM : Exchange.Origin.MESSAGE;
    }
    return opensForm ? Exchange.Origin.COMMAND_FOR_FORM : Exchange.Origin.COMMAND;
  }

  private void perform(Case one, List<Response> responses) {
    boolean changesMessage =
        responses.stream()
            .skip(1)
            .anyMatch(
                response ->
                    response instanceof Response.Replace || response instanceof Response.Remove);
    if (changesMessage && one.exchange().origin().hasMessage()) {
      // Once something else was shown, the message that was pressed is out of reach.
      one.exchange().update();
    }
    int number = 0;
    for (Response response : responses) {
      perform(one, response, number++);
    }
  }

  private void perform(Case one, Response response, int number) {
    switch (response) {
      case Response.Say say -> say(one, say);
      case Response.Replace(var view) -> note(one.exchange().replace(Renderer.render(view)));
      case Response.Fill(var form) -> {
        if (!one.exchange().fill(Forms.modal(form))) {
          tell(one, TEXTS.get(one.locale(), "too.late"));
        }
      }
      case Response.Pose(var question, var audience) -> pose(one, question, audience, number);
      case Response.Remove() -> remove(one);
      case Response.OpenThread(var title, var first) -> openThread(one, title, first);
      case Response.Hand(var name, var content, var view) ->
          note(
              one.exchange().hand(name, content.getBytes(UTF_8), Renderer.render(view).getFirst()));
    }
  }

  private void tell(Case one, String words) {
    note(
        one.exchange()
            .show(Renderer.render(View.text(words)), isPrivate(one, Response.Audience.ONE)));
  }

  private static boolean isPrivate(Case one, Response.Audience audience) {
    return audience == Response.Audience.ONE && !one.visitor().place().isDirect();
  }

  private void say(Case one, Response.Say say) {
    Exchange.Shown shown =
        one.exchange().show(Renderer.render(say.view()), isPrivate(one, say.audience()));
    note(shown);
    if (shown instanceof Exchange.Shown.Stands(var posts)) {
      say.answerTo()
          .ifPresent(
              id -> posts.ifPresent(post -> delivery.posted(to(one, say.audience()), id, post)));
    }
  }

  private static Delivery.To to(Case one, Response.Audience audience) {
    Visitor visitor = one.visitor();
    Ask.Place place = visitor.place().isDirect() ? Ask.Place.DIRECT : Ask.Place.CHANNEL;
    return new Delivery.To(
        new Ask.Origin(
            visitor.actor().user(),
            visitor.actor().community(),
            visitor.place().channel(),
            visitor.place().thread(),
            place),
        AnswerView.Showing.to(visitor, audience));
  }

  private void pose(Case one, String question, Response.Audience audience, int number) {
    boolean isPrivate = isPrivate(one, audience);
    boolean isFollowUp = one.exchange().expectAnswer(isPrivate);
    Address.Interaction address =
        new Address.Interaction(
            one.exchange().token(),
            String.valueOf(one.event().getChannelIdLong()),
            isPrivate,
            isFollowUp);
    Delivery.To to = to(one, audience);
    Instant now = services.clock().instant();
    List<DeliveryKey> keys = new ArrayList<>();
    keys.add(new DeliveryKey("discord:interaction-" + one.event().getId() + "-" + number));
    Ask ask =
        new Ask(
            to.origin(),
            question,
            new Ask.Delivery(keys, now, now.plus(Exchange.LIFE), address.text()),
            one.locale());
    services.bot().ask(ask, delivery.toInteraction(one.exchange(), address, to));
  }

  private void remove(Case one) {
    if (one.exchange().origin().hasMessage()) {
      note(one.exchange().remove());
    } else {
      tell(one, TEXTS.get(one.locale(), "done"));
    }
  }

  private void openThread(Case one, String title, View first) {
    if (one.message().isEmpty()) {
      tell(one, TEXTS.get(one.locale(), "trouble.message"));
      return;
    }
    String channel = String.valueOf(one.event().getChannelIdLong());
    String message = one.message().get();
    one.exchange().acknowledge();
    DataObject thread = DataObject.empty().put("name", Names.cut(title, DiscordPublisher.MAX_NAME));
    switch (rest.startThread(channel, message, thread)) {
      case Rest.Result.Done _ -> talk(one, message, first);
      case Rest.Result.Refused(var code, _, _) -> {
        if (code == Troubles.THREAD_EXISTS) {
          talk(one, message, first);
        } else {
          trouble(one, code);
        }
      }
      case Rest.Result.Later _ -> trouble(one, 0);
    }
  }

  /// A thread on a message has the message's id.
  private void talk(Case one, String thread, View first) {
    Mail.Letter letter =
        new Mail.Letter(Threads.KEY + thread, Renderer.render(first), Optional.empty());
    switch (new Mail(rest).sendAgain(thread, letter)) {
      case Mail.Sending.Stands _ -> {}
      case Mail.Sending.Refused(var code) -> trouble(one, code);
      case Mail.Sending.Later _ -> trouble(one, 0);
    }
  }

  private void trouble(Case one, int code) {
    LOG.warn(
        "{} could not be done: Discord says {}",
        one.deed().map(Object::toString).orElse("something"),
        code);
    tell(one, Troubles.words(code, one.locale()));
  }

  private static void note(Exchange.Shown shown) {
    switch (shown) {
      case Exchange.Shown.Stands _ -> {}
      case Exchange.Shown.Gone() ->
          LOG.warn("an interaction had ended for Discord before it was answered");
      case Exchange.Shown.Unknown() ->
          LOG.warn("whether an interaction was answered is unknown: Discord did not say");
    }
  }

  /// The last word where nobody else had one in time.
  static void giveUp(Exchange exchange) {
    LOG.error("an interaction was not answered within {}", Exchange.LIFE);
    exchange.end();
    note(exchange.show(Renderer.render(View.text(TEXTS.get(Locale.ENGLISH, "gave.up"))), true));
  }
}
