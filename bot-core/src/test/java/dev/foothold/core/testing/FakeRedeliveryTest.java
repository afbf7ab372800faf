package dev.foothold.core.testing;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Redelivery;
import java.util.List;

class FakeRedeliveryTest implements RedeliveryContract {

  private final FakeRedelivery redelivery = new FakeRedelivery("test");

  @Override
  public Redelivery redelivery() {
    return redelivery;
  }

  @Override
  public OpenQuestion left() {
    return new OpenQuestion(
        new QuestionId("q-1"), new Lease("q-1", "one", 1), Asks.ask("How?", "key-1"), Rows.ANA);
  }

  @Override
  public List<Answer> seen() {
    return redelivery.shown();
  }
}
