package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Answer;
import dev.foothold.core.port.Reply;
import dev.foothold.core.testing.ReplyContract;
import java.util.List;

class LastWordTest implements ReplyContract {

  private final LocalAsker.LastWord reply = new LocalAsker.LastWord(() -> {});

  @Override
  public Reply reply() {
    return reply;
  }

  @Override
  public List<Answer> delivered() {
    return reply.answer().stream().toList();
  }
}
