package dev.foothold.core.testing;

import dev.foothold.core.model.Answer;
import dev.foothold.core.port.Reply;
import java.util.ArrayList;
import java.util.List;

/// Keeps what the bot said. One thread at a time.
public final class RecordingReply implements Reply {

  private final List<String> calls = new ArrayList<>();
  private final List<Answer> finished = new ArrayList<>();

  /// Nothing was said.
  public RecordingReply() {}

  @Override
  public void acknowledge() {
    calls.add("acknowledge");
  }

  @Override
  public void show(Answer soFar) {
    calls.add("show");
  }

  @Override
  public void suggest(Answer answer) {
    calls.add("suggest");
    if (finished.isEmpty()) {
      finished.add(answer);
    }
  }

  @Override
  public void finish(Answer answer) {
    calls.add("finish");
    if (finished.isEmpty()) {
      finished.add(answer);
    }
  }

  /// What was called, in order.
  ///
  /// @return names of the port's methods
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /// The final answer, once there is one; [#calls] tells whether more came.
  ///
  /// @return at most one
  public List<Answer> finished() {
    return List.copyOf(finished);
  }
}
