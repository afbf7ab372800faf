package dev.foothold.adapter.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
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
  private boolean isDone;

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
  /// @param posted its answer stands
  record Events(Runnable admitted, Consumer<Names.Stand> posted) {}

  Delivery(Post office, To to) {
    this.office = office;
    this.to = to;
    this.growing = new Growing(office.mail(), to.scene(), to.once().key());
  }

  @Override
  public void acknowledge() {
    to.events().admitted().run();
  }

  /// Shows that work is being done, as an agent's session has it.
  synchronized void working() {
    if (!isDone) {
      status("processing");
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
    if (!isDone && !to.isPrivate() && to.stand().isEmpty()) {
      growing.show(view(soFar));
    }
  }

  /// The answer takes its time.
  synchronized void late() {
    if (!isDone && !to.isPrivate() && !to.session() && to.stand().isEmpty()) {
      growing.wait(View.text(Says.TEXTS.get(to.locale().get(), "waiting")));
    }
  }

  /// Nothing is shown any more: the answer is out, or another event told of the same question.
  synchronized void over() {
    isDone = true;
  }

  /// The reader pressed Stop.
  void stop() {
    synchronized (this) {
      growing.stop();
    }
    status("active");
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
    isDone = true;
  }

  @Override
  public synchronized void finish(Answer answer) {
    if (isDone) {
      return;
    }
    List<Rendered> messages = rendered(answer);
    if (to.isPrivate()) {
      whisper(messages);
    } else {
      post(messages).ifPresent(stand -> stands(answer, stand));
    }
    isDone = true;
    to.events().admitted().run();
    // The status first: it makes the session where the answer was quicker than "processing".
    status("active");
    rename(answer);
  }

  private List<Rendered> rendered(Answer answer) {
    View view =
        growing.isStopped()
            ? View.text(Says.TEXTS.get(to.locale().get(), "stopped"))
            : view(answer);
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

  private Optional<Names.Stand> post(List<Rendered> messages) {
    Scene scene = to.scene();
    Optional<Names.Stand> stand = growing.end().or(to::stand);
    if (growing.isStopped() && stand.isPresent()) {
      return stand;
    }
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
      Optional<Called<String>> answered =
          office
              .mail()
              .throughDoor(
                  scene,
                  () ->
                      ActionResponse.builder()
                          .responseType("in_channel")
                          .replaceOriginal(false)
                          .blocks(message.blocks())
                          .text(message.text())
                          .build());
      Called<String> reached =
          answered
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
