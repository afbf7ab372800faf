package dev.foothold.adapter.slack;

import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.port.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes questions to the bot. Safe for many threads.
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  /// How long Slack's acknowledgement waits for the question to be written down. Slack gives three
  /// seconds ([acknowledging](https://docs.slack.dev/apis/events-api#responding)); what comes late
  /// is sent again by Slack, or was written down all the same.
  private static final Duration ADMISSION = Duration.ofSeconds(2);

  /// When somebody is told that their answer takes its time.
  private static final Duration LATE = Duration.ofSeconds(3);

  /// How long a message's answer may come late. There is no token that runs out, but nobody waits
  /// longer.
  private static final Duration POSTED_BY = Duration.ofHours(1);

  private static final int MOST_REMEMBERED = 20_000;

  /// Who answers.
  @FunctionalInterface
  interface Answerer {

    /// Takes a question, and says by its reply what becomes of it.
    void ask(Ask ask, Reply reply);
  }

  private final Mail mail;
  private final Crowd crowd;
  private final Services services;
  private final Answerer answerer;
  private final Crew crew;
  private final boolean agent;

  /// Answers that are on their way.
  private final Set<Delivery> underWay = ConcurrentHashMap.newKeySet();

  /// Where answers stand, by the message that was asked with.
  private final Recent<Names.Stand> answers = new Recent<>(MOST_REMEMBERED);

  /// Threads that the bot has answered in.
  private final Recent<Boolean> threads = new Recent<>(MOST_REMEMBERED);

  Asking(Mail mail, Crowd crowd, Services services, Answerer answerer, Crew crew, boolean agent) {
    this.mail = mail;
    this.crowd = crowd;
    this.services = services;
    this.answerer = answerer;
    this.crew = crew;
    this.agent = agent;
  }

  /// A question.
  ///
  /// @param scene where it was asked
  /// @param text in plain words
  /// @param kind of place
  /// @param audience who sees the answer
  /// @param keys by which it is known again; the first is the message's own
  /// @param since the name of the message that was asked with, or its time
  /// @param stand an answer that the new one takes the place of
  record Question(
      Scene scene,
      String text,
      Ask.Place kind,
      Response.Audience audience,
      List<String> keys,
      String since,
      Optional<Names.Stand> stand) {

    Question {
      keys = List.copyOf(keys);
    }

    /// Says where, not what.
    @Override
    public String toString() {
      return "Question[" + scene + "]";
    }
  }

  /// Takes a question to the bot, and waits until it is written down: Slack may be told then.
  void ask(Question question) {
    CountDownLatch admitted = new CountDownLatch(1);
    crew.run(
        "a question",
        () -> {
          try {
            answer(question, admitted::countDown);
          } finally {
            admitted.countDown();
          }
        });
    try {
      if (!admitted.await(ADMISSION.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a question from {} was not written down in time", question.scene().workspace());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Question question, Runnable admitted) {
    Ask ask = ask(question, services.clock().instant());
    Mail.Once once = new Mail.Once(question.keys().getFirst(), question.since(), false);
    Delivery delivery = delivery(question, ask, once, one -> admitted(question, one, admitted));
    underWay.add(delivery);
    try {
      answerer.ask(ask, delivery);
    } catch (Undelivered undelivered) {
      LOG.warn("{} was not answered yet, and is again later: {}", ask, undelivered.getMessage());
    } finally {
      delivery.over();
      underWay.remove(delivery);
    }
  }

  private void admitted(Question question, Delivery delivery, Runnable admitted) {
    admitted.run();
    if (delivery.isOver() || question.audience() == Response.Audience.ONE) {
      return;
    }
    if (session(question.scene())) {
      crew.run("a session's status", delivery::working);
    } else {
      crew.later(LATE, delivery::late);
    }
  }

  private boolean session(Scene scene) {
    return agent && scene.isDirect() && scene.place().thread().isPresent();
  }

  private Delivery delivery(
      Question question, Ask ask, Mail.Once once, Consumer<Delivery> admitted) {
    Scene scene = question.scene();
    Delivery.Events events =
        new Delivery.Events(admitted, () -> joined(scene), stand -> remember(question, stand));
    return new Delivery(
        new Delivery.Post(mail, services.desk(), services.log()),
        new Delivery.To(
            ask,
            scene,
            question.audience(),
            once,
            question.stand(),
            () -> crowd.person(scene.workspace(), scene.user()).locale(),
            session(scene),
            events));
  }

  private void remember(Question question, Names.Stand stand) {
    Scene scene = question.scene();
    answers.put(scene.team() + " " + scene.place().channel() + "/" + question.since(), stand);
  }

  private void joined(Scene scene) {
    Web.Place place = scene.place();
    place.thread().ifPresent(root -> joined(scene.workspace(), place.channel(), root));
  }

  private Ask ask(Question question, Instant now) {
    Scene scene = question.scene();
    Ask.Origin origin =
        new Ask.Origin(
            Names.user(scene.team(), scene.user()),
            scene.workspace().community(),
            Names.channel(scene.team(), scene.place().channel()),
            scene.visited().thread(),
            question.kind());
    boolean isPrivate = question.audience() == Response.Audience.ONE && !scene.isDirect();
    Address address =
        new Address(
            scene.place().channel(),
            scene.place().thread().orElse(null),
            scene.isDirect(),
            question.audience() == Response.Audience.ALL,
            question.since(),
            question.stand().map(Names.Stand::ts).orElse(null),
            scene.door().map(Door::url).orElse(null),
            scene.door().map(Door::until).orElse(now).getEpochSecond());
    Ask.Delivery delivery =
        new Ask.Delivery(
            question.keys().stream().map(DeliveryKey::new).toList(),
            now,
            now.plus(isPrivate ? Door.LIFE : POSTED_BY),
            address.text());
    return new Ask(
        origin, question.text(), delivery, crowd.known(scene.workspace(), scene.user()).locale());
  }

  /// The way back to a question that a process before left open.
  ///
  /// @return empty if there is none
  Optional<Reply> again(OpenQuestion open, Workspace workspace) {
    Optional<String> user = Names.inTeam(open.ask().origin().asker().value()).map(Names.InTeam::id);
    Optional<Address> address = Address.read(open.ask().delivery().address());
    if (user.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    String key = open.ask().delivery().keys().getFirst().value();
    Scene scene = address.get().scene(workspace, user.get());
    Question question =
        new Question(
            scene,
            open.ask().text(),
            open.ask().origin().place(),
            address.get().audience(),
            List.of(key),
            address.get().since(),
            Optional.ofNullable(address.get().stand())
                .map(ts -> new Names.Stand(scene.place().channel(), ts)));
    Mail.Once once = new Mail.Once(key, address.get().since(), true);
    return Optional.of(delivery(question, open.ask(), once, _ -> {}));
  }

  /// Stops what is being written in a conversation.
  void stop(Workspace workspace, Web.Place place) {
    underWay.stream().filter(delivery -> delivery.isIn(workspace, place)).forEach(Delivery::stop);
  }

  /// Where the answer to a message stands.
  Optional<Names.Stand> answerTo(Workspace workspace, String channel, String ts) {
    return answers.find(workspace.team() + " " + channel + "/" + ts);
  }

  /// The bot takes part in a thread.
  void joined(Workspace workspace, String channel, String root) {
    threads.put(workspace.team() + " " + channel + "/" + root, true);
  }

  boolean takesPart(Workspace workspace, String channel, String root) {
    return threads.find(workspace.team() + " " + channel + "/" + root).isPresent();
  }
}
