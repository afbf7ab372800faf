package dev.foothold.core.testing;

import dev.foothold.core.model.Answer;
import dev.foothold.core.port.Reply;
import java.util.List;

class RecordingReplyTest implements ReplyContract {

  private final RecordingReply reply = new RecordingReply();

  @Override
  public Reply reply() {
    return reply;
  }

  @Override
  public List<Answer> delivered() {
    return reply.finished();
  }
}
