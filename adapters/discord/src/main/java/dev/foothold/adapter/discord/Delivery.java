package dev.foothold.adapter.discord;

import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Reply;
import dev.foothold.core.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings answers to where they were asked for. Safe for many threads.
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Services services;
  private final Rest rest;
  private final Mail mail;
  private final Executor threads;

  Delivery(Services services, Rest rest, Executor threads) {
    this.services = services;
    this.rest = rest;
    this.mail = new Mail(rest);
    this.threads = threads;
  }

  /// Who asked, and how the answer is shown to them.
  ///
  /// @param origin who and where
  /// @param showing to whom
  record To(Ask.Origin origin, AnswerView.Showing showing) {

    /// What is known of a question that was left open.
    ///
    /// @param ask the question
    /// @param audience who is to see the answer
    /// @return the same as when it was asked, but for the community's name
    static To of(Ask ask, Response.Audience audience) {
      Ask.Origin origin = ask.origin();
      boolean isDirect = origin.place() == Ask.Place.DIRECT;
      boolean isThread = !isDirect && !origin.thread().value().equals(origin.channel().value());
      Visitor.Place place =
          new Visitor.Place("", origin.channel(), origin.thread(), isDirect, isThread);
      return new To(origin, new AnswerView.Showing(ask.locale(), audience, place));
    }

    private boolean isPrivate() {
      return showing.audience() == Response.Audience.ONE && !showing.place().isDirect();
    }
  }

  /// Delivers once.
  private abstract static class OneAnswer implements Reply {

    private boolean done;

    @Override
    public void acknowledge() {}

    @Override
    public void show(Answer soFar) {
      // Discord shows that an answer is coming; a text that changes under the reader's eyes would
      // cost an edit each second or so, which its limits do not promise.
    }

    @Override
    public void suggest(Answer answer) {
      finish(answer);
    }

    @Override
    public final synchronized void finish(Answer answer) {
      if (!done) {
        deliver(answer);
        done = true;
      }
    }

    /// @throws Undelivered if it may be tried again
    abstract void deliver(Answer answer);

    synchronized boolean isDone() {
      return done;
    }

    synchronized void done() {
      done = true;
    }
  }

  /// The way back to an interaction.
  ///
  /// @param exchange the interaction
  /// @param address the same, as stored
  /// @param to who asked
  /// @return for one question
  Reply toInteraction(Exchange exchange, Address.Interaction address, To to) {
    return new OneAnswer() {
      @Override
      public void acknowledge() {
        if (!isDone()) {
          exchange.acknowledge();
        }
      }

      @Override
      void deliver(Answer answer) {
        Exchange.Shown shown = exchange.show(pages(answer, to), to.isPrivate());
        exchange.end();
        switch (shown) {
          case Exchange.Shown.Stands(var post) ->
              post.ifPresent(standing -> posted(to, answer.id(), standing));
          case Exchange.Shown.Gone() -> elsewhere(answer, to, address.channel());
          case Exchange.Shown.Unknown() -> undelivered(answer);
        }
      }
    };
  }

  /// The way back to an interaction whose time is over.
  ///
  /// @param address as stored
  /// @param to who asked
  /// @return for one question
  Reply afterInteraction(Address.Interaction address, To to) {
    return new OneAnswer() {
      @Override
      void deliver(Answer answer) {
        elsewhere(answer, to, address.channel());
      }
    };
  }

  /// The way back to a message.
  ///
  /// @param address the message
  /// @param ask what it asks
  /// @param to who asked
  /// @param again whether an answer may stand already
  /// @return for one question
  Reply toMessage(Address.Message address, Ask ask, To to, boolean again) {
    return new OneAnswer() {
      @Override
      public void acknowledge() {
        if (address.way() != Address.Way.EDITED) {
          // Shows for ten seconds that an answer is being written; nothing waits for it.
          threads.execute(() -> rest.typing(address.channel()));
        }
      }

      @Override
      void deliver(Answer answer) {
        boolean isOverheard = address.way() == Address.Way.OVERHEARD;
        if (address.way() == Address.Way.EDITED) {
          change(answer, address, to);
          return;
        }
        if (isOverheard && hasHelper(address, to.origin().asker())) {
          return;
        }
        List<Page> pages =
            isOverheard
                ? Renderer.render(AnswerView.of(answer, to.showing(), earlier(ask)))
                : pages(answer, to);
        Mail.Letter letter =
            new Mail.Letter(key(answer, address), pages, Optional.of(address.message()));
        Mail.Sending sending =
            again
                ? mail.sendAgain(address.channel(), letter)
                : mail.send(address.channel(), letter);
        switch (sending) {
          case Mail.Sending.Stands(var post) -> posted(to, answer.id(), post);
          case Mail.Sending.Refused(var code) -> {
            LOG.warn("{} was not answered in its channel: Discord says {}", answer.id(), code);
            if (!isOverheard) {
              tell(to, Troubles.words(code, to.showing().locale()), key(answer, address));
            }
          }
          case Mail.Sending.Later _ -> undelivered(answer);
        }
      }

      @Override
      public void suggest(Answer answer) {
        if (!isDone() && !hasHelper(address, to.origin().asker())) {
          toModerators(answer, ask, address);
        }
        done();
      }
    };
  }

  /// A question was changed: its answer changes where it stands, and nowhere else.
  private void change(Answer answer, Address.Message address, To to) {
    if (answer.id().equals(QuestionId.UNRECORDED)) {
      // A word on limits is not worth an answer.
      return;
    }
    CommunityId community = to.origin().community();
    Optional<AskedQuestion> earlier = services.log().asked(community, Names.key(address.message()));
    if (earlier.isEmpty()) {
      // The message was deleted meanwhile, and what it asked with it.
      services.log().delete(community, answer.id());
      return;
    }
    earlier
        .flatMap(question -> question.after().post())
        .flatMap(Names::post)
        .ifPresent(standing -> change(answer, standing, to));
    replace(community, earlier.get().id(), answer.id());
  }

  private void change(Answer answer, Names.Post standing, To to) {
    Mail.Letter letter = new Mail.Letter(answer.id().value(), pages(answer, to), Optional.empty());
    switch (mail.change(standing, letter)) {
      case Mail.Sending.Stands(var post) -> posted(to, answer.id(), post);
      case Mail.Sending.Refused(var code) ->
          LOG.info("{} does not stand where the one before it did: {}", answer.id(), code);
      case Mail.Sending.Later _ -> undelivered(answer);
    }
  }

  private void replace(CommunityId community, QuestionId earlier, QuestionId later) {
    try {
      if (services.log().replace(community, earlier, later)) {
        services.bot().recollection().forget(earlier);
      }
    } catch (RuntimeException failure) {
      // The answer stands already, and must not be sent again for this.
      LOG.warn("{} could not take the place of {}", later, earlier, failure);
    }
  }

  /// Whether people have answered a message that the bot has answered: by replies to either, or in
  /// a thread by writing there at all.
  ///
  /// @param address the message
  /// @param answer where the bot's answer stands
  /// @param asker who is no helper
  /// @param inThread whether it is one
  boolean isTakenUp(Address.Message address, Names.Post answer, UserId asker, boolean inThread) {
    Set<String> both = new HashSet<>(answer.messages());
    both.add(address.message());
    return switch (rest.messages(address.channel(), Optional.of(address.message()))) {
      case Rest.Result.Done(var list) ->
          list.getArray(Rest.LIST).stream(DataArray::getObject)
              .filter(message -> isHelper(message.getObject("author"), asker))
              .anyMatch(message -> inThread || both.contains(repliedTo(message)));
      case Rest.Result.Refused _ -> true;
      case Rest.Result.Later _ -> throw new Undelivered("replies could not be read");
    };
  }

  private static String repliedTo(DataObject message) {
    return message
        .optObject("message_reference")
        .map(reference -> reference.getString("message_id", ""))
        .orElse("");
  }

  /// What was answered before: whoever did not ask the bot may like people's answers better.
  private List<AnswerView.Earlier> earlier(Ask ask) {
    CommunityId community = ask.origin().community();
    try {
      return services.similar().to(community, ask.text()).stream()
          .flatMap(
              found ->
                  Names.page(community, found.post()).stream()
                      .map(page -> new AnswerView.Earlier(found.about(), page, found.solved())))
          .toList();
    } catch (RuntimeException failure) {
      // The answer itself does not depend on it.
      LOG.warn("what was answered before could not be looked up", failure);
      return List.of();
    }
  }

  private static String key(Answer answer, Address.Message address) {
    return answer.id().equals(QuestionId.UNRECORDED) ? address.message() : answer.id().value();
  }

  private static List<Page> pages(Answer answer, To to) {
    return Renderer.render(AnswerView.of(answer, to.showing()));
  }

  /// Somebody else has begun to help: whoever asked needs no machine.
  private boolean hasHelper(Address.Message address, UserId asker) {
    return switch (rest.messages(address.channel(), Optional.of(address.message()))) {
      case Rest.Result.Done(var list) ->
          list.getArray(Rest.LIST).stream(DataArray::getObject)
              .map(message -> message.getObject("author"))
              .anyMatch(author -> isHelper(author, asker));
      // Where it cannot be known, quiet is the better mistake.
      case Rest.Result.Refused _ -> true;
      case Rest.Result.Later _ -> throw new Undelivered("replies could not be read");
    };
  }

  private static boolean isHelper(DataObject author, UserId asker) {
    return !author.getBoolean("bot", false)
        && !Names.user(author.getUnsignedLong("id")).equals(asker);
  }

  private void toModerators(Answer answer, Ask ask, Address.Message address) {
    PostRef asked = Names.post(address.channel(), address.message());
    if (!services.desk().suggestion(answer, ask, Optional.of(asked))) {
      LOG.info("{} had an answer for moderators, who have no place for it", answer.id());
    }
  }

  /// Where no token is good any more: in the channel, or in private what was to be private.
  private void elsewhere(Answer answer, To to, String channel) {
    if (to.isPrivate()) {
      direct(answer, to);
      return;
    }
    Mail.Letter letter =
        new Mail.Letter(answer.id() + "-late", pages(answer, to), Optional.empty());
    switch (mail.sendAgain(channel, letter)) {
      case Mail.Sending.Stands(var post) -> posted(to, answer.id(), post);
      case Mail.Sending.Refused _ -> direct(answer, to);
      case Mail.Sending.Later _ -> undelivered(answer);
    }
  }

  private void direct(Answer answer, To to) {
    Mail.Letter letter =
        new Mail.Letter(answer.id() + "-direct", pages(answer, to), Optional.empty());
    switch (toPerson(to.origin().asker(), letter)) {
      case Mail.Sending.Stands _ -> {}
      case Mail.Sending.Refused(var code) ->
          LOG.warn("{} could not be answered anywhere: Discord says {}", answer.id(), code);
      case Mail.Sending.Later _ -> undelivered(answer);
    }
  }

  private void tell(To to, String words, String key) {
    Mail.Letter letter =
        new Mail.Letter(key + "-trouble", Renderer.render(View.text(words)), Optional.empty());
    if (toPerson(to.origin().asker(), letter) instanceof Mail.Sending.Refused(var code)) {
      LOG.info("nor could who asked be told: Discord says {}", code);
    }
  }

  private Mail.Sending toPerson(UserId person, Mail.Letter letter) {
    return DiscordNotifier.send(rest, mail, person, letter);
  }

  private static void undelivered(Answer answer) {
    if (answer.id().equals(QuestionId.UNRECORDED)) {
      LOG.warn("a refusal could not be delivered");
      return;
    }
    throw new Undelivered(answer.id() + " could not be delivered yet");
  }

  /// Remembers where a public answer stands.
  void posted(To to, QuestionId id, Names.Post post) {
    if (id.equals(QuestionId.UNRECORDED) || to.isPrivate()) {
      return;
    }
    try {
      services.log().posted(to.origin().community(), id, post.ref());
    } catch (RuntimeException failure) {
      // The answer stands already, and must not be sent again for this.
      LOG.warn("where {} is answered could not be written down", id, failure);
    }
  }
}
