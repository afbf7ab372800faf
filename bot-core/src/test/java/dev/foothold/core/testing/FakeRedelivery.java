package dev.foothold.core.testing;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A platform that shows one final answer to each question, with switches for what goes wrong. Safe
/// for many threads.
public final class FakeRedelivery implements Redelivery {

  private final String platform;
  private final Map<QuestionId, Answer> shown = new LinkedHashMap<>();
  private boolean gone;
  private int broken;

  /// Nothing is shown.
  ///
  /// @param platform its name
  public FakeRedelivery(String platform) {
    this.platform = platform;
  }

  /// Lets nobody be reached any more.
  public synchronized void vanish() {
    gone = true;
  }

  /// Lets the next deliveries fail.
  ///
  /// @param times how many
  public synchronized void fail(int times) {
    broken = times;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized Optional<Reply> reply(OpenQuestion question) {
    return gone ? Optional.empty() : Optional.of(replyTo());
  }

  /// A reply on this platform.
  ///
  /// @return for any question
  public Reply replyTo() {
    return new Reply() {
      @Override
      public void acknowledge() {}

      @Override
      public void show(Answer soFar) {}

      @Override
      public void suggest(Answer answer) {
        deliver(answer);
      }

      @Override
      public void finish(Answer answer) {
        deliver(answer);
      }
    };
  }

  private synchronized void deliver(Answer answer) {
    if (broken > 0) {
      broken--;
      throw new IllegalStateException("the platform hung up");
    }
    shown.putIfAbsent(answer.id(), answer);
  }

  /// What is shown, in order.
  ///
  /// @return one a question
  public synchronized List<Answer> shown() {
    return List.copyOf(shown.values());
  }
}
