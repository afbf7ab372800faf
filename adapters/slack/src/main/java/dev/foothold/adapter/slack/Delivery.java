package dev.foothold.adapter.slack;

import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the answer to one question goes. Safe for many threads.
final class Delivery implements dev.foothold.core.port.Reply {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /// Longest title of an agent's session
  /// ([agents.sessions.rename](https://docs.slack.dev/reference/methods/agents.sessions.rename)).
  private static final int TITLE = 200;

  private final Post office;
  private final To to;
  private final Growing growing;

  /// Held while the session's status is set, so that the last one is the last to arrive; the answer
  /// does not wait for it.
  private final Object turn = new Object();

  private volatile Stage stage = Stage.WRITING;

  private enum Stage {
    WRITING,
    /// The reader wants no more of it.
    STOPPED,
    /// Nothing is shown any more.
    DONE
  }

  /// What deliveries share.
  ///
  /// @param mail sends
  /// @param desk shows answers to moderators
  /// @param log where it is written down where answers stand
  record Post(Mail mail, FrontDesk desk, QuestionLog log) {}

  /// One question's way back.
  ///
  /// @param ask the question
  /// @param scene where it was asked
  /// @param audience who sees the answer
  /// @param once how the answer is kept from standing twice
  /// @param stand an answer that this one takes the place of
  /// @param locale the reader's
  /// @param session whether the conversation is an agent's session
  /// @param events told what happens
  record To(
      Ask ask,
      Scene scene,
      Response.Audience audience,
      Mail.Once once,
      Optional<Names.Stand> stand,
      Supplier<Locale> locale,
      boolean session,
      Events events) {

    boolean isPrivate() {
      return audience == Response.Audience.ONE && !scene.isDirect();
    }
  }

  /// Told what happens to a question.
  ///
  /// @param admitted it is written down
  /// @param posting its answer is about to stand: people may write below it before Slack has
  ///   confirmed it
  /// @param posted its answer stands
  record Events(Consumer<Delivery> admitted, Runnable posting, Consumer<Names.Stand> posted) {}

  Delivery(Post office, To to) {
    this.office = office;
    this.to = to;
    this.growing = new Growing(office.mail(), to.scene(), to.once().key());
  }

  @Override
  public void acknowledge() {
    to.events().admitted().accept(this);
  }

  /// Shows that work is being done, as an agent's session has it.
  void working() {
    synchronized (turn) {
      if (stage == Stage.WRITING) {
        status("processing");
      }
    }
  }

  /// The session waits for its person: what is said of it from now on would be wrong.
  private void idle() {
    synchronized (turn) {
      status("active");
    }
  }

  private void status(String status) {
    if (!to.session()) {
      return;
    }
    Called<String> set =
        office.mail().web().sessionStatus(to.scene().workspace(), to.scene().place(), status);
    if (set.got().isEmpty()) {
      LOG.warn(
          "a session in {} was not set to {}: {}", to.scene().workspace(), status, Trouble.of(set));
    }
  }

  @Override
  public synchronized void show(Answer soFar) {
    if (grows()) {
      to.events().posting().run();
      growing.show(view(soFar));
      if (growing.isStopped()) {
        stopped();
      }
    }
  }

  /// The answer takes its time.
  synchronized void late() {
    if (grows() && !to.session()) {
      growing.wait(View.text(Says.TEXTS.get(to.locale().get(), "waiting")));
    }
  }

  private boolean grows() {
    return stage == Stage.WRITING && !to.isPrivate() && to.stand().isEmpty();
  }

  /// Nothing is shown any more: the answer is out, or another event told of the same question.
  synchronized void over() {
    stage = Stage.DONE;
  }

  boolean isOver() {
    return stage != Stage.WRITING;
  }

  /// Whether it goes into a conversation with the bot alone.
  boolean isIn(Workspace workspace, Web.Place place) {
    Scene scene = to.scene();
    return scene.isDirect() && scene.team().equals(workspace.team()) && scene.place().equals(place);
  }

  /// The reader pressed Stop.
  synchronized void stop() {
    if (stage == Stage.WRITING) {
      growing.stop();
      stopped();
    }
  }

  /// Said once and at once: whoever writes the answer may go on for a while.
  private void stopped() {
    stage = Stage.STOPPED;
    Scene scene = to.scene();
    List<Rendered> sign = rendered(View.text(Says.TEXTS.get(to.locale().get(), "stopped")));
    Mail.Once once = new Mail.Once(to.once().key() + "#stopped", to.once().since(), false);
    Called<Names.Stand> said = office.mail().post(scene.workspace(), scene.place(), sign, once);
    if (said.got().isEmpty()) {
      LOG.warn("a stop was not confirmed in {}: {}", scene.workspace(), Trouble.of(said));
    }
    idle();
  }

  @Override
  public synchronized void suggest(Answer answer) {
    Optional<PostRef> asked =
        to.scene()
            .place()
            .thread()
            .map(ts -> new Names.Stand(to.scene().place().channel(), ts).ref());
    if (!office.desk().suggestion(answer, to.ask(), asked)) {
      LOG.warn("an answer could not be shown to moderators of {}", to.scene().workspace());
    }
    stage = Stage.DONE;
  }

  @Override
  public synchronized void finish(Answer answer) {
    if (stage == Stage.DONE) {
      return;
    }
    Optional<Names.Stand> begun = growing.end();
    if (stage == Stage.WRITING && growing.isStopped()) {
      stopped();
    }
    boolean isStopped = stage == Stage.STOPPED;
    if (isStopped) {
      begun.ifPresent(stand -> stands(answer, stand));
    } else if (to.isPrivate()) {
      whisper(rendered(view(answer)));
    } else {
      to.events().posting().run();
      post(rendered(view(answer)), begun.or(to::stand)).ifPresent(stand -> stands(answer, stand));
    }
    stage = Stage.DONE;
    to.events().admitted().accept(this);
    // The status first: it makes the session where the answer was quicker than "processing".
    if (!isStopped) {
      idle();
    }
    rename(answer);
  }

  private List<Rendered> rendered(View view) {
    return office.mail().render(to.scene().workspace(), view, to.locale().get());
  }

  private View view(Answer answer) {
    return AnswerView.of(
        answer, new AnswerView.Showing(to.locale().get(), to.audience(), to.scene().visited()));
  }

  private void whisper(List<Rendered> messages) {
    Called<String> shown = office.mail().whisper(to.scene(), messages);
    if (shown instanceof Called.Refused<String>) {
      LOG.warn("nobody in {} could be answered: {}", to.scene().workspace(), Trouble.of(shown));
    } else if (shown.got().isEmpty()) {
      throw new Undelivered(Trouble.of(shown));
    }
  }

  private Optional<Names.Stand> post(List<Rendered> messages, Optional<Names.Stand> stand) {
    Scene scene = to.scene();
    Called<Names.Stand> posted =
        stand.isPresent()
            ? office
                .mail()
                .replace(scene.workspace(), scene.place(), stand.get(), messages, to.once())
            : office.mail().post(scene.workspace(), scene.place(), messages, to.once());
    return switch (posted) {
      case Called.Done<Names.Stand>(var where) -> Optional.of(where);
      case Called.Refused<Names.Stand>(String error, String needed) -> {
        elsewhere(messages, error, needed);
        yield Optional.empty();
      }
      case Called.Later<Names.Stand> _, Called.Unknown<Names.Stand> _ ->
          throw new Undelivered(Trouble.of(posted));
    };
  }

  /// The bot cannot write where it was asked: it answers to all by the command's own address, else
  /// in the asker's direct messages.
  private void elsewhere(List<Rendered> messages, String error, String needed) {
    Scene scene = to.scene();
    LOG.warn(
        "{} takes no answer where it was asked for: {}{}",
        scene.workspace(),
        error,
        needed.isEmpty() ? "" : ", the scope " + needed + " is missing");
    for (Rendered message : messages) {
      Called<String> reached =
          office
              .mail()
              .aloud(scene, message)
              .filter(one -> one.got().isPresent())
              .orElseGet(() -> office.mail().inPrivate(scene, message));
      if (reached instanceof Called.Later<String> || reached instanceof Called.Unknown<String>) {
        throw new Undelivered(Trouble.of(reached));
      }
      if (reached.got().isEmpty()) {
        LOG.warn("nobody in {} could be answered: {}", scene.workspace(), Trouble.of(reached));
        return;
      }
    }
  }

  private void stands(Answer answer, Names.Stand stand) {
    to.events().posted().accept(stand);
    if (answer.id().equals(QuestionId.UNRECORDED)) {
      return;
    }
    try {
      office.log().posted(to.scene().workspace().community(), answer.id(), stand.ref());
    } catch (StoreUnavailable gone) {
      LOG.warn("where {} stands was not written down", answer.id(), gone);
    }
  }

  /// A new session is named after its first question.
  private void rename(Answer answer) {
    boolean isNew =
        to.scene().place().thread().filter(root -> root.equals(to.once().since())).isPresent();
    if (!to.session() || !isNew || answer.question().isBlank()) {
      return;
    }
    String title = Limits.cut(answer.question().strip().replaceAll("\\s+", " "), TITLE);
    Called<String> named =
        office.mail().web().renameSession(to.scene().workspace(), to.scene().place(), title);
    if (named.got().isEmpty()) {
      LOG.warn("a session in {} was not named: {}", to.scene().workspace(), Trouble.of(named));
    }
  }
}
