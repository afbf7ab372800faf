package dev.foothold.adapter.discord;

import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.Texts;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;

/// Messages: which of them are for the bot, and what they ask. Called on virtual threads; safe for
/// many.
final class Listening {

  /// A message can be answered at any time; after so long, nobody waits any more.
  static final Duration PATIENCE = Duration.ofHours(6);

  private static final Texts TEXTS = Texts.beside(Discord.class, Names.DISCORD);

  private final Services services;
  private final Mail mail;
  private final Delivery delivery;
  private final Threads threads;
  private final Seen seen;
  private final Seen hinted = new Seen();
  private final boolean readsAll;

  /// Listens.
  ///
  /// @param services for whom
  /// @param means of the adapter
  /// @param readsAll whether messages come with their content that are not for the bot
  Listening(Services services, Interactions.Means means, boolean readsAll) {
    this.services = services;
    this.mail = new Mail(means.rest());
    this.delivery = means.delivery();
    this.seen = means.seen();
    this.threads = new Threads(means.rest());
    this.readsAll = readsAll;
  }

  void hear(Message message) {
    if (isPeoples(message) && seen.isNew(message.getId())) {
      if (message.getChannelType() == ChannelType.PRIVATE) {
        addressed(message, Ask.Place.DIRECT);
      } else if (isToBot(message)) {
        addressed(message, Ask.Place.CHANNEL);
      } else if (message.getChannel() instanceof ThreadChannel thread && isTalk(message, thread)) {
        inTalk(message);
      } else if (readsAll) {
        overhear(message);
      }
    }
  }

  /// Somebody has changed what they said: the answer to it changes, if it still stands and people
  /// have not taken it up. What the bot only overheard is left as it is.
  void edited(Message message) {
    OffsetDateTime at = message.getTimeEdited();
    // A preview of a link, or the like, is no change of theirs.
    if (at == null || !isPeoples(message) || message.getContentRaw().isBlank()) {
      return;
    }
    Optional<Ask.Place> place = addressed(message);
    String question = question(message);
    if (place.isEmpty() || question.isBlank()) {
      return;
    }
    Visitor visitor = Visitors.of(message);
    services
        .log()
        .asked(visitor.actor().community(), Names.key(message.getId()))
        .filter(before -> !before.after().solved())
        // What comes again with the same words, as when files are taken off it, asks nothing new.
        .filter(before -> !before.asked().text().equals(Mask.mask(question).text()))
        .flatMap(before -> before.after().post())
        .flatMap(Names::post)
        .filter(answer -> place.get() == Ask.Place.DIRECT || !isTakenUp(message, visitor, answer))
        .ifPresent(
            _ ->
                ask(
                    message,
                    question,
                    place.get(),
                    new Coming(Address.Way.EDITED, Names.key(message.getId(), at.toInstant()))));
  }

  private boolean isTakenUp(Message message, Visitor visitor, Names.Post answer) {
    return delivery.isTakenUp(
        address(message, Address.Way.EDITED),
        answer,
        visitor.actor().user(),
        visitor.place().isThread());
  }

  /// Where somebody speaks to the bot, if they do.
  private Optional<Ask.Place> addressed(Message message) {
    if (message.getChannelType() == ChannelType.PRIVATE) {
      return Optional.of(Ask.Place.DIRECT);
    }
    boolean isAddressed =
        isToBot(message)
            || (message.getChannel() instanceof ThreadChannel thread && isTalk(message, thread));
    return isAddressed ? Optional.of(Ask.Place.CHANNEL) : Optional.empty();
  }

  /// How a question comes.
  ///
  /// @param way of the message
  /// @param key by which it is known again
  private record Coming(Address.Way way, DeliveryKey key) {}

  private static Address.Message address(Message message, Address.Way way) {
    return new Address.Message(message.getChannelId(), message.getId(), way);
  }

  /// Neither of bots, nor of webhooks, nor of Discord's own.
  private static boolean isPeoples(Message message) {
    boolean isText =
        message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
    return isText
        && !message.isWebhookMessage()
        && !message.getAuthor().isBot()
        && !message.getAuthor().isSystem();
  }

  /// A mention, or a reply to the bot that pings it; or one that does not, where it can be read.
  private static boolean isToBot(Message message) {
    SelfUser self = message.getJDA().getSelfUser();
    boolean isMentioned = message.getMentions().isMentioned(self, Message.MentionType.USER);
    return isMentioned || (repliesTo(message, self) && !message.getContentRaw().isBlank());
  }

  private static boolean repliesTo(Message message, SelfUser self) {
    return referenced(message)
        .map(before -> before.getAuthor().getIdLong() == self.getIdLong())
        .orElse(false);
  }

  private static Optional<Message> referenced(Message message) {
    return Optional.ofNullable(message.getMessageReference()).map(MessageReference::getMessage);
  }

  /// A thread in which people talk with the bot, if they do not just talk with each other.
  private boolean isTalk(Message message, ThreadChannel thread) {
    boolean isBots = thread.getOwnerIdLong() == message.getJDA().getSelfUser().getIdLong();
    boolean toOthers =
        referenced(message).isPresent() || !message.getMentions().getUsers().isEmpty();
    return isBots && !toOthers && threads.isTalk(thread.getId());
  }

  private void inTalk(Message message) {
    if (readsAll || !message.getContentRaw().isBlank()) {
      addressed(message, Ask.Place.CHANNEL);
    } else {
      hint(message);
    }
  }

  /// Says once how to go on, in a thread where the bot sees that somebody writes, but not what.
  private void hint(Message message) {
    String thread = message.getChannelId();
    if (hinted.isNew(thread)) {
      say(message, "hint.thread", "hint-" + thread, Optional.empty());
    }
  }

  private void say(Message message, String text, String key, Optional<String> replyTo) {
    String words = TEXTS.get(Visitors.of(message).locale(), text);
    mail.sendAgain(
        message.getChannelId(), new Mail.Letter(key, Renderer.render(View.text(words)), replyTo));
  }

  private void addressed(Message message, Ask.Place place) {
    String question = question(message);
    boolean onlyFiles = !message.getAttachments().isEmpty() || !message.getStickers().isEmpty();
    if (question.isBlank() && onlyFiles) {
      say(
          message,
          "only.attachments",
          "attachments-" + message.getId(),
          Optional.of(message.getId()));
      return;
    }
    ask(message, question, place);
  }

  /// What is asked: the words without the bot's name, or those that a mere mention points at.
  private static String question(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    String words =
        Pattern.compile("<@!?" + self + ">")
            .matcher(message.getContentRaw())
            .replaceAll(" ")
            .strip();
    return words.isEmpty()
        ? referenced(message)
            .filter(before -> !before.getAuthor().getId().equals(self))
            .map(Messages::text)
            .orElse(words)
        : words;
  }

  private void ask(Message message, String question, Ask.Place place) {
    Address.Way way = place == Ask.Place.OVERHEARD ? Address.Way.OVERHEARD : Address.Way.ASKED;
    ask(message, question, place, new Coming(way, Names.key(message.getId())));
  }

  private void ask(Message message, String question, Ask.Place place, Coming coming) {
    Visitor visitor = Visitors.of(message);
    Address.Message address = address(message, coming.way());
    Ask.Origin origin =
        new Ask.Origin(
            visitor.actor().user(),
            visitor.actor().community(),
            visitor.place().channel(),
            visitor.place().thread(),
            place);
    Instant now = services.clock().instant();
    Ask ask =
        new Ask(
            origin,
            question,
            new Ask.Delivery(List.of(coming.key()), now, now.plus(PATIENCE), address.text()),
            visitor.locale());
    Delivery.To to = new Delivery.To(origin, AnswerView.Showing.to(visitor, Response.Audience.ALL));
    services.bot().ask(ask, delivery.toMessage(address, ask, to, false));
  }

  /// What nobody said to the bot: the first message of a forum's post, and in channels what
  /// moderators want it to listen to.
  private void overhear(Message message) {
    if (message.getContentRaw().isBlank() || referenced(message).isPresent()) {
      return;
    }
    if (message.getChannel() instanceof ThreadChannel thread) {
      boolean isFirst = thread.getIdLong() == message.getIdLong();
      if (isFirst && thread.getParentChannel().getType() == ChannelType.FORUM) {
        ask(message, thread.getName() + "\n" + message.getContentRaw(), Ask.Place.OVERHEARD);
      }
    } else if (isListening(message) && message.getMentions().getUsers().isEmpty()) {
      ask(message, message.getContentRaw(), Ask.Place.OVERHEARD);
    }
  }

  private boolean isListening(Message message) {
    Visitor visitor = Visitors.of(message);
    CommunitySettings settings = services.communities().of(visitor.actor().community());
    ChannelMode mode = settings.mode(visitor.place().channel());
    return switch (mode) {
      case OFF, MENTION -> false;
      case SUGGEST_TO_MODERATORS, WHEN_CONFIDENT, ALWAYS -> !settings.paused();
    };
  }
}
